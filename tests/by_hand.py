"""Rows of our tables made by hand: what a test does not name has a harmless value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from pipeline.domain.contents import ReturnContents
from pipeline.domain.contract import Contract, DisclosurePolicy, Policies
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from pipeline.domain.tables import (
    CANDIDATES,
    CELLS,
    CLAIMS,
    COMPARISONS,
    DECISIONS,
    FACTS,
    FINDINGS,
    LEADS,
    RESULTS,
    SUBMISSIONS,
    Table,
)

SHA = "a" * 64
FILE = "Return Q4.xlsx"
Q1, Q2, Q3, Q4 = (Period.quarter(2025, number) for number in (1, 2, 3, 4))
YEAR = Period.financial_year(2025)
KEY = ReturnKey("FBC-PH-2024-017", Q4)
_EMPTY: dict[str, object] = {"text": "", "number": 0.0, "whole": 0, "yes/no": False}


def row_of(table: Table, /, **given: object) -> dict[str, object]:
    """Return a row of a table; columns not given are empty."""
    unknown = given.keys() - {column.name for column in table.columns}
    assert not unknown, f"{table.name} has no {sorted(unknown)}"
    return {
        column.name: given.get(
            column.name, None if column.nullable else _EMPTY.get(column.kind, date(2025, 4, 1))
        )
        for column in table.columns
    }


def fact(cell: str, value: float | None = None, **given: object) -> dict[str, Any]:
    """Return a row of `facts` at a cell: a visible count of quarter 4 unless told otherwise."""
    found = re.fullmatch(r"([A-Z])(\d+)", cell)
    assert found is not None
    text = "" if value is None else f"{value:g}"
    period: Any = given.pop("period", Q4)
    return row_of(
        FACTS,
        **{
            "submission": SHA,
            "file": FILE,
            "sheet": "Q4",
            "sheet_no": 1,
            "cell": cell,
            "row": int(found[2]),
            "col": ord(found[1]) - ord("A") + 1,
            "table": "A1:Z99",
            "role": "value",
            "period_start": period.start if period else None,
            "period_end": period.end if period else None,
            "period_from": "heading",
            "value": value,
            "text": text,
            "status": "blank" if value is None else "zero" if value == 0 else "reported",
            "unit": "count",
            **given,
        },
    )


def facts(*rows: dict[str, Any]) -> pl.DataFrame:
    """Return a frame of `facts`."""
    return FACTS.frame(list(rows))


def grid(
    head: list[str], lines: Mapping[str, list[float | None]], **given: object
) -> list[dict[str, Any]]:
    """Return facts of a table whose head stands in row 1 from column B; totals by their label."""
    return [
        fact(
            f"{chr(ord('B') + across)}{down}",
            value,
            **{
                "row_label": label,
                "column_label": column,
                "total": "total" in f"{label} {column}".lower(),
                **given,
            },
        )
        for down, (label, values) in enumerate(lines.items(), start=2)
        for across, (column, value) in enumerate(zip(head, values, strict=True))
    ]


def timeline(row: int, label: str, *values: tuple[Period | None, float | None], **given: object
             ) -> list[dict[str, Any]]:  # fmt: skip
    """Return one row of facts whose columns are periods; a period of None is the year to date."""
    return [
        fact(
            f"{chr(ord('B') + across)}{row}",
            value,
            **{
                "row_label": label,
                "period": period,
                "role": "value" if period else "year to date",
                **given,
            },
        )
        for across, (period, value) in enumerate(values)
    ]


def cells(*texts: str) -> pl.DataFrame:
    """Return a frame of `cells`: notes in column A, one below the other."""
    rows = [
        row_of(CELLS, submission=SHA, file=FILE, sheet="Notes", sheet_no=2, cell=f"A{number}",
               row=number, col=1, use="note", why="text", text=text)
        for number, text in enumerate(texts, start=1)
    ]  # fmt: skip
    return CELLS.frame(rows)


def result(ref: str, **given: object) -> dict[str, object]:
    """Return a row of `results`: a rate that was met, over the year."""
    span = {"span_start": YEAR.start, "span_end": YEAR.end}
    usual = {"name": ref, "kind": "KPI", "measure": "rate", "direction": "higher"}
    return row_of(RESULTS, **{"return_key": str(KEY), "ref": ref, "outcome": "met"} | usual | span
                  | given)  # fmt: skip


def candidate(name: str, quantity: float | None, **given: object) -> dict[str, object]:
    """Return a row of `candidates`: people counted over the year."""
    usual = {"title": name.capitalize(), "kind": "outcome", "count_basis": "people",
             "unit": "count", "accumulation": "sum"}  # fmt: skip
    return row_of(CANDIDATES, **{"return_key": str(KEY), "candidate": name, "quantity": quantity}
                  | usual | given)  # fmt: skip


def lead(name: str, sentence: str, **given: object) -> dict[str, object]:
    """Return a row of `leads`: told of clients who found work, without a number."""
    usual = {"position": 1, "unit": "count", "count_basis": "people", "kind": "outcome",
             "beneficiary": "client", "domain": "employment and skills",
             "cells": f"{FILE} | Notes!A1"}  # fmt: skip
    return row_of(LEADS, **{"return_key": str(KEY), "lead": name, "sentence": sentence}
                  | usual | given)  # fmt: skip


def decision(name: str, **given: object) -> dict[str, object]:
    """Return a row of `decisions`: claimed as a count."""
    usual = {"decision": "claim", "express_as": "count", "cell": "Review!D5"}
    return row_of(DECISIONS, **{"return_key": str(KEY), "candidate": name} | usual | given)


def claim(name: str, quantity: float | None, **given: object) -> dict[str, object]:
    """Return a row of `claims`: claimed as a count."""
    usual = {"decision": "claim", "express_as": "count"}
    return row_of(CLAIMS, **{"return_key": str(KEY), "candidate": name, "quantity": quantity}
                  | usual | given)  # fmt: skip


def contents(policy: DisclosurePolicy, **rows: list[dict[str, Any]]) -> ReturnContents:
    """Return the contents of a return with the given rows by table, under a disclosure policy."""
    tables = {
        table.name: table.frame(rows.get(table.name, []))
        for table in (
            SUBMISSIONS, FACTS, RESULTS, CANDIDATES, COMPARISONS, DECISIONS, CLAIMS, FINDINGS,
        )
    }  # fmt: skip
    return ReturnContents(
        key=KEY,
        contract=Contract(
            reference="FBC-PH-2024-017",
            provider="Clearbreath Community CIC",
            commissioner="Fennbridge Borough Council",
            service="Community stop smoking",
            start=date(2024, 4, 1),
            end=date(2027, 3, 31),
            frequency=Frequency.QUARTERLY,
            policies=Policies(disclosure=policy),
        ),
        withheld=frozenset(),
        policy="",
        version="test",
        **tables,
    )
