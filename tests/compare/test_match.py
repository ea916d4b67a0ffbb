"""Figures are found by pointer, reference and wording; what is unsure is not matched."""

from datetime import date
from typing import Any

import pytest

from pipeline.compare.asked import items_of
from pipeline.compare.matching.known import places_known
from pipeline.compare.matching.match import Match, find
from pipeline.compare.matching.parts import wanted_parts
from pipeline.compare.matching.statements import matches_of
from pipeline.compare.measures import measures_of
from pipeline.domain.contract import Contract, MeasureType, Pin, Requirement
from pipeline.domain.periods import Frequency
from tests.by_hand import Q1, Q2, Q3, YEAR, fact, facts, grid, timeline

RATE = MeasureType.RATE


def contract(*requirements: Requirement, pins: tuple[Pin, ...] = ()) -> Contract:
    """Return a contract with these requirements."""
    start, end = date(2024, 4, 1), date(2027, 3, 31)
    return Contract("X1", "P", "C", "S", start, end, Frequency.QUARTERLY, requirements, pins=pins)


def found(
    asked: Requirement, part: str, rows: list[dict[str, Any]], pins: tuple[Pin, ...] = ()
) -> Match | None:
    """Return what is found for one part of a requirement."""
    wanted = next(w for w in wanted_parts(asked) if w.part == part)
    measures = measures_of(facts(*rows), {}, YEAR.start, YEAR.end)
    return find(contract(asked, pins=pins), wanted, measures)


def cells(match: Match | None) -> list[str]:
    """Return the cells that a match uses."""
    assert match is not None
    return [cell.address for measure in match.used for cell in measure.cells]


SET = Requirement("A1", "Quit dates set")
SCHEDULE = [
    *timeline(2, "First contact within 5 working days", (Q1, 0.8), unit="percent", ref="D2"),
    *timeline(3, "Numerator: first contact within 5 working days", (Q1, 80), ref="D2",
              row_group="First contact within 5 working days"),
    *timeline(4, "Denominator: referrals accepted", (Q1, 100), ref="D2",
              row_group="First contact within 5 working days"),
    *timeline(5, "Referrals accepted", (Q1, 100), ref="D1"),
]  # fmt: skip
CONTACT = Requirement(
    "D2", "First contact within 5 working days", measure=RATE,
    numerator="First contact within 5 working days", denominator="Referrals accepted",
)  # fmt: skip


def test_the_reference_and_the_words_numerator_and_denominator_decide() -> None:
    """The rows under a requirement say which part they are."""
    assert cells(found(CONTACT, "value", SCHEDULE)) == ["B2"]
    assert cells(found(CONTACT, "numerator", SCHEDULE)) == ["B3"]
    assert cells(found(CONTACT, "denominator", SCHEDULE)) == ["B4"]


def test_synonyms_are_the_same_words() -> None:
    """QDS is quit dates set; a total row is the whole of its column."""
    rows = grid(["QDS", "Lost to FU"], {"18-34": [5, 1], "35 and over": [7, 2], "Total": [12, 3]})
    assert cells(found(SET, "value", rows)) == ["B4"]
    lost = Requirement("A5", "Lost to follow-up", measure=RATE, numerator="LTFU",
                       denominator="All quit dates set")  # fmt: skip
    assert cells(found(lost, "numerator", rows)) == ["C4"]
    assert cells(found(lost, "denominator", rows)) == ["B4"]


def test_a_part_of_the_people_is_not_all_of_them() -> None:
    """Women who set a quit date are not everybody who did; alone they are no match for all."""
    rows = timeline(2, "Pregnant women in routine jobs setting a quit date", (Q1, 3))
    assert found(SET, "value", rows) is None
    pregnant = Requirement("A7", "Pregnant women setting a quit date")
    both = rows + timeline(3, "Quit dates set", (Q1, 20)) + timeline(4, "Pregnant women", (Q1, 4))
    assert cells(found(SET, "value", both)) == ["B3"]
    assert cells(found(pregnant, "value", [*both, *timeline(5, "QDS, pregnant", (Q1, 4))])) == [
        "B5"
    ]


def test_nothing_alike_is_no_match() -> None:
    """A guess would be worse than a question."""
    assert found(SET, "value", timeline(2, "Staff sickness days", (Q1, 3))) is None


def test_tabs_of_one_form_are_one_measure() -> None:
    """Q1 and Q2 are the same page for two periods."""
    rows = [
        fact("C9", 5, sheet="Q1", period=Q1, row_label="Quit dates set"),
        fact("C9", 6, sheet="Q2", sheet_no=2, period=Q2, row_label="Quit dates set"),
    ]
    match = found(SET, "value", rows)
    assert match is not None
    assert [(c.sheet, c.value) for c in match.used[0].cells] == [("Q1", 5.0), ("Q2", 6.0)]


def test_a_pointer_of_the_contract_workbook_goes_before_everything() -> None:
    """Words of section, row and column, in any case and spacing; the total where there is one."""
    rows = grid(["Clients seen", "QDS"], {"Men": [5, 9], "Total": [12, 9]}, section="Part 1B  Age")
    pin = Pin("A1", "value", section="part 1b", column="CLIENTS seen")
    assert cells(found(SET, "value", rows, (pin,))) == ["B3"]
    assert found(SET, "value", rows, (Pin("A1", "value", row="nowhere"),)) is None


def test_a_pointer_to_rows_without_a_total_adds_them() -> None:
    """Men and women are everybody, because the contract workbook says so."""
    rows = grid(["Clients seen"], {"Men": [5], "Women": [7]}, section="Part 1B")
    match = found(SET, "value", rows, (Pin("A1", "value", section="Part 1B"),))
    assert cells(match) == ["B2", "B3"]
    assert match is not None
    assert "sum of 2 rows" in match.why


def test_counts_in_the_text_of_a_rate_are_read_where_there_is_nothing_better() -> None:
    """7/15 (46.7%), or 93.5% (101/108)."""
    asked = Requirement("A8", "Quit rate, pregnant women", measure=RATE, numerator="Stopped",
                        denominator="Expecting mothers")  # fmt: skip
    rows = timeline(2, "Quit rate, pregnant women", (Q1, None), (Q2, None), ref="A8")
    rows[0].update(text="7/15 (46.7%)", status="text")
    rows[1].update(text="93.5% (101/108)", status="text")
    for part, numbers in {"numerator": [7.0, 101.0], "denominator": [15.0, 108.0]}.items():
        match = found(asked, part, rows)
        assert match is not None
        assert [match.value_of(cell) for cell in match.used[0].cells] == numbers


def test_a_hidden_sheet_answers_nothing_by_its_words() -> None:
    """What nobody sees may be a plan or last year's; only the contract workbook can point to it."""
    hidden = timeline(2, "Quit dates set", (Q1, 9), (Q2, 9), (Q3, 9), sheet="Old", hidden=True)
    shown = timeline(3, "Quit dates set", (Q1, 5))
    assert cells(found(SET, "value", hidden + shown)) == ["B3"]
    assert found(SET, "value", hidden) is None


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (Requirement("D4", "Plans", measure=RATE, definition="Plans agreed / clients engaged."),
         ("Plans agreed", "clients engaged.")),
        (Requirement("A5", "Lost to follow-up, of quit dates set", measure=RATE),
         ("Lost to follow-up", "quit dates set")),
    ],
)  # fmt: skip
def test_definition_or_name_say_the_parts_where_the_contract_leaves_them_empty(
    asked: Requirement, texts: tuple[str, str]
) -> None:
    """'x / y' and 'x, of y' name numerator and denominator."""
    parts = {wanted.part: wanted.texts for wanted in wanted_parts(asked)}
    assert (parts["numerator"], parts["denominator"]) == ((texts[0],), (texts[1],))


def test_a_line_stated_twice_is_one_number_of_people() -> None:
    """38 and 44 accepted stand below two rates; other figures under the same words are others."""
    rows = [
        *timeline(22, "Referrals accepted", (Q1, 38), (Q2, 44)),
        *timeline(28, "Referrals accepted", (Q1, 38), (Q2, 44)),
    ]
    (measure,) = measures_of(facts(*rows), {}, YEAR.start, YEAR.end)
    assert [cell.value for cell in measure.cells] == [38, 44]
    others = timeline(28, "Referrals accepted", (Q1, 12), (Q2, 9))
    (measure,) = measures_of(facts(*rows[:2], *others), {}, YEAR.start, YEAR.end)
    assert sorted(cell.value or 0 for cell in measure.cells) == [9, 12, 38, 44]


def test_the_denominator_of_a_mean_is_no_mean() -> None:
    """803 days of 157 people are 5.1 on average, which also stands on the form."""
    asked = Requirement(
        "W7", "Average wait from referral to first appointment", measure=MeasureType.MEAN,
        numerator="days from referral to first appointment",
        denominator="people with a first appointment",
    )  # fmt: skip
    rows = [
        *timeline(2, "Average wait from referral to first appointment", (Q1, 5.1), (Q2, 4.4)),
        *timeline(3, "Days from referral to first appointment", (Q1, 803), (Q2, 731)),
        *timeline(4, "People with a first appointment", (Q1, 157), (Q2, 166)),
    ]
    measures = measures_of(facts(*rows), {}, YEAR.start, YEAR.end)
    asking = contract(asked)
    matches = matches_of(asking, items_of(asking, Q2), measures, places_known((), measures))
    (base,) = [match for match in matches if match.wanted.part == "denominator"]
    assert cells(base) == ["B4", "C4"]
