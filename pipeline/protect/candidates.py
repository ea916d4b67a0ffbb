"""Disclosure control of candidates: small counts, what is left of a total, siblings, and money."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.protect.ledger import KEPT_BACK, Ledger, Row
from pipeline.protect.people import basis_counts_people

_TABLE = "candidates"
_QUANTITIES = ("quantity", "period_quantity")
# One person makes many of these, so that they are no part of a number of people.
_EVENTS = {"attendances", "contacts", "appointments", "referrals", "calls", "visits"}


def protect_candidates(rows: list[Row], ledger: Ledger) -> None:
    """Withhold or round the quantities of candidates, in place."""
    for row in rows:
        if counts_people(row):
            _withhold_small(row, ledger)
    families = list(_families(rows))
    for family in families:
        for column in _QUANTITIES:
            _withhold_rest(family, column, ledger)
            _withhold_sibling(family, column, ledger)
        _withhold_money(family, ledger)
    for row in rows:
        key = row["candidate"]
        if counts_people(row):
            ledger.round(_TABLE, key, row, *_QUANTITIES)
        for column in ("why_additional", "strength", "label"):
            if ledger.gives_away(_TABLE, key, row[column]):
                row[column] = KEPT_BACK


def counts_people(row: Row) -> bool:
    """Say whether a candidate's quantities are counts of people."""
    return basis_counts_people(row["count_basis"], row["unit"])


def _withhold_small(row: Row, ledger: Ledger) -> None:
    policy, key = ledger.policy, row["candidate"]
    quantity, in_period = row["quantity"], row["period_quantity"]
    if policy.withholds(in_period):
        ledger.hide(_TABLE, key, row, "period_quantity")
    if policy.withholds(quantity):
        ledger.hide(_TABLE, key, row, "quantity")
    elif row["accumulation"] == "sum" and policy.leaves_small(quantity, in_period):
        ledger.hide(_TABLE, key, row, "period_quantity")


def _families(rows: list[Row]) -> Iterator[list[Row]]:
    families: dict[str, list[Row]] = {}
    for row in rows:
        if row["family"]:
            families.setdefault(row["family"], []).append(row)
    yield from families.values()


def _withhold_rest(family: list[Row], column: str, ledger: Ledger) -> None:
    """Withhold 46 of 48: the two others could be told from both."""
    shown = [
        row
        for row in family
        if counts_people(row) and row["count_basis"] not in _EVENTS and row[column] is not None
    ]
    whole = max((row[column] for row in shown), default=None)
    for row in shown:
        if ledger.policy.leaves_small(whole, row[column]):
            ledger.hide(_TABLE, row["candidate"], row, column)


def _withhold_sibling(family: list[Row], column: str, ledger: Ledger) -> None:
    """Withhold a second part where a total less the parts shown would give the one withheld."""
    if not ledger.policy.shows_exact:
        return
    for basis in sorted({row["count_basis"] for row in family if counts_people(row)}):
        rows = [row for row in family if row["count_basis"] == basis and counts_people(row)]
        gone = [row for row in rows if ledger.is_withheld(_TABLE, row["candidate"], column)]
        shown = sorted((row for row in rows if row[column]), key=lambda row: float(row[column]))
        if len(gone) != 1 or len(shown) < 2:
            continue
        total, siblings = shown[-1], shown[:-1]
        # Whether or not the parts are complete, what is left of the total bounds the one withheld.
        left = total[column] - sum(row[column] for row in siblings)
        if ledger.policy.withholds(left):
            ledger.hide(_TABLE, siblings[0]["candidate"], siblings[0], column)


def _withhold_money(family: list[Row], ledger: Ledger) -> None:
    """Withhold pounds, hours and shares of people who are all withheld: they divide back."""
    people = [row for row in family if counts_people(row)]
    if not people or not all(
        ledger.is_withheld(_TABLE, row["candidate"], "quantity") for row in people
    ):
        return
    for row in family:
        if row["unit"] in {"gbp", "hours", "percent"}:
            ledger.hide(_TABLE, row["candidate"], row, *_QUANTITIES)
