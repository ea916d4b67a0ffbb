"""Names, initials and DBS checks of people in lists (DQ-NAMES): where, never what they are.

A name looks like any other words. It is recognised by the heading over it; where the heading is
only "Name", most of what stands below must look like people and not like places or groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.check.rules.cells import named
from pipeline.check.rules.listing import Entry, Listing, day_parts
from pipeline.check.words import says
from pipeline.domain.findings import Finding

_MOSTLY = 0.6
_FEWEST = 2
_CERTIFICATE = re.compile(r"[0-9]{12}")


def name_findings(listings: Iterable[Listing]) -> list[Finding]:
    """Return one finding for each column of a list that holds names or initials of people."""
    return [finding for listing in listings for finding in _of(listing)]


def _of(listing: Listing) -> Iterator[Finding]:
    for col, head in listing.heads.items():
        entries = listing.column(col)
        kind, hits = _people(head, entries)
        if hits:
            cells = [entry.cell for entry in hits]
            text = (
                f"{len(cells)} cells below {listing.head_cells[col]} hold {kind}: {named(cells)}."
            )
            yield Finding("DQ-NAMES", text, listing.file, listing.sheet, cells[0],
                          listing.submission)  # fmt: skip


def _people(head: str, entries: list[Entry]) -> tuple[str, list[Entry]]:
    if says("initials", head):
        return "initials", [e for e in entries if says("initials value", e.text.strip())]
    if says("criminal record check", head):
        return "a person's criminal record check", [e for e in entries if _is_a_check(e.text)]
    is_name = says("person name", head)
    if not is_name:
        return "", []
    likely = [entry for entry in entries if _looks_like_a_person(entry.text)]
    if says("plain name", head):
        enough = len(likely) >= max(_FEWEST, _MOSTLY * len(entries))
        return "names", likely if enough else []
    return "names", [e for e in entries if _could_be_a_name(e.text)]


def _is_a_check(text: str) -> bool:
    # A certificate has twelve digits; how many people were checked has fewer.
    return day_parts(text) is not None or bool(_CERTIFICATE.fullmatch(text.strip()))


def _looks_like_a_person(text: str) -> bool:
    return says("name value", text.strip()) and not says("not a person", text)


def _could_be_a_name(text: str) -> bool:
    letters = text.strip()
    return letters[:1].isupper() and not any(char.isdigit() for char in letters)
