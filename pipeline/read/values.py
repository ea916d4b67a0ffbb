"""What a cell says as a value: number, status, unit and the note that hangs on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.domain.tables import STORED_AS_TEXT, Status
from pipeline.read.book import Cell, Kind
from pipeline.read.when.number_words import WORDS


@dataclass(frozen=True, slots=True)
class Value:
    """A value as read: `number` is None unless the status says that it may be counted.

    `soft` says that the same words might as well stand in a heading: 12 weeks, 18-24.
    """

    status: Status
    number: float | None = None
    unit: str = "count"
    note: str = ""
    soft: bool = False

    @property
    def is_like_a_value(self) -> bool:
        """Whether a person would take the cell for a figure or a stand-in for one."""
        return self.status is not Status.TEXT


_WORDS: dict[Status, frozenset[str]] = {
    Status.NIL_RETURN: frozenset({"nil", "nil return", "none", "nil to report", "none to report"}),
    Status.NOT_APPLICABLE: frozenset({"n/a", "na", "not applicable", "[z]", "n.a.", "n/app"}),
    Status.NOT_DUE: frozenset(
        {"not due", "not yet due", "not due yet", "n/y/d", "nyd", "tbc", "due later", "awaited",
         "pending", "to follow", "not yet available", "not available yet", "tba", "awaiting data",
         "not yet known", "not yet reported"}
    ),
    Status.NOT_COLLECTED: frozenset(
        {"not collected", "not recorded", "not available", "[x]", "no data", "data not available",
         "unavailable", "n/c", "not asked", "not done", "not weighed", "not measured",
         "not counted", "not taken", "not held", "not monitored", "not reported"}
    ),
    Status.SUPPRESSED: frozenset({"*", "**", "[c]", "c", "suppressed", "redacted"}),
    Status.BLANK: frozenset({"-", "–", "—", "--", ".", "..", "blank", "missing"}),
    Status.ERROR: frozenset(
        {"#ref!", "#n/a", "#div/0!", "#value!", "#name?", "#num!", "#null!", "#spill!"}
    ),
}  # fmt: skip
# A stand-in may be followed by its reason: "n/a - began June".
_WITH_REASON = re.compile(
    r"^(?P<word>n/a|nil|not applicable|not (?:yet )?due|not (?:collected|recorded|available|asked))"
    r"\s*(?:[-–—:;,]\s+|\()(?=[A-Za-z])", re.IGNORECASE
)  # fmt: skip
_BY_WORD = {word: status for status, words in _WORDS.items() for word in words}
# "Under 5" is a small number kept back; "under 10" is more often what is asked for.
_SMALL = re.compile(
    r"^(?:(?:<|&lt;|less than|fewer than)\s*=?\s*\d{1,2}|"
    r"(?:under|below) (?:5|five)|(?:less|fewer) than (?:five|six|eight|ten))$"
)
_NUMBER = re.compile(
    r"""^(?P<about>about|approx\.?|approximately|c\.|c(?=\s)|ca\.?|circa|around|~|est\.?|estimated|
            over|under|nearly|almost)?\s*
        (?P<plus>\+)?(?P<minus>[-\u2212(])?\s*(?P<pound>£)?\s*
        (?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?\s*
        (?P<unit>%|pp|%\s?pts|hrs?|hours?|h|k|pts|points)?\s*\)?\s*
        (?P<mark>[*†‡^#]+|\[\w\]|\((?:p|e|r|est\.?|estimated?|provisional|prov\.?|revised|tbc)\)|
            (?:est\.?|estimated?|provisional|prov\.?|revised))?$""",
    re.VERBOSE | re.IGNORECASE,
)
_THRESHOLD = re.compile(
    r"^(?:>=|=>|≥|>|<=|=<|≤|<|at least|minimum|min\.?|up to|max\.?|maximum|no more than|"
    r"not more than|at most|no fewer than|no less than|not less than|under|over)\s*"
    r"£?\s*(\d[\d,]*(?:\.\d+)?)\s*(%)?(?:\s*(?:a|per|each) (?:year|annum|quarter|month|week))?$",
    re.IGNORECASE,
)
_THRESHOLD_BEHIND = re.compile(
    r"^£?\s*(\d[\d,]*(?:\.\d+)?)\s*(%)?\s*(?:(?:or|and) (?:more|less|fewer|above|below|under|over|"
    r"higher|lower|better)|at (?:most|least|worst|best|the (?:most|least|worst|best))|"
    r"max(?:imum)?|min(?:imum)?)$",
    re.IGNORECASE,
)
_BY_DAY = re.compile(
    r"^([\d,]*\d) by (?:the )?(?:end of (?:the )?)?(?:year|(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?: 20\d\d)?)$",
    re.IGNORECASE,
)
_LOWER = re.compile(
    r"<|≤|=<|up to|max|no[t]? more|at most|under|(?:less|fewer|below|lower)$", re.IGNORECASE
)
_HOURS_AND_MINUTES = re.compile(
    r"^(\d+)\s*h(?:(?:ou)?rs?)?\.?\s*(?:and\s+)?([0-5]?\d)\s*m(?:in(?:ute)?s?)?\.?$",
    re.IGNORECASE,
)
_LONGEST_VALUE = 60
_UNIT_WORD = (
    r"(?:working |calendar )?(?:days?|weeks?|months?|years?|mins?|minutes|secs?|seconds|miles?|"
    r"km|kg|metres|m|people|persons?|clients?|patients?|sessions?|visits?|calls?|families|places?|"
    r"wte|fte)"
)
_MEASURED = re.compile(
    rf"^(?P<about>about |approx\.? |circa |c\. ?|around |~)?(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)"
    rf"(?P<rest>\.\d+)?\s*(?P<unit>{_UNIT_WORD})$", re.IGNORECASE
)  # fmt: skip
_YEARLY = re.compile(
    r"^(?P<pound>£)?\s*(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?\s*(?P<percent>%)?\s*"
    r"\(?(?P<unit>p\.?\s?a\.?|(?:per|a|each|(?:in|over|for) (?:the|a)) "
    r"(?:year|annum|quarter|month)|year|annual(?:ly)?)\)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"^(?:about |between )?£?\d+(?:[.,]\d+)?%?\s*(?:-|–|—|to|and|or)\s*£?\d+(?:[.,]\d+)?\s*%?$",
    re.IGNORECASE,
)
_REMARKED = re.compile(
    r"^(?P<value>£?\d[\d,]*(?:\.\d+)?\s*(?:%|hrs?|hours?)?)\s*[(\[](?P<remark>[^()]*[a-z]{3}[^()]*)[)\]]$",
    re.IGNORECASE,
)
_STONE = re.compile(
    r"^(?P<stone>\d{1,2})\s*(?:st|stone)\.?\s*(?:(?P<pounds>\d{1,2}(?:\.\d+)?)\s*(?:lbs?|pounds)?)?$",
    re.IGNORECASE,
)
_KG_PER_POUND = 0.45359237  # exact by definition (International Yard and Pound Agreement, 1959)
_PART_OF = r"(?P<part>[\d,]+)\s*(?:/|of|out of)\s*(?P<whole>[\d,]+)"
_SHARES = (
    re.compile(rf"^{_PART_OF}\s*[(=,:–-]?\s*\(?(?P<rate>\d+(?:\.\d+)?)\s*%\)?$", re.IGNORECASE),
    re.compile(rf"^(?P<rate>\d+(?:\.\d+)?)\s*%\s*\(?{_PART_OF}\)?$", re.IGNORECASE),
)


# Where a month has its figure: there was nothing to count.
_SHUT = re.compile(
    r"^(?:we were |we are )?(?:shut|closed|not open|not running|no (?:service|sessions|clinics?|"
    r"groups?|classes)|(?:(?:school|summer|christmas|easter) )?holidays?|half[- ]term|"
    r"(?:all )?(?:cancelled|called off)|none (?:held|run|took place))$",
    re.IGNORECASE,
)


def is_shut(text: str) -> bool:
    """Whether a word in place of a period's figure says that nothing ran."""
    return len(text) < _LONGEST_VALUE and _SHUT.match(text.strip(" .()")) is not None


def threshold(text: str) -> tuple[float, bool] | None:
    """Return the number of a threshold such as ``>=90%`` and whether lower is better."""
    plain = text.strip()
    found = _THRESHOLD.match(plain) or _THRESHOLD_BEHIND.match(plain)
    if found is None:
        return None
    number = float(found[1].replace(",", ""))
    lower = bool(_LOWER.search(plain))
    return (number / 100 if found[2] else number), lower


def level_by_day(text: str) -> float | None:
    """Return the number of a target that is to be reached by a day: 250 by 31 March."""
    found = _BY_DAY.match(text.strip())
    return float(found[1].replace(",", "")) if found else None


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


@lru_cache(maxsize=20_000)
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
    if found := _WITH_REASON.match(plain):
        status = _BY_WORD[" ".join(found["word"].lower().split())]
        return Value(status, 0.0 if status is Status.NIL_RETURN else None, note=plain)
    for pattern, make in _WRITTEN if _MAY_BE_WRITTEN.match(plain) else ():
        if found := pattern.match(plain):
            return make(found)
    return Value(Status.TEXT, unit="text")


def _measured(found: re.Match[str]) -> Value:
    number = float(found["digits"].replace(",", "") + (found["rest"] or ""))
    status = Status.ZERO if number == 0 else Status.REPORTED
    note = found["unit"].lower()
    if found.groupdict().get("about"):
        status, note = Status.ESTIMATED, f"{found['about'].strip()} {note}"
    return Value(status, number, "count", note, soft=True)


def _yearly(found: re.Match[str]) -> Value:
    number = float(found["digits"].replace(",", "") + (found["rest"] or ""))
    if found["percent"]:
        return Value(Status.REPORTED, number / 100, "percent", found["unit"], soft=True)
    unit = "gbp" if found["pound"] else "count"
    return Value(Status.REPORTED, number, unit, found["unit"], soft=True)


def _range(found: re.Match[str]) -> Value:
    return Value(Status.TEXT, unit="text", note=f"a range: {found[0]}", soft=True)


def _stone(found: re.Match[str]) -> Value:
    """Read 12st 4: fourteen pounds make a stone; what is not a weight so written is words."""
    pounds = float(found["pounds"] or 0)
    if pounds >= 14:
        return Value(Status.TEXT, unit="text")
    kilograms = (14 * int(found["stone"]) + pounds) * _KG_PER_POUND
    return Value(Status.REPORTED, kilograms, "kg", f"converted from {found[0]}", soft=True)


def _remarked(found: re.Match[str]) -> Value:
    """Read 10 (3 called off, ice): the figure, with what is said of it as its note."""
    value = value_of_text(found["value"])
    remark = found["remark"].strip()
    kinds = ((Status.PROVISIONAL, "provisional"), (Status.ESTIMATED, "estimate"))
    status = next((kind for kind, word in kinds if word in remark.lower()), value.status)
    # "1 (most deprived)" is the name of a group as well.
    return replace(value, status=status, note=remark, soft=True)


def _spelled(found: re.Match[str]) -> Value:
    return Value(
        Status.REPORTED, float(WORDS.index(found[0].lower()) + 1), note=found[0], soft=True
    )


def _hours(found: re.Match[str]) -> Value:
    return Value(Status.REPORTED, int(found[1]) + int(found[2]) / 60, "hours")


def _share(found: re.Match[str]) -> Value:
    """Read a rate printed with its figures, such as 23/52 (44.2%): the printed rate is kept."""
    note = f"{found['part']}/{found['whole']}"
    return Value(Status.REPORTED, float(found["rate"]) / 100, "percent", note)


def _number(found: re.Match[str]) -> Value:
    number = float(found["digits"].replace(",", "") + (found["rest"] or ""))
    if found["minus"] == "(" and found["mark"]:
        # "(1) provisional" is a footnote.
        return Value(Status.TEXT, unit="text")
    if found["minus"]:
        number = -number
    unit = (found["unit"] or "").lower()
    name = "gbp" if found["pound"] else "count"
    if unit in {"%", "pp"} or (unit.startswith("%") and unit.endswith("pts")):
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
    if not note and _PLAIN_NUMBER.fullmatch(found[0].strip()):
        # Nobody sees a difference, and Excel leaves it out of sums.
        note = STORED_AS_TEXT
    # "Under 25" and "over 65" are ages more often than figures.
    return Value(status, number, name, note, soft=about in {"over", "under"})


_PLAIN_NUMBER = re.compile(r"[-−]?\d+(?:\.\d+)?")

# All that is written as a number or measure begins so.
_MAY_BE_WRITTEN = re.compile(
    rf"[\d,£+(~\-\u2212]|about|approx|c|est|around|over|under|nearly|almost|between|{'|'.join(WORDS)}",
    re.IGNORECASE,
)
_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Value]], ...] = (
    (_NUMBER, _number),
    (re.compile(rf"^(?:{'|'.join(WORDS)})$", re.IGNORECASE), _spelled),
    (_HOURS_AND_MINUTES, _hours),
    (_YEARLY, _yearly),
    (_MEASURED, _measured),
    (_STONE, _stone),
    (_RANGE, _range),
    *((pattern, _share) for pattern in _SHARES),
    (_REMARKED, _remarked),
)
