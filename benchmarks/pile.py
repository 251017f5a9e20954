"""Piles of made-up reports for measuring speed: the same seed gives the same bytes. Their words mean nothing."""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

TEXT_BYTES: Final = 5_000
ACTORS: Final = (
    "the Syrian army", "Iran", "Turkey", "the Iraqi government", "Hezbollah", "Russia", "the Taliban"
)  # fmt: skip
DEEDS: Final = ("attacked", "met", "accused", "supplied", "praised", "warned", "shelled", "released prisoners to")
PLACES: Final = (
    "near the border",
    "in the northern valley",
    "outside the capital",
    "along the river",
    "at the crossing",
)
FILLER: Final = [
    "convoy",
    "checkpoint",
    "village",
    "road",
    "witness",
    "morning",
    "report",
    "hospital",
    "market",
    "bridge",
    "school",
    "engineer",
    "water",
    "supply",
    "family",
    "shelter",
    "truck",
    "radio",
    "letter",
    "council",
    "harvest",
    "winter",
    "rain",
    "dust",
    "field",
    "stone",
    "river",
    "tower",
    "garden",
    "window",
    "night",
]
PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The Example Ledger</title>
<meta property="article:published_time" content="2017-0{month}-1{day}T08:00:00Z">
<meta property="og:title" content="{title}"><meta name="author" content="Desk"><style>{style}</style>
<script>{script}</script></head>
<body class="page story"><header class="top"><div class="bar"><a class="logo" href="/">The Example Ledger</a>
<form action="/find"><input name="q" placeholder="Search"><button>Go</button></form></div></header>
<nav class="main" aria-label="Sections"><ul class="menu">{menu}</ul></nav>
<main id="content"><article class="story"><header><h1 class="title">{title}</h1>
<p class="byline">By <a href="/desk">the desk</a> <time datetime="2017-0{month}-1{day}">1{day}/0{month}/2017</time></p>
<ul class="share">{share}</ul></header><div class="text">
{body}
</div></article>
<aside class="side"><h3>Most read</h3><div class="cards">{cards}</div></aside>
<section id="comments" class="comments"><h2>Comments</h2>{comments}</section></main>
<footer class="foot"><p>Subscribe to our newsletter. All rights reserved.</p><ul>{menu}</ul></footer>
<script>{script}</script></body></html>
"""
ITEM: Final = '<li class="item"><a class="link" href="/s/{n}" data-track="menu-{n}"><span>{words}</span></a></li>'
CARD: Final = (
    '<div class="card"><a href="/a/{n}"><div class="frame"><img src="/i/{n}.jpg" alt="" width="320" height="180"></div>'
    '<h4 class="head">{words}</h4></a><p class="lead">{lead}</p><span class="when">{n} hours ago</span></div>'
)
SHARE: Final = "".join(
    f'<li><a href="#" class="share-{n}"><svg><path d="M0 {n}h9v9z"/></svg>Share</a></li>' for n in range(6)
)
STYLE: Final = "\n".join(f".c{n} > li {{ float: left; margin: {n}px; color: #{n:03}; }}" for n in range(350))
SCRIPT: Final = "\n".join(f"window.q = window.q || []; q.push({{id: {n}, name: 'slot-{n}'}});" for n in range(300))


def write_texts(folder: Path, count: int, seed: int = 1) -> None:
    """Write so many texts of TEXT_BYTES."""
    folder.mkdir(parents=True)
    dice = random.Random(seed)  # noqa: S311 - made-up words, no secret
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(_text(dice, number), encoding="utf-8")


def write_pages(folder: Path, count: int, seed: int = 2) -> None:
    """Write so many pages with an article of about TEXT_BYTES among menus, a ticker, comments and a foot."""
    folder.mkdir(parents=True)
    dice = random.Random(seed)  # noqa: S311 - made-up words, no secret
    for number in range(count):
        (folder / f"{number:06}.html").write_text(_page(dice, number), encoding="utf-8")


def _text(dice: random.Random, number: int) -> str:
    paragraphs: list[str] = [f"Report {number}: {_headline(dice)}"]
    while sum(map(len, paragraphs)) + 2 * len(paragraphs) < TEXT_BYTES:
        paragraphs.append(_paragraph(dice))
    return "\n\n".join(paragraphs)[:TEXT_BYTES]


def _page(dice: random.Random, number: int) -> str:
    links = [_headline(dice) for _ in range(60)]
    return PAGE.format(
        title=f"{number}: {_headline(dice)}",
        month=dice.randint(1, 9),
        day=dice.randint(0, 9),
        style=STYLE,
        script=SCRIPT,
        share=SHARE,
        body="\n".join(f'<p class="par">{_linked(_paragraph(dice))}</p>' for _ in range(14)),
        menu="\n".join(ITEM.format(n=n, words=words) for n, words in enumerate(links)),
        cards="\n".join(CARD.format(n=n, words=_headline(dice), lead=_sentence(dice)) for n in range(24)),
        comments="".join(f'<div class="comment"><b>reader{n}</b><p>{_sentence(dice)}</p></div>' for n in range(12)),
    )


def _linked(paragraph: str) -> str:
    first, _, rest = paragraph.partition(" ")
    return f'<a href="/t/{first.lower()}">{first}</a> {rest}'


def _headline(dice: random.Random) -> str:
    return " ".join(dice.sample(FILLER, 6)).capitalize()


def _paragraph(dice: random.Random) -> str:
    return " ".join(islice(_sentences(dice), dice.randint(2, 6)))


def _sentences(dice: random.Random) -> Iterator[str]:
    while True:
        yield _sentence(dice)


def _sentence(dice: random.Random) -> str:
    if dice.random() < 0.25:
        one, other = dice.sample(ACTORS, 2)
        said = dice.choice(["", ", officials said", f", according to {dice.choice(ACTORS)}"])
        return f"{one[0].upper()}{one[1:]} {dice.choice(DEEDS)} {other} {dice.choice(PLACES)} on Monday{said}."
    return " ".join(dice.choices(FILLER, k=dice.randint(8, 24))).capitalize() + "."
