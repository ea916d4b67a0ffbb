"""Disclosure control of requirement results: counts, rates and means, by year and by period."""

from __future__ import annotations

from pipeline.domain.contract import MeasureType
from pipeline.protect.ledger import KEPT_BACK, Ledger, Row
from pipeline.protect.people import is_about_the_service, label_counts_people
from pipeline.protect.policies import Policy

_TABLE = "results"
_YEAR = ("numerator", "denominator", "value")
_PERIOD = ("period_numerator", "period_denominator", "period_value")


def protect_results(rows: list[Row], ledger: Ledger) -> None:
    """Withhold or round the figures of each result, in place.

    A rate goes with its numerator or denominator; a numerator goes where the rest of its
    denominator is small, and a period's figure where the rest of the year to date is.
    """
    for row in rows:
        if not _counts_people(row):
            continue
        _withhold(row, ledger)
        _round(row, ledger)
        if ledger.gives_away(_TABLE, row["ref"], row["printed"]):
            ledger.mark(_TABLE, row["ref"], row, "printed")
        if ledger.gives_away(_TABLE, row["ref"], row["reason"]):
            row["reason"] = KEPT_BACK


def _counts_people(row: Row) -> bool:
    # The name of a rate may speak of sessions or days; its numerator and denominator are people.
    if row["measure"] == MeasureType.COUNT:
        return label_counts_people(row["name"])
    return not is_about_the_service(row["name"])


def _withhold(row: Row, ledger: Ledger) -> None:
    policy, measure = ledger.policy, row["measure"]
    columns = {name for names in (_YEAR, _PERIOD) for name in _small(policy, row, measure, names)}
    columns |= _rest_of_year(policy, row, measure)
    if not columns:
        return
    if "value" in columns:
        columns.add("of_target")
    ledger.hide(_TABLE, row["ref"], row, *sorted(columns))
    # The printed figure may be the rate: it goes with what it was made from.
    if columns & set(_YEAR):
        ledger.mark(_TABLE, row["ref"], row, "printed")


def _small(policy: Policy, row: Row, measure: str, names: tuple[str, str, str]) -> set[str]:
    numerator, denominator, value = names
    part, whole = row[numerator], row[denominator]
    if measure == MeasureType.COUNT:
        small = policy.withholds(row[value]) or policy.withholds(part)
        return {numerator, value} if small else set()
    if measure == MeasureType.MEAN:
        return set(names) if policy.withholds(whole) else set()
    columns = set()
    if policy.withholds(part) or policy.leaves_small(whole, part):
        columns |= {numerator, value}
    if policy.withholds(whole):
        columns |= {denominator, value}
    return columns


def _rest_of_year(policy: Policy, row: Row, measure: str) -> set[str]:
    """Return what of the period to withhold, so that the year less the period is not small."""
    if measure == MeasureType.COUNT:
        small = policy.leaves_small(row["value"], row["period_value"])
        return {"period_numerator", "period_value"} if small else set()
    parts = row["numerator"], row["period_numerator"]
    wholes = row["denominator"], row["period_denominator"]
    columns = set()
    if policy.leaves_small(*parts) or policy.leaves_small(_less(*wholes), _less(*parts)):
        columns |= {"period_numerator", "period_value"}
    if policy.leaves_small(*wholes):
        columns |= {"period_denominator", "period_value"}
    return columns


def _less(whole: float | None, part: float | None) -> float | None:
    return None if whole is None or part is None else whole - part


def _round(row: Row, ledger: Ledger) -> None:
    if not ledger.policy.base:
        return
    ref, measure = row["ref"], row["measure"]
    for numerator, denominator, value in (_YEAR, _PERIOD):
        if measure == MeasureType.COUNT:
            ledger.round(_TABLE, ref, row, numerator, value)
        elif measure == MeasureType.MEAN:
            ledger.round(_TABLE, ref, row, denominator)
        else:
            ledger.round(_TABLE, ref, row, numerator, denominator)
            if row[numerator] is not None and row[denominator]:
                row[value] = row[numerator] / row[denominator]
    if row["of_target"] is not None and row["value"] is not None and row["target"]:
        row["of_target"] = row["value"] / row["target"]
