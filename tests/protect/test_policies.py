"""Which counts each policy shows, and which figures count people."""

from typing import Any

import polars as pl
import pytest

from pipeline.domain.contract import DisclosurePolicy
from pipeline.protect.control import protect
from pipeline.protect.people import basis_counts_people, label_counts_people
from pipeline.protect.policies import policy_of
from tests.by_hand import (
    candidate,
    contents,
)  # fmt: skip

LT5, NHS, OFF = DisclosurePolicy.LT5, DisclosurePolicy.NHS_1_7_ROUND_5, DisclosurePolicy.NONE


def by(frame: pl.DataFrame, key: str, column: str) -> dict[str, Any]:
    """Return one column by key."""
    return dict(zip(frame[key].to_list(), frame[column].to_list(), strict=True))


@pytest.mark.parametrize(
    ("policy", "shown"),
    [
        (OFF, {0: 0, 1: 1, 4: 4, 5: 5, 7: 7, 8: 8, 12: 12}),
        (LT5, {0: 0, 1: None, 4: None, 5: 5, 7: 7, 8: 8, 12: 12}),
        (NHS, {0: 0, 1: None, 4: None, 5: None, 7: None, 8: 10, 12: 10, 13: 15, 1148: 1150}),
    ],
)
def test_counts_under_each_policy(policy: DisclosurePolicy, shown: dict[int, int | None]) -> None:
    """Small counts are withheld, zero stays, the others are shown as the policy says."""
    rules = policy_of(policy)
    rows = [candidate(f"c{count}", float(count)) for count in shown]
    after, _ = protect(contents(policy, candidates=rows))

    assert by(after.candidates, "candidate", "quantity") == {
        f"c{count}": value for count, value in shown.items()
    }
    assert {item.key for item in after.withheld} == {f"c{n}" for n in shown if rules.withholds(n)}
    assert after.policy == policy.value


@pytest.mark.parametrize(
    ("basis", "unit", "people"),
    [
        ("people", "count", True), ("attempts", "count", True), ("clients", "count", True),
        ("attendances", "count", True), ("hours", "hours", False), ("groups", "count", False),
        ("sessions", "count", False), ("pounds", "gbp", False),
    ],
)  # fmt: skip
def test_bases_that_count_people(basis: str, unit: str, *, people: bool) -> None:
    """Hours, sessions, groups and pounds are not counts of people; in doubt it is people."""
    assert basis_counts_people(basis, unit) is people


@pytest.mark.parametrize(
    ("labels", "people"),
    [
        (("Quit dates set",), True), (("People", "Tuesday walking group"), True),
        (("Weeks", "Tuesday walking group"), False), (("", "Volunteer hours"), False),
        (("", "Groups started by clients"), False), (("Case studies",), False),
        (("", "Clients attending 9 sessions"), True), (("Sessions", "Volunteers"), False),
        (("Volunteer-led walking groups still running",), False), (("2A", "04 Home carer"), True),
        (("Quit dates set", "01 Closed group"), True), (("Total", "Groups running"), False),
        (("Actual, year to date", "Quits"), True), (("", "", "Sessions held"), False),
        (("Formal complaints received",), False), (("", "Staff with current training"), False),
        (("", "Into job/training"), True), (("Readmitted within 30 days",), True),
        (("Died within 30 days of discharge",), True), (("Seen within 2 weeks",), True),
        (("Quit at 12 weeks",), True), (("Women on low income",), True),
        (("Hours within 5 days",), False), (("Lost 5% or more",), True),
    ],
)  # fmt: skip
def test_labels_that_count_people(labels: tuple[str, ...], *, people: bool) -> None:
    """The label nearest to the figure decides."""
    assert label_counts_people(*labels) is people
