"""Uses what people said in reviews about where a figure stands: this is it, or this is not it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.compare.matching.match import CONFIRMED, Match, find, unit_fits
from pipeline.compare.matching.parts import Wanted
from pipeline.compare.measures import Measure
from pipeline.compare.words import plain
from pipeline.domain.contract import Contract, Known
from pipeline.domain.findings import Finding
from pipeline.domain.labels import without_periods

Part = tuple[str, str]


def place_of(measure: Measure) -> str:
    """Return the identity of the place of a measure: its words, not its row, in any workbook."""
    words = (without_periods(measure.sheet), measure.section, measure.ref, measure.group,
             measure.row, measure.column)  # fmt: skip
    return hashlib.sha256("\n".join(map(plain, words)).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Places:
    """What was said, with cells resolved to places; of several answers the newest counts."""

    confirmed: dict[Part, tuple[str, Known]] = field(default_factory=dict)
    refused: dict[Part, set[str]] = field(default_factory=dict)
    unresolved: list[Known] = field(default_factory=list)

    def is_refused(self, part: Part, measure: Measure) -> bool:
        """Say whether a person said that this is not it."""
        return place_of(measure) in self.refused.get(part, ())


def places_known(known: Iterable[Known], measures: Sequence[Measure]) -> Places:
    """Resolve what was said, oldest first, against the measures of all workbooks.

    A cell is looked up in the workbook that the person had before them.
    """
    at = {
        (measure.submission, cell.sheet, cell.address): place_of(measure)
        for measure in measures
        for cell in measure.cells
    }
    places = Places()
    for item in known:
        part = (item.ref, item.part)
        place = at.get((item.submission, item.sheet, item.cell), "") if item.cell else item.place
        if not place:
            places.unresolved.append(item)
        elif item.is_it:
            places.confirmed[part] = (place, item)
            places.refused.get(part, set()).discard(place)
        else:
            places.refused.setdefault(part, set()).add(place)
            if places.confirmed.get(part, ("",))[0] == place:
                del places.confirmed[part]
    return places


def find_known(
    contract: Contract,
    wanted: Wanted,
    measures: Sequence[Measure],
    near: Sequence[Measure],
    places: Places,
) -> Match | None:
    """Find one part in one submission: where it was confirmed, else where it was not refused.

    What the contract workbook points to goes before both.
    """
    part = (wanted.requirement.ref, wanted.part)
    if is_pinned(contract, *part):
        return find(contract, wanted, measures, near)
    place, said = places.confirmed.get(part, ("", None))
    here = [m for m in measures if unit_fits(wanted, m) and place_of(m) == place]
    if said is not None and here:
        return Match(wanted, here, 1.0, f"{CONFIRMED} {said.why}: {here[0].label}")
    rest = [measure for measure in measures if not places.is_refused(part, measure)]
    return find(contract, wanted, rest, near)


def is_pinned(contract: Contract, ref: str, part: str) -> bool:
    """Say whether the contract workbook itself points to the figure."""
    return any((pin.ref, pin.part) == (ref, part) for pin in contract.pins)


def known_findings(
    contract: Contract, places: Places, matches: Sequence[Match], own: str
) -> list[Finding]:
    """Tell of answers that lead nowhere: no figure in the cell, or not in this workbook.

    `own` is the newest submission; what was said of an older one is told in its own return.
    """
    found = [
        Finding("REVIEW-PLACE", f"{item.ref} {item.part}: no figure stands in {item.sheet}!"
                f"{item.cell} of the workbook", *item.answer)
        for item in places.unresolved
        if item.submission == own
    ]  # fmt: skip
    used = {
        (match.wanted.requirement.ref, match.wanted.part)
        for match in matches
        if match.why.startswith(CONFIRMED) and match.used[0].submission == own
    }
    refs = {item.ref for item in contract.requirements}
    for (ref, part), (_, item) in sorted(places.confirmed.items()):
        if ref in refs and (ref, part) not in used and not is_pinned(contract, ref, part):
            said = f"{ref} {part}: what was {CONFIRMED} {item.why} is not in this workbook"
            found.append(Finding("REVIEW-PLACE", said, *item.answer, ref=ref))
    return found
