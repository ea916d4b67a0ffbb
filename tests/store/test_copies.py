"""What is published and exported is a full, documented, harmless copy of the record."""

from pathlib import Path

import duckdb
import polars as pl

from pipeline.domain.personal import KEPT_BACK
from pipeline.domain.tables import CELLS, CHANGES, FACTS, FINDINGS, TABLES
from pipeline.steps.copies import export_tables, publish_tables
from pipeline.store import Store
from tests.by_hand import FILE, SHA, fact, facts, row_of


def _store(folder: Path) -> Store:
    store = Store(folder / "store")
    rows = facts(fact("B2", -5, text="-5", row_label="=1+1", note="£ and é, with\na line"),
                 fact("B3", None, row_label="@SUM(A1)"))  # fmt: skip
    store.write(FACTS, "abc", rows)
    store.write(FINDINGS, "x", FINDINGS.frame([row_of(FINDINGS, found="+44")]))
    return store


def test_the_published_file_holds_every_table_with_comments(tmp_path: Path) -> None:
    """Built twice over the old one; people's clients read types and meanings."""
    store, path = _store(tmp_path), tmp_path / "social_value.duckdb"
    publish_tables(store, path)
    publish_tables(store, path)
    with duckdb.connect(str(path), read_only=True) as database:
        names = database.sql("SELECT table_name FROM duckdb_tables()").fetchall()
        assert {name for (name,) in names} == set(TABLES)
        assert database.sql("SELECT count(*) FROM facts").fetchall() == [(2,)]
        comment = database.sql(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'facts' "
            "AND column_name = 'value'"
        ).fetchall()
    assert "share of one" in comment[0][0]
    assert [p.name for p in tmp_path.glob("social_value*")] == ["social_value.duckdb"]


def test_older_clients_can_open_the_published_file(tmp_path: Path) -> None:
    """The storage version is that of DuckDB 1.5, whatever version writes it."""
    path = publish_tables(_store(tmp_path), tmp_path / "social_value.duckdb")
    # Bytes 12 to 19 of the file hold the number of the storage format; 1.5.6 reads up to 68.
    assert 64 <= int.from_bytes(path.read_bytes()[12:20], "little") <= 68


def test_an_export_holds_every_table_twice_and_explains_every_column(tmp_path: Path) -> None:
    """CSV and Parquet, a README with the row counts, and columns.csv."""
    folder = tmp_path / "out"
    written = export_tables(_store(tmp_path), folder)
    expected = {f"{name}.{end}" for name in TABLES for end in ("csv", "parquet")}
    assert {path.name for path in written} == expected | {"columns.csv", "README.md"}
    columns = pl.read_csv(folder / "columns.csv")
    documented = set(columns.select("table", "column").iter_rows())
    assert documented == {(t.name, c.name) for t in TABLES.values() for c in t.columns}
    assert (columns["meaning"].str.len_chars() > 2).all()
    assert "| facts | 2 |" in (folder / "README.md").read_text(encoding="utf-8")


def test_exported_text_cannot_run_as_a_formula_and_numbers_stay_numbers(tmp_path: Path) -> None:
    """An apostrophe stands before = + - @ in the CSV; Parquet holds the text as it stands."""
    export_tables(_store(tmp_path), tmp_path / "out")
    raw = (tmp_path / "out" / "facts.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    table = pl.read_csv(tmp_path / "out" / "facts.csv")
    assert table["row_label"].to_list() == ["'=1+1", "'@SUM(A1)"]
    assert table["text"].to_list() == ["'-5", ""]
    assert table["value"].to_list() == [-5.0, None]
    assert table["note"][0] == "£ and é, with\na line"
    exact = pl.read_parquet(tmp_path / "out" / "facts.parquet")
    assert exact["row_label"].to_list() == ["=1+1", "@SUM(A1)"]


def test_exporting_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """Same record, same files."""
    store = _store(tmp_path)
    first = {path.name: path.read_bytes() for path in export_tables(store, tmp_path / "out")}
    second = {path.name: path.read_bytes() for path in export_tables(store, tmp_path / "out")}
    assert first == second


def _label(cell: str, row: int, text: str, why: str = "label of a row") -> dict[str, object]:
    return row_of(CELLS, submission=SHA, file=FILE, sheet="Q4", sheet_no=1, cell=cell, row=row,
                  col=ord(cell[0]) - 64, use="label", why=why, text=text)  # fmt: skip


def _with_people(folder: Path) -> Store:
    """Return a store of one list: a heading, two volunteers with their hours, a phone number.

    943 476 5919 is the NHS number that the NHS Data Dictionary gives as its example.
    """
    store = Store(folder / "store")
    rows = [
        fact("B2", 12, row_label="Ann Example", label="Log - Ann Example - Hours"),
        fact("B3", 9, row_label="Bob Instance", label="Log - Bob Instance - Hours"),
        fact(
            "B4", 9434765919, text="9434765919", row_label="Fernley Hall", note="ask 0113 496 0000"
        ),
        fact("B5", 3, row_label="Quay Library", label="Log - Quay Library - Hours"),
    ]
    store.write(FACTS, "abc", facts(*rows))
    cells = [
        _label("A1", 1, "Volunteer", "heading"), _label("B1", 1, "Hours", "heading"),
        _label("A2", 2, "Ann Example"), _label("A3", 3, "Bob Instance"),
        _label("A20", 20, "Mrs Cora Sample rang to say that the club had helped."),
        _label("A21", 21, "Fourteen people most weeks."),
    ]  # fmt: skip
    store.write(CELLS, "abc", CELLS.frame(cells))
    change = row_of(CHANGES, contract="x", label="Log - Ann Example - Hours",
                    older_text="0113 496 0000", newer_text="12", delta=-1.0,
                    newer=SHA, sheet="Q4", cell="B2")  # fmt: skip
    store.write(CHANGES, "x", CHANGES.frame([change]))
    return store


def test_an_export_keeps_back_what_belongs_to_a_person(tmp_path: Path) -> None:
    """NHS number with its value, phone number, names of a list and in a sentence; nothing else."""
    export_tables(_with_people(tmp_path), tmp_path / "out")
    read = pl.read_csv(tmp_path / "out" / "facts.csv")
    assert read["row_label"].to_list() == [KEPT_BACK, KEPT_BACK, "Fernley Hall", "Quay Library"]
    assert read["label"].to_list()[:2] == [KEPT_BACK, KEPT_BACK]
    assert read["label"][3] == "Log - Quay Library - Hours"
    assert read["value"].to_list() == [12, 9, None, 3]
    assert read["text"].to_list() == ["12", "9", KEPT_BACK, "3"]
    assert read["note"][2] == KEPT_BACK
    texts = pl.read_csv(tmp_path / "out" / "cells.csv")["text"].to_list()
    assert sorted(texts) == sorted([
        "Volunteer", "Hours", *[KEPT_BACK] * 3, "Fourteen people most weeks.",
    ])  # fmt: skip
    change = pl.read_csv(tmp_path / "out" / "changes.csv").row(0, named=True)
    assert (change["label"], change["older_text"]) == (KEPT_BACK, KEPT_BACK)
    assert (str(change["newer_text"]), change["delta"]) == ("12", None)
    for path in (tmp_path / "out").iterdir():
        said = path.read_bytes()
        assert not any(word in said for word in (b"Example", b"Cora", b"9434765919", b"496 0000"))


def test_an_export_says_what_is_not_kept_back(tmp_path: Path) -> None:
    """The README beside the tables names small numbers first."""
    export_tables(_with_people(tmp_path), tmp_path / "out")
    readme = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "What is not kept back:\n\n- **small numbers.**" in readme
