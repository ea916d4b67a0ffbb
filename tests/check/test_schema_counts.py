"""What pandera reports of a table is confirmed by a count in SQL, rule by rule.

The SQL in ``counts`` was written from the words of the rules and not from their code. The frames
hold rows broken at random, so that every rule fails somewhere and several fail in one row.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.check.constraints import CHOICES, CONSTRAINTS
from pipeline.check.schemas import _failures, check_table, every_rule
from pipeline.domain.tables import TABLES, Column, Table
from pipeline.store import run_sql
from tests.by_hand import SHA, row_of

HERE = Path(__file__).parent / "counts"
PAGE = Path(__file__).resolve().parents[2] / "pipeline" / "docs" / "findings.md"
ROWS = 1500
WORDS = ("", "  ", "C7", "c7", "A0", "AAAA1", "x" * 64, "f" * 64, "f" * 63)
NUMBERS = (0.0, -1.0, 0.5, 1.0, 1.5, 24.42, 1e9, float("inf"), float("-inf"))
# Rows that break no rule: what is not named has the harmless value of `row_of`.
SOUND: dict[str, dict[str, object]] = {
    "submissions": {"submission": SHA, "file": "f", "engine": "e", "version": 1},
    "facts": {"submission": SHA, "file": "f", "sheet": "s", "cell": "B2", "sheet_no": 1, "row": 1,
              "col": 1, "role": "value", "status": "reported", "unit": "count", "value": 3.0},
    "cells": {"submission": SHA, "file": "f", "sheet": "s", "cell": "B2", "sheet_no": 1, "row": 1,
              "col": 1, "use": "label", "why": "heading"},
    "changes": {"newer": SHA, "older": SHA, "newer_file": "n", "older_file": "o", "label": "l",
                "cell": "B2", "relation": "new version", "what": "figure changed"},
    "findings": {"code": "DQ-TOTAL", "severity": "warn", "title": "t", "found": "f",
                 "next_step": "n", "sheet": "s"},
    "matches": {"submission": SHA, "file": "f", "sheet": "s", "cell": "B2", "part": "value",
                "status": "reported", "value": 3.0, "ref": "A1", "why": "w"},
    "questions": {"question": "q", "rank": 1, "ref": "A1", "part": "value",
                  "doubt": "the wording fits only in part"},
    "results": {"kind": "KPI", "measure": "rate", "direction": "higher", "outcome": "met",
                "value": 0.5, "ref": "A1", "name": "n"},
    "candidates": {"candidate": "c", "title": "t", "kind": "outcome", "unit": "count",
                   "accumulation": "sum"},
    "baselines": {"candidate": "c", "periods_due": 3, "periods_stated": 2, "least": 1.0,
                  "most": 4.0},
    "leads": {"lead": "l", "position": 1, "sentence": "s", "kind": "outcome", "unit": "count",
              "beneficiary": "b", "domain": "d", "cells": "c", "number": 4.0,
              "number_text": "four"},
    "comparisons": {"method": "m", "outcome": "o", "verdict": "v", "difference": 0.1, "low": 0.0,
                    "high": 0.2, "additional": 1.0, "additional_low": 0.0, "additional_high": 2.0,
                    "within_difference": 0.1, "within_low": 0.0, "within_high": 0.2},
    "decisions": {"candidate": "c", "decision": "claim", "express_as": "count"},
    "decision_history": {"candidate": "c", "answer": "a", "step": 1, "what": "decided",
                         "decision": "claim"},
    "claims": {"candidate": "c", "decision": "claim", "express_as": "value", "quantity": 2.0,
               "unit_value": 12.21, "value": 24.42, "unit_cost": "u", "price_year": "y",
               "source": "s", "basis": "b"},
    "audited": {"finding": "x", "found": "f", "state": "new", "severity": "warn",
                "dimension": "accuracy", "code": "DQ-TOTAL", "sheet": "s"},
}  # fmt: skip


def counted_by_pandera(table: Table, frame: pl.DataFrame) -> Counter[str]:
    """Count the rows that pandera reports, by rule."""
    counts: Counter[str] = Counter()
    for row in _failures(table, frame).iter_rows(named=True):
        check = str(row["check"])
        if row["schema_context"] != "Column":
            counts[check] += 1
        elif check.startswith("isin("):
            counts[f"{row['column']}: one of its words"] += 1
        else:
            counts[f"{row['column']}: a value"] += 1
    return counts


def counted_in_sql(table: Table, frame: pl.DataFrame) -> Counter[str]:
    """Count the rows that break each rule in SQL; rules that nothing breaks are left out."""
    codes = re.findall(r"^\| `([A-Z0-9-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    frames = {table.name: frame}
    if table.name == "findings":
        frames["page"] = pl.DataFrame({"code": codes})
    listed = dict(run_sql(statement(table), frames).iter_rows())
    for column in table.columns:
        if not column.nullable:
            query = f'SELECT count(*) - count("{column.name}") FROM {table.name}'  # noqa: S608
            listed[f"{column.name}: a value"] = run_sql(query, {table.name: frame}).item()
    return Counter({rule: count for rule, count in listed.items() if count})


def statement(table: Table) -> str:
    """Return the SQL that counts the failures of a table."""
    return (HERE / f"{table.name}.sql").read_text(encoding="utf-8")


def rules_of(table: Table) -> list[str]:
    """Return every rule of a table beyond "not null", as pandera is given them."""
    choices = {c.name for c in table.columns if c.choices} | set(CHOICES.get(table.name, {}))
    held = [f"{rule.column}: {rule.name}" for rule in CONSTRAINTS[table.name]]
    return sorted([*held, *(f"{name}: one of its words" for name in choices)])


def words_of(table: Table, column: Column) -> tuple[str, ...]:
    """Return the words that a column may hold, if they are listed."""
    listed = column.choices or CHOICES.get(table.name, {}).get(column.name, ())
    return tuple(str(word) for word in listed)


def broken(table: Table, column: Column, chance: random.Random) -> object:
    """Return a value that may break a rule of the column."""
    if chance.random() < 0.15:
        return None
    if column.kind == "text":
        words = words_of(table, column)
        return chance.choice(words if words and chance.random() < 0.5 else WORDS)
    if column.kind == "number":
        return chance.choice(NUMBERS)
    if column.kind == "whole":
        return chance.choice([-1, 0, 1, 2])
    if column.kind == "day":
        return date(2025, 4, 1) + timedelta(days=chance.randint(-40, 40))
    return chance.random() < 0.5


def broken_frame(table: Table) -> pl.DataFrame:
    """Return sound rows of which each has up to six values exchanged for others."""
    chance = random.Random(table.name)  # noqa: S311 - the same rows in every run
    rows = []
    for _ in range(ROWS):
        row = row_of(table, **SOUND[table.name])
        for column in chance.sample(table.columns, min(len(table.columns), chance.randint(1, 6))):
            row[column.name] = broken(table, column, chance)
        rows.append(row)
    columns: dict[str, list[Any]] = {
        column.name: [row[column.name] for row in rows] for column in table.columns
    }
    return pl.DataFrame(columns, schema=table.schema)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_sql_counts_what_pandera_reports(table: Table) -> None:
    """Both find the same number of rows for every rule, and no rule goes untried."""
    frame = broken_frame(table)
    by_pandera = counted_by_pandera(table, frame)

    assert by_pandera == counted_in_sql(table, frame)
    assert [rule for rule in rules_of(table) if not by_pandera[rule]] == []


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_all_rules_at_once_fail_in_the_same_rows(table: Table) -> None:
    """The quick pass, which comes first, lets no row through that a single rule would tell."""
    frame = broken_frame(table)
    failed = set(_failures(table, frame)["index"].to_list())

    holds = frame.select(holds=every_rule(table))["holds"]
    assert {at for at, held in enumerate(holds) if not held} == failed
    sound = [at for at in range(ROWS) if at not in failed]
    assert sound
    assert _failures(table, frame[sound]).is_empty()


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_a_sound_row_breaks_nothing(table: Table) -> None:
    """Neither finds a fault where there is none."""
    frame = pl.DataFrame([row_of(table, **SOUND[table.name])], schema=table.schema)

    assert check_table(table, frame) == []
    assert counted_in_sql(table, frame) == {}


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_rule_has_its_count(table: Table) -> None:
    """Whoever adds a rule to a table adds its count, and a count without a rule goes."""
    counted = re.findall(r"'rule': '([^']+)'", statement(table))

    assert sorted(set(counted)) == sorted(set(rules_of(table)))
