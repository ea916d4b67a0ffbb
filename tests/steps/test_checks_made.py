"""The statement counts the checks that were made on this workbook."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pipeline.check.facts as room
from pipeline.domain.dimensions import ASKED, DIMENSION_OF
from pipeline.domain.findings import CATALOGUE, Finding
from pipeline.domain.tables import FINDINGS
from pipeline.steps import checks_made as made
from pipeline.steps.one_return import told_once

_PIPELINE = Path(made.__file__).parents[1]
_CODE = re.compile(r'"([A-Z]+(?:-[A-Z]+)+|MACROS|COMMENT)"')


def _written(folder: str) -> set[str]:
    paths = (_PIPELINE / folder).glob("*.py")
    found = {code for path in paths for code in _CODE.findall(path.read_text("utf-8"))}
    return {code for code in found if code in CATALOGUE and DIMENSION_OF[code] in ASKED}


def _asked_of_requirements() -> set[str]:
    return {code for _, codes in made.REQUIREMENTS for code in codes}


def test_what_the_comparison_can_tell_is_counted() -> None:
    """Every code of the room, with those that need another contract or an earlier workbook."""
    told = _asked_of_requirements() | {*made.OTHERS, "DQ-RESTATE"}
    assert _written("compare") == told


def test_what_the_reader_can_tell_is_counted() -> None:
    """Every code of the room; what it says of a workbook's contract and period is asked later."""
    asked_later = {code for code in made.TAKEN_IN if code.startswith("INBOX-NO")}
    asked_later |= {"INBOX-TWO-CONTRACTS"}
    assert _written("read") == {*made.READ} | asked_later


def test_every_kind_that_may_be_told_of_a_workbook_is_counted_somewhere() -> None:
    """All of the catalogue but what is told of a workbook that has not arrived."""
    groups = [made.READ, made.TAKEN_IN, made.NEW_VERSION, made.LATER_PERIOD, made.ANY_BEFORE,
              made.OTHERS, *(family.codes for family in room.FAMILIES)]  # fmt: skip
    counted = {code for group in groups for code in group} | _asked_of_requirements()
    asked = {code for code, dimension in DIMENSION_OF.items() if dimension in ASKED}
    assert asked - counted == {"DUE-MISSING"}


@pytest.mark.parametrize("group", [made.READ, made.TAKEN_IN])
def test_a_code_is_named_once(group: tuple[str, ...]) -> None:
    """Nothing is counted twice."""
    assert len(group) == len(set(group))


def test_a_cell_is_told_once_with_its_requirement() -> None:
    """The rules and the comparison both see that B2 is blank; C2 is seen by the rules alone."""
    rows = [Finding("DQ-BLANK", "'Quits' is blank.", "a.xlsx", "Q4", "B2", "s"),
            Finding("DQ-BLANK", "'Calls' is blank.", "a.xlsx", "Q4", "C2", "s"),
            Finding("DQ-BLANK", "A2: blank (Q4!B2)", "a.xlsx", "Q4", "B2", "s", "", "A2"),
            Finding("DQ-BLANK", "A3: blank", "a.xlsx", "", "", "s", "", "A3")]  # fmt: skip
    told = told_once(FINDINGS.frame([row.row() for row in rows]))
    assert sorted(told.select("cell", "ref").rows()) == [("", "A3"), ("B2", "A2"), ("C2", "")]
