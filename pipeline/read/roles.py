"""What a heading says its figures are: measured values, targets, ratings, comments, to date."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.domain.tables import Role
from pipeline.read.when.note_marks import without_number
from pipeline.read.when.number_words import NUMBER, number_of
from pipeline.read.when.short_words import written_out

_WHOSE = (
    r"(?:(?:annual|year(?:ly|'s)?|full[- ]year|quarter(?:ly)?|month(?:ly)?|contract(?:ual)?|"
    r"agreed|approved|our|the|stretch|"
    r"minimum|revised|kpi|local|national|profiled|overall|total|cumulative|"
    r"ytd|lower|upper|green|amber|red|commissioned|expected|original|new|current|period|q[1-4]|h[12]|"
    r"year \d|\d{2,4}[/-]\d{2,4})[\s:–-]+)*"
)
_AFTERWARDS = (
    r"(?:\s*(?:[,:–/-]\s*)?(?:level|value|number|no\.?|figure|volume|profile|%|rate|amount|activity|"
    r"spend|pa|p\.a\.?|to date|ytd|to (?:the )?(?:end (?:of )?)?(?:[mq]\d{1,2}|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)|"
    r"(?:per|a|for (?:the )?|this )\s*(?:year|yr|annum|quarter|period|month)|"
    r"standard|targets?|goal|threshold|limit|"
    r"(?:full |whole )?year(?: \d)?|annual(?:ly)?|(?:for )?\d{2,4}(?:[/-]\d{2,4})?|\(.*\)))*"
)
_TARGET = re.compile(
    rf"^{_WHOSE}(?:targets?|tgts?|thresholds?|trajector(?:y|ies)|floor|ceiling|plan|"
    rf"planned(?: spend)?|"
    rf"budget(?:ed)?|goal|aims?(?: for)?|profile|rock bottom|"
    rf"(?:lowest|highest)(?: (?:allowed|accepted|acceptable|we (?:agreed|may go)))?|"
    rf"we said|(?:bottom|danger|amber|red|green|warning) line|limit|"
    rf"(?:wanted|needed|hoped for|aimed for|expected) (?:by|at) (?:the )?(?:end (?:of )?)?(?:year|"
    rf"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?: 20\d\d)?|"
    rf"(?:lowest|highest|worst|least|most) (?:ok|okay|"
    rf"(?:(?:we|you|they) (?:can |may |will |would )?)?(?:accept|allow|agree|take)\w*)|"
    rf"(?:must not|not|never|no)(?: (?:be|drop|fall|go|rise))? "
    rf"(?:worse|below|above|over|under|less|more|lower|higher|fewer|past)"
    rf"(?: than)?(?: ?/ ?(?:below|above|over|under|more|less))?|"
    rf"(?:commissioned|contracted) (?:level|volume|number|activity|hours)|minimum|maximum|"
    rf"(?:lower|upper) limit|(?:floor|ceiling|threshold) ?/ ?(?:limit|cap|ceiling)|"
    rf"(?:amber|red|green) (?:from|below|above|under|over|if|at)|"
    rf"(?:level|number|amount|volume)s? (?:agreed|expected|wanted|required)|"
    rf"agreed (?:level|number|for (?:the )?(?:quarter|year|month|half))|"
    rf"agreed,? \(?(?:an? |per )?(?:quarter|year|month|half)|"
    rf"(?:breach|trigger|alert|alarm|escalation|intervention|failure|default|penalty|tolerance|"
    rf"warning|remedy)(?: (?:level|point|threshold|trigger|line|value|figure)s?)|"
    rf"(?:breach(?:ed)?|breach of contract|default|alert) (?:if|at|when|above|below|over|under)"
    rf"(?: (?:or )?(?:above|below|over|under|less than|more than))?|"
    rf"(?:[a-z]+ )?grant,? (?:(?:for )?year \d|\d{{2,4}}[/-]\d{{2,4}})|"
    rf"trigger|tolerance|"
    rf"standard|ambition|(?:the )?contract (?:says|asks(?: for)?|requires)|"
    rf"(?:what )?(?:we|you) (?:promised|agreed|committed to|asked(?: us)? for)|promised|"
    rf"annual (?:contract )?value|required|expected){_AFTERWARDS}$|^expected (?:by now|so far)$",
    re.IGNORECASE,
)
_LONG_TARGET = re.compile(
    r"^(?:target|tgt|threshold|floor|trajectory|profile)\b(?! (?:group|population|audience|areas?|"
    r"cohort|met\b|achieved|communit|ward|people|client))(?:\W+\w+){0,4}\W*$|"
    r"\b(?:target|tgt|threshold|trajectory)\W*$|^(?:\w+\W+){0,3}floor\W*$",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"^(?:ytd |overall |current |own |our |q[1-4] )?"
    r"(?:rag|r\.?a\.?g\.?|traffic light|rag (?:rating|status)|"
    r"rating|status|self[- ]?(?:rating|assessment|score))\b(?!.{25})|\brag(?: rating| status)?$",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    # Dot may be a name.
    r"^(?:(?-i:DOT|DoT|D\.o\.T\.?|D\.O\.T\.?)|direction of travel|trend|variance|var\.?|variation|"
    r"difference|diff\.?|"
    r"age(?: (?:at|on|in|last|of)\b.{0,20})?(?: \(?years\)?)?$|"
    r"(?:(?:unit )?(?:price|tariff|fee) (?:of|for|per) .{2,60}|cost of one)\b|"
    r"(?:annual |yearly |total )?contract value\b|"
    r"(?:imd|deprivation|index of deprivation)? ?(?:decile|quintile)$|"
    r"(?:left|under|over|\(over\)|surplus)\s*/\s*\(?(?:over|under|short|deficit)\w*\)?|"
    r"forecast|projected|projection|consequence|rank|weighting|"
    r"(?:the )?(?:previous|last|prior|same)\b.{0,30}\b(?:year|quarter|month|half|period)\b.*|"
    r"(?:national|england|regional|peer) average|benchmark)\b|"
    r"^[a-z]+['’]?s['’]? age$|"
    r"^(?:[a-z]+['’]?s['’]? )?(?:years|months) (?:on|in|at|as|since|with) "
    r"(?:own |their |the |an? )?[a-z ]{3,20}$|"
    r"(?<!\bthan )\b(?:last|previous|prior) year$|"
    r"\b(?:over ?/ ?under|against|above|below|vs\.?|versus|of|to|from) (?:the )?(?:target|plan|"
    r"profile|trajectory|budget)\b|"
    r"^(?:spent,? )?(?:as )?(?:%|percent(?:age)?|share) (?:of )?(?:the )?"
    r"(?:year'?s |annual |total )?(?:target|plan|budget)\b",
    re.IGNORECASE,
)
_TO_DATE = re.compile(
    r"^(?:c?ytd|year[ -]to[ -]date|cumulative(?! target)|to date|total to date|fytd|outturn|"
    r"running total|so far|year so far|(?:all|everything|in all)(?: \w+)? (?:so far|to date))\b|"
    r"\b(?:c?ytd|year[ -]to[ -]date|year so far|so far(?: this year)?|"
    r"(?<!up )to date|cumulative)\W*$|"
    r"\bthis (?:contract |financial |grant )?year$|"
    r"\b(?:ytd|to date) \((?:[mq]\d{1,2}|[a-z]{3,9}(?: \d{2,4})?)\)$|"
    # Spent in year; Year's spend; Year, % of forms back.
    r"^(?:the )?year(?:'?s)? (?:spend|spending|costs?|actuals?|total|figure)$|"
    r"^(?:spen[dt]|paid|used|gone)(?: in| for| over| during| this)? (?:the )?"
    r"(?:whole |full )?year$|"
    r"^(?:whole |full )?year[,:]? \(?(?:as )?(?:a )?(?:%|per ?cent|share)|"
    # Sessions, year; Yes, whole year; All visits (year).
    r"\w\)?(?:, | \()(?:(?:the )?(?:whole|full) )?year\)?$|"
    r"^(?:spen[dt]|paid|used|done|held|actual|gone)\b.{0,20}\b(?:to|by|until) "
    r"(?:the )?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{2,4})?(?: \(?£\)?)?$|"
    r"^since (?:the start|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    r"\b(?:comments?|commentary|reason|narrative|action|notes?|explanation|mitigation|remarks)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(?:(?:grand |sub-?|year |annual |overall |combined |row )?totals?|"
    r"(?:the )?(?:full |whole |all |contract |grant )?year(?: 20\d\d)?|both halves|"
    r"all (?:quarters|months|periods)|"
    r"(?:whole|full|entire|all the) (?:quarter|half|period|course|block|term|season|programme)|"
    r"sum|altogether)$",
    re.IGNORECASE,
)
# What is asked or meant for a whole year.
FOR_THE_YEAR = re.compile(
    r"^(?:for (?:the|a) |per |a |in (?:the|a) )?(?:year|annum|12 months)$|"
    r"^(?:annual(?:ly)?|yearly)$",
    re.IGNORECASE,
)
_ORDER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.RATING, _RATING),
    (Role.ATTRIBUTE, _ATTRIBUTE),
    (Role.TARGET, _TARGET),
    (Role.TARGET, _LONG_TARGET),
    (Role.YEAR_TO_DATE, _TO_DATE),
    (Role.COMMENT, _COMMENT),
)
# A row has a role only by words that its label begins with.
_OF_ROWS = tuple(
    (role, pattern)
    for role, pattern in _ORDER
    if role is not Role.COMMENT and pattern is not _LONG_TARGET
)
_POUNDS = re.compile(r"\s*(?:\(£\)|£)$")
_LONGEST = 60
# "Apr-Dec last year" stands beside this year's figures to be compared with them.
_YEAR_BEFORE = re.compile(
    r"^(?:.{0,20}\b)?(?:(?:this|same) time )?(?:last|previous|prior) year$", re.IGNORECASE
)


_ROLLING = re.compile(
    r"^(?:the )?(?:rolling|last|past|latest|previous|prior|preceding)\s+"
    r"(?P<n>\d{1,2}|twelve|six|three)[ -]?m(?:onths?)?\b|"
    r"^(?P<r>\d{1,2})[ -]?m(?:onths?)? rolling\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"^(?:forecasts?|projected|projections?|estimated?|expected|booked|to come)\b", re.IGNORECASE
)
_SO_MANY = re.compile(
    rf"^(?:all |the )?(?P<n>{NUMBER})[ -]"
    r"(?P<unit>months?|weeks?|quarters?|terms?)(?: totals?| together| in all)?$",
    re.IGNORECASE,
)


def so_many(label: str) -> tuple[int, str] | None:
    """Return how many months, weeks or quarters a label takes together: 6 mths, all 4 weeks."""
    found = _SO_MANY.match(written_out(label.strip(" :.")))
    if found is None:
        return None
    return number_of(found["n"]), found["unit"].lower().rstrip("s")


def rolling_months(words: tuple[str, ...]) -> int:
    """Return over how many months up to the last the figures of a column run, 0 where not said."""
    found = _ROLLING.match(written_out(words[-1].strip())) if words else None
    if found is None:
        return 0
    return number_of(found["n"] or found["r"])


def says_forecast(words: tuple[str, ...]) -> bool:
    """Whether a column tells what is still to come, as the year's outturn counts it in."""
    return any(_FORECAST.search(word) for word in words)


@lru_cache(maxsize=50_000)
def role_of_head(words: tuple[str, ...]) -> Role:
    """Return the role of a column by the words over it: the innermost that says one decides."""
    if rolling_months(words):
        return Role.VALUE
    for text in (*reversed(words), " ".join(words)):
        role = _role_of(text)
        if role is not Role.VALUE:
            return role
    return Role.VALUE


@lru_cache(maxsize=50_000)
def role_of_row(label: str) -> Role:
    """Return the role of a row by its whole label: "Target for 2025", "RAG", "Year to date"."""
    plain = written_out(without_number(label).strip(" :.–-"))
    # Beside a row "standard" is a group, as of risk or of rooms, and "planned" how some ended.
    if len(plain) > _LONGEST or plain.lower() in {"standard", "planned"}:
        return Role.VALUE
    if _YEAR_BEFORE.match(plain):
        return Role.ATTRIBUTE
    for role, pattern in _OF_ROWS:
        found = pattern.match(plain)
        if found and found.end() >= len(plain) - 12:
            return role
    return Role.VALUE


def is_target(label: str) -> bool:
    """Whether a label says nothing but that its figures are targets, floors or limits."""
    plain = written_out(label.strip(" :.–-"))
    return plain.lower() != "standard" and _TARGET.match(plain) is not None


@lru_cache(maxsize=50_000)
def _role_of(text: str) -> Role:
    plain = _POUNDS.sub("", written_out(without_number(text).strip(" :.")))
    for role, pattern in _ORDER:
        if pattern.search(plain):
            return role
    return Role.VALUE


def is_whole_span(label: str) -> bool:
    """Whether a label only says that its figures take all the others together."""
    return _TOTAL.match(written_out(label.strip(" :."))) is not None
