"""How completely and correctly workbooks are read that nobody described to the reader.

Run as ``python -m tests.benchmarks.accuracy [-v] [ROUND ...]``, with rounds such as ``round_3``.
Each figure of each workbook in ``tests/unseen`` is held against what the person who drew it says
is there. What counts as right:

* value: the number to six significant digits, a percentage as a share or as it was typed; for a
  stand-in, that no number was read;
* period: the period of the truth. Figures to date, targets and figures of the year before may
  have none or another, so that it is counted right where the role is right, and so may a score at
  the start of a record; the stricter share, which forgives nothing, stands in brackets. A record
  may be for its own day, and what stands at the last day of a period (people on the books at 31
  March) for that period, up to a half year. What is told of a record that holds several days may be
  for one of these or for the period of its list: those who drew the lists differ in this;
* label: seven in ten of the words that the truth uses, or its reference and the last part;
* false: numbers read where the truth has none and does not call the cell doubtful.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.domain.labels import without_periods
from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.reader import FileReading, Reader
from pipeline.read.when.period_words import parse_day
from tests.unseen.truths import Truth, truths

Fact = dict[str, Any]
_SMALL_WORDS = frozenset(
    re.split(
        r"\s+",
        "the a an of in to and or for by at on with from who their that this is are was were be no "
        "number share per each",
    )
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[a-z0-9£%+><=-]+")
_CODE = re.compile(r"([a-z]{1,4}[ .-]?\d{1,3}[a-z]?)\b")
_ENOUGH = 0.7
# Months of the longest period at whose end a stock may be said to stand.
_LONGEST = 6
# What a role or a period says need not stand in the label.
_SAID_OTHERWISE = {
    Role.YEAR_TO_DATE.value: (
        "ytd year to date year so far since april july total 1 rolling 12 months"
    ),
}
_FORGIVEN = {Role.YEAR_TO_DATE.value, Role.TARGET.value, Role.ATTRIBUTE.value}


@dataclass
class Score:
    """How one workbook was read: counts of figures by what was right, and what was not."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def share(self, what: str) -> float:
        """Return which share of the figures was right in this."""
        return self.counts[what] / max(self.counts["figures"], 1)

    def note(self, what: str, text: str) -> None:
        """Keep what was wrong."""
        self.wrong.setdefault(what, []).append(text)

    @property
    def precision(self) -> float:
        """Return which share of the numbers read are figures of the truth."""
        return self.counts["value"] / max(self.counts["value"] + self.counts["false"], 1)


def score(reading: FileReading, truth: Truth) -> Score:
    """Hold what was read of a workbook against its truth."""
    result = Score()
    facts = {
        (fact["sheet"], fact["cell"]): fact
        for fact in reading.facts.to_dicts()
        if fact["status"] != "blank" or fact["text"]
    }
    wanted = {(true["sheet"], true["cell"]): true for true in truth.told["facts"]}
    began = str(truth.told.get("year_to_date") or "")[:10]
    records = _records(reading, wanted)
    for place, true in wanted.items():
        result.counts["figures"] += 1
        record = records.get((place[0], _row_of(place[1])), _NO_RECORD)
        _one(result, f"{place[0]}!{place[1]}", facts.get(place), true, began, record)
    doubtful = {(cell["sheet"], cell["cell"]) for cell in truth.told.get("doubtful", ())}
    for place, fact in facts.items():
        is_number = fact["value"] is not None and not fact["hidden"]
        if is_number and place not in wanted and place not in doubtful:
            result.counts["false"] += 1
            result.note("false", f"{place[0]}!{place[1]} {fact['value']:g} as {fact['label']}")
    return result


@dataclass
class _Record:
    """The days that stand in one row, and the periods that the truth gives its figures."""

    days: set[str] = field(default_factory=set)
    periods: set[str] = field(default_factory=set)


_NO_RECORD = _Record()


def _row_of(cell: str) -> str:
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _records(
    reading: FileReading, wanted: dict[tuple[str, str], Fact]
) -> dict[tuple[str, str], _Record]:
    """Return by sheet and row what days and periods a record holds."""
    found: dict[tuple[str, str], _Record] = {}
    for frame in (reading.facts, reading.cells):
        for sheet, cell, text in frame.select("sheet", "cell", "text").iter_rows():
            day = text[:10] if _DAY.match(text or "") else parse_day(text or "")
            if day:
                found.setdefault((sheet, _row_of(cell)), _Record()).days.add(str(day))
    for (sheet, cell), true in wanted.items():
        if true["period"] is not None and (sheet, _row_of(cell)) in found:
            found[sheet, _row_of(cell)].periods.add(str(_named(true["period"])))
    return found


def _one(
    result: Score, place: str, fact: Fact | None, true: Fact, began: str, record: _Record
) -> None:
    if fact is None:
        result.note("lost", f"{place} {true['label']}")
        return
    value = fact["value"]
    if value is not None and true["value"] and fact["unit"] == true["unit"] == "percent":
        # 85 under "% answered" is read as 85%, a share of 0.85; truths keep what was typed.
        value = value * 100 if _is_same(value * 100, true["value"], true["status"]) else value
    if _is_same(value, true["value"], true["status"]):
        result.counts["value"] += 1
    else:
        result.note("value", f"{place} {true['value']}, read {fact['value']} ({fact['text']})")
    result.counts["status"] += fact["status"] == true["status"]
    result.counts["role"] += fact["role"] == true["role"]
    result.counts["exact period"] += _is_exact(fact, true)
    right = is_right_period(fact, true) or _is_of_record(fact, true, record)
    if right or _is_forgiven(fact, true, began):
        result.counts["period"] += 1
    else:
        read = period_of(fact)
        result.note("period", f"{place} {true['period']}, read {read}: {true['label']}")
    if is_named(fact, true["label"]):
        result.counts["label"] += 1
    else:
        result.note("label", f"{place} {true['label']} | {fact['label']}")


def _is_same(read: float | None, true: float | None, status: str) -> bool:
    if true is None or read is None:
        return (true is None and read is None) or (status == "nil return" and not read)
    return abs(read - true) <= 1e-6 * max(1.0, abs(true))


def is_right_period(fact: Fact, true: Fact) -> bool:
    """Whether a figure is read for the period of the truth, or for what a person also means."""
    return _is_exact(fact, true) or _is_own_day(fact, true) or _stands_at_its_end(fact, true)


def _is_exact(fact: Fact, true: Fact) -> bool:
    return period_of(fact) == _named(true["period"])


def period_of(fact: Fact) -> str | None:
    """Return the id of a fact's period as the truths write it."""
    if fact["period_start"] is None:
        return None
    return Period(fact["period_start"], fact["period_end"]).id.removeprefix("FY")


def _named(period: str | None) -> str | None:
    """Return the id of a period that a truth gives by its first and last day."""
    return Period.from_id(period).id.removeprefix("FY") if period and "_" in period else period


def _is_own_day(fact: Fact, true: Fact) -> bool:
    """Whether a record is for its own day, where the truth names the part of the list it is in."""
    if true["period"] is None or fact["period_from"] not in {"row", "cell"}:
        return False
    whole = _span(true["period"])
    return fact["period_start"] == fact["period_end"] and whole.contains(
        Period(fact["period_start"], fact["period_end"])
    )


def _is_of_record(fact: Fact, true: Fact, record: _Record) -> bool:
    """Whether a figure of a record is for one of its days, where the truth says another's.

    Or for its list: for the period of which the truth says other figures of the record are, or
    that holds the day.
    """
    if true["period"] is None or fact["period_start"] is None or not record.days:
        return False
    whole, read = _span(true["period"]), Period(fact["period_start"], fact["period_end"])
    if read.start == read.end and whole.start != whole.end:
        return str(read.start) in record.days and fact["period_from"] in {"row", "cell"}
    if whole.start == whole.end and read.start != read.end:
        of_list = period_of(fact) in record.periods or read.contains(whole)
        return str(whole.start) in record.days and of_list
    return False


def _stands_at_its_end(fact: Fact, true: Fact) -> bool:
    """Whether a stock is read for the period at whose last day the truth says that it stands."""
    if true["period"] is None or fact["period_start"] is None:
        return False
    day, read = _span(true["period"]), Period(fact["period_start"], fact["period_end"])
    return day.start == day.end == read.end and (read.months or _LONGEST + 1) <= _LONGEST


def _span(period: str) -> Period:
    is_year = len(period) == len("2025-26") and period[5:] > "12"
    return Period.from_id(f"FY{period}" if is_year else period)


def _is_forgiven(fact: Fact, true: Fact, began: str) -> bool:
    same_role = fact["role"] == true["role"] and fact["role"] in _FORGIVEN
    of_before = (
        true["role"] == Role.ATTRIBUTE and true["period"] is None
        and fact["period_end"] is not None and str(fact["period_end"]) < began
    )  # fmt: skip
    # Of a score at the start of a record, some say that it is for no time, others for its record's.
    at_start = (
        true["role"] == Role.ATTRIBUTE
        and true["period"] is None
        and fact["period_from"] in {"row", "cell"}
    )
    return same_role or of_before or at_start


def _words(text: str) -> list[str]:
    found = _WORD.findall(text.lower().replace("_", " "))
    return [word for word in found if word not in _SMALL_WORDS and word.strip("-")]


def is_named(fact: Fact, label: str) -> bool:
    """Whether a label says what the truth says, in its words or in longer ones."""
    said = [fact["label"], fact["sheet"], fact["ref"], _SAID_OTHERWISE.get(fact["role"], "")]
    if fact["period_start"] is not None:
        said.append(Period(fact["period_start"], fact["period_end"]).label + " whole full year")
    if fact["total"]:
        said.append("total all sum together")
    whole = " ".join(said).lower().replace("_", " ")
    words = set(_words(whole))

    def share(asked: list[str]) -> float:
        return sum(_has(word, words, whole) for word in asked) / max(len(asked), 1)

    # What names the period is judged by the period.
    asked = max(_words(label), _words(without_periods(label)), key=share)
    code = _CODE.match(label.lower())
    last = _words(label.rpartition(",")[2]) or asked
    by_code = code is not None and code[1] in whole and share(last) >= 0.5
    return share(asked) >= _ENOUGH or by_code


def _has(word: str, words: set[str], whole: str) -> bool:
    short = any(len(other) > 2 and word.startswith(other) for other in words)
    return word in words or word in whole or short or (word == "hours" and "hrs" in words)


# --- the report -----------------------------------------------------------------------------------


def scores(chosen: Iterable[Truth], folder: Path) -> Iterator[tuple[Truth, Score]]:
    """Draw, read and score some workbooks; those that cannot be drawn here are left out."""
    with Reader() as reader:
        for truth in chosen:
            if truth.can_be_drawn:
                yield truth, score(reader.read(truth.draw(folder)), truth)


_HEAD = (
    f"{'workbook':34} {'figures':>7} {'value':>6} {'period':>6} {'(exact)':>7} {'label':>6} "
    f"{'false':>5} {'precision':>9}"
)


def _row(name: str, one: Score) -> str:
    return (
        f"{name[:34]:34} {one.counts['figures']:7} {one.share('value'):6.1%} "
        f"{one.share('period'):6.1%} ({one.share('exact period'):5.1%}) {one.share('label'):6.1%} "
        f"{one.counts['false']:5} {one.precision:9.1%}"
    )


def main(arguments: list[str]) -> int:
    """Print a line for each workbook, each round, and all together."""
    verbose = "-v" in arguments
    rounds = [name for name in arguments if name != "-v"] or ["round_*"]
    totals: dict[str, Score] = {}
    sys.stdout.write(f"{_HEAD}\n")
    with tempfile.TemporaryDirectory() as folder:
        chosen = (truth for name in rounds for truth in truths(name))
        for truth, one in scores(chosen, Path(folder)):
            sys.stdout.write(f"{_row(f'{truth.round} {truth.name}', one)}\n")
            for name in (truth.round, "all"):
                totals.setdefault(name, Score()).counts.update(one.counts)
            for what, texts in one.wrong.items() if verbose else ():
                sys.stdout.writelines(f"    {what}: {text}\n" for text in texts)
    for name in sorted(totals, key=lambda name: (name == "all", name)):
        sys.stdout.write(f"{_row(name, totals[name])}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
