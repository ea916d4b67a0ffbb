"""Copies of the tables for people and their tools, without what belongs to a person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from pipeline.check.people import named_in, names_somebody
from pipeline.domain.tables import CELLS, CHANGES, FACTS, Table
from pipeline.protect.discreet import People, without_personal
from pipeline.read.reader import FileReading
from pipeline.store.export import export, write_csv
from pipeline.store.files import KeepBack, Store
from pipeline.store.publish import publish


def export_tables(store: Store, folder: Path) -> list[Path]:
    """Write every table as CSV and Parquet into `folder`; returns the paths written."""
    return export(store, folder, _of_store(store))


def publish_tables(store: Store, path: Path) -> Path:
    """Write every table into the DuckDB file `path`; returns it."""
    return publish(store, path, _of_store(store))


def write_discreetly(
    frames: list[tuple[Table, pl.DataFrame]], folder: Path, facts: pl.DataFrame, cells: pl.DataFrame
) -> list[Path]:
    """Write tables of a workbook, of which `facts` and `cells` were read, as CSV into `folder`."""
    people = _people(facts, cells)
    return [
        write_csv(without_personal(table, frame, people), folder / f"{table.name}.csv")
        for table, frame in frames
    ]


def write_changes(changes: pl.DataFrame, readings: Sequence[FileReading], path: Path) -> Path:
    """Write the table CHANGES of some workbooks as CSV; returns its path."""
    facts = pl.concat([FACTS.frame(), *(reading.facts for reading in readings)])
    cells = pl.concat([CELLS.frame(), *(reading.cells for reading in readings)])
    return write_csv(without_personal(CHANGES, changes, _people(facts, cells)), path)


def _of_store(store: Store) -> KeepBack:
    people = _people(store.read_all(FACTS), store.read_all(CELLS))
    return lambda table, frame: without_personal(table, frame, people)


def _people(facts: pl.DataFrame, cells: pl.DataFrame) -> People:
    return People.of(named_in(facts, cells), names_somebody)
