"""What a cell says as a value: number, status, unit and the note that hangs on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.domain.tables import Status
from pipeline.read.book import Cell, Kind


@dataclass(frozen=True, slots=True)
class Value:
    """A value as read: `number` is None unless the status says that it may be counted."""

    status: Status
    number: float | None = None
    unit: str = "count"
    note: str = ""

    @property
    def is_like_a_value(self) -> bool:
        """Whether a person would take the cell for a figure or a stand-in for one."""
        return self.status is not Status.TEXT


_WORDS: dict[Status, frozenset[str]] = {
    Status.NIL_RETURN: frozenset({"nil", "nil return", "none", "nil to report", "none to report"}),
    Status.NOT_APPLICABLE: frozenset({"n/a", "na", "not applicable", "[z]", "n.a."}),
    Status.NOT_DUE: frozenset(
        {"not due", "not yet due", "n/y/d", "nyd", "tbc", "due later", "awaited", "pending",
         "to follow", "not yet available", "tba"}
    ),
    Status.NOT_COLLECTED: frozenset(
        {"not collected", "not recorded", "not available", "[x]", "no data", "data not available",
         "unavailable"}
    ),
    Status.SUPPRESSED: frozenset({"*", "**", "[c]", "c", "suppressed", "redacted"}),
    Status.BLANK: frozenset({"-", "–", "—", "--", ".", "..", "blank", "missing"}),
    Status.ERROR: frozenset(
        {"#ref!", "#n/a", "#div/0!", "#value!", "#name?", "#num!", "#null!", "#spill!"}
    ),
}  # fmt: skip
_BY_WORD = {word: status for status, words in _WORDS.items() for word in words}
_SMALL = re.compile(r"^(?:<|&lt;|less than|fewer than|under)\s*=?\s*\d{1,2}$")
_NUMBER = re.compile(
    r"""^(?P<about>about|approx\.?|approximately|c\.?|ca\.?|circa|around|~|est\.?|estimated|
            over|under|nearly|almost)?\s*
        (?P<minus>[-\u2212(])?\s*(?P<pound>£)?\s*
        (?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?\s*
        (?P<unit>%|hrs?|hours?|h|k|pts|points)?\s*\)?\s*
        (?P<mark>[*†‡^#]+|\[\w\]|\((?:p|e|r|est\.?|estimated?|provisional|prov\.?|revised|tbc)\)|
            (?:est\.?|estimated?|provisional|prov\.?|revised))?$""",
    re.VERBOSE | re.IGNORECASE,
)
_THRESHOLD = re.compile(
    r"^(?:>=|=>|≥|>|<=|=<|≤|<|at least|minimum|min\.?|up to|max\.?|maximum|no more than)\s*"
    r"£?\s*([\d,]+(?:\.\d+)?)\s*(%)?$",
    re.IGNORECASE,
)
_HOURS_AND_MINUTES = re.compile(
    r"^(\d+)\s*h(?:(?:ou)?rs?)?\.?\s*(?:and\s+)?([0-5]?\d)\s*m(?:in(?:ute)?s?)?\.?$",
    re.IGNORECASE,
)
_LONGEST_VALUE = 40
_PART_OF = r"(?P<part>[\d,]+)\s*(?:/|of|out of)\s*(?P<whole>[\d,]+)"
_SHARES = (
    re.compile(rf"^{_PART_OF}\s*[(=,:–-]?\s*\(?(?P<rate>\d+(?:\.\d+)?)\s*%\)?$", re.IGNORECASE),
    re.compile(rf"^(?P<rate>\d+(?:\.\d+)?)\s*%\s*\(?{_PART_OF}\)?$", re.IGNORECASE),
)


def threshold(text: str) -> tuple[float, bool] | None:
    """Return the number of a threshold such as ``>=90%`` and whether lower is better."""
    found = _THRESHOLD.match(text.strip())
    if found is None:
        return None
    number = float(found[1].replace(",", ""))
    lower = bool(re.match(r"<|≤|=<|up to|max|no more", text.strip(), re.IGNORECASE))
    return (number / 100 if found[2] else number), lower


def _unit_of_format(code: str) -> str:
    if "%" in code:
        return "percent"
    if "£" in code or "GBP" in code:
        return "gbp"
    return "count"


def value_of(cell: Cell) -> Value:
    """Say what a cell's value is; words that stand in for a value become their status."""
    if cell.kind is Kind.NUMBER and cell.number is not None:
        status = Status.ZERO if cell.number == 0 else Status.REPORTED
        unit = "hours" if cell.look.is_duration else _unit_of_format(cell.look.number_format)
        return Value(status, cell.number, unit)
    if cell.kind is Kind.ERROR:
        return Value(Status.ERROR, note=cell.text)
    if cell.kind is Kind.NOT_CALCULATED:
        return Value(Status.ERROR, note="formula without a stored result")
    if cell.kind is Kind.DATE:
        return Value(Status.TEXT, unit="date")
    if cell.kind is Kind.LOGICAL:
        return Value(Status.TEXT, unit="text")
    return value_of_text(cell.text)


def value_of_text(text: str) -> Value:
    """Read a text as a value; `Status.TEXT` where it is simply words."""
    plain = " ".join(text.replace("\u00a0", " ").split())
    if not plain or len(plain) > _LONGEST_VALUE:
        return Value(Status.TEXT, unit="text")
    word = plain.lower()
    if word in _BY_WORD:
        status = _BY_WORD[word]
        number = 0.0 if status is Status.NIL_RETURN else None
        return Value(status, number, note=plain)
    if _SMALL.match(word):
        return Value(Status.SUPPRESSED, note=plain)
    for pattern, make in _WRITTEN:
        if found := pattern.match(plain):
            return make(found)
    return Value(Status.TEXT, unit="text")


def _hours(found: re.Match[str]) -> Value:
    return Value(Status.REPORTED, int(found[1]) + int(found[2]) / 60, "hours")


def _share(found: re.Match[str]) -> Value:
    """Read a rate printed with its figures, such as 23/52 (44.2%): the printed rate is kept."""
    note = f"{found['part']}/{found['whole']}"
    return Value(Status.REPORTED, float(found["rate"]) / 100, "percent", note)


def _number(found: re.Match[str]) -> Value:
    number = float(found["digits"].replace(",", "") + (found["rest"] or ""))
    if found["minus"]:
        number = -number
    unit = (found["unit"] or "").lower()
    name = "gbp" if found["pound"] else "count"
    if unit == "%":
        number, name = number / 100, "percent"
    elif unit.startswith("h"):
        name = "hours"
    elif unit == "k":
        number *= 1000
    mark = (found["mark"] or "").strip("()").lower()
    about = (found["about"] or "").lower()
    status = Status.ZERO if number == 0 else Status.REPORTED
    if about or mark in {"e", "[e]"} or mark.startswith("est"):
        status = Status.ESTIMATED
    elif mark in {"p", "[p]"} or mark.startswith("prov"):
        status = Status.PROVISIONAL
    note = " ".join(part for part in (about, found["mark"] or "") if part)
    return Value(status, number, name, note)


_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Value]], ...] = (
    (_NUMBER, _number),
    (_HOURS_AND_MINUTES, _hours),
    *((pattern, _share) for pattern in _SHARES),
)
