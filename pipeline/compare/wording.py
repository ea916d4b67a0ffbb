"""Puts results into words: numbers, rules, ratings and reasons, as a manager reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.compare.asked import Item
from pipeline.domain.contract import Direction, MeasureType, RatingScheme, Requirement
from pipeline.domain.periods import Period
from pipeline.domain.tables import Outcome

_WORDS = {
    RatingScheme.GREEN_AMBER_RED: ("Green", "Amber", "Red"),
    RatingScheme.PROCUREMENT_ACT_2023: ("Good", "Approaching target", "Requires improvement"),
    RatingScheme.MET_NEAR_MISSED: ("Met", "Near", "Missed"),
}
_OUTCOMES = (Outcome.MET, Outcome.NEAR, Outcome.MISSED)
_PRINTED = {
    Outcome.MET: r"g|green|met|achieved|on target|exceeding|exceeded|good|y|yes|pass(?:ed)?|b|blue",
    Outcome.NEAR: r"a|amber|y(?:ellow)?|near|approaching(?: target)?|partly met|at risk|orange",
    Outcome.MISSED: (
        r"r|red|missed|not met|not achieved|requires improvement|inadequate|fail(?:ed)?"
    ),
}


def number_words(value: float | None, measure: str) -> str:
    """Write a value: 1,128 for a count, 49.8% for a rate, 3.2 for a mean."""
    if value is None:
        return "no value"
    if measure == MeasureType.RATE.value:
        return f"{100 * value:.1f}%"
    if measure == MeasureType.MEAN.value:
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def rating_words(scheme: RatingScheme, outcome: str, band: str | None) -> str:
    """Return the outcome in the contract's own words."""
    if band:
        return band
    rated = {o.value: word for o, word in zip(_OUTCOMES, _WORDS[scheme], strict=True)}
    return rated.get(outcome, outcome.capitalize())


def outcome_of_band(requirement: Requirement, band: str | None) -> str:
    """Say what a rung of the ladder means: met, near or missed; unknown words by their place."""
    known = outcome_of_word(band or "")
    if known is not None:
        return known
    places = [rung.word for rung in requirement.bands]
    if band not in places:
        return Outcome.MISSED.value
    place = places.index(band)
    if place == 0:
        return Outcome.MET.value
    return (Outcome.MISSED if place == len(places) - 1 else Outcome.NEAR).value


def outcome_of_word(word: str) -> str | None:
    """Read a rating as workbooks write it (G, Amber, not met); None where it says none."""
    plain = " ".join(re.sub(r"[^a-z ]+", " ", word.lower()).split())
    for outcome, pattern in _PRINTED.items():
        if re.fullmatch(pattern, plain):
            return outcome.value
    return None


def rule_words(
    requirement: Requirement, target: float | None, floor: float | None, scheme: RatingScheme,
    *, meets: bool,
) -> str:  # fmt: skip
    """Write the rule, e.g. "Green at or above 50.0%, amber at or above 45.0%, red below"."""
    measure = requirement.measure.value
    if requirement.bands:
        rungs = [
            f"{b.word} where {b.op} {number_words(b.bound, measure)}" for b in requirement.bands
        ]
        return "; ".join(rungs)
    if target is None:
        return "No target: reported only"
    lower = requirement.direction is Direction.LOWER
    side, other = ("below", "above") if lower else ("above", "below")
    met, near, missed = _WORDS[scheme]
    edge = f"at or {side}" if meets else side
    text = f"{met} {edge} {number_words(target, measure)}"
    if floor is not None:
        text += f", {near.lower()} {edge} {number_words(floor, measure)}"
    rest = other if meets else f"at or {other}"
    return f"{text}, {missed.lower()} {rest}"


def reason_words(
    item: Item, cause: str, response: float | None, blanks: Sequence[str], gaps: int
) -> str:
    """Say why there is no rating, or what to mind about it; empty where nothing is to be said."""
    asked, last = item.requirement, item.span
    texts = {
        "superseded": f"The contract asked for this until {asked.valid_to}.",
        "not yet": f"The contract asks for this from {asked.valid_from}.",
        "not due": _not_due(item),
        "narrative": "A narrative: to be read by a person, not calculated.",
        "zero denominator": "The denominator is zero: there was nothing to measure.",
        "unpaired": "Numerator and denominator are stated for different periods.",
        "no row": "No row of the workbooks was recognised as this requirement.",
        "no parts": "Numerator or denominator was not found; a printed rate alone is not rated.",
        "blank": _blank("No figure is stated", last, blanks),
        "blank in the last period": _blank("The last period is not filled", last, blanks),
        "blank in between": _blank(f"{gaps} earlier period(s) are not filled", last, blanks),
        "response unknown": "The number asked was not found, so the response rate is unknown.",
        "response too low": _response(asked, response),
    }
    if cause:
        return texts[cause]
    notes = []
    if item.not_yet_due:
        notes.append(f"Not yet due: {_listed(item.not_yet_due)}.")
    if gaps:
        notes.append(f"{gaps} earlier period(s) of the span have no figure.")
    return " ".join(notes)


def _not_due(item: Item) -> str:
    if item.requirement.lag_months:
        return f"Figures fall due {item.requirement.lag_months} months after their period ends."
    return "Its reporting period has not ended yet."


def _blank(text: str, span: Period, blanks: Sequence[str]) -> str:
    where = f" ({', '.join(blanks[:3])})" if blanks else ""
    return f"{text} for {span.label}{where}."


def _response(requirement: Requirement, response: float | None) -> str:
    least = number_words(requirement.least_response, "rate")
    return f"Response {number_words(response, 'rate')}; the contract accepts {least} or more."


def _listed(periods: Sequence[Period]) -> str:
    return ", ".join(period.label for period in periods)
