"""Names, initials and DBS checks of people in lists (DQ-NAMES): where, never what they are.

A name looks like any other words. It is recognised by the heading over it; where the heading is
only "Name" or "Volunteer", most of what stands below must look like people and not like places,
groups or codes. In sentences a name is recognised by its title: Mrs Ann Example.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import polars as pl

from pipeline.check.rules.cells import FEW, named
from pipeline.check.rules.listing import Entry, Listing, day_parts
from pipeline.check.words import found_in, says
from pipeline.domain.findings import Finding

_MOSTLY = 0.6
_FEWEST = 2
_CERTIFICATE = re.compile(r"[0-9]{12}")
_TITLE = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b"
_DOCTOR = "Dr"


def name_findings(listings: Iterable[Listing]) -> list[Finding]:
    """Return one finding for each column of a list that holds names or initials of people."""
    return [finding for listing in listings for finding in _of(listing)]


def _of(listing: Listing) -> Iterator[Finding]:
    for col in listing.heads:
        kind, hits = people_below(listing, col)
        if hits:
            text = f"{_count(hits)} below {listing.head_cells[col]} {_hold(hits)} {kind}"
            text += f": {named(entry.cell for entry in hits)}."
            yield Finding("DQ-NAMES", text, listing.file, listing.sheet, hits[0].cell,
                          listing.submission)  # fmt: skip


def _count(hits: list[Entry]) -> str:
    return f"{len(hits)} cell{'s' if len(hits) > 1 else ''}"


def _hold(hits: list[Entry]) -> str:
    return "hold" if len(hits) > 1 else "holds"


def people_below(listing: Listing, col: int) -> tuple[str, list[Entry]]:
    """Return what a column of a list holds of people, in words, and where; else nothing."""
    head, entries = listing.heads[col], listing.column(col)
    if says("initials", head):
        return "initials", [e for e in entries if says("initials value", e.text.strip())]
    if says("criminal record check", head):
        return "a person's criminal record check", [e for e in entries if _is_a_check(e.text)]
    if says("plain name", head) or says("people heading", head):
        likely = [entry for entry in entries if _looks_like_a_person(entry.text)]
        enough = len(likely) >= max(_FEWEST, _MOSTLY * len(entries))
        return "names", likely if enough else []
    if says("person name", head):
        return "names", [e for e in entries if _could_be_a_name(e.text)]
    return "", []


def _is_a_check(text: str) -> bool:
    # A certificate has twelve digits; how many people were checked has fewer.
    return day_parts(text) is not None or bool(_CERTIFICATE.fullmatch(text.strip()))


def _looks_like_a_person(text: str) -> bool:
    return says("name value", text.strip()) and not says("not a person", text)


def _could_be_a_name(text: str) -> bool:
    letters = text.strip()
    return letters[:1].isupper() and not any(char.isdigit() for char in letters)


# --- names in sentences ---------------------------------------------------------------------------


def sentence_findings(texts: pl.DataFrame) -> list[Finding]:
    """Return a finding for each cell that names somebody with a title, or one for many of a sheet.

    `texts` has the columns submission, file, sheet, cell, row, col and text, as `facts` and
    `cells` do. Who sends the workbook, or receives it, may be named in it.
    """
    hits: dict[tuple[str, str, str], list[str]] = {}
    titled = texts.filter(pl.col("text").str.contains(_TITLE))
    for submission, file, sheet, cell, row, col, text in titled.select(
        "submission", "file", "sheet", "cell", "row", "col", "text"
    ).iter_rows():
        left = texts.filter(
            (pl.col("sheet") == sheet) & (pl.col("row") == row) & (pl.col("col") < col)
        ).sort("col")["text"]
        if names_somebody(text, str(left[-1]) if len(left) else ""):
            hits.setdefault((submission, file, sheet), []).append(cell)
    return [
        Finding("DQ-NAMES", said, file, sheet, cell, submission)
        for (submission, file, sheet), cells in hits.items()
        for said, cell in _told(cells)
    ]


def _told(cells: list[str]) -> list[tuple[str, str]]:
    if len(cells) <= FEW:
        return [("The text names a person in full.", cell) for cell in cells]
    return [(f"{len(cells)} texts name a person in full: {named(cells)}.", cells[0])]


@lru_cache(maxsize=10_000)
def names_somebody(text: str, beside: str = "") -> bool:
    """Say whether a text gives a full name after a title; `beside` stands at its left.

    A surgery is often named after a doctor; whoever completed the workbook is no client of it.
    """
    for match in found_in("name with a title", text):
        whole = match[0] if match["title"] == _DOCTOR else match["after"]
        before = text[: match.start()]
        sent = says("sender before", before) if before.strip() else says("sender words", beside)
        if not sent and not says("not a person", whole):
            return True
    return False
