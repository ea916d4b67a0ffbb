"""Finds the figures that answer each part of each requirement; unsure is better than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.compare.matching.agreeing import of_other_periods
from pipeline.compare.matching.likeness import background_of, score_of
from pipeline.compare.matching.parts import DENOMINATOR, NUMERATOR, VALUE, Wanted, part_named
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.words import contains_words, plain, tokens
from pipeline.domain.contract import Contract, MeasureType, Pin
from pipeline.domain.tables import Status

LEAST = 0.55
CLOSE = 0.08
# Where the figures agree as well, so much likeness of the words is enough.
ALIKE = 0.35
# "Actual" beside the target, or "Year 2", says no more than a year to date without a name.
_RESULT = re.compile(
    r"^(?:actuals?|results?|achieved|outturn|(?:contract )?year (?:[1-5]|one|two|three))$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]{1,12})\)")
_PAIR = re.compile(r"(?<![\d.%])(\d[\d,]*)\s*(?:/|of|out of)\s*(\d[\d,]*)(?![\d%.])")

CONFIRMED = "confirmed in the review of"
POINTED = "the contract workbook points to it"
BY_QUOTIENT = "the quotient of two rows is the rate that the workbook prints"


@dataclass(slots=True)
class Match:
    """What was found for one part in one submission: the measures used, and confirming ones."""

    wanted: Wanted
    used: list[Measure]
    confidence: float
    why: str
    others: list[Measure] = field(default_factory=list)
    pairs: dict[int, float] = field(default_factory=dict)

    def value_of(self, cell: Cell) -> float | None:
        """The figure of a cell; for a text such as 7/15 the number that this part takes of it."""
        return self.pairs.get(cell.fact, cell.value)


def adopt_refs(contract: Contract, measures: Sequence[Measure]) -> None:
    """Give measures the reference that opens their label, or the label of the row above them.

    "RC1 Opiate users leaving as planned" and "and left as planned (RC1)" carry RC1 as surely as a
    column of references does.
    """
    refs = {plain(item.ref): item.ref for item in contract.requirements}
    for measure in measures:
        if measure.ref:
            continue
        own = _opening(measure.row, refs) or _in_brackets(measure.row, refs)
        above = _opening(measure.group.rpartition(" > ")[2], refs)
        measure.ref = own or above
        measure.child = measure.child or bool(above and not own)


def _opening(label: str, refs: Mapping[str, str]) -> str:
    words = f"{plain(label)} "
    opening = [known for known in refs if words.startswith(f"{known} ")]
    ref = refs[max(opening, key=len)] if opening else ""
    # A bare number opens many labels; it is no reference.
    return ref if any(sign.isalpha() for sign in ref) else ""


def _in_brackets(label: str, refs: Mapping[str, str]) -> str:
    said = {refs[known] for known in map(plain, _BRACKETS.findall(label)) if known in refs}
    ref = said.pop() if len(said) == 1 else ""
    return ref if any(sign.isalpha() for sign in ref) else ""


def find(
    contract: Contract, wanted: Wanted, measures: Sequence[Measure], near: Sequence[Measure] = ()
) -> Match | None:
    """Find one part in the measures of one submission, or None where nothing is sure enough.

    Of equal wordings the one in a table of the measures `near` is taken: a denominator beside
    its numerator.
    """
    fitting = [measure for measure in measures if unit_fits(wanted, measure)]
    pins = [
        pin
        for pin in contract.pins
        if pin.ref == wanted.requirement.ref and pin.part == wanted.part
    ]
    if pins:
        return _pinned(wanted, pins, fitting)
    # What is hidden answers a requirement only where the contract workbook points to it.
    fitting = [measure for measure in fitting if not measure.hidden]
    refs = {plain(item.ref) for item in contract.requirements}
    tables = {table for measure in near for table in measure.tables}
    return _worded(wanted, fitting, refs, tables) or _paired(
        wanted, [measure for measure in measures if not measure.hidden]
    )


def unit_fits(wanted: Wanted, measure: Measure) -> bool:
    """Say whether figures of a measure's unit can be the part at all."""
    is_rate = wanted.requirement.measure is MeasureType.RATE
    if wanted.requirement.measure is MeasureType.MEAN:
        return True
    if is_rate and wanted.part == VALUE:
        return measure.unit == "percent"
    return measure.unit != "percent"


# --- what the contract workbook points to -------------------------------------------------------


def _pinned(wanted: Wanted, pins: Sequence[Pin], measures: Sequence[Measure]) -> Match | None:
    found = [measure for measure in measures if any(_is_pinned(measure, pin) for pin in pins)]
    if not found:
        return None
    used = _best_block(found)
    why = f"{POINTED} ({pins[0].cell or 'Where to find'})"
    if len(used) > 1:
        why += f"; sum of {len(used)} rows, because no total stands there"
    others = [measure for measure in found if measure not in used and _same_kind(measure, used)]
    return Match(wanted, used, 1.0, why, others)


def _is_pinned(measure: Measure, pin: Pin) -> bool:
    return (
        contains_words(measure.sheet, pin.sheet)
        and contains_words(f"{measure.section} {measure.sheet}", pin.section)
        and contains_words(f"{measure.ref} {measure.group} {measure.row}", pin.row)
        and contains_words(measure.column, pin.column)
    )


def _best_block(found: Sequence[Measure]) -> list[Measure]:
    """Return the total of the block that covers most periods; without a total, all its rows."""
    blocks: dict[tuple[str, ...], list[Measure]] = {}
    for measure in found:
        sheet = plain(measure.label.split(" > ")[0])
        blocks.setdefault((sheet, measure.column), []).append(measure)
    best = max(
        blocks.values(), key=lambda block: (not block[0].hidden, max(m.reach for m in block))
    )
    exact = [measure for measure in best if measure.is_total] or best
    return exact[:1] if exact is not best else best


def _same_kind(measure: Measure, used: Sequence[Measure]) -> bool:
    return len(used) == 1 and measure.is_total == used[0].is_total and measure.row == used[0].row


# --- wording ------------------------------------------------------------------------------------


def by_wording(
    wanted: Wanted, measures: Sequence[Measure], refs: Iterable[str]
) -> list[tuple[float, Measure]]:
    """Return how well each measure fits the wording of a part, from 0 to 1, the best first."""
    background, known = background_of(wanted.requirement), {plain(ref) for ref in refs}
    scored = [
        (score_of(wanted, measure, background, known), measure)
        for measure in measures
        if unit_fits(wanted, measure)
    ]
    return sorted(scored, key=lambda pair: _standing(pair[0], pair[1], set()), reverse=True)


def _worded(
    wanted: Wanted, measures: Sequence[Measure], refs: set[str], near: set[tuple[str, str]]
) -> Match | None:
    background = background_of(wanted.requirement)
    alike = [(score_of(wanted, measure, background, refs), measure) for measure in measures]
    scored = [(score, measure) for score, measure in alike if score >= LEAST]
    # A column that only repeats the target or the floor is no result, where there is another.
    scored = [pair for pair in scored if not _repeats_target(wanted, pair[1])] or scored
    if not scored:
        return None
    best_score, best = max(scored, key=lambda pair: _standing(pair[0], pair[1], near))
    if not best.countable:
        # An empty column beside the answers is not what the requirement asks for.
        filled = [pair for pair in scored if pair[1].countable and _in_one_row(pair[1], best)]
        filled = filled or [pair for pair in scored if _instead(pair[1], best)]
        if filled:
            best_score, best = max(filled, key=lambda pair: _standing(pair[0], pair[1], near))
    said = _hits(wanted, best)
    others = [
        m
        for score, m in scored
        if m is not best and score >= best_score - CLOSE and _hits(wanted, m) == said
    ]
    ordered = sorted(alike, key=lambda pair: _standing(pair[0], pair[1], near), reverse=True)
    used = all_periods(best, [measure for _, measure in ordered])
    if wanted.requirement.measure is not MeasureType.MEAN:
        used = with_agreeing(used, ordered)
    others = [measure for measure in others if measure not in used]
    return Match(wanted, used, round(min(best_score, 0.99), 2), _reason(wanted, best), others)


def _repeats_target(wanted: Wanted, measure: Measure) -> bool:
    asked = {wanted.requirement.target, wanted.requirement.floor} - {None, 0.0, 1.0}
    values = {cell.value for cell in measure.countable}
    return len(values) == 1 and values <= asked


def _in_one_row(one: Measure, other: Measure) -> bool:
    return bool(one.tables & other.tables and one.row) and (one.section, one.group, one.row) == (
        other.section, other.group, other.row
    )  # fmt: skip


def _instead(one: Measure, empty: Measure) -> bool:
    """Whether a line has the figures that an empty one leaves to it.

    A row may only say where they stand ("on our Months page"), or be the heading of its own parts.
    """
    told = any(cell.status == Status.TEXT.value for cell in empty.cells)
    below = bool(one.tables & empty.tables and empty.row) and one.group.endswith(empty.row)
    return bool(one.countable) and (told or below)


def all_periods(best: Measure, measures: Iterable[Measure]) -> list[Measure]:
    """Return a measure, and those that say the same of periods it leaves out."""
    used = [best]
    for measure in measures:
        if _says_same(best, measure) and not any(shares_period(measure, one) for one in used):
            used.append(measure)
    return used


def with_agreeing(
    used: Sequence[Measure], ordered: Iterable[tuple[float, Measure]]
) -> list[Measure]:
    """Add what alike lines, the likeliest first, state of other periods where the figures agree."""
    made = list(used)
    for score, measure in ordered:
        if score >= ALIKE and measure not in made:
            more = of_other_periods(made, measure)
            made += [more] if more is not None else []
    return made


def _says_same(best: Measure, measure: Measure) -> bool:
    """Whether two measures are one, of which each table states other periods: the year so far."""
    return (
        measure.unit == best.unit
        and not measure.hidden
        and bool(measure.countable)
        and (measure.ref, tokens(measure.row), _without_result(measure.column))
        == (best.ref, tokens(best.row), _without_result(best.column))
        and (bool(tokens(best.row)) or measure.group == best.group)
        and part_named(measure) == part_named(best)
    )


def _without_result(column: str) -> frozenset[str]:
    return tokens(_RESULT.sub("", column.strip()))


def shares_period(one: Measure, other: Measure) -> bool:
    """Say whether two measures state figures of one period."""
    keys = {(cell.period, cell.to_date) for cell in other.countable}
    return any((cell.period, cell.to_date) in keys for cell in one.countable)


def _standing(score: float, measure: Measure, near: set[tuple[str, str]]) -> tuple[object, ...]:
    # Near-equal wordings are told apart by what they cover; the last two make it repeatable.
    return (not measure.hidden, round(score, 1), min(measure.reach, 1), round(score, 2),
            measure.reach, bool(measure.tables & near), score,
            len(measure.countable), measure.is_total, measure.sheet, measure.label)  # fmt: skip


def _hits(wanted: Wanted, measure: Measure) -> frozenset[str]:
    """Return the words of the wording that stand beside the figure."""
    return frozenset().union(*(tokens(text) & measure.own for text in wanted.texts))


def _reason(wanted: Wanted, measure: Measure) -> str:
    if measure.ref and plain(measure.ref) == plain(wanted.requirement.ref):
        return f"the reference {measure.ref} stands in the row, and its wording fits"
    return f"the wording fits: {measure.label}"


# --- counts that stand in a text, such as 7/15 (46.7%) ------------------------------------------


def _paired(wanted: Wanted, measures: Sequence[Measure]) -> Match | None:
    if wanted.part not in {NUMERATOR, DENOMINATOR}:
        return None
    for measure in measures:
        if plain(measure.ref) != plain(wanted.requirement.ref) or measure.child:
            continue
        pairs = dict(_numbers(measure, 0 if wanted.part == NUMERATOR else 1))
        if pairs:
            return Match(
                wanted, [measure], 0.8, "the counts stand in the text of the cell", [], pairs
            )
    return None


def _numbers(measure: Measure, index: int) -> Iterator[tuple[int, float]]:
    for cell in measure.cells:
        found = _PAIR.search(cell.text)
        if found and not cell.to_date:
            yield cell.fact, float(found.group(index + 1).replace(",", ""))
