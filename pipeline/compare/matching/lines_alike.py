"""What lines of a workbook are to one another: part and whole, one of all sites, other periods."""

from __future__ import annotations

from pipeline.compare.matching.meaning import Meaning, meaning_of, together
from pipeline.compare.matching.nearest import says_all
from pipeline.compare.matching.parts import DENOMINATOR, part_named
from pipeline.compare.measures import Measure

# What a heading of those counted is called where the numbers of answers stand in a row.
_COUNTED = frozenset({"ANSWER", "REVIEW"})


def can_be_rate(top: Measure, base: Measure) -> bool:
    """Say whether places and figures of two lines let them be numerator and denominator."""
    if base is top or base.unit == "percent" or part_named(top) == DENOMINATOR:
        return False
    if not _can_be_part(top, base):
        return False
    if is_said_part(top, base) or not top.tables & base.tables:
        return True
    if (top.section, top.group, top.row) == (base.section, base.group, base.row):
        # Columns that are sites of one row are no part and whole of a rate.
        return is_of_all(top) is is_of_all(base)
    return top.column == base.column and top.group == base.group


def is_said_part(top: Measure, base: Measure) -> bool:
    """Say whether their places tell that one line is a part of the other.

    It stands below it ("of which"), the other below it in brackets, or in the column "Out of".
    """
    if not top.tables & base.tables:
        return False
    if (top.section, top.group, top.row) == (base.section, base.group, base.row):
        counted = bool(meaning_of(base.column).words & _COUNTED)
        return counted or part_named(base) == DENOMINATOR
    below = _stands_below(top, base) or _stands_below(base, top)
    return below and top.column == base.column


def _stands_below(one: Measure, other: Measure) -> bool:
    above = " > ".join(filter(None, (other.group, other.row)))
    return bool(other.row) and (one.group == above or one.group.endswith(f" > {above}"))


def _can_be_part(top: Measure, base: Measure) -> bool:
    """Whether the one is at most the other wherever both are stated, and not always the same.

    In different tables each must state the periods of the other.
    """
    wholes = {(cell.period, cell.to_date): cell.value for cell in base.countable}
    pairs = [
        (cell.value or 0.0, wholes[key] or 0.0)
        for cell in top.countable
        if (key := (cell.period, cell.to_date)) in wholes
    ]
    if not top.tables & base.tables and {len(pairs)} != {len(wholes), len(top.countable)}:
        return False
    return bool(pairs) and all(p <= w for p, w in pairs) and any(p != w for p, w in pairs)


def is_of_all(measure: Measure) -> bool:
    """Say whether a line calls itself that of all sites, groups or months."""
    return any(map(says_all, (measure.row, measure.column, measure.group.rpartition(" > ")[2])))


def is_of_it(part: Measure, whole: Measure) -> bool:
    """Say whether a line is that of one site or group, and the other the same line of all of them.

    So is a row below another one, as "of which new".
    """
    if _stands_below(part, whole) and part.tables & whole.tables:
        return True
    if not is_of_all(whole) or is_of_all(part) or not part.tables & whole.tables:
        return False
    if part.group == whole.group:
        return part.row == whole.row or part.column == whole.column
    return (part.row, part.column) == (whole.row, whole.column)


def same_figures(one: Measure, other: Measure) -> bool:
    """Say whether two lines state the same wherever they state one period, or other periods."""
    if one is other:
        return True
    mine = {(cell.period, cell.to_date): cell.value for cell in one.countable}
    shared = [(mine[key], cell.value) for cell in other.countable
              if (key := (cell.period, cell.to_date)) in mine]  # fmt: skip
    if not shared:
        return is_other_time(one, other)
    return all(ours == theirs for ours, theirs in shared)


def is_other_time(one: Measure, other: Measure) -> bool:
    """Say whether two lines say the same of other periods: "Seen - Qtr" and "Seen - Year"."""
    places = [(measure.section, measure.group) for measure in (one, other)]
    return bool(one.tables & other.tables) and places[0] == places[1] and _own(one) == _own(other)


def _own(measure: Measure) -> Meaning:
    return together(*(text for text in (measure.row, measure.column) if not says_all(text)))
