"""Gazetteers: compiling one from a dump of GeoNames, and looking a name up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crossclaim.errors import InputTooLarge, RequestError
from crossclaim.evidence import Site, sha256_of
from crossclaim.export.target import refuse, whole
from crossclaim.knowledge.gazetteer import Candidate, Gazetteer, load_gazetteer
from crossclaim.knowledge.gazetteer.dump import read_dump
from crossclaim.knowledge.gazetteer.joining import join
from crossclaim.knowledge.gazetteer.lookup import open_gazetteer
from crossclaim.knowledge.gazetteer.site import Row
from crossclaim.knowledge.gazetteer.stored import to_bytes
from crossclaim.settings import DEFAULTS, Settings
from crossclaim.workflow.progress import SILENCE, Progress


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: the places of the dump that were taken, all places and names of the gazetteer, its bytes."""

    taken: int
    places: int
    names: int
    size: int


def import_geonames(
    dump: Path,
    out: Path,
    *,
    least_population: int = 0,
    replace: bool = False,
    settings: Settings = DEFAULTS,
    progress: Progress = SILENCE,
) -> Imported:
    """Compile a dump of GeoNames, with what the package knows beside it, into a gazetteer at `out`.

    Towns of fewer people than `least_population` are left out. RequestError where there is no dump or `out` cannot be
    written; UnreadableInput, InputTooLarge and UnsafeInput where the dump cannot be read.
    """
    if not dump.is_file():
        raise RequestError(str(dump), found="no such file", expected="a dump of GeoNames, such as SY.zip")
    refuse(out, replace=replace)
    progress.start("Reading", None)
    limits = settings.limits
    rows = list(
        _bounded(
            read_dump(dump, limit=limits.gazetteer_bytes), dump, least_population, limits.gazetteer_places, progress
        )
    )
    progress.done()
    if not rows:
        raise RequestError(str(dump), found="no place that is taken", expected="a dump of GeoNames")
    progress.start("Compiling", None)
    arrays = join(rows, load_gazetteer())
    data = to_bytes(arrays)
    progress.done()
    try:
        with whole(out) as stream:
            stream.write(data)
    except OSError as error:
        raise RequestError(str(out), found=error.strerror or str(error), advice="Choose another place.") from error
    return Imported(len(rows), len(arrays.kind), len(arrays.key_ends), len(data))


def _bounded(rows: Iterable[Row], dump: Path, least: int, limit: int, progress: Progress) -> Iterator[Row]:
    """The rows that are wanted; InputTooLarge where they are too many."""
    taken = 0
    for row in rows:
        progress.advance()
        if row.kind in {"city", "district"} and row.population < least:
            continue
        taken += 1
        if taken > limit:
            advice = "Take the file of one country, leave small towns out with --population, or raise the limit."
            raise InputTooLarge(str(dump), found="more places", expected=f"at most {limit:,}", advice=advice)
        yield row


def opened(path: Path | None) -> Gazetteer:
    """The gazetteer of a file, or that of the package where none is given; RequestError where there is no such file."""
    return load_gazetteer() if path is None else open_gazetteer(_found(path))


def by_gazetteer(path: Path | None) -> dict[str, str]:
    """The parameters of a run that used the gazetteer of a file: which it was; none for the package's own.

    RequestError where there is no such file.
    """
    return {} if path is None else {"gazetteer": sha256_of(_found(path).read_bytes())}


def _found(path: Path) -> Path:
    if not path.is_file():
        advice = "Make one with: crossclaim knowledge import-geonames DUMP"
        raise RequestError(str(path), found="no such file", expected="a compiled gazetteer", advice=advice)
    return path


def places_named(name: str, gazetteer: Gazetteer) -> tuple[tuple[Site, Candidate], ...]:
    """The sites that a name may mean and by what right, the most populous first; regions before towns of as many."""
    found = [(gazetteer.site(one.site), one) for one in gazetteer.candidates(name)]
    return tuple(sorted(found, key=lambda pair: (pair[1].how == "variant", -pair[0].population, pair[1].site)))
