"""Who gives time unpaid is known by how a line is made, whatever the role is called."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.compare.giving import is_givers
from pipeline.domain.contract import Requirement
from tests.by_hand import Q3, Q4, fact, timeline
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract


def found(*rows: dict[str, Any], **given: Any) -> list[tuple[str, float]]:
    """Return concept and quantity of what is surfaced by the vocabulary or the form of its labels.

    What learnt weights say of these words besides is not judged here.
    """
    rows_found = surfaced(*rows, **given)
    return [
        (row["concept"], row["quantity"])
        for row in rows_found
        if not row["concept"].startswith("said-")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "volunteer form fillers active",
        "volunteer sitters on the books",
        "bereavement support volunteers",
        "peer mentors and volunteers",
        "vol interpreters",
        "listeners vol",
        "peers active",
        "quit buddies",
        "peer mentors in schools",
        "number of volunteer drivers out this month",
    ],
)
def test_a_role_said_to_be_unpaid_names_people_who_give_time(text: str) -> None:
    """The noun need not be known."""
    assert is_givers(text)


@pytest.mark.parametrize(
    "text",
    [
        "volunteer coordinators",
        "volunteer managers in post",
        "volunteers waiting for dbs",
        "volunteer drivers trained",
        "new volunteers",
        "volunteers who left",
        "volunteer newsletters",
        "volunteer vouchers",
        "visits by volunteers",
        "people matched with volunteers",
        "volunteer enquiries",
        "volunteer expenses",
        "peer support workers",
        "chapel hall wick tues volunteers",
    ],
)
def test_those_who_are_paid_or_on_their_way_do_not(text: str) -> None:
    """Nor what is done for volunteers, nor what they did."""
    assert not is_givers(text)


def test_a_head_count_is_named_by_the_workbook_and_not_added() -> None:
    """11 sitters, then 13, are 13."""
    rows = timeline(2, "Volunteer sitters on the books", (Q3, 11), (Q4, 13))
    got = surfaced(*rows)
    assert [(row["concept"], row["quantity"], row["title"]) for row in got] == [
        ("volunteers-active", 13, "Volunteer sitters on the books")
    ]


def test_the_heading_says_whose_line_it_is() -> None:
    """Below "Peer mentors in schools" 9 mentors are active; below "Team" nobody knows."""
    row = timeline(2, "Mentors active", (Q4, 9), section="Peer mentors in schools")
    assert found(*row) == [("volunteers-active", 9)]
    assert found(*timeline(2, "Advisers active", (Q4, 9), section="Team")) == []
    rows = timeline(2, "Mentors active", (Q4, 9), section="Training of peer mentors")
    assert found(*rows) == []


def test_hours_are_those_of_the_row_above() -> None:
    """Below 4 volunteer drivers "their hours" are given; below paid drivers they are not."""
    hours = timeline(3, "Their hours", (Q4, 31), unit="hours")
    given = found(*timeline(2, "Volunteer drivers", (Q4, 4)), *hours)
    assert ("volunteer-hours", 31) in given
    assert found(*timeline(2, "Paid drivers", (Q4, 4)), *hours) == []


def test_a_role_once_said_to_be_unpaid_is_so_wherever_the_sheet_names_it() -> None:
    """Driver hours 31, where the drivers are volunteers."""
    hours = timeline(8, "Driver hours", (Q4, 31), unit="hours")
    given = found(*timeline(2, "Volunteer drivers out this month", (Q4, 4)), *hours)
    assert ("volunteer-hours", 31) in given
    assert found(*hours) == []


def test_hours_below_a_heading_that_says_whose_they_are_add_up() -> None:
    """12 at one walk and 20 at the other are 32; leaders are no hours, nor is training given."""

    def walks(section: str) -> list[dict[str, Any]]:
        return [
            fact(f"B{row}", hours, row_label=walk, section=section)
            for row, (walk, hours) in enumerate(
                (("Canal", 12), ("Hospital grounds", 20), ("Leaders who began as walkers", 5)), 4
            )
        ]  # fmt: skip

    assert ("volunteer-hours", 32) in found(*walks("Volunteer walk leaders: hours"))
    training = found(*walks("Volunteer walk leaders: hours of training"))
    assert not any(concept == "volunteer-hours" for concept, _ in training)


def test_how_many_of_them_were_helped_first() -> None:
    """6 of both; the same words below the people who came are not about volunteers."""
    first = timeline(2, "Bereavement support volunteers", (Q4, 20))
    told = timeline(3, "Of both: people we supported ourselves after a death", (Q4, 6))
    assert ("volunteers-former-clients", 6) in found(*first, *told)
    others = timeline(2, "Families visited", (Q4, 20))
    assert ("volunteers-former-clients", 6) not in found(*others, *told)


def test_relatives_who_come_along_take_part() -> None:
    """14 came with somebody of theirs; those below "Carers" alone may be the clients."""
    label = "Finishers who came with a partner, relative or friend"
    assert [row["quantity"] for row in surfaced(*timeline(2, label, (Q4, 14)))] == [14]
    course = timeline(2, "On the six-week course", (Q4, 9), section="Parents and carers")
    assert found(*course) == [("family-taking-part", 9)]
    assert found(*timeline(2, "On the six-week course", (Q4, 9), section="Carers")) == []


def test_what_the_contract_asks_for_is_no_surplus() -> None:
    """Where volunteers are asked for, sitters are performance."""
    asked = contract(Requirement("V1", "Number of active volunteers", target=15))
    rows = timeline(2, "Volunteer sitters on the books", (Q4, 13))
    assert found(*rows, asked=asked) == []
    # Who is matched with a volunteer is asked for here, and not how many volunteers there are.
    asked = contract(Requirement("V1", "People matched with a volunteer", target=15))
    assert found(*rows, asked=asked) == [("volunteers-active", 13)]
