"""The audit says what the checks came to, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from pipeline.domain.audit import Confidence, Effect, MarkedCopy
from pipeline.domain.findings import CATALOGUE
from pipeline.domain.tables import AUDITED
from pipeline.write.audit import describe_audit
from pipeline.write.audit.sentences import Said, answer, extent, since_last_time, verdict
from pipeline.write.audit.statement import describe, describe_more
from pipeline.write.book import Book, Table, Text
from pipeline.write.driver import to_bytes, write_book
from pipeline.write.layout import dump
from pipeline.write.texts import texts_of
from tests.audit_by_hand import CELLS, FINDINGS, IN_TIME, RULES, audit, finding


def statement_of(**given: Any) -> str:
    """Return every text of the statement as one."""
    book = describe_audit(audit(**given))
    return "\n".join(text for sheet, text in texts_of(book) if sheet == "Statement")


def rows_of(book: Book, name: str) -> list[list[Any]]:
    """Return the values of a table."""
    tables = [table for sheet in book.sheets for table in sheet.tables if table.name == name]
    return [[cell.value for cell in row] for row in tables[0].rows]


def test_the_statement_says_what_was_found() -> None:
    """Two totals and one series to look at; one rate accepted; one blank fixed; counted by hand."""
    said = Said(audit())
    assert verdict(said) == (
        "verdict near",
        "Fit for use with care: 3 things of 2 kinds should be looked at, none must be fixed.",
    )
    # Seven rules, and two checks of the whole.
    assert extent(said) == (
        "9 checks were made on the workbook. No finding touches 1 of 2 headline figures."
    )
    assert since_last_time(said) == [
        (
            "Since the workbook before (Return Q3.xlsx): 1 fixed, 2 new, 1 still open, "
            "1 accepted with a reason."
        ),
        "Fixed: a figure that is due is blank (Q4!E2).",
        'Accepted: a printed rate that its own figures do not give (Q4!D9): "agreed", says Lead.',
    ]


def test_the_reasons_of_many_stay_on_the_page() -> None:
    """Three reasons, each at most 120 characters long, and how many more there are."""
    given: dict[str, Any] = {"reviewer": "Lead", "accepted_on": date(2026, 4, 21)}
    rows = [finding("DQ-TOTAL", f"B{at}", "accepted", reason=f"{at} " + "long " * 40, **given)
            for at in range(1, 6)]  # fmt: skip
    (*_, told) = since_last_time(Said(audit(audited=AUDITED.frame(rows))))
    assert told.startswith("Accepted: a total that its parts do not add up to (Q4!B1):")
    assert told.count("says Lead") == 3
    assert told.endswith("; and 2 more, which the findings name.")
    assert len(told) < 600


def test_each_question_is_answered_from_its_checks() -> None:
    """Timeliness has one check of the whole; nothing was checked on uniqueness or coverage."""
    rows = rows_of(describe_audit(audit()), "Questions")
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("Completeness", "Good", "All 100 cells are accounted for. Both checks passed."),
        (
            "Consistency",
            "Look at",
            ("A total that its parts do not add up to (2 times) and percentages on two scales in "
            "one series (Q4!F3). 0 of 2 checks passed."),
        ),
        (
            "Timeliness", "Good",
            "Last saved on 20 April 2026, in time. The one check passed.",
        ),
        ("Validity", "Good", "All 3 checks passed. 1 note."),
        ("Accuracy", "Good", "The one check passed. 1 accepted with a reason."),
    ]  # fmt: skip
    assert [row[4:] for row in rows if row[0] == "Consistency"] == [[1, 3]]


@pytest.mark.parametrize("code", RULES)
def test_without_the_rule_its_sentence_is_gone(code: str) -> None:
    """Neither its title nor its count is left, although its findings were handed over."""
    rules = tuple(CATALOGUE[other] for other in RULES if other != code)
    title = CATALOGUE[code].title[1:]
    text = statement_of(rules=rules)
    assert title not in text
    assert "8 checks were made" in text
    assert code not in dump(describe_audit(audit(rules=rules)))
    spoken = {"DQ-TOTAL", "PERCENT-SCALE", "DQ-BLANK", "DQ-RATE"}
    assert (title in statement_of()) == (code in spoken)


@pytest.mark.parametrize("told", [IN_TIME, CELLS], ids=lambda told: told.name)
def test_without_the_check_of_the_whole_its_sentence_is_gone(told: Any) -> None:
    """The sentence is the check's own."""
    others = tuple(item for item in (IN_TIME, CELLS) if item != told)
    assert told.sentence in statement_of()
    assert told.sentence not in statement_of(told=others)


def test_without_any_check_nothing_is_said() -> None:
    """No verdict, no count, no question, nothing since last time."""
    said = Said(audit(rules=(), told=()))
    assert verdict(said) == ("text", "")
    assert extent(said) == ""
    assert since_last_time(said) == []
    sheet = describe(audit(rules=(), told=(), effects=()))
    assert sheet.tables == []
    texts = [block.text for block in sheet.blocks if isinstance(block, Text)]
    assert [text.split(",")[0] for text in texts] == [
        "Clearbreath Community CIC for Fennbridge Borough Council"
    ]


def test_a_blocking_finding_is_the_verdict() -> None:
    """One must be fixed and two looked at."""
    rows = [*FINDINGS[:2], finding("TABLE-SCHEMA", "B2", "new")]
    assert verdict(Said(audit(audited=AUDITED.frame(rows)))) == (
        "verdict bad",
        "Not fit for use yet: 1 thing must be fixed, and 2 things looked at.",
    )


def test_nothing_found_is_fit_for_use() -> None:
    """What was accepted and what was fixed do not count as open."""
    rows = [FINDINGS[2], FINDINGS[3], FINDINGS[5]]
    assert verdict(Said(audit(audited=AUDITED.frame(rows))))[1].startswith("Fit for use: nothing")


def test_a_check_of_the_whole_that_fails_is_a_thing_to_look_at() -> None:
    """Late and nothing else."""
    late = (replace(IN_TIME, holds=False, sentence="Three days late."),)
    said = Said(audit(audited=AUDITED.frame(), told=late))
    assert "1 thing should be looked at" in verdict(said)[1]
    assert answer(said, IN_TIME.dimension) == "Three days late. 0 of 1 check passed."


def test_findings_come_worst_first_and_lead_to_the_copy() -> None:
    """Open ones by weight, then what was accepted and fixed; a fixed one leads nowhere."""
    book = describe_audit(audit())
    (table,) = [
        table for sheet in book.sheets for table in sheet.tables if table.name == "Findings"
    ]
    assert [(row[1].value, row[12].value) for row in table.rows] == [
        ("New", "DQ-TOTAL"), ("Still open", "DQ-TOTAL"), ("New", "PERCENT-SCALE"),
        ("New", "COMMENT"), ("Accepted", "DQ-RATE"), ("Fixed", "DQ-BLANK"),
    ]  # fmt: skip
    assert table.rows[0][6].outside == "Return Q4 MARKED COPY.xlsx#'Q4'!B7"
    assert table.rows[5][6].outside == ""
    assert table.rows[4][11].value == "agreed (Lead, 21 April 2026)"
    assert all(row[7].value and row[8].value for row in table.rows)


def test_without_a_copy_the_audit_says_why_and_links_nothing() -> None:
    """The reason stands over the findings."""
    why = "No copy was made: it is an old Excel workbook (.xls), which cannot be marked."
    text = dump(describe_audit(audit(copy=MarkedCopy(why_not=why))))
    assert why in text
    assert "MARKED COPY" not in text


def test_the_links_are_real(tmp_path: Path) -> None:
    """A click leads to the cell of the copy in the same folder."""
    path = write_book(describe_audit(audit()), tmp_path / "audit.xlsx")
    sheet = openpyxl.load_workbook(path)["Findings"]
    links = {cell.value: (cell.hyperlink.target, cell.hyperlink.location)
             for row in sheet.iter_rows() for cell in row if cell.hyperlink}  # fmt: skip
    assert links["B7"] == ("Return%20Q4%20MARKED%20COPY.xlsx", "'Q4'!B7")


def test_the_account_adds_up() -> None:
    """88 and 12 are 100; facts 60, labels 30, notes 8, set aside 2."""
    assert rows_of(describe_audit(audit()), "Cells") == [
        ["Q4", 88, 60, 20, 8, 0, ""],
        ["Lists", 12, 0, 10, 0, 2, "a list of choices (2)"],
        ["All sheets", 100, 60, 30, 8, 2, ""],
    ]


def test_nothing_was_interpreted_silently() -> None:
    """The series on two scales, the rate that was recomputed, and the figures kept back."""
    rows = rows_of(describe_audit(audit()), "ReadAs")
    assert [(row[0], row[2]) for row in rows] == [
        ("Percentages on two scales", 1),
        ("Printed rates that do not come out", 1),
        ("Figures marked 'suppressed'", 3),
    ]


def test_the_sources_have_hash_and_use() -> None:
    """This workbook and the one before."""
    rows = rows_of(describe_audit(audit()), "Sources")
    assert [(row[0], row[4], row[6]) for row in rows] == [
        ("Return Q3.xlsx", "b" * 64, "figures of earlier periods"),
        ("Return Q4.xlsx", "a" * 64, "audited here"),
    ]


def test_many_headline_figures_keep_the_statement_short() -> None:
    """Of forty the fourteen least certain, in the contract's order; all on a sheet of their own."""
    effects = tuple(
        Effect(f"K{number}", "Figure", 2, 0, 0,
               Confidence.LOW if number == 40 else Confidence.HIGH, "because")
        for number in range(1, 41)
    )  # fmt: skip
    given = audit(effects=effects)
    (shown,) = [table for table in describe(given).tables if table.name == "Figures"]
    assert [row[0].value for row in shown.rows] == [*(f"K{n}" for n in range(1, 14)), "K40"]
    (more,) = describe_more(given)
    assert [len(table.rows) for table in more.tables] == [40]
    assert describe_more(audit()) == []


def test_no_text_becomes_a_formula_and_bytes_are_equal(tmp_path: Path) -> None:
    """What was found may begin with an equals sign; twice drawn is the same."""
    rows = [finding("DQ-TOTAL", "B7", "new", found="=cmd|' /C calc'!A0", sheet="=Q4")]
    book = describe_audit(audit(audited=AUDITED.frame(rows), file="=1+1.xlsx"))
    assert to_bytes(book) == to_bytes(book)
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_bytes(book))
    formulas = [cell.value for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows()
                for cell in row if cell.data_type == "f"]  # fmt: skip
    assert all(re.fullmatch(r"=B\d+\+.*|=C\d+\+D\d+\+E\d+\+F\d+", str(f)) for f in formulas)
    assert len(formulas) == 3


def test_every_sheet_has_room_for_signatures_and_a_title() -> None:
    """Three people sign; every sheet begins with a title."""
    book = describe_audit(audit())
    assert [sheet.name for sheet in book.sheets] == [
        "Statement", "Findings", "Cells", "Read as", "Sources", "Sign-off",
    ]  # fmt: skip
    assert len(rows_of(book, "SignOff")) == 3
    assert all(not isinstance(sheet.blocks[0], Table) for sheet in book.sheets)
    assert isinstance(audit().account, pl.DataFrame)
