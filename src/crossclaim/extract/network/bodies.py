"""Whom people speak for when they say `we`: the body that the text gives them, or that they are known to belong to."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from crossclaim.extract.network.people import proper
from crossclaim.extract.network.phrases import SPACES, Phrases
from crossclaim.extract.network.scene import Scene
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.find import named
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table

SPEAKS_FOR: Final = frozenset({"MEMBER", "COMMANDS"})
SPEAKERS: Final = frozenset({"person", "collective"})
BESIDE: Final = re.compile(r",[^.\n]{2,80}?(?=[,.\n]|$)")
"""What is said of somebody between commas after his name."""
BODIES: Final = frozenset({"state", "government", "forces", "body"})


class Bodies:
    """Whom the people of one text speak for."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._phrases = phrases

    def of(self, name: str) -> str:
        """The body that somebody speaks for, a state for its ministries; the name itself where none is known.

        What the title says goes before what the base knows, unless it is only a part of that.
        """
        full = self._full.get(name, name)
        said, held = self._titled.get(full) or self._stated.get(full), _held(full)
        known = load_table().actors.get(said or held)
        if known is not None and known.stands_for:
            return known.stands_for
        is_part = known is not None and bool(known.of) and (known.kind == "government" or known.of == held)
        return known.of if known is not None and is_part else said or held or name

    @cached_property
    def author(self) -> str:
        """Whose text this likely is where it says `we` and nobody else speaks: the first body that acts in it."""
        for one in self._scene.reading.predicated:
            for mark in one.of("agent"):
                known = self._phrases.known((mark.start, mark.end))
                if known is not None and known.actor is not None and known.actor.kind in BODIES:
                    return known.name
        return ""

    @cached_property
    def _full(self) -> Mapping[str, str]:
        """The names of people in full, by their last word."""
        people = [*self._titled, *self._stated]
        return {name.rpartition(" ")[2]: name for name in reversed(people) if " " in name}

    @cached_property
    def _titled(self) -> Mapping[str, str]:
        """The body that stands in the title of somebody, before the name or after a comma."""
        found: dict[str, str] = {}
        for one in self._scene.found:
            if one.how == "titled" and one.parts:
                _put(found, one.name, [one.parts[0], *one.parts[0].parts])
        for mark in self._scene.reading.entities:
            bounds = proper(self._scene.text, mark) if mark.kind == "person" else None
            if bounds is not None:
                beside = BESIDE.match(self._scene.text, mark.end)
                around = self._scene.names(mark.start - 1, beside.end() if beside is not None else mark.end)
                _put(found, SPACES.sub(" ", self._scene.text[bounds[0] : mark.end]), around)
        return found

    @cached_property
    def _stated(self) -> Mapping[str, str]:
        """Whom the text states that people belong to."""
        found: dict[str, str] = {}
        for one in self._scene.reading.predicated:
            agents, bodies = one.of("agent"), one.of("recipient")
            if one.type in SPEAKS_FOR and agents and bodies:
                person = self._phrases.known((agents[0].start, agents[0].end))
                body = self._phrases.known((bodies[0].start, bodies[0].end))
                name = person.name if person else self._phrases.plain(agents[0].start, agents[0].end)
                if body is not None and body.how != "noun":
                    found.setdefault(name, body.name)
        return found


def _held(name: str) -> str:
    """The body or state that somebody is known to belong to."""
    known = load_table().actors.get(name) or named(name)
    return known.of if known is not None and known.kind in SPEAKERS else ""


def _put(found: dict[str, str], name: str, around: Sequence[Found]) -> None:
    """Note the first body among the names around somebody's."""
    bodies = (_body(one.actor) for one in around if one.actor is not None and one.actor.name != name)
    body = next(filter(None, bodies), "")
    if body:
        found.setdefault(name, body)


def _body(actor: Actor) -> str:
    return actor.name if actor.kind in BODIES else actor.of if actor.kind in SPEAKERS else ""
