"""The record keeps exactly what it was given, in one order and the same bytes, or refuses it."""

import os
from pathlib import Path

import polars as pl
import pytest

from pipeline.domain.tables import FACTS, FINDINGS, SUBMISSIONS
from pipeline.store import Store, StoreFault
from tests.by_hand import Q1, fact, facts


def test_a_part_comes_back_as_it_was_written_in_the_order_of_its_key(tmp_path: Path) -> None:
    """Rows are sorted by the full key, types kept, nulls kept."""
    store = Store(tmp_path)
    mixed = facts(fact("B3", 2), fact("B2", None), fact("C2", 1, period=Q1)).reverse()
    store.write(FACTS, "abc", mixed)
    back = store.read(FACTS, "abc")
    assert back["cell"].to_list() == ["B2", "C2", "B3"]
    assert back["value"].to_list() == [None, 1.0, 2.0]
    assert back.schema == FACTS.schema


def test_rewriting_gives_the_same_bytes_whatever_the_order_of_the_rows(tmp_path: Path) -> None:
    """The same rows are the same file."""
    store = Store(tmp_path)
    frame = facts(*[fact(f"B{row}", row) for row in range(1, 50)])
    first = store.write(FACTS, "abc", frame).read_bytes()
    second = store.write(FACTS, "abc", frame.reverse()).read_bytes()
    assert first == second


def test_a_part_never_written_is_an_empty_typed_frame(tmp_path: Path) -> None:
    """Nothing is not an error."""
    assert Store(tmp_path).read(SUBMISSIONS, "none").schema == SUBMISSIONS.schema
    assert Store(tmp_path).read_all(SUBMISSIONS).height == 0
    assert Store(tmp_path).parts(SUBMISSIONS) == []


def test_parts_are_listed_read_together_and_dropped(tmp_path: Path) -> None:
    """Each part is a file of its own."""
    store = Store(tmp_path)
    store.write(FACTS, "b", facts(fact("B2", 2, submission="b" * 64)))
    store.write(FACTS, "a", facts(fact("B2", 1, submission="a" * 64)))
    assert store.parts(FACTS) == ["a", "b"]
    assert store.read_all(FACTS)["value"].to_list() == [1.0, 2.0]
    store.drop(FACTS, "a")
    store.drop(FACTS, "a")
    assert store.parts(FACTS) == ["b"]


@pytest.mark.parametrize(
    "frame",
    [
        facts(fact("B2", 1)).drop("note"),
        facts(fact("B2", 1)).with_columns(pl.col("row").cast(pl.Int32)),
        facts(fact("B2", 1)).with_columns(cell=pl.lit(None, dtype=pl.String)),
        facts(fact("B2", 1)).select(pl.all().reverse()).select(reversed(FACTS.schema.names())),
    ],
    ids=["column missing", "other type", "required value null", "other order"],
)
def test_a_frame_that_is_not_of_its_table_is_refused(tmp_path: Path, frame: pl.DataFrame) -> None:
    """The schema is enforced exactly, and nothing is written."""
    with pytest.raises(StoreFault, match="not the table facts"):
        Store(tmp_path).write(FACTS, "abc", frame)
    assert not list(tmp_path.rglob("*.parquet"))


@pytest.mark.parametrize("part", ["../x", "a/b", "", ".hidden", "a b"])
def test_a_part_cannot_leave_its_folder(tmp_path: Path, part: str) -> None:
    """Names of parts are file names."""
    with pytest.raises(StoreFault, match="cannot be the name"):
        Store(tmp_path).write(FINDINGS, part, FINDINGS.frame())


def test_a_locked_target_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows a reader that has the file open makes the rename fail for a moment."""
    tries = []
    rename = os.replace

    def refuse_twice(source: Path, target: Path) -> None:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(13, "in use", str(target))
        rename(source, target)

    monkeypatch.setattr("os.replace", refuse_twice)
    path = Store(tmp_path).write(FINDINGS, "x", FINDINGS.frame())
    assert path.exists()
    assert len(tries) == 3
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers see old or new, never half."""
    store = Store(tmp_path)
    before = store.write(FACTS, "abc", facts(fact("B2", 1))).read_bytes()

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(target))

    monkeypatch.setattr("os.replace", refuse)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    with pytest.raises(PermissionError):
        store.write(FACTS, "abc", facts(fact("B2", 2)))
    assert store.path(FACTS, "abc").read_bytes() == before
    assert not list(tmp_path.rglob("*.tmp"))
