"""What a column is for, by the words over it and the cells below: reference, label, figures."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.domain.tables import Role
from pipeline.read.head import Body, Head, Use
from pipeline.read.roles import role_of_head
from pipeline.read.rows import looks_like_month, looks_like_year
from pipeline.read.sorts import Sort
from pipeline.read.when.code_names import in_words, names_its_day
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import period_of
from pipeline.read.when.record_days import SPAN_HEAD, dates_records

REF_HEAD = re.compile(
    r"^(?:ref(?:erence)?\.?|(?:kpi|measure|indicator|req(?:uirement)?|qr|item|line)?\s*"
    r"(?:ref(?:erence)?|no|id|code|number)\.?|#|kpi|code|q\.?|qn\.?|question)$",
    re.IGNORECASE,
)
_REF = re.compile(
    r"^(?:[A-Z]{1,6}[ ._-]?\d{1,3}(?:[._]\d{1,2})?[a-z]?|\d{1,2}[A-Z]?(?:\.\d{1,2}){1,2}[a-z]?)$",
    re.IGNORECASE,
)
_CODE_HEAD = re.compile(
    r"(?:\b|_)(?:code|id|identifier|postcode|ons|ods|year of birth|version|batch|urn|"
    r"upload(?:ed)?)$|"
    r"\b(?:phone|mobile|telephone|contract|ref\w*|case|client|patient|nhs|account|order|serial|"
    r"unique|registration|charity|company|staff|ward|practice|house|room|batch|row|record|invoice|licence|"
    r"member\w*|bus|flat|purchase)[ _](?:no\.?|number)$|^#$|^(?:ward|room|bay)$|"
    r"^(?:start|end|finish|begin)?\s*times?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:number|no\.?) of\b|\bn$|^(?:number|no\.?)$", re.IGNORECASE)
ROW_NUMBER = re.compile(
    r"^(?:(?:row|line|record|entry|item|serial)?[ _]*(?:no\.?|number|#|s/?n|ref\.?|id)?|row|line|"
    r"item|record|entry|wk|week)$",
    re.IGNORECASE,
)
# Numbers that only tell one record from another.
_ID_HEAD = re.compile(
    r"(?:^|[\s_])(?:id|ref(?:erence)?|no\.?|number|urn|code|case|client|record)\.?$", re.IGNORECASE
)
PERSON_HEAD = re.compile(
    r"^(?:peer |volunteer |our )?(?:who|person|people|client|patient|member|participant|resident|"
    r"volunteer|carer|mum|mother|dad|father|parent|family|child|young person|learner|tenant|guest|"
    r"case|pair|couple|buddy|buddie|champion|mentor|mentee|walker|singer|visitor|helper|peer|driver|"
    r"befriender|listener|host|tutor|leader|coach|coache|code|id|initials|first name|name)s?"
    r"(?: code| id| no\.?)?$",
    re.IGNORECASE,
)
"""A heading over the names or codes by which people are known."""
_STEP = re.compile(r"^(?P<n>\d{1,2})(?:[\s:(,–-]+(?P<word>[a-z].*))?$", re.IGNORECASE)
# Under "Outcome" or "Measure" alone 1.1 and 1.2 may be figures.
_NUMBERED_KPIS = re.compile(
    r"^(?:kpi|lqr|ref\.?)$|"
    r"^(?:kpi|indicator|measure|outcome|lqr|requirement) ?(?:no\.?|number|ref\.?|#)$",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"^\d{1,2}\.\d{1,2}$")
_PARTED = re.compile(r"^\d{1,2}[a-h]?$")
_FEWEST_PARTED, _MOST_KPIS = 2, 40
_SHORTEST_ID = 1_000
_TELLS_SO_FAR = re.compile(r"\b(?:ytd|to date|so far|cumulative|year)\b", re.IGNORECASE)
_LETTER = re.compile(r"^(?:[A-Za-z]|\d{1,2}[a-z]|\(?[a-z]\))[.)]?$")
CATEGORY = re.compile(
    r"\b(?:quintile|decile|quartile|band|stage|step|grade|tier|level|age|group|year group|ward|"
    r"age at|size|cohort)\b",
    re.IGNORECASE,
)
_PERIOD_HEAD = re.compile(
    r"^(?:reporting )?"
    r"(?:month|mth|period|quarter|qtr|term|season|week|wk|year|yr|financial year|date|day|w/?c|"
    r"w/?e)s?\b"
    r"(?: ending| commencing| beginning| of .*|\W.*)?$|\bby (?:month|quarter|week|day)$",
    re.IGNORECASE,
)
# The year in which somebody came: Since 2021.
_YEAR_OF_START = re.compile(
    r"^(?:(?:with us |here |volunteer(?:ing)? |member )?since|joined|started|"
    r"year (?:joined|started)|(?:first )?registered|built|bought new|"
    r"from|[a-z]+(?: [a-z]+)? \(year\)|year)(?: in)?$",
    re.IGNORECASE,
)
# The day on which a course began for somebody.
_FIRST_WEEK = re.compile(r"^(?:week|wk|day|session) (?:one|1)$", re.IGNORECASE)
# The number under which a record is known: Log no., Loan number.
_NUMBER_OF = re.compile(r"^[a-z]+ (?:no\.?|number|#|id)$", re.IGNORECASE)
_BIRTH = re.compile(r"\bbirth\b|\bd\.?o\.?b\b", re.IGNORECASE)
_MONTH_NUMBER = re.compile(r"^(?:month|mth)s?(?: ?(?:no\.?|number|#|n))?$", re.IGNORECASE)
_DECEMBER = 12
# The day of one figure beside it, and not of all that its row tells.
_OF_LATEST = re.compile(r"^(?:date|day) of (?:the )?(?:latest|most recent)\b", re.IGNORECASE)
_EVENT_HEAD = re.compile(
    r"\b(?:month|period|awarded|held|when|delivered|date|seen|session)\b", re.IGNORECASE
)
_MONTH_HEAD = re.compile(
    r"(?:\b|_)(?:months?|mth|period|yyyy[-/ ]?mm|year[ _]?month)(?:\b|_)", re.IGNORECASE
)
_FEWEST_COUNTED, _FEWEST_NUMBERED, _SMALLEST_NUMBER = 3, 5, 100
# What a group heading may be.
_NAMES = {Sort.TEXT, Sort.PERIOD}


def head_of(
    col: int,
    over: tuple[tuple[str, ...], Mark | None],
    body: Body,
    *,
    is_figure: bool,
    is_first: bool,
) -> Head:
    """Say what a column is, by the words and period over it and the cells below."""
    words, mark = over
    use = (
        _use_of_figures(words, body, is_first=is_first)
        if is_figure
        else _use_of_words(words, body, is_first=is_first)
    )
    if use in {Use.REF, Use.LABEL}:
        return Head(col, use, words)
    if use is Use.PERIOD or (use is Use.WORDS and _holds_periods(body)):
        return Head(col, use, words, None, Role.ATTRIBUTE, holds_dates=not is_figure)
    ref = next((word for word in words if is_ref(word)), "")
    role = role_of_head(words)
    if role is Role.COMMENT and is_figure:
        role = Role.VALUE
    to_date = mark is not None and mark.to_date
    until = mark.until if mark is not None else None
    says_since = mark is not None and (mark.first_month is not None or mark.pair is not None)
    since = mark if to_date and says_since else None
    if to_date:
        mark = None
        role = Role.YEAR_TO_DATE if role is Role.VALUE else role
        dropped = words and not any(map(_TELLS_SO_FAR.search, words))
        if dropped and role in {Role.TARGET, Role.ATTRIBUTE}:
            # The plan of the year so far is not that of the month beside it.
            words = ("Year to date", *words)
    innermost = words[-1] if words else ""
    if _YEAR_OF_START.match(innermost) and _all_years(body, or_months=True):
        return Head(col, Use.WORDS, words, None, Role.ATTRIBUTE, holds_dates=True, holds_codes=True)
    is_code = (
        (is_first or innermost != "#")
        and mark is None
        and _CODE_HEAD.search(innermost)
        and not _COUNTED.search(innermost)
    )
    is_empty = not body.size and (mark is not None or role is Role.YEAR_TO_DATE)
    if (is_figure and not is_code) or is_empty:
        return Head(
            col, Use.FIGURE, words, mark, role, ref=ref, to_date=to_date, until=until, since=since
        )
    kept = Role.ATTRIBUTE if role is Role.VALUE else role
    return Head(col, Use.WORDS, words, mark, kept, holds_codes=bool(is_code), ref=ref)


def _use_of_words(words: tuple[str, ...], body: Body, *, is_first: bool) -> Use:
    """Say what a column of words is for, before its neighbours are looked at."""
    label = " ".join(in_words(word) if names_its_day(word) else word for word in words)
    if _holds_refs(label, body) or (is_first and not label and _are_letters(body)):
        return Use.REF
    if _holds_periods(body) and not _codes_people(label, body):
        leads = is_first and (not SPAN_HEAD.search(label) or _names_cohorts(body))
        named = leads or _names_periods(label) or dates_records(label, body)
        return Use.PERIOD if named else Use.WORDS
    return Use.WORDS


def _codes_people(label: str, body: Body) -> bool:
    """Whether what could be months are the codes of people: M01, M02 under Person."""
    if not PERSON_HEAD.match(label.strip()) or not body.block.lines:
        return False
    book = body.block.lines[0].book
    said = [book.text(place).strip() for sort, place in body.places if sort == Sort.PERIOD]
    return bool(said) and all(map(_REF.match, said))


def _use_of_figures(words: tuple[str, ...], body: Body, *, is_first: bool) -> Use:
    """Say what a column of numbers is for: figures, unless they number, date or name its rows."""
    label = " ".join(words)
    numbers_rows = is_first and ROW_NUMBER.match(label)
    is_ref_head = REF_HEAD.match(label) and label.lower() != "number"
    is_ref_head = is_ref_head and (is_first or label != "#")
    repeats = is_first and is_ref_head and _repeats_numbers(body)
    repeats = repeats or (_NUMBERED_KPIS.match(label) is not None and _are_decimals(body))
    repeats = repeats or (label.lower() == "kpi" and _are_few(body))
    if repeats or ((numbers_rows or is_ref_head) and _counts_rows(body)):
        return Use.REF
    known = (_ID_HEAD.search(label) and _are_ids(body)) or (
        bool(is_ref_head or numbers_rows) and _are_parted(body)
    )
    known = known or (
        _NUMBER_OF.match(label.strip()) is not None and _are_numbers(body, rising=False)
    )
    if is_first and known:
        return Use.REF
    if _dates_rows(label, body, is_first=is_first):
        return Use.PERIOD
    if _is_scale(body) or (is_first and CATEGORY.search(label) and _are_categories(body)):
        return Use.LABEL
    if is_first and _names_records(label) and (_counts_from_one(body) or _are_numbers(body)):
        return Use.REF
    return Use.FIGURE


def is_ref(text: str) -> bool:
    """Whether a text looks like the reference of a KPI: A10, KPI 3, D2.1."""
    return _REF.match(text.strip()) is not None


def _holds_refs(label: str, body: Body) -> bool:
    texts = body.texts
    refs = [text for text in texts if _REF.match(text)]
    if REF_HEAD.match(label) and _are_codes(body):
        return True
    if (REF_HEAD.match(label) or ROW_NUMBER.match(label)) and _are_parted(body):
        return True
    if REF_HEAD.match(label) and len(refs) >= len(texts) / 2:
        return True
    tight = sum(1 for text in refs if " " not in text)
    return bool(texts) and tight >= 0.6 * len(texts) and body.size == len(texts)


def _are_codes(body: Body) -> bool:
    """Whether what could be months are codes, one for each row: M1, M2 under No."""
    if not body.block.lines:
        return False
    book = body.block.lines[0].book
    said = [book.text(place).strip() for sort, place in body.places if sort == Sort.PERIOD]
    codes = [text for text in said if _REF.match(text)]
    return len(codes) >= _FEWEST_COUNTED and len(set(codes)) == len(said)


def _are_few(body: Body) -> bool:
    """Whether a column holds nothing but small whole numbers, in whatever order."""
    numbers = body.numbers or body.whole_numbers
    small = all(number.is_integer() and 0 < number <= _MOST_KPIS for number in numbers)
    return small and len(body.places) == len(numbers) >= _FEWEST_COUNTED


def _are_decimals(body: Body) -> bool:
    """Whether requirements are numbered 1.1, 1.2, 1.2, 1.3, in order, also once for each part."""
    if not body.block.lines:
        return False
    book = body.block.lines[0].book
    said = [book.text(place).strip() for _, place in body.places]
    if len(said) < _FEWEST_COUNTED or not all(map(_DECIMAL.match, said)):
        return False
    numbers = [tuple(map(int, text.split("."))) for text in said]
    return all(one <= later for one, later in pairwise(numbers))


def _are_parted(body: Body) -> bool:
    """Whether requirements are numbered with their parts: 1, 2a, 2b, 2, 3a."""
    if not body.block.lines:
        return False
    book = body.block.lines[0].book
    said = [book.text(place).strip() for _, place in body.places]
    parts = sum(1 for text in said if text[-1:].isalpha())
    return parts >= _FEWEST_PARTED and all(map(_PARTED.match, said)) and len(set(said)) == len(said)


def _counts_rows(body: Body) -> bool:
    """Whether a column only numbers its rows, 1, 2, 3, from wherever it begins."""
    numbers = body.numbers or body.whole_numbers
    # Group headings may stand in the same column.
    others = sum(1 for sort, _ in body.places if sort not in _NAMES) - len(numbers)
    if len(numbers) < _FEWEST_COUNTED or others > 1 or not numbers[0].is_integer():
        return False
    return all(number == numbers[0] + step for step, number in enumerate(numbers))


def _is_scale(body: Body) -> bool:
    """Whether the steps of a scale name the rows: 1 - most deprived, 2, 3, 4 - least deprived."""
    if not body.texts or not body.block.lines:
        return False
    book = body.block.lines[0].book
    steps = [_STEP.match(book.text(place).strip()) for _, place in body.places]
    said = [int(step["n"]) for step in steps if step is not None]
    worded = any(step is not None and step["word"] for step in steps)
    follow = all(later - one == 1 for one, later in pairwise(said))
    return worded and follow and len(said) == len(steps) >= _FEWEST_COUNTED


def _repeats_numbers(body: Body) -> bool:
    """Whether the numbers of other lines stand again before their parts: 2, 2, 3, 3, 5."""
    numbers = body.numbers or body.whole_numbers
    small = all(number.is_integer() and 0 < number < _SMALLEST_NUMBER for number in numbers)
    rising = all(one <= later for one, later in pairwise(numbers))
    return small and rising and len(body.places) == len(numbers) >= _FEWEST_COUNTED


def _names_records(label: str) -> bool:
    """Whether a heading is a word for one record, as over 1, 2, 3: Mate, Family."""
    plain = label.strip(" .:")
    return plain.isalpha() and not plain.lower().endswith(("ed", "s")) and plain.lower() != "total"


def _counts_from_one(body: Body) -> bool:
    numbers = body.numbers or body.whole_numbers
    return len(numbers) >= _FEWEST_NUMBERED and numbers[0] == 1 and _counts_rows(body)


def _are_numbers(body: Body, *, rising: bool = True) -> bool:
    """Whether a column holds the numbers that records were given: 101, 104, 109, ever higher."""
    numbers = body.numbers or body.whole_numbers
    in_order = all(one < later for one, later in pairwise(numbers)) if rising else _differ(numbers)
    whole = all(number.is_integer() and number >= _SMALLEST_NUMBER for number in numbers)
    # Where the heading says that they are numbers of records, their total may stand below them.
    others = len(body.places) - len(numbers)
    return len(numbers) >= _FEWEST_NUMBERED and in_order and whole and others <= (not rising)


def _are_letters(body: Body) -> bool:
    """Whether a column only letters its rows: A, B, C or 1a, 1b."""
    texts = body.texts
    return len(texts) > 1 and len(set(texts)) == len(texts) == body.size and all(
        _LETTER.match(text) for text in texts
    )  # fmt: skip


def _are_ids(body: Body) -> bool:
    """Whether a column holds whole numbers of several digits, no two of them the same."""
    numbers = body.numbers
    whole = all(number.is_integer() and number >= _SHORTEST_ID for number in numbers)
    few_others = len(body.places) - len(numbers) <= 1
    return len(numbers) >= _FEWEST_COUNTED and whole and few_others and _differ(numbers)


def _differ(numbers: list[float]) -> bool:
    return len(set(numbers)) == len(numbers)


def _are_categories(body: Body) -> bool:
    """Whether small whole numbers, perhaps with words, name groups: quintile 1 to 5."""
    numbers = body.numbers
    whole = all(number.is_integer() and 0 <= number <= 120 for number in numbers)
    return whole and sorted(set(numbers)) == numbers


def _holds_periods(body: Body) -> bool:
    periods = body.counts[Sort.PERIOD]
    return bool(periods) and periods >= 0.6 * body.size


def _names_periods(label: str) -> bool:
    """Whether dates say when the figures beside them are for, and not when something began."""
    if _BIRTH.search(label) or _FIRST_WEEK.match(label):
        return False
    if not label or (_PERIOD_HEAD.match(label) and not _OF_LATEST.match(label)):
        return True
    return bool(_EVENT_HEAD.search(label)) and not SPAN_HEAD.search(label)


def _names_cohorts(body: Body) -> bool:
    """Whether each row is for those who began in a month or quarter of its own."""
    book = body.block.lines[0].book
    said = [book.text(place).strip() for sort, place in body.places if sort == Sort.PERIOD]
    marks = [period_of(text) for text in said]
    parts = [mark for mark in marks if mark is not None and mark.day is None and not mark.to_date]
    months = [mark.period.months if mark.period is not None else mark.length for mark in parts]
    differ = len(said) >= _FEWEST_COUNTED and len(set(said)) == len(parts) == len(said)
    return differ and all(months)


def _dates_rows(label: str, body: Body, *, is_first: bool) -> bool:
    """Whether numbers are years, or those of months."""
    are_years = _PERIOD_HEAD.match(label) and _all_years(body)
    are_months = (_MONTH_HEAD.search(label) or (is_first and not label)) and _all_months(body)
    return bool(are_years or are_months or (_MONTH_NUMBER.match(label) and _counts_months(body)))


def _counts_months(body: Body) -> bool:
    """Whether a column holds the numbers of months of one year, each after the other."""
    numbers = body.numbers
    within = all(number.is_integer() and 1 <= number <= _DECEMBER for number in numbers)
    follow = all(two - one == 1 for one, two in pairwise(numbers))
    return len(numbers) >= _FEWEST_COUNTED and within and follow


def _all_years(body: Body, *, or_months: bool = False) -> bool:
    """Whether every cell looked at is a year, as a number or as a text; or a month of one."""
    if not body.places:
        return False
    book = body.block.lines[0].book
    said = [
        book.text(place).strip()
        for sort, place in body.places
        if not (or_months and sort == Sort.PERIOD)
    ]
    return bool(said) and all(text.isdecimal() and looks_like_year(float(text)) for text in said)


def _all_months(body: Body) -> bool:
    """Whether every number in a column is a year and month: 202504, 202505."""
    numbers = body.numbers or body.whole_numbers
    return len(numbers) > 1 and all(map(looks_like_month, numbers))
