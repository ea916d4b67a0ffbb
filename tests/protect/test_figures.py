"""Results, candidates, claims and comparisons under each policy, worked out by hand."""

from typing import Any

import polars as pl
import pytest

from pipeline.domain.contents import Withheld
from pipeline.domain.contract import DisclosurePolicy
from pipeline.domain.intervals import newcombe
from pipeline.domain.strata import join_strata, split_strata
from pipeline.domain.tables import COMPARISONS
from pipeline.protect.control import protect
from tests.by_hand import (
    candidate,
    claim,
    contents,
    decision,
    result,
    row_of,
)  # fmt: skip

LT5, NHS, OFF = DisclosurePolicy.LT5, DisclosurePolicy.NHS_1_7_ROUND_5, DisclosurePolicy.NONE


def first(frame: pl.DataFrame) -> dict[str, Any]:
    """Return the first row."""
    return frame.row(0, named=True)


def by(frame: pl.DataFrame, key: str, column: str) -> dict[str, Any]:
    """Return one column by key."""
    return dict(zip(frame[key].to_list(), frame[column].to_list(), strict=True))


def rate(part: float, whole: float, **given: object) -> dict[str, object]:
    """Return a result that is a rate."""
    figures = {"numerator": part, "denominator": whole, "value": part / whole if whole else None}
    return result("A8", **(figures | given))


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (23, 52, (23, 52, 23 / 52)),
        (3, 52, (None, 52, None)),
        (0, 52, (0, 52, 0)),
        (3, 4, (None, None, None)),
        (0, 4, (0, None, None)),
        (46, 48, (None, 48, None)),
        (48, 48, (48, 48, 1)),
    ],
)
def test_a_rate_goes_with_its_parts_below_5(
    part: float, whole: float, shown: tuple[float | None, ...]
) -> None:
    """Withheld with numerator or denominator, and where the rest of the denominator is small."""
    after, _ = protect(contents(LT5, results=[rate(part, whole)]))
    row = first(after.results)

    assert (row["numerator"], row["denominator"], row["value"]) == shown


def test_a_rate_is_made_of_rounded_parts() -> None:
    """23 of 52 is shown as 25 of 50: 50%; a count's share of its target follows."""
    count = result("A7", measure="count", value=52.0, target=60.0, of_target=52 / 60)
    after, _ = protect(contents(NHS, results=[rate(23, 52), count]))
    rows = {row["ref"]: row for row in after.results.to_dicts()}

    assert [rows["A8"][name] for name in ("numerator", "denominator", "value")] == [25, 50, 0.5]
    assert (rows["A7"]["value"], rows["A7"]["of_target"]) == (50, 50 / 60)


def test_printed_texts_and_reasons_do_not_tell_what_is_withheld() -> None:
    """The printed rate goes, and a reason that names the number is replaced."""
    row = rate(3, 52, printed="5.8%", reason="Only 3 of 52 quit.", rule="at or above 45%")
    after, _ = protect(contents(LT5, results=[row]))

    assert first(after.results)["printed"] == "[c]"
    assert "3" not in first(after.results)["reason"]
    assert first(after.results)["rule"] == "at or above 45%"
    assert Withheld("results", "A8", "printed") in after.withheld


def test_a_period_goes_where_the_rest_of_the_year_is_small() -> None:
    """12 in the year and 10 in the quarter show that there were 2 before."""
    row = result("A7", measure="count", value=12.0, period_value=10.0)
    after, _ = protect(contents(LT5, results=[row]))

    assert (first(after.results)["value"], first(after.results)["period_value"]) == (12.0, None)


def test_a_first_period_is_withheld_with_its_year_to_date() -> None:
    """In the first period of a year both are the same number."""
    row = result("A7", measure="count", value=3.0, period_value=3.0)
    after, _ = protect(contents(LT5, results=[row]))

    assert (first(after.results)["value"], first(after.results)["period_value"]) == (None, None)


def test_how_the_service_is_run_is_shown() -> None:
    """24 of 25 staff with current training: nobody's health, and the contract asks for it."""
    row = result("D11", name="Safeguarding training up to date", numerator=24.0, denominator=25.0,
                 value=0.96)  # fmt: skip
    after, _ = protect(contents(LT5, results=[row]))

    assert first(after.results)["value"] == 0.96


def test_counts_of_other_things_are_shown() -> None:
    """Three case studies are not three people."""
    row = result("D10", name="Case studies", measure="count", value=3.0)
    after, _ = protect(contents(LT5, results=[row]))

    assert first(after.results)["value"] == 3.0


def test_a_sibling_goes_with_the_one_that_a_total_would_tell() -> None:
    """143 referrals: 51, 38, 51 and 3; with the 3 alone withheld, subtraction gives it."""
    family = {"family": "onward"}
    rows = [
        candidate("all", 143.0, **family), candidate("debt", 51.0, **family),
        candidate("housing", 38.0, **family), candidate("mental health", 51.0, **family),
        candidate("carers", 3.0, **family),
    ]  # fmt: skip
    after, _ = protect(contents(LT5, candidates=rows))

    assert by(after.candidates, "candidate", "quantity") == {
        "all": 143, "debt": 51, "housing": None, "mental health": 51, "carers": None,
    }  # fmt: skip


def test_all_but_a_few_of_a_family_are_withheld() -> None:
    """46 of 48 volunteers show that 2 are not; 37 of 48 show nothing."""
    rows = [
        candidate("volunteers", 48.0, family="v"), candidate("former clients", 46.0, family="v"),
        candidate("women", 37.0, family="v"), candidate("others", 46.0),
    ]  # fmt: skip
    after, _ = protect(contents(LT5, candidates=rows))

    assert by(after.candidates, "candidate", "quantity") == {
        "volunteers": 48, "former clients": None, "women": 37, "others": 46,
    }  # fmt: skip


def test_money_of_people_who_are_withheld_goes_too() -> None:
    """£28,611 for 3 people divides back; hours of 19 volunteers, of whom 4 found work, do not."""
    pounds = {"unit": "gbp", "count_basis": "pounds"}
    hours = {"unit": "hours", "count_basis": "hours"}
    rows = [
        candidate("helped", 3.0, family="benefit"),
        candidate("gains", 28611.0, family="benefit", **pounds),
        candidate("volunteers", 19.0, family="volunteers"),
        candidate("into work", 4.0, family="volunteers"),
        candidate("hours", 1148.0, family="volunteers", **hours),
    ]
    after, _ = protect(contents(LT5, candidates=rows))

    assert by(after.candidates, "candidate", "quantity") == {
        "helped": None, "gains": None, "volunteers": 19, "into work": None, "hours": 1148,
    }  # fmt: skip


def test_a_value_goes_with_its_quantity() -> None:
    """3 episodes at £2,595.43: neither the 3 nor the £7,786.29 is shown, nor said."""
    row = claim("stays", 3.0, express_as="value", unit_value=2595.43, value=7786.29,
                wording="{quantity} stays avoided, {value}.")  # fmt: skip
    after, found = protect(
        contents(LT5, candidates=[candidate("stays", 3.0, count_basis="episodes")], claims=[row])
    )

    assert (first(after.claims)["quantity"], first(after.claims)["value"]) == (None, None)
    assert first(after.claims)["wording"] == "Fewer than 5 stays avoided, an amount not shown here."
    assert found == []


def test_a_value_is_made_of_the_rounded_quantity() -> None:
    """13 episodes are shown as 15, worth 15 times £2,595.43 = £38,931.45."""
    row = claim("stays", 13.0, express_as="value", unit_value=2595.43, value=33740.59)
    after, _ = protect(
        contents(NHS, candidates=[candidate("stays", 13.0, count_basis="episodes")], claims=[row])
    )

    assert (first(after.claims)["quantity"], first(after.claims)["value"]) == (15.0, 38931.45)
    assert first(after.claims)["wording"] == "Stays: 15 episodes, valued at £38,931.45."


def test_hours_are_shown_and_said_in_full() -> None:
    """1,148 hours are no count of people, under any policy."""
    hours = {"unit": "hours", "count_basis": "hours"}
    row = claim("hours", 1148.0, express_as="value", unit_value=12.21, value=14017.08,
                wording="Volunteers gave {quantity} hours, worth {value}.")  # fmt: skip
    after, found = protect(
        contents(NHS, candidates=[candidate("hours", 1148.0, **hours)], claims=[row])
    )

    assert first(after.claims)["wording"] == "Volunteers gave 1,148 hours, worth £14,017.08."
    assert found == []


def test_own_words_that_give_a_number_away_are_replaced() -> None:
    """In the claim, and in the decision that is shown beside it."""
    row = claim("into work", 4.0, wording="Four volunteers found work.")
    said = decision("into work", quantity=4.0, reason="The 4 are known to us.",
                    wording="Four volunteers found work.")  # fmt: skip
    after, found = protect(
        contents(LT5, candidates=[candidate("into work", 4.0)], claims=[row], decisions=[said])
    )

    assert [finding.code for finding in found] == ["REVIEW-SMALL"]
    assert first(after.claims)["wording"] == "Into work: fewer than 5 people."
    assert first(after.decisions)["wording"] == "Into work: fewer than 5 people."
    assert first(after.decisions)["quantity"] is None
    assert "4" not in first(after.decisions)["reason"]


def test_a_leak_in_a_wording_is_replaced() -> None:
    """The usual sentence stands instead, also where nothing is suppressed."""
    row = claim("volunteers", 19.0, wording="Ring Jo on 01632 960 983.")
    after, found = protect(contents(OFF, candidates=[candidate("volunteers", 19.0)], claims=[row]))

    assert [finding.code for finding in found] == ["LEAK"]
    assert first(after.claims)["wording"] == "Volunteers: 19 people."


def comparison(k1: int, n1: int, k2: int, n2: int, **given: object) -> dict[str, object]:
    """Return a comparison with its difference and interval, and what rests on them."""
    made = newcombe(k1, n1, k2, n2)
    counts = dict(zip(COUNTS, (k1, n1, k2, n2), strict=True))
    interval = {"difference": made.estimate, "low": made.low, "high": made.high}
    ends = (made.estimate, made.low, made.high)
    more = {name: n1 * end for name, end in zip(ADDITIONAL, ends, strict=True)}
    words = {"method": "Family/couple", "outcome": "Quit", "verdict": "higher"}
    return row_of(COMPARISONS, **(words | interval | counts | more | given))


COUNTS = ("with_k", "with_n", "without_k", "without_n")
ADDITIONAL = ("additional", "additional_low", "additional_high")
WITHIN = ("within_difference", "within_low", "within_high")


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((46, 68, 516, 1060), (46, 68, 516, 1060)),
        ((3, 68, 516, 1060), (None, 68, None, 1060)),
        ((66, 68, 516, 1060), (None, 68, None, 1060)),
        ((2, 3, 516, 1060), (None, None, None, None)),
    ],
)
def test_both_arms_go_together(
    counts: tuple[int, int, int, int], shown: tuple[int | None, ...]
) -> None:
    """The sum of both arms is a result: one arm alone would give the other away."""
    after, _ = protect(contents(LT5, comparisons=[comparison(*counts)]))
    row = first(after.comparisons)

    assert tuple(row[name] for name in COUNTS) == shown
    assert (row["difference"] is None) is (None in shown)


def test_the_interval_is_computed_from_rounded_counts() -> None:
    """46/68 and 516/1,060 are shown as 45/70 and 515/1,060, and the interval is theirs."""
    after, _ = protect(contents(NHS, comparisons=[comparison(46, 68, 516, 1060)]))
    row = first(after.comparisons)

    assert tuple(row[name] for name in COUNTS) == (45, 70, 515, 1060)
    assert row["difference"] == pytest.approx(45 / 70 - 515 / 1060)
    assert row["low"] < row["difference"] < row["high"]


@pytest.mark.parametrize("policy", [LT5, NHS])
def test_additional_outcomes_do_not_give_the_base_away(policy: DisclosurePolicy) -> None:
    """12.9 additional outcomes at 19.0 points are 68 people: what is shown gives what is shown."""
    after, _ = protect(contents(policy, comparisons=[comparison(46, 68, 516, 1060)]))
    row = first(after.comparisons)
    assert row["additional"] / row["difference"] == pytest.approx(row["with_n"])

    after, _ = protect(contents(policy, comparisons=[comparison(3, 68, 516, 1060)]))
    row = first(after.comparisons)
    assert [row[name] for name in ADDITIONAL] == [None] * 3


@pytest.mark.parametrize(
    ("policy", "early", "still_open", "shown"),
    [
        (LT5, 14, 25, (14, 25)), (LT5, 3, 25, (None, None)), (LT5, 0, 25, (0, 25)),
        (LT5, 14, 2, (None, None)), (NHS, 14, 26, (15, 25)), (NHS, 7, 26, (None, None)),
    ],
)  # fmt: skip
def test_few_people_left_out_are_not_counted(
    policy: DisclosurePolicy, early: int, still_open: int, shown: tuple[int | None, ...]
) -> None:
    """Both counts go together, for the list's length would give one away; the rates stay."""
    row = comparison(46, 68, 516, 1060, left_early=early, left_open=still_open)
    after, _ = protect(contents(policy, comparisons=[row]))
    got = first(after.comparisons)
    assert (got["left_early"], got["left_open"]) == shown
    assert got["difference"] is not None


SOME = "North: 30 of 40, 60 of 120; South: 26 of 50, 30 of 60"
FEW = "North: 54 of 57, 60 of 120; South: 12 of 30, 30 of 60"


def test_the_difference_within_strata_goes_where_a_stratum_is_small() -> None:
    """3 of 57 at North did not: with the crude counts the rest could be worked back."""
    within: dict[str, object] = dict.fromkeys(WITHIN, 0.1)
    for strata, shown in ((SOME, [0.1] * 3), (FEW, [None] * 3)):
        row = comparison(66, 90, 90, 180, strata=strata, **within)
        got = first(protect(contents(LT5, comparisons=[row]))[0].comparisons)
        assert [got[name] for name in WITHIN] == shown
        assert got["strata"] == ""
        assert got["difference"] is not None


def test_the_difference_within_strata_is_computed_from_rounded_counts() -> None:
    """26 of 50 becomes 25 of 50, so that 52% and 50% become 50% and 50% at South."""
    within: dict[str, object] = dict.fromkeys(WITHIN, 0.1)
    row = comparison(56, 90, 90, 180, strata=SOME, **within)
    got = first(protect(contents(NHS, comparisons=[row]))[0].comparisons)
    north, south = 40 * 120 / 160, 50 * 60 / 110
    assert got["within_difference"] == pytest.approx(0.25 * north / (north + south))
    assert got["within_low"] < got["within_difference"] < got["within_high"]


def test_strata_are_read_back_as_they_were_written() -> None:
    """A name may hold a colon, and none at all."""
    text = "Ward 3: east: 1 of 2, 3 of 4; : 5 of 6, 7 of 8"
    assert [part.name for part in split_strata(text)] == ["Ward 3: east", ""]
    assert join_strata(split_strata(text)) == text
