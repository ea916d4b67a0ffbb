"""Lists of records: each fault is told at its cell and by its kind, and honest lists are silent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.check.drawn import Rows, client, clients, findings_in, other, places_in


def test_an_honest_list_is_silent() -> None:
    """Twelve people, their days in order, followed up after 28 days."""
    assert places_in(clients()) == []


@pytest.mark.parametrize(
    ("cell", "value", "expected"),
    [
        # Record 4 is in row 5; its quit date is 4 May 2025.
        ((4, 3), date(2025, 6, 20), ("DQ-WINDOW", "D5")),  # 47 days
        ((4, 3), date(2025, 5, 28), ("DQ-WINDOW", "D5")),  # 24 days
        ((4, 3), date(2025, 4, 30), ("DATE-ORDER", "D5")),
        ((4, 2), "31/04/2025", ("DATE-IMPOSSIBLE", "C5")),
        ((4, 1), date(1900, 1, 1), ("DQ-DEFAULT", "B5")),
        ((4, 1), date(2005, 4, 27), ("DATE-FAR", "B5")),
        ((4, 5), 134, ("DQ-AGE", "F5")),
    ],
)
def test_a_fault_in_a_record_is_told_at_its_cell(
    cell: tuple[int, int], value: object, expected: tuple[str, str]
) -> None:
    """One cell of one record is wrong."""
    assert places_in(other(clients(), cell, value)) == [expected]


@pytest.mark.parametrize("days", [25, 42])
def test_the_window_holds_its_first_and_last_day(days: int) -> None:
    """Day 25 and day 42 are countable."""
    assert places_in(other(clients(), (4, 3), date(2025, 5, 4) + timedelta(days=days))) == []


def test_a_late_follow_up_that_was_not_counted_is_no_fault() -> None:
    """The third did not quit: when that was found out does not matter."""
    assert places_in(other(clients(), (3, 3), date(2025, 7, 20))) == []


def test_a_record_that_stands_twice_is_told() -> None:
    """The same in every column: one of the two is too many."""
    rows = clients()

    assert places_in([*rows, list(rows[5])]) == [("DQ-DUPLICATE", "A14")]


def test_a_second_attempt_is_no_duplicate() -> None:
    """One person, two quit dates: thirteen records of twelve people, worth a note."""
    again = client(20)
    again[0] = "C004"
    found = findings_in([*clients(), again])

    assert [(f.code, f.cell) for f in found] == [("DQ-ATTEMPTS", "A14")]
    assert found[0].found.startswith("13 records are those of 12 people: 1 stands in several")


def test_what_a_record_says_is_never_repeated() -> None:
    """Neither the key nor the day of a record is in a finding."""
    rows = other(other(clients(), (4, 3), date(2025, 6, 20)), (6, 2), date(2024, 1, 9))
    text = " ".join(finding.found for finding in findings_in(rows))

    assert not any(word in text for word in ("C004", "2025", "2024", "20/06", "09/01"))


PEOPLE: Rows = [
    ["Volunteer name", "Role", "Hours"],
    ["Ada Whitlow", "Driver", 12],
    ["Bram Oakley", "Cook", 8],
    ["Cleo Marsden", "Driver", 20],
]


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("Volunteer name", ["Ada Whitlow", "Bram Oakley", "Cleo Marsden"]),
        ("Name", ["Ada Whitlow", "Bram Oakley", "Cleo Marsden"]),
        ("Surname", ["Whitlow", "Oakley", "Marsden"]),
        ("Initials", ["AW", "B.O.", "CM"]),
        ("Client initials", ["AW", "BO", "CM"]),
    ],
)
def test_names_and_initials_are_told_by_their_heading(head: str, values: list[str]) -> None:
    """The finding counts the cells; no name and no initials are in it."""
    rows: Rows = [[head, "Role", "Hours"]]
    rows += [[value, "Driver", 5 + n] for n, value in enumerate(values)]
    found = findings_in(rows)

    assert [(f.code, f.cell) for f in found] == [("DQ-NAMES", "A2")]
    assert found[0].found == "3 cells below A1 hold " + (
        "initials: A2, A3, A4." if "nitials" in head else "names: A2, A3, A4."
    )


def test_checks_of_single_volunteers_are_told_and_their_number_is_not() -> None:
    """The day of a DBS check points to a person; how many were checked does not."""
    rows: Rows = [["Role", "DBS date", "Hours"]]
    rows += [["Driver", date(2025, 4, n), 5 + n] for n in range(1, 4)]

    assert places_in(rows) == [("DQ-NAMES", "B2")]
    assert places_in([["Role", "DBS checked", "Hours"], ["Driver", 4, 5], ["Cook", 3, 6]]) == []


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("Name", ["Elm Road Hall", "Marsh Street Library", "Kite Community Centre"]),
        ("Group name", ["Ada Whitlow", "Bram Oakley", "Cleo Marsden"]),
        ("Name of measure", ["Quit Dates", "Lost Clients", "Total Quits"]),
        ("Area", ["North Fenn", "South Fenn", "East Fenn"]),
    ],
)
def test_names_of_places_and_groups_are_nobodys(head: str, values: list[str]) -> None:
    """A heading over groups, areas or measures is not one over people."""
    rows: Rows = [[head, "Role", "Hours"]]
    rows += [[value, "Weekly", 5 + n] for n, value in enumerate(values)]

    assert places_in(rows) == []


@pytest.mark.parametrize(
    ("left", "text", "is_told"),
    [
        ("Completed by", "Service manager, 01632 960 417", False),
        ("Telephone", "01632 960 417", False),
        ("", "Queries: 01632 960 702", False),
        ("Client telephone", "01632 960 417", True),
        ("", "ring Jo on 01632 960 983", True),
        ("Daughter", "call her mobile 07700 900 123", True),
    ],
)
def test_an_offices_number_is_nobodys_personal_data(left: str, text: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """The number of who sends the return may stand in it; a client's may not."""
    rows: Rows = [
        ["Measure", "Q4 2025/26"],
        ["Quits", 12],
        ["Clients", 30],
        [],
        [left or None, text],
    ]

    assert [code for code, _ in places_in(rows)] == (["DQ-PERSONAL"] if is_told else [])


def test_no_finding_repeats_a_person_whose_row_it_names() -> None:
    """A weight cannot be read in the row of a person: neither name, initials nor number is told."""
    head: list[object] = ["Client name", "Initials", "Client ID", "NHS no", "End weight"]
    rows: Rows = [head]
    for n in range(8):
        rows.append(["Ada Whitlow", "AW", f"ZX{n:04}", "943 476 5919", 80.5 + n])
    rows.append(["Bram Oakley", "BO", "ZX0009", "943 476 5919", "12 stone four"])
    found = findings_in(rows)

    assert {"DQ-UNIT", "DQ-NAMES", "DQ-PERSONAL"} <= {finding.code for finding in found}
    told = " ".join(finding.found for finding in found)
    assert not any(
        word in told for word in ("Ada", "Whitlow", "Bram", "Oakley", "AW", "ZX000", "943", "5919")
    )
