"""Lists of records: duplicates, attempts, impossible and out-of-order dates, follow-up windows.

What is told is how many and where, never what a record says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from statistics import median_low

from pipeline.check.rules.cells import FEW, named
from pipeline.check.rules.listing import Entry, Listing, day_of, day_parts
from pipeline.check.words import fits, listed, says
from pipeline.domain.findings import Finding

_FEWEST_CELLS = 3
# Most of a column has to be days before it is a column of days.
_MOSTLY_DAYS = 0.5
# A day so many years from the middle of its column is a slip of the year; services keep records
# of one contract, which seldom runs longer.
_FAR_YEARS = 10
# What systems put where nobody entered a day, or a number.
_STAND_IN_DAYS = frozenset(
    {date(1900, 1, 1), date(1899, 12, 30), date(1970, 1, 1), date(1901, 1, 1), date(9999, 12, 31),
     date(2099, 12, 31), date(1753, 1, 1)}
)  # fmt: skip
# Excel's day 0 and day 1, shown as 0 and 1 January 1900, come as the numbers they are.
_STAND_IN_NUMBERS = frozenset({"0", "1"})
_OLDEST = 120
# So many groups, and such a share of numbers of their own, make a list of groups.
_FEWEST_GROUPS = 5
_OWN = 0.8


def record_findings(listings: Iterable[Listing]) -> list[Finding]:
    """Return what is wrong with records in lists that have a heading over each column."""
    made: list[Finding] = []
    for listing in listings:
        days = _days(listing)
        made += _repeated(listing)
        made += _shared_numbers(listing, days)
        made += _impossible(listing, days)
        made += _far(listing, days)
        made += _out_of_order(listing, days)
        made += _outside_window(listing)
        made += _ages(listing)
    return made


def _finding(code: str, listing: Listing, cells: Sequence[str], text: str) -> Finding:
    said = text if len(cells) == 1 else f"{text}: {named(cells)}."
    return Finding(code, said, listing.file, listing.sheet, cells[0], listing.submission)


def _told(code: str, listing: Listing, cells: Sequence[str], one: str, many: str
          ) -> Iterator[Finding]:  # fmt: skip
    """Tell a few cells singly and many together, as the rules over cells do."""
    if len(cells) <= FEW:
        yield from (_finding(code, listing, [cell], one) for cell in cells)
    else:
        yield _finding(code, listing, cells, f"{len(cells)} {many}")


# --- the same record, the same person -------------------------------------------------------------


def _repeated(listing: Listing) -> Iterator[Finding]:
    """Tell records that stand twice, and people with several records."""
    for col in listing.named("record id"):
        by_key: dict[str, list[dict[int, Entry]]] = {}
        for line in listing.lines:
            if col in line:
                by_key.setdefault(line[col].text.strip().casefold(), []).append(line)
        several = [lines for lines in by_key.values() if len(lines) > 1]
        same = [later[col].cell for lines in several for later in _copies(lines)]
        yield from _told("DQ-DUPLICATE", listing, same,
                         "The record stands in the list already, the same in every column.",
                         "records stand twice, the same in every column")  # fmt: skip
        others = [lines for lines in several if len(lines) > 1 + len(list(_copies(lines)))]
        if others:
            attempts = sum(len(lines) - len(list(_copies(lines))) for lines in by_key.values())
            stand = "stands" if len(others) == 1 else "stand"
            text = (
                f"{attempts} records are those of {len(by_key)} people: {len(others)} {stand} in "
                "several records, so that people and records are different counts"
            )
            cells = [lines[1][col].cell for lines in others]
            yield _finding("DQ-ATTEMPTS", listing, cells[:1], f"{text}.")
        return


def _copies(lines: Sequence[dict[int, Entry]]) -> Iterator[dict[int, Entry]]:
    seen: set[tuple[tuple[int, str], ...]] = set()
    for line in lines:
        told = tuple((col, entry.text.strip().casefold()) for col, entry in sorted(line.items()))
        if told in seen and len(told) >= _FEWEST_CELLS:
            yield line
        seen.add(told)


def _shared_numbers(listing: Listing, days: dict[int, list[Entry]]) -> Iterator[Finding]:
    """Tell two rows with one number of a group, in a list that has a row for each group.

    A list of sessions names its groups again and again; it has days, or few numbers of their own.
    """
    if days:
        return
    for col in listing.named("group id"):
        entries = [entry for entry in listing.column(col) if entry.text.strip()]
        if len(entries) < _FEWEST_GROUPS or not all(
            says("group number", entry.text.strip()) for entry in entries
        ):
            continue
        firsts: dict[str, Entry] = {}
        again = []
        for entry in entries:
            first = firsts.setdefault(entry.text.strip().casefold(), entry)
            if first is not entry:
                again.append((first, entry))
        if len(firsts) < _OWN * len(entries):
            continue
        lines = {line[col].row: line for line in listing.lines if col in line}
        for first, entry in again:
            if _texts(lines[first.row], col) != _texts(lines[entry.row], col):
                text = f"The number stands in {first.cell} already, with another row."
                yield _finding("DQ-ID-TWICE", listing, [entry.cell], text)


def _texts(line: dict[int, Entry], but: int) -> list[tuple[int, str]]:
    return [(col, entry.text.strip()) for col, entry in sorted(line.items()) if col != but]


# --- days -----------------------------------------------------------------------------------------


def _days(listing: Listing) -> dict[int, list[Entry]]:
    """Return the columns that hold days, by their heading and by what stands in them."""
    found = {}
    for col in listing.heads:
        entries = listing.column(col)
        written = [entry for entry in entries if day_parts(entry.text) is not None]
        if written and len(written) >= _MOSTLY_DAYS * len(entries):
            found[col] = written
    return found


def _impossible(listing: Listing, days: dict[int, list[Entry]]) -> Iterator[Finding]:
    for col, entries in days.items():
        wrong = [entry.cell for entry in entries if day_of(entry.text) is None]
        # Days written month first are read so by the reader, and told as DATE-DOUBT.
        if len(wrong) * 2 <= len(entries):
            yield from _told("DATE-IMPOSSIBLE", listing, wrong,
                             "The cell holds a day that is in no calendar.",
                             "cells hold a day that is in no calendar")  # fmt: skip
        stand_ins = [e.cell for e in listing.column(col) if _is_stand_in(e.text)]
        yield from _told("DQ-DEFAULT", listing, stand_ins,
                         "The cell holds the day that a system puts where none was entered.",
                         "cells hold the day that a system puts where none was entered"
                         )  # fmt: skip


def _is_stand_in(text: str) -> bool:
    return day_of(text) in _STAND_IN_DAYS or text.strip() in _STAND_IN_NUMBERS


def _far(listing: Listing, days: dict[int, list[Entry]]) -> Iterator[Finding]:
    for col, entries in days.items():
        head = listing.heads[col]
        known = [(day, e) for e in entries if (day := day_of(e.text)) and day not in _STAND_IN_DAYS]
        if len(known) < _FEWEST_CELLS or says("birth heading", head) or says("check date", head):
            continue
        middle = median_low(day.toordinal() for day, _ in known)
        far = [e.cell for day, e in known if abs(day.toordinal() - middle) > _FAR_YEARS * 365.25]
        yield from _told("DATE-FAR", listing, far,
                         f"'{_short(head)}': the year is far from those of the other records.",
                         "days are years away from those of the other records")  # fmt: skip


def _out_of_order(listing: Listing, days: dict[int, list[Entry]]) -> Iterator[Finding]:
    wrong: dict[str, tuple[str, str]] = {}
    for order in listed("date_order"):
        first = [col for col in days if fits(order["earlier"], listing.heads[col])]
        second = [col for col in days if fits(order["later"], listing.heads[col])]
        for one in first:
            for two in (col for col in second if col != one and col not in first):
                for line in listing.lines:
                    if one in line and two in line and _is_before(line[two], line[one]):
                        heads = (listing.heads[two], listing.heads[one])
                        wrong.setdefault(line[two].cell, heads)
    by_heads: dict[tuple[str, str], list[str]] = {}
    for cell, pair in wrong.items():
        by_heads.setdefault(pair, []).append(cell)
    for (later, earlier), cells in by_heads.items():
        said = f"'{_short(later)}' lies before '{_short(earlier)}'"
        yield from _told("DATE-ORDER", listing, cells, f"{said} of the same record.",
                         f"records in which {said}")  # fmt: skip


def _is_before(one: Entry, other: Entry) -> bool:
    first, second = day_of(one.text), day_of(other.text)
    if first is None or second is None or {first, second} & _STAND_IN_DAYS:
        return False
    return first < second


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."


# --- windows and ages -----------------------------------------------------------------------------


def _outside_window(listing: Listing) -> Iterator[Finding]:
    """Tell successes that were followed up outside the window that makes them countable."""
    for window in listed("windows"):
        begins = listing.matching(window["begins"])
        followed = [c for c in listing.matching(window["followed_up"]) if c not in begins]
        outcome = [c for c in listing.matching(window["outcome"]) if c not in {*begins, *followed}]
        if not (begins and followed and outcome):
            continue
        least, most = int(window["least"]), int(window["most"])
        for line in listing.lines:
            if not {begins[0], followed[0], outcome[0]} <= line.keys():
                continue
            first, second = day_of(line[begins[0]].text), day_of(line[followed[0]].text)
            if first is None or second is None or second < first:
                continue
            after = (second - first).days
            success = fits(window["success"], line[outcome[0]].text.strip())
            if success and not least <= after <= most:
                text = (
                    f"Counted as a {window['name']} {after} days after the beginning; countable "
                    f"are {least} to {most} days."
                )
                yield _finding("DQ-WINDOW", listing, [line[followed[0]].cell], text)


def _ages(listing: Listing) -> Iterator[Finding]:
    for col in listing.named("age heading"):
        wrong = [entry.cell for entry in listing.column(col) if _is_no_age(entry.text)]
        yield from _told("DQ-AGE", listing, wrong, "The cell holds an age that nobody has.",
                         "cells hold an age that nobody has")  # fmt: skip


def _is_no_age(text: str) -> bool:
    try:
        age = float(text)
    except ValueError:
        return False
    return not 0 <= age <= _OLDEST
