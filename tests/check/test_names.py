"""Names of people are told where they stand, and never repeated; places and senders are none."""

from __future__ import annotations

import pytest

from tests.check.drawn import Rows, findings_in, places_in

PEOPLE = ["Sarah Whitlock", "Tom Ashby", "Nadia Rahman", "Peter O'Hara", "Joan Mills-Reed"]


def _codes(rows: Rows) -> list[tuple[str, str]]:
    return [place for place in places_in(rows) if place[0] == "DQ-NAMES"]


@pytest.mark.parametrize("head", ["Volunteer", "Name", "Client", "Mentor"])
def test_full_names_below_a_heading_of_people_are_told(head: str) -> None:
    """Five names from A2 to A6: one finding, at the first; none of them is repeated."""
    figures: Rows = [[head, "Hours", "Sessions"]]
    figures += [[name, 10, 3] for name in PEOPLE]
    words: Rows = [[head, "What they do", "Since"]]
    words += [[name, "Drives", "May"] for name in PEOPLE]

    for rows in (figures, words):
        found = [finding for finding in findings_in(rows) if finding.code == "DQ-NAMES"]
        assert [finding.cell for finding in found] == ["A2"]
        assert "5 cells below A1 hold names" in found[0].found
        assert not any(name in finding.found for name in PEOPLE for finding in findings_in(rows))


def test_a_finding_about_the_row_of_a_person_does_not_name_them() -> None:
    """A count below zero in the row of Tom Ashby is told at its cell, without his name."""
    rows: Rows = [["Volunteer", "Hours", "Sessions"]]
    rows += [[name, 10, 3] for name in PEOPLE]
    rows[2][2] = -3
    told = [finding for finding in findings_in(rows) if finding.code == "DQ-NEGATIVE"]

    assert [finding.cell for finding in told] == ["C3"]
    assert "Ashby" not in told[0].found


@pytest.mark.parametrize(
    "below",
    [
        ["Fernley Village Hall", "Quay Street Library", "Oak Lane", "Station Approach"],
        ["N-101", "N-102", "N-104", "N-107"],
        ["Peer mentors active", "Hours given", "Supervision meetings", "Left for a job"],
        ["Hospital", "GP", "Self", "Family"],
    ],
)
def test_places_codes_and_measures_are_no_names(below: list[str]) -> None:
    """The same heading stands over places, codes and measures as well."""
    for head in ("Name", "Volunteer", "Mentor"):
        rows: Rows = [[head, "Sessions", "Hours"]]
        rows += [[text, 12, 30] for text in below]
        assert _codes(rows) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Edith Warburton said that the club had changed her week.",
        "We rang the surgery, and Dr A Pell agreed to write to the family.",
        "It was Mr Tom Green who fetched the chairs and put them away again.",
    ],
)
def test_a_full_name_with_a_title_in_a_sentence_is_told(text: str) -> None:
    """A title, a first name or its letter, and a surname."""
    rows: Rows = [["Sessions", 12], ["Hours", 30], [], ["Case study"], [text]]
    found = [finding for finding in findings_in(rows) if finding.code == "DQ-NAMES"]

    assert [finding.cell for finding in found] == ["A5"]
    assert found[0].found == "The text names a person in full."


@pytest.mark.parametrize(
    "text",
    [
        "Mrs A and four others began the Tuesday walk, and Mr K said he would try it once.",
        "Two of the groups meet at Dr Station Approach and at Dr Hill Surgery on Mondays.",
        "No referrals came this month, thank you Dr S. Fairmead sent none, their practice said.",
        "The visits were counted twice in May. Completed by: Mrs Jane Alder",
    ],
)
def test_letters_surgeries_and_senders_are_no_names(text: str) -> None:
    """One letter is what people write instead of a name; a surgery is a place."""
    assert _codes([["Sessions", 12], ["Hours", 30], [], ["Case study"], [text]]) == []


def test_who_sends_the_workbook_may_be_named_on_its_cover() -> None:
    """The contact on a cover sheet is there to be contacted."""
    rows: Rows = [["Monitoring return"], ["Completed by", "Mrs Jane Alder"],
                  ["Contact", "Tom Birch"], ["Contract manager", "Dr Ann Lee"]]  # fmt: skip

    assert _codes(rows) == []


def test_no_finding_repeats_who_led_a_class() -> None:
    """A count below zero stands in a row that begins with the first name of who led."""
    rows: Rows = [["Hall", "Led by", "Places", "Finished"]]
    rows += [[f"Hall {n}", "Amrit", 16, 12 if n != 5 else -1] for n in range(1, 9)]
    texts = [finding.found for finding in findings_in(rows)]
    assert any("-1" in text for text in texts)
    assert not any("Amrit" in text for text in texts)
