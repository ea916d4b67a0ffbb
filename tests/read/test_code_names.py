"""The names that systems give to the fields of their exports."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.code_names import in_words, names_its_day
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CONTACTS_JAN_MAR_26", "CONTACTS JAN to MAR 26"),
        ("contactsJanMar26", "contacts Jan to Mar 26"),
        ("SEEN_JUL_25_TO_DEC_25", "SEEN JUL 25 to DEC 25"),
        ("APR_MAY_JUN_25", "APR MAY JUN 25"),
        ("SESSION_DT", "SESSION date"),
        ("Seen in April", "Seen in April"),
        ("and_or maybe", "and_or maybe"),
    ],
)
def test_names_in_words(name: str, words: str) -> None:
    """Two months are the first and the last, three one after another; other texts stay."""
    assert in_words(name) == words


def test_a_field_names_the_day_of_its_row() -> None:
    """A case has many days, a session one; a person's own words are left to others."""
    assert names_its_day("SESSION_DT")
    assert names_its_day("dateOfVisit")
    assert not names_its_day("REFERRAL_DT")
    assert not names_its_day("Disch_Date")
    assert not names_its_day("NEXT_VISIT_DT")
    assert not names_its_day("Session date")


def test_fields_of_months_are_of_these_months() -> None:
    """An export with a column for each quarter, and the days of intake and review."""
    heads = ["CASE_ID", "REFERRAL_DT", "CONTACTS_OCT_DEC_25", "CONTACTS_JAN_MAR_26"]
    rows: list[list[object]] = [
        [40217 + step * 3, date(2025, 10, 1 + step), 6 - step, 3 + step] for step in range(4)
    ]
    seen = Seen(draw([["FM_CASE_DETAIL"], heads, *rows]))
    assert period(seen.fact("C3")) == "2025-26-Q3"
    assert period(seen.fact("D6")) == "2025-26-Q4"


def test_sessions_are_of_their_day() -> None:
    """SESSION_DT dates the rows of a list of sessions, days of the week or not."""
    rows: list[list[object]] = [
        [7711, "Tue 07/10/2025", "Hall", 7, 3],
        [7714, "Tue 14/10/2025", "Hall", 8, 2],
        [7718, "Tue 21/10/2025", "Hall", 6, 1],
    ]
    heads = ["SESSION_ID", "SESSION_DT", "VENUE", "ATTENDED", "FIRST_TIMERS"]
    seen = Seen(draw([["GRP_SESSION"], heads, *rows]))
    assert period(seen.fact("D3")) == "2025-10-07_2025-10-07"
    assert period(seen.fact("E5")) == "2025-10-21_2025-10-21"
