"""Every kind of finding answers one question of data quality, in one place."""

from __future__ import annotations

import pytest

from pipeline.domain.dimensions import (
    ASKED,
    DIMENSION_OF,
    PASSING,
    QUESTIONS,
    READ_AS,
    UNCERTAIN,
    Dimension,
)
from pipeline.domain.findings import CATALOGUE, Finding
from pipeline.domain.personal import KEPT_BACK


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_has_a_question(code: str) -> None:
    """A new rule is put into pipeline/domain/dimensions.py, or this fails."""
    assert code in DIMENSION_OF


def test_nothing_is_said_of_a_code_that_is_gone() -> None:
    """What the lists of special codes name stands in the catalogue."""
    named = {*PASSING, *UNCERTAIN, *READ_AS}
    assert sorted(named - CATALOGUE.keys()) == []


def test_the_questions_are_the_six_dimensions_and_coverage() -> None:
    """As the Government Data Quality Framework names them."""
    assert [item.value for item in ASKED] == [
        "completeness", "uniqueness", "consistency", "timeliness", "validity", "accuracy",
        "coverage",
    ]  # fmt: skip
    assert set(QUESTIONS) == set(ASKED)
    assert Dimension.NOT_WHAT_WAS_SENT not in ASKED


@pytest.mark.parametrize(
    "text",
    ["A10 says 943 476 5919", "ask jo.bloggs@example.org", "lives at BD1 2QX", "ring 01632 960123"],
)
def test_a_finding_cannot_repeat_a_personal_value(text: str) -> None:
    """Whatever rule wrote it, what was found is kept back where the finding is made."""
    assert Finding("DQ-TOTAL", text, "a.xlsx", "Q1", "B2").found == KEPT_BACK


def test_a_finding_without_a_personal_value_stands_as_written() -> None:
    """Figures, addresses and references are no personal data."""
    text = "262 against 128 + 84 + 50 = 262 in Q1!C27; KPI A10 (FBC-PH-2024-017)"
    assert Finding("DQ-TOTAL", text).found == text
