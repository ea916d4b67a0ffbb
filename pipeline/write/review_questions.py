"""The sheet of the review workbook that asks where a figure stands, where the reader is unsure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.domain import review_form as form
from pipeline.domain.answered import Answered
from pipeline.write.book import Block, Book, Cell, Column, Line, Sheet, Table, Text
from pipeline.write.shown import PERCENT, in_words, sentence

Row = Mapping[str, Any]
_WIDTHS = (34, 34, 24, 44, 20, 14, 10, 46, 18, 22, 18, 14, 26)
_COLUMNS = (
    Column("Requirement"),
    Column("What is looked for"),
    Column("Why we ask"),
    Column("Found, or nearest to it"),
    Column("Where"),
    Column("Shows"),
    Column("How sure", "head number"),
    Column("Other rows that fit"),
)


@dataclass(frozen=True, slots=True)
class ToAsk:
    """The questions to ask, as rows of the table QUESTIONS, and what has been answered."""

    rows: Mapping[str, Row]
    answered: Mapping[str, Answered]


def with_questions(book: Book, asked: ToAsk) -> Book:
    """Return a review workbook with the sheet of questions; where there are none, as it is."""
    if not asked.rows and not asked.answered:
        return book
    first, *rest = book.sheets
    return replace(book, sheets=(first, _describe(asked), *rest))


def _describe(asked: ToAsk) -> Sheet:
    open_rows = sorted(asked.rows.values(), key=lambda row: int(row["rank"]))
    rows = [_row(row, asked.answered.get(row["question"])) for row in open_rows]
    rows += [_gone(item) for key, item in asked.answered.items() if key not in asked.rows]
    columns = (
        *_COLUMNS,
        *(Column(a.heading, "head answer", a.choices, guide=a.guide)
          for a in form.QUESTION_ANSWERS),
        Column(form.ID_HEADING, "head id", guide="By this the answer finds its row again."),
    )  # fmt: skip
    about = "Figures that were found with doubt; the answers stand in the darker columns"
    table = Table("Questions", about, columns, tuple(rows), filters=True)
    return Sheet(form.QUESTIONS_SHEET, (*_intro(), table), _WIDTHS, frozen=True, frozen_columns=1)


def _intro() -> Iterator[Block]:
    yield Line((Cell("Is this the right figure?", "title"),), 26)
    yield Text(
        "These figures of the contract were found with doubt, or not at all; the most doubtful "
        "first. Look at the cell named, and answer. Your answer is used in the next run and "
        "remembered for the workbooks that follow."
    )
    yield Line(())


def _row(row: Row, answered: Answered | None) -> tuple[Cell, ...]:
    part = "the figure itself" if row["part"] == "value" else f"the {row['part']}"
    looked_for = f"{part}: {row['wanted']}" if row["wanted"] else part
    sure = in_words(row["confidence"], PERCENT) if row["found"] else "not found"
    return (
        Cell(f"{row['ref']} {row['name']}", "body strong"),
        Cell(sentence(looked_for)),
        Cell(sentence(row["doubt"])),
        Cell(row["found"] or "Nothing near it was seen"),
        Cell(f"{row['sheet']}!{row['cell']}" if row["cell"] else ""),
        Cell(row["shown"], "quoted"),
        Cell(sure.replace(".0%", "%"), "quoted"),
        Cell(row["others"], "body muted"),
        *_answers(answered),
        Cell(row["question"], "body muted"),
    )


def _gone(answered: Answered) -> tuple[Cell, ...]:
    ref, part, _ = answered.parts
    told = Cell("Answered; no longer in doubt, or no longer seen", "body muted")
    empty = [Cell("", "body muted")] * (len(_COLUMNS) - 3)
    return (Cell(ref, "body muted"), Cell(part, "body muted"), told, *empty, *_answers(answered),
            Cell(answered.question, "body muted"))  # fmt: skip


def _answers(answered: Answered | None) -> tuple[Cell, ...]:
    if answered is None:
        return (Cell(None, "input"),) * len(form.QUESTION_ANSWERS)
    said = (answered.is_it or None, answered.where or None, answered.reviewer or None,
            answered.answered_on)  # fmt: skip
    return tuple(Cell(value, "input") for value in said)
