"""Takes what belongs to a person out of the words of findings.

A finding names the row it stands in, and the row of a list may begin with a name, with initials or
with a client's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.check.rules.listing import Entry, Listing
from pipeline.check.rules.names import names_somebody, people_below
from pipeline.check.words import says
from pipeline.domain.findings import CATALOGUE, Finding
from pipeline.domain.personal import personal_data_in

_INSTEAD = "[a person]"
_SHORTEST = 2
_PERSONAL_HEADS = ("person name", "initials", "record id", "birth heading", "leader heading")
_QUOTED = re.compile(r"'[^']*'")


def without_people(findings: Iterable[Finding], listings: Iterable[Listing]) -> list[Finding]:
    """Return the findings with names, initials and clients' numbers replaced in their words.

    What stands below a heading such as Name, Initials or Client ID is left out wherever a finding
    repeats it, and so is whatever looks like an NHS number, an address, a phone number or a
    postcode.
    """
    told = list(findings)
    people = sorted(_people(listings), key=len, reverse=True)
    if not people:
        return [_without_patterns(finding) for finding in told]
    words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, people))})(?!\w)")
    return [
        _without_patterns(replace(finding, found=words.sub(_INSTEAD, finding.found)))
        for finding in told
    ]


def _people(listings: Iterable[Listing]) -> set[str]:
    return {
        entry.text.strip()
        for listing in listings
        for col in listing.heads
        for entry in _personal(listing, col)
        if len(entry.text.strip()) >= _SHORTEST
    }


def _personal(listing: Listing, col: int) -> list[Entry]:
    if any(says(words, listing.heads[col]) for words in _PERSONAL_HEADS):
        return listing.column(col)
    return people_below(listing, col)[1]


def _without_patterns(finding: Finding) -> Finding:
    if not _is_personal(finding.found):
        return finding
    unquoted = _QUOTED.sub(f"'{_INSTEAD}'", finding.found)
    said = CATALOGUE[finding.code].title if _is_personal(unquoted) else unquoted
    return replace(finding, found=said)


def _is_personal(text: str) -> bool:
    return bool(personal_data_in(text)) or names_somebody(text)
