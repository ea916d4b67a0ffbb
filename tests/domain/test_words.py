"""The catalogue of findings and the tables hold together."""

from __future__ import annotations

import pytest

from pipeline.domain.findings import CATALOGUE, Finding, Severity
from pipeline.domain.tables import FINDINGS, TABLES, Table


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_finding_says_what_it_means_and_what_to_do(code: str) -> None:
    """Title, meaning and next step are sentences for the person who owns the workbook."""
    rule = CATALOGUE[code]
    assert rule.code == code
    assert rule.title
    assert not rule.title.endswith(".")
    assert rule.meaning.endswith(".")
    assert rule.next_step.endswith(".")
    assert rule.severity in Severity


def test_codes_are_unique() -> None:
    """A code written twice would hide the first meaning."""
    assert len({rule.title for rule in CATALOGUE.values()}) == len(CATALOGUE)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_table_is_described(table: Table) -> None:
    """Every column has a meaning, every key column exists, and an empty frame has the types."""
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert set(table.key) <= set(names)
    assert all(column.meaning for column in table.columns)
    assert table.frame().schema == table.schema


def test_a_finding_becomes_a_row_of_its_table() -> None:
    """The row carries severity, title and next step from the catalogue."""
    finding = Finding("FILE-EMPTY", "the file is 0 bytes long", file="a.xlsx")
    frame = FINDINGS.frame([finding.row()])
    assert frame.select("code", "severity", "file").row(0) == ("FILE-EMPTY", "block", "a.xlsx")
    assert frame["next_step"][0] == CATALOGUE["FILE-EMPTY"].next_step


def test_a_frame_is_put_in_the_order_of_its_key() -> None:
    """Rows come out in one order only, whatever order they went in."""
    rows = [Finding("FILE-EMPTY", "x", file=name).row() for name in ("b", "a")]
    frames = [FINDINGS.frame(rows), FINDINGS.frame(rows[::-1])]
    assert frames[0].equals(frames[1])
    assert frames[0]["file"].to_list() == ["a", "b"]


def test_a_frame_refuses_a_value_of_another_type() -> None:
    """A text where a number belongs is our mistake and is not turned into something else."""
    row = {**Finding("FILE-EMPTY", "x").row(), "code": 5}
    with pytest.raises(TypeError):
        FINDINGS.frame([row])
