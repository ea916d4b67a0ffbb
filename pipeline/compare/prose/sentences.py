"""Cuts the text of a cell into sentences, as a careful reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A full stop after these ends no sentence, whatever follows.
_SHORT = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|cf|approx|ca|dr|mr|mrs|ms|mx|st|rev|hon|prof|sgt|cllr|tel|ext|dept|"
    r"vs|fig|figs|para|pp?|vol|nos?|incl|max|min|mins|wks?|yrs?|hrs?|jan|feb|mar|apr|jun|jul|aug|"
    r"sept?|oct|nov|dec)\.$",
    re.IGNORECASE,
)
# "No. 4" counts, "No. He went home." answers.
_NUMBERED = re.compile(
    r"(?:^|[\s(])(?:nos?|pp?|figs?|vol|para|ext|tel|approx|ca)\.$", re.IGNORECASE
)
_INITIAL = re.compile(r"(?:^|[\s(])(?:[A-Z]\.)+$")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)")
_BEGINS = re.compile(r"[\"'“‘(\[]*[A-Z0-9£]")
_BULLET = re.compile(r"^\s*(?:[•·▪●◦‣*–—-]|\(?\d{1,2}[.)](?=\s+[A-Za-z\"“'‘])|\(?[a-z][.)])\s+")
_GOES_ON = re.compile(r"^[a-z(&]")
_CLOSED = re.compile(r"[.!?…:;][\"'”’)\]]*$")


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a cell's text, in order, without bullets and double spaces.

    A line break ends a sentence unless the next line goes on in small letters; a full stop does
    unless it belongs to an abbreviation ("e.g."), an initial, a number ("No. 4") or a decimal.
    """
    return [sentence for line in _lines(text) for sentence in _split(line)]


def _lines(text: str) -> Iterator[str]:
    held = ""
    for raw in text.splitlines():
        listed = bool(_BULLET.match(raw))
        line = " ".join(_BULLET.sub("", raw).split())
        if not line:
            goes_on = False
        else:
            goes_on = bool(held) and not listed and bool(_GOES_ON.match(line))
            goes_on = goes_on and not _CLOSED.search(held)
        if goes_on:
            held = f"{held} {line}"
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _split(line: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(line):
        rest = line[match.end() :].lstrip()
        if not _BEGINS.match(rest) or _is_no_end(line[start : match.end()], rest):
            continue
        yield line[start : match.end()].strip()
        start = match.end()
    last = line[start:].strip()
    if last:
        yield last


def _is_no_end(before: str, rest: str) -> bool:
    if _NUMBERED.search(before):
        return rest[:1].isdigit()
    return bool(_SHORT.search(before) or _INITIAL.search(before))
