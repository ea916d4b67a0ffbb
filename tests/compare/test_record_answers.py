"""Marks, days, companions and words of a list of records, each record counted once."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from pipeline.compare.records.companions import with_companions
from pipeline.compare.records.happened import with_days
from pipeline.compare.records.kinds import with_kinds
from pipeline.compare.records.listed import with_listed
from pipeline.compare.records.ticked import with_ticks
from pipeline.compare.records.words_of_records import told_by, with_told_words
from pipeline.domain.contract import Requirement
from pipeline.domain.periods import Period
from pipeline.domain.tables import CELLS
from tests.by_hand import fact, facts
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract
from tests.compare.test_list_columns import told
from tests.compare.test_lists import answers


def beside(count: int) -> list[dict[str, Any]]:
    """Return another column of the same list, so that it has so many rows."""
    return [
        {**row, "cell": row["cell"].replace("D", "B")} for row in answers(["Elm"] * count, "Ward")
    ]


def test_crosses_beside_blanks_are_yes() -> None:
    """Two of eight have a cross, the others nothing."""
    marks = answers(["x", "x"], "Eviction stopped")
    assert told(with_ticks(facts(*marks, *beside(8)))) == {"Eviction stopped": 2}


def test_crosses_beside_ticks_are_no() -> None:
    """Two ticks, three crosses."""
    marks = answers(["✓", "x", "x", "✓", "x"], "Can read print")
    assert told(with_ticks(facts(*marks))) == {"Can read print": 2}


def test_what_was_so_already_or_does_not_apply_is_no_gain() -> None:
    """Two got a place this term; five had one or have no child."""
    words = ["yes this term", "already", "-", "already", "no", "yes this term", "-"]
    assert told(with_ticks(facts(*answers(words, "Child got a school place")))) == {
        "Child got a school place": 2
    }


def test_a_day_says_that_and_when_it_happened() -> None:
    """Two of seven have a day; a dash and already are none. Each counts on its day."""
    words = ["2026-01-08", "-", "already", "2025-11-04"]
    made = with_days(facts(*answers(words, "Indoors since"), *beside(7)))
    assert told(made) == {"Indoors since": 2}
    days = made.filter(made["value"] == 1)["period_start"].to_list()
    assert days == [date(2026, 1, 8), date(2025, 11, 4)]


@pytest.mark.parametrize("heading", ["Joined", "Registered", "Reviewed", "DBS back", "Next visit"])
def test_what_the_service_did_on_a_day_is_not_counted(heading: str) -> None:
    """Nor what lies ahead."""
    made = facts(*answers(["2026-01-08", "2025-11-04", "2025-12-04"], heading), *beside(8))
    assert with_days(made).equals(made)


def test_a_day_that_every_record_has_sorts_nobody() -> None:
    """All six moved in on some day: that is how they came onto the list."""
    made = facts(*answers(["2026-01-08"] * 6, "Moved in"))
    assert with_days(made).equals(made)


def test_who_came_with_them_counts_relatives_and_friends() -> None:
    """A husband, a sister and a friend; two came alone."""
    words = ["husband", "on own", "sister", "-", "alone", "her friend Jo"]
    found = told(with_companions(facts(*answers(words, "Came with"))))
    assert found == {"Came with: a partner, relative or friend": 3}


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Came with", ["JT", "SB", "JT", "husband", "wife", "SB"]),
        ("Lives with", ["husband", "alone", "sister", "wife", "alone"]),
    ],
    ids=["workers by initials", "where they live"],
)
def test_other_columns_of_people_are_no_companions(heading: str, words: list[str]) -> None:
    """Initials may be the service's own people."""
    made = facts(*answers(words, heading))
    assert with_companions(made).equals(made)


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        ("left Jan 26 - paid job, care assistant", "paid work"),
        ("mum back at work", "paid work"),
        ("talking to mum again", "back with family"),
        ("own flat since May", "a home of their own"),
        ("looking for work", ""),
        ("dad finds work hard", ""),
        ("lost his job", ""),
        ("hopes to go to college", ""),
        ("back to partner", ""),
    ],
)
def test_an_answer_tells_what_came_about_or_nothing(answer: str, what: str) -> None:
    """A hope, a loss and a return to somebody who may do harm are none."""
    assert told_by(answer) == what


def test_answers_count_under_the_heading_that_asks_where_to() -> None:
    """Two left for a job, one moved house, one is still waiting."""
    words = ["left Jan 26 - paid job, carer", "moved to Leigh", "(waiting)", "job at the shop"]
    found = told(with_told_words(facts(*answers(words, "Left / where to"))))
    assert found == {"Left / where to: paid work": 2}


@pytest.mark.parametrize("heading", ["Wants", "Main barrier", "Referred by", "Hopes for", "Job"])
def test_wishes_needs_and_sources_are_not_counted(heading: str) -> None:
    """The same words below another heading tell something else."""
    made = facts(*answers(["work", "a job now", "college", "new job"], heading))
    assert with_told_words(made).equals(made)


def test_the_kinds_of_a_log_tell_where_some_say_it_in_full() -> None:
    """Two jobs, one who volunteers now; in a log of what the service did jobs are visits."""
    words = ["Job", "Milestone", "Now volunteering", "Job", "Visit"]
    assert told(with_told_words(facts(*answers(words, "Kind")))) == {
        "Kind: paid work": 2, "Kind: volunteering": 1,
    }  # fmt: skip
    of_service = facts(*answers(["Job", "Visit", "Job", "Call"], "Kind"))
    assert with_told_words(of_service).equals(of_service)


def test_good_news_counts_all_who_have_some() -> None:
    """Two have news, one has none."""
    words = ["back in school full time", "none", "talking to mum again"]
    assert told(with_told_words(facts(*answers(words, "Good news since last time")))) == {
        "Good news since last time": 2
    }


def test_what_the_contract_asks_for_is_covered_but_not_of_parents() -> None:
    """A contract for clients in paid work asks nothing of their mothers."""
    asked = contract(Requirement("W1", "People getting a paid job", target=10))
    words = ["paid job, kitchen", "paid job, care", "moved away"]
    assert surfaced(*answers(words, "Left / where to"), asked=asked) == []
    (row,) = surfaced(
        *answers(["mum back at work", "dad back at work", "with gran"], "Family"), asked=asked
    )
    assert row["quantity"] == 2


@pytest.mark.parametrize("heading", ["At the start", "Referred by", "Main reason", "How it ended"])
def test_kinds_of_what_was_before_and_why_are_left_alone(heading: str) -> None:
    """Three were in work when they came: that is no outcome."""
    made = facts(*answers(["in work", "not in work"] * 3, heading))
    assert with_kinds(made).equals(made)


def cells(
    *columns: tuple[str, list[str]], why: str = "table of words", hidden: bool = False
) -> pl.DataFrame:
    """Return a list of words from row 2 down, as the reader puts it among the labels."""
    rows: list[dict[str, object]] = [
        {"submission": "one", "file": "one.xlsx", "sheet": "People", "sheet_no": 1,
         "cell": f"{'ABCDEF'[col]}{row}", "row": row, "col": col + 1,
         "use": "label" if row == 2 else "note", "why": "heading" if row == 2 else why,
         "text": text, "hidden": hidden}
        for col, (heading, texts) in enumerate(columns)
        for row, text in enumerate([heading, *texts], start=2)
        if text
    ]  # fmt: skip
    return CELLS.frame(rows)


CODES = [f"MW{number:02}" for number in range(1, 8)]


def test_a_list_of_words_is_told_by_its_answers() -> None:
    """Three of seven travel alone; where they live and who sent them says nothing of that."""
    words = cells(
        ("No.", CODES),
        ("Area", ["Oke"] * 7),
        ("Travels alone now?", ["Y", "N", "Y", "N", "N", "Y", "N"]),
        ("Referred by", ["school"] * 7),
    )
    made = with_listed(facts(), words)
    assert set(made["column_label"]) == {"Travels alone now?"}
    assert told(with_ticks(made)) == {"Travels alone now?": 3}
    assert made["cell"].to_list()[0] == "C3"


def test_a_list_on_a_hidden_sheet_is_told_as_hidden() -> None:
    """So that nothing is surfaced from it."""
    words = cells(("No.", CODES), ("Travels alone now?", ["Y"] * 7), hidden=True)
    assert with_listed(facts(), words)["hidden"].all()


def test_rows_of_measures_are_no_records() -> None:
    """Words beside figures of several quarters, or of too few rows, are labels."""
    words = cells(("Measure", CODES), ("Outcome now", ["Y"] * 7), why="label of a row")
    row = fact("D4", 5, row=4, sheet="People", period_from="heading", submission="one")
    made = facts(row)
    assert with_listed(made, words).equals(made)
    few = cells(("No.", CODES[:4]), ("Travels alone now?", ["Y"] * 4))
    assert with_listed(facts(), few).is_empty()


def test_each_group_still_running_counts_whenever_its_course_was() -> None:
    """Two of four groups meet by themselves; the newest course does not, and is not all."""
    days = [date(2026, 1, 8), date(2026, 1, 20), date(2026, 2, 3), date(2026, 3, 2)]
    rows = [
        {**row, "ref": "", "period_start": day, "period_end": day, "period_from": "row"}
        for row, day in zip(
            answers(["Yes", "Yes", "No", "No"], "Group still meeting by itself?"), days,
            strict=True,
        )
    ]  # fmt: skip
    (row,) = surfaced(*rows)
    assert row["quantity"] == 2


def test_a_record_counts_at_its_end() -> None:
    """Support from October to January counts in January, and so in the quarter."""
    span = Period(date(2025, 10, 1), date(2026, 1, 20))
    rows = [
        {**row, "period_start": span.start, "period_end": span.end, "period_from": "row"}
        for row in answers(["Yes", "No", "Yes", "No"])
    ]
    (row,) = surfaced(*rows)
    assert (row["quantity"], row["period_quantity"]) == (2, 2)
