"""Every table has a schema; what breaks it is told at its cell, and our own faults are raised."""

from typing import Any

import polars as pl
import pytest
from pandera.config import CONFIG, ValidationDepth

from pipeline.check.constraints import CHOICES, CONSTRAINTS
from pipeline.check.schemas import TableError, _all_at_once, check_table, schema_of
from pipeline.domain.tables import CANDIDATES, CLAIMS, COMPARISONS, FACTS, FINDINGS, TABLES, Table
from tests.by_hand import FILE, SHA, candidate, claim, fact, facts, row_of


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_table_has_a_schema_in_its_own_words(table: Table) -> None:
    """The schema has the table's columns, in order, and rules that name columns it has."""
    schema = schema_of(table)
    names = [column.name for column in table.columns]

    assert list(schema.columns) == names
    assert {item.column for item in CONSTRAINTS[table.name]} <= set(names)
    assert set(CHOICES.get(table.name, {})) <= set(names)
    assert check_table(table, table.frame([])) == []


def test_all_failures_are_told_in_one_pass_each_at_its_cell() -> None:
    """Four faults in three rows are four findings, in the order of the rows."""
    frame = facts(
        fact("B2", 3.0),
        fact("B3", 3.0, status="blank"),
        fact("B4", 3.0, status="splendid", role="guess"),
        fact("B5", 3.0, period_start=None),
    )
    found = check_table(FACTS, frame)

    assert [(f.code, f.file, f.sheet, f.cell, f.submission) for f in found] == [
        ("TABLE-SCHEMA", FILE, "Q4", cell, SHA) for cell in ("B3", "B4", "B4", "B4", "B5")
    ]
    assert found[0].found == (
        "facts, value: expected a value exactly where the status says that it may be counted "
        "but 3.0."
    )
    assert {f.found.split(":")[0] for f in found[1:4]} == {
        "facts, role", "facts, status", "facts, value",
    }  # fmt: skip


def test_a_text_is_never_repeated() -> None:
    """A finding on a text says what was expected and not what stood there."""
    found = check_table(FACTS, facts(fact("B2", 3.0, role="943 476 5919")))

    assert [finding.cell for finding in found] == ["B2"]
    assert "943" not in found[0].found


@pytest.mark.parametrize(
    ("given", "column"),
    [
        ({"status": "zero"}, "value"),
        ({"value": float("inf")}, "value"),
        ({"value": None, "status": "reported"}, "value"),
        ({"row": 0}, "row"),
        ({"submission": "abc"}, "submission"),
        ({"period_start": Any}, "period_end"),
    ],
)
def test_rules_of_facts(given: dict[str, Any], column: str) -> None:
    """Each rule of the table of facts fails on its fault, at its column."""
    if "period_start" in given:
        given = {"period_start": fact("B2")["period_end"], "period_end": fact("B2")["period_start"]}
    found = check_table(FACTS, facts(fact("B2", 3.0) | given))

    assert [finding.found.split(":")[0] for finding in found] == [f"facts, {column}"]


def test_a_candidate_is_traced_by_the_first_cell_it_rests_on() -> None:
    """A share above one is told at the candidate and at its first cell."""
    row = candidate("share", 1.2, unit="percent", cells=f"{FILE} | Q4!C3; {FILE} | Q4!C4")
    found = check_table(CANDIDATES, CANDIDATES.frame([row]))

    assert [(f.file, f.sheet, f.cell, f.ref) for f in found] == [(FILE, "Q4", "C3", "share")]


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({}, 0),
        ({"express_as": "value"}, 1),
        ({"value": 24.42, "unit_value": 12.21, "express_as": "value"}, 4),
        ({"value": 24.43, "unit_value": 12.21, "express_as": "value", "unit_cost": "x",
          "price_year": "2025/26", "source": "s", "basis": "b"}, 1),
    ],
)  # fmt: skip
def test_rules_of_claims(given: dict[str, Any], faults: int) -> None:
    """A value comes with unit cost, year, source and basis, and is the product to the penny."""
    assert len(check_table(CLAIMS, CLAIMS.frame([claim("c", 2.0, **given)]))) == faults


def test_rules_of_comparisons() -> None:
    """More outcomes than cases and a difference outside its interval are told."""
    row = row_of(COMPARISONS, method="m", outcome="o", verdict="v", with_k=9, with_n=8,
                 without_k=1, without_n=2, difference=0.5, low=-0.1, high=0.4)  # fmt: skip

    assert len(check_table(COMPARISONS, COMPARISONS.frame([row]))) == 2


@pytest.mark.parametrize(
    "frame",
    [
        facts(fact("B2", 3.0)).drop("unit"),
        facts(fact("B2", 3.0)).with_columns(more=1),
        facts(fact("B2", 3.0)).with_columns(pl.col("value").cast(pl.String)),
        facts(fact("B2", 3.0), fact("B2", 4.0)),
    ],
    ids=["missing column", "extra column", "wrong type", "key twice"],
)
def test_a_table_of_the_wrong_shape_is_our_fault(frame: pl.DataFrame) -> None:
    """Wrong columns, types and keys are raised, never told to the provider."""
    with pytest.raises(TableError, match="facts"):
        check_table(FACTS, frame)


def test_a_broken_rule_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception inside a check is raised and does not become a finding."""
    rule = CONSTRAINTS["facts"][0]
    broken = type(rule)("broken", "value", pl.col("no such column") > 1)
    monkeypatch.setitem(CONSTRAINTS, "facts", [broken])
    for cached in (schema_of, _all_at_once):
        cached.cache_clear()
    try:
        with pytest.raises(TableError, match="no such column"):
            check_table(FACTS, facts(fact("B2", 3.0)))
    finally:
        for cached in (schema_of, _all_at_once):
            cached.cache_clear()


@pytest.mark.parametrize(
    ("setting", "value"),
    [("validation_enabled", False), ("validation_depth", ValidationDepth.SCHEMA_ONLY)],
)
def test_a_check_that_is_switched_off_is_refused(
    monkeypatch: pytest.MonkeyPatch, setting: str, value: object
) -> None:
    """Pandera can be switched off by an environment variable; nothing then passes as checked."""
    monkeypatch.setattr(CONFIG, setting, value)

    with pytest.raises(TableError, match="unset PANDERA"):
        check_table(FACTS, facts())


def test_a_lazy_frame_is_refused() -> None:
    """Pandera would check only the columns of a lazy frame."""
    lazy: Any = facts(fact("B2", 3.0)).lazy()

    with pytest.raises(TableError, match="eager"):
        check_table(FACTS, lazy)


def test_findings_may_stand_twice() -> None:
    """Two rules may tell the same thing; nothing is keyed by a finding."""
    row = row_of(FINDINGS, code="DQ-SHARE", severity="warn", title="t", found="f", next_step="n",
                 return_key="", file=FILE, sheet="Q4", cell="B2")  # fmt: skip

    assert check_table(FINDINGS, FINDINGS.frame([row, row])) == []


def test_a_usual_workbook_is_checked_in_moments() -> None:
    """5,000 facts pass in one go."""
    frame = facts(
        *(fact(f"{chr(66 + number % 20)}{2 + number // 20}", 3.0) for number in range(5000))
    )

    assert check_table(FACTS, frame) == []
