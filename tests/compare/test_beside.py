"""Lines beside a figure say what its labels mean: a number, a numerator, a heading over several."""

from __future__ import annotations

from pipeline.domain.contract import MeasureType, Requirement
from tests.by_hand import Q1, Q2, fact
from tests.compare.test_compare import compared, contract, result

REPAIRS = Requirement(
    "H2", "Repairs turned round in time", measure=MeasureType.RATE, target=0.9,
    numerator="repaired and back in 2 days", denominator="repairs handed in",
)  # fmt: skip


def test_a_column_that_only_says_number_is_no_numerator() -> None:
    """The rows say it: 90 of 100. Both stand in the column "Number", and none says out of what."""
    own = {"ref": "H2", "column_label": "Number", "period": Q1}
    rows = [
        fact("C5", 90, row_label="Repaired and back in 2 days", **own),
        fact("C6", 100, row_label="Repairs handed in", **own),
    ]
    got = result(compared(contract(REPAIRS), rows, period=Q1), "H2")
    assert (got["numerator"], got["denominator"]) == (90, 100)


def test_number_beside_out_of_is_the_numerator() -> None:
    """The same heading with "Out of" beside it, in the row of the requirement's name."""
    row = {"ref": "H2", "row_label": "Repairs turned round in time", "period": Q1}
    rows = [
        fact("C5", 90, column_label="Number", **row),
        fact("D5", 100, column_label="Out of", **row),
    ]
    got = result(compared(contract(REPAIRS), rows, period=Q1), "H2")
    assert (got["numerator"], got["denominator"]) == (90, 100)


def test_a_heading_over_several_columns_does_not_weaken_their_own_words() -> None:
    """14 and 17 under "Through the door - Started" are those who started."""
    asked = contract(Requirement("M1", "People starting", target=100))
    rows = [
        fact(f"{letter}{line}", value, column_label=f"Through the door - {head}", period=period,
             period_from="row")
        for letter, head, values in (("B", "Enquiries", (41, 46)), ("D", "Started", (14, 17)))
        for line, period, value in zip((5, 6), (Q1, Q2), values, strict=True)
    ]  # fmt: skip
    assert result(compared(asked, rows), "M1")["value"] == 31


def test_a_name_that_two_headings_share_is_not_taken_without_its_heading() -> None:
    """Started men and started women are parts of all who started; neither is all of them."""
    asked = contract(Requirement("M1", "People starting treatment", target=100))
    rows = [
        fact(f"{letter}5", value, column_label=f"{head} with children - Started", period=Q1)
        for letter, head, value in (("B", "Men", 14), ("C", "Women", 17))
    ]
    assert result(compared(asked, rows, period=Q1), "M1")["value"] is None


def test_a_reference_in_brackets_is_the_row_s_own() -> None:
    """The 39 stand beside "(LH1)"."""
    asked = contract(Requirement("LH1", "Households with a doula", target=100))
    rows = [
        fact("C7", 39, row_label="People matched with a doula (LH1)", period=Q1),
        fact("C8", 12, row_label="Households without a doula", period=Q1),
    ]
    assert result(compared(asked, rows, period=Q1), "LH1")["value"] == 39


def test_as_a_percentage_has_the_words_of_the_rows_above() -> None:
    """The 80% printed below "Asked: would you send a friend?" is 8 of 10 and 12 of 15."""
    asked = Requirement(
        "R5", "Would send a friend to us", measure=MeasureType.RATE, target=0.9,
        numerator="people who would send a friend", denominator="everybody",
    )  # fmt: skip
    over = "Asked: would you send a friend to us?"
    rows = [
        fact(f"{letter}{line}", value, row_label=label, row_group=group, period=period, unit=unit)
        for letter, period, whole, part in (("E", Q1, 10, 8), ("F", Q2, 15, 12))
        for line, label, group, value, unit in (
            (18, over, "", whole, "count"), (19, "aye, I would", over, part, "count"),
            (20, "as a percentage", f"{over} > aye, I would", part / whole, "percent"))
    ]  # fmt: skip
    got = result(compared(contract(asked), rows), "R5")
    assert (got["numerator"], got["denominator"]) == (20, 25)


def test_what_is_only_to_be_told_is_no_other_measure() -> None:
    """The incidents are the "Incidents (just tell us)"."""
    asked = contract(Requirement("W7", "Incidents"))
    rows = [fact("C5", 3, row_label="Incidents (just tell us)", period=Q1)]
    assert result(compared(asked, rows, period=Q1), "W7")["value"] == 3
