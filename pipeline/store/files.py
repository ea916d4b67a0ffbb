"""The record: one Parquet file for each table and part, written whole or not at all."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from pipeline.domain.tables import Table

# Leaves out of a table what a copy of it may not hold.
KeepBack = Callable[[Table, pl.DataFrame], pl.DataFrame]
_PART = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$")
_TRIES = 8
_FIRST_WAIT = 0.05


class StoreFault(ValueError):
    """A frame that is not of its table, or a part that cannot be a file name."""


def replaced(path: Path, make: Callable[[Path], None]) -> Path:
    """Write `path` by making a neighbour and renaming it, so that readers see old or new.

    `make` writes the file it is given. On Windows a rename fails while another process holds
    the target open, so it is tried again for some seconds.

    Raises:
        PermissionError: the target stayed locked.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        make(beside)
        _rename(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def _rename(beside: Path, path: Path) -> None:
    for attempt in range(_TRIES):
        try:
            os.replace(beside, path)  # noqa: PTH105 - Path.replace hides which call it is; tests patch this one
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_FIRST_WAIT * 2**attempt)
        else:
            return


def in_order(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows in the one order they can have: by the key, then by everything else."""
    rest = [column.name for column in table.columns if column.name not in table.key]
    return frame.sort([*table.key, *rest], nulls_last=True, maintain_order=True)


def checked(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame, or say every way in which it is not of its table.

    Raises:
        StoreFault: columns, their order or types differ, or a required value is null.
    """
    faults = []
    if list(frame.schema.items()) != list(table.schema.items()):
        faults.append(f"its columns are {dict(frame.schema)}, they must be {dict(table.schema)}")
    else:
        required = [column.name for column in table.columns if not column.nullable]
        empty = [name for name in required if frame[name].null_count()]
        faults += [f"{name} must not be empty" for name in empty]
    if faults:
        raise StoreFault(f"this is not the table {table.name}: " + "; ".join(faults))
    return frame


class Store:
    """The tables we own, as files under `root`: ``<root>/<table>/<part>.parquet``.

    A part is whatever is written together: a submission's hash, a return's key.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, table: Table, part: str) -> Path:
        """Return where a part is kept.

        Raises:
            StoreFault: the part could leave the folder of its table.
        """
        if not _PART.match(part):
            raise StoreFault(f"{part!r} cannot be the name of a part of {table.name}")
        return self.root / table.name / f"{part}.parquet"

    def write(self, table: Table, part: str, frame: pl.DataFrame) -> Path:
        """Write one part, replacing what it held; the same rows give the same bytes.

        Raises:
            StoreFault: the frame is not exactly of the table.
        """
        ordered = in_order(table, checked(table, frame))
        return replaced(self.path(table, part), lambda path: _write_parquet(ordered, path))

    def read(self, table: Table, part: str) -> pl.DataFrame:
        """Read one part; a part never written is an empty frame of the table's types."""
        path = self.path(table, part)
        if not path.exists():
            return table.frame()
        return checked(table, pl.read_parquet(path, use_pyarrow=False, hive_partitioning=False))

    def parts(self, table: Table) -> list[str]:
        """Name the parts that are there, in order."""
        return sorted(path.stem for path in (self.root / table.name).glob("*.parquet"))

    def read_all(self, table: Table) -> pl.DataFrame:
        """Read every part of a table as one frame in the order of its key."""
        frames = [self.read(table, part) for part in self.parts(table)]
        return in_order(table, pl.concat([table.frame(), *frames]))

    def drop(self, table: Table, part: str) -> None:
        """Remove one part; nothing happens where there is none."""
        self.path(table, part).unlink(missing_ok=True)


def _write_parquet(frame: pl.DataFrame, path: Path) -> None:
    # Fixed settings: the bytes are compared between runs and between machines.
    frame.write_parquet(path, compression="zstd", compression_level=3, statistics=True)
