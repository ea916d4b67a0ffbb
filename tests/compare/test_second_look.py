"""A requirement in other words than the workbook's is found by meaning, or left to a person."""

from datetime import date
from typing import Any

import pytest

from pipeline.compare.asked import items_of
from pipeline.compare.doubts import Asking, questions_of
from pipeline.compare.matching.aims import look_at_targets
from pipeline.compare.matching.known import Places
from pipeline.compare.matching.limits import differ, limits_in
from pipeline.compare.matching.match import Match
from pipeline.compare.matching.meaning import meaning_of
from pipeline.compare.matching.statements import matches_of
from pipeline.compare.measures import Measure, measures_of
from pipeline.domain.contract import Contract, MeasureType, Requirement
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from tests.by_hand import Q1, Q2, YEAR, fact, facts, grid, timeline

RATE = MeasureType.RATE
Rows = list[dict[str, Any]]


def contract(*asked: Requirement, service: str = "Advice") -> Contract:
    """Return a contract with these requirements."""
    start, end = date(2024, 4, 1), date(2027, 3, 31)
    return Contract("X1", "P", "C", service, start, end, Frequency.QUARTERLY, asked)


def measures(rows: Rows) -> list[Measure]:
    """Return the measures of some rows, with the targets beside them."""
    table = facts(*rows)
    found = measures_of(table, {}, YEAR.start, YEAR.end)
    look_at_targets(found, table)
    return found


def matches(rows: Rows, *asked: Requirement, service: str = "Advice") -> list[Match]:
    """Return what is found for some requirements."""
    told = contract(*asked, service=service)
    return matches_of(told, items_of(told, Q1), measures(rows), Places())


def cells(rows: Rows, *asked: Requirement, service: str = "Advice") -> dict[str, list[str]]:
    """Return the cells found, by reference and part."""
    return {
        f"{match.wanted.requirement.ref} {match.wanted.part}": [
            cell.address for measure in match.used for cell in measure.cells
        ]
        for match in matches(rows, *asked, service=service)
    }


SMEARS = Requirement("A1", "Cervical screening support", numerator="screening appointments made")


@pytest.mark.parametrize(
    ("text", "days"),
    [("within four weeks", 28), ("28 days", 28), ("seen in 72 hrs", 3), ("ten working days", 14),
     ("at 6 8 weeks", 49), ("within a day", 1), ("at thirteen weeks", 91)],
)  # fmt: skip
def test_lengths_of_time_are_read_in_words_and_digits(text: str, days: float) -> None:
    """In days; five working days are a week, a span is its middle."""
    assert limits_in(text)[0] == pytest.approx((days,))


def test_three_months_are_thirteen_weeks_and_no_half_year() -> None:
    """What people say of one time is not the same number of days."""
    assert not differ((91.3,), (91.0,))
    assert differ((91.3,), (182.6,))
    assert not differ((), (28.0,))


def test_other_words_mean_the_same() -> None:
    """A smear is cervical screening; an appointment made is booked."""
    assert meaning_of("Smears booked").words == {"SMEAR", "BOOK"}
    assert meaning_of("People still in the job at 13 weeks").words == {"KEEP", "WORK"}
    assert meaning_of("People still in the job at 13 weeks").limits == (91.0,)


def test_a_count_is_found_by_its_meaning_and_asked_about() -> None:
    """It is not so sure that the review would not ask."""
    rows = timeline(2, "Smears booked", (Q1, 13)) + timeline(3, "Families met", (Q1, 40))
    (match,) = matches(rows, SMEARS)
    assert [cell.address for cell in match.used[0].cells] == ["B2"]
    assert match.confidence < 0.7
    assert "mean the same" in match.why


def test_two_rows_that_mean_the_same_are_left_to_a_person() -> None:
    """Nobody can say which of them the contract means."""
    asked = Requirement("A1", "Residents entering employment")
    rows = timeline(2, "Got a job", (Q1, 13)) + timeline(3, "Found paid work", (Q1, 9))
    assert cells(rows[:1], asked)
    assert not cells(rows, asked)


def test_what_is_of_others_or_denied_is_not_taken() -> None:
    """Volunteers who found work are not residents; who waits for a job has none."""
    asked = Requirement("A1", "Residents entering employment")
    assert not cells(timeline(2, "Volunteers who got a job", (Q1, 13)), asked)
    assert not cells(timeline(2, "Waiting for a job", (Q1, 13)), asked)


def test_another_length_of_time_is_another_measure() -> None:
    """In the job after a year says nothing of three months."""
    asked = Requirement("A1", "Employment sustained for three months")
    assert cells(timeline(2, "Still in the job at 13 weeks", (Q1, 9)), asked)
    assert not cells(timeline(2, "Still in the job at 52 weeks", (Q1, 9)), asked)


def test_the_target_beside_a_row_tells_which_it_is() -> None:
    """Two rows of people who began; one of them has the requirement's target of 40."""
    asked = Requirement("A1", "Adults newly taken on", target=40)
    rows = timeline(2, "People who joined", (Q1, 9)) + timeline(3, "People starting", (Q1, 7))
    assert not cells(rows, asked)
    aim = fact("H2", 40, row_label="People who joined", role="target", period=None)
    assert cells([*rows, aim], asked) == {"A1 value": ["B2"]}


def test_a_rate_is_found_as_a_row_and_the_row_it_is_a_part_of() -> None:
    """31 left the service, of these 26 feel safer: not 26 of 60 referrals."""
    asked = Requirement("A1", "Increased safety on exit", measure=RATE,
                        numerator="people leaving who report that they feel safer",
                        denominator="people leaving")  # fmt: skip
    rows = [
        *timeline(2, "Referrals", (Q1, 60), (Q2, 50)),
        *timeline(3, "Left the service", (Q1, 31), (Q2, 20)),
        *timeline(4, "of these, feel safer", (Q1, 26), (Q2, 15), row_group="Left the service"),
    ]
    assert cells(rows, asked) == {"A1 numerator": ["B4", "C4"], "A1 denominator": ["B3", "C3"]}


def test_a_part_larger_than_its_whole_is_no_rate() -> None:
    """What is larger in a period cannot be a part of it."""
    asked = Requirement("A1", "Increased safety", measure=RATE, numerator="people who are safer",
                        denominator="people leaving")  # fmt: skip
    rows = timeline(2, "Ended", (Q1, 20)) + timeline(3, "Feel safer", (Q1, 26))
    assert len(cells(rows, asked)) < 2


def test_all_sites_are_taken_and_not_one_of_them() -> None:
    """The line of all sites is no rival of the sites; without it a person is asked."""
    asked = Requirement("A1", "Households where homelessness was averted")
    rows = grid(["East", "West", "All sites"], {"Homelessness prevented": [12, 9, 21]})
    assert cells(rows, asked) == {"A1 value": ["D2"]}
    assert not cells(grid(["East", "West"], {"Homelessness prevented": [12, 9]}), asked)


def test_running_totals_go_to_their_last_day() -> None:
    """15 by June, 26 by September: the year to date is 26, and not 41."""
    rows = [
        fact("B2", 15, row_label="Joined", role="year to date", period=Q1),
        fact("C2", 26, row_label="Joined", role="year to date", period=Period(Q1.start, Q2.end)),
    ]
    (joined,) = measures(rows)
    assert [(cell.period.end, cell.value) for cell in joined.cells] == [(Q1.end, 15), (Q2.end, 26)]


def test_the_likeliest_rows_are_proposed_with_their_figures() -> None:
    """A person sees where each stands and what it shows."""
    asked = Requirement("A1", "Residents entering employment")
    rows = timeline(2, "Got a job", (Q1, 13)) + timeline(3, "Found paid work", (Q1, 9))
    told, group = contract(asked), measures(rows)
    key = ReturnKey(told.key, Q1)
    questions = questions_of(Asking(told, key, group, Places()), items_of(told, Q1), [])
    (row,) = questions.to_dicts()
    assert {row["cell"], row["others"][-3:-1]} == {"B2", "B3"}
    assert row["shown"] in {"13", "9"}
    assert ": 9 (" in row["others"] or ": 13 (" in row["others"]
