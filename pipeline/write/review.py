"""The review workbook: what was surfaced, one row each, for a person to decide on in Excel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import polars as pl

from pipeline.domain import review_form as form
from pipeline.domain.additionality import allowed
from pipeline.domain.carried import Before
from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.places import split_places
from pipeline.domain.review_form import Decision
from pipeline.domain.unit_cost import UnitCost
from pipeline.write.book import Block, Book, Cell, Column, Line, Sheet, Table, Text
from pipeline.write.driver import write_book
from pipeline.write.review_before import standing, suggestion
from pipeline.write.review_findings import ToAccept, describe_findings
from pipeline.write.review_leads import about_leads, in_order, seen_cells
from pipeline.write.shown import (
    NOT_AVAILABLE,
    POUNDS,
    counted,
    figure,
    sentences,
)

Row = Mapping[str, Any]

_SEEN = (
    Column("What was seen"),
    Column("Who benefits"),
    Column("This period", "head number"),
    Column("Year to date", "head number"),
    Column("Counted in"),
    Column("Why it may be additional"),
    Column("Evidence strength"),
    Column("Where it stands"),
    Column(form.BEFORE_HEADING, guide="A carried answer counts. Change it, or clear it, if it no "
           "longer holds; say then who decides, and when."),
)  # fmt: skip
_SEEN_WIDTHS = (30, 15, 11, 11, 13, 34, 15, 30, 32)
_ANSWER_WIDTHS = {
    form.DECISION: 14,
    form.EXPRESS_AS: 13,
    form.QUANTITY: 12,
    form.UNIT_COST: 28,
    form.WORDING: 46,
    form.KEY_MESSAGE: 12,
    form.CONSENT: 12,
    form.REASON: 28,
    form.REVIEWER: 16,
    form.DECIDED_ON: 13,
}
_OPEN = (None, "", Decision.NOT_SURE)
_ID_WIDTH, _KEPT_WIDTH = 14, 44
_COSTS = "UnitCosts"
_CHOICE = "Choose this"
_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the candidates: leads, and what earlier reviews mean for a candidate."""

    told: list[Row]
    before: Mapping[str, Before]


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many candidates, leads and carried answers there are."""

    seen: int
    told: int
    carried: int


def write_review(
    candidates: pl.DataFrame,
    key: ReturnKey,
    contract: Contract,
    decisions: pl.DataFrame,
    unit_costs: Sequence[UnitCost],
    path: Path,
) -> Path:
    """Write the review workbook and return the path it was written to.

    `decisions` are the answers there are already; each is put back into the row of its
    candidate, and one whose candidate is no longer seen keeps a row of its own.

    Raises:
        BookFault: a text is longer than a cell can hold.
        OSError: the folder cannot be written to.
    """
    return write_book(describe_review(candidates, key, contract, decisions, unit_costs), path)


def describe_review(  # noqa: PLR0913 - one argument for each thing that is shown
    candidates: pl.DataFrame,
    key: ReturnKey,
    contract: Contract,
    decisions: pl.DataFrame,
    unit_costs: Sequence[UnitCost],
    before: Mapping[str, Before] = MappingProxyType({}),
    *,
    leads: pl.DataFrame | None = None,
) -> Book:
    """Describe the review workbook.

    `before` is what earlier reviews mean for a candidate; `leads` stand below the candidates, with
    the same answers.
    """
    costs = tuple(sorted(unit_costs, key=lambda cost: cost.id))
    told = [] if leads is None else in_order(leads)
    sheets = [_review(candidates, key, contract, decisions, costs, _Beside(told, before))]
    if costs:
        sheets.append(_costs(costs))
    return Book(
        title=f"Review for the social value return: {contract.service}, {key.period.label}",
        subject=f"Contract {contract.reference}",
        author=contract.provider,
        created=key.period.end,
        comments=f"Return {key}",
        sheets=tuple(sheets),
    )


def with_findings(book: Book, offered: ToAccept) -> Book:
    """Return a review workbook with the sheet on which findings may be accepted."""
    first, *rest = book.sheets
    return replace(book, sheets=(first, describe_findings(offered), *rest))


def _review(
    candidates: pl.DataFrame,
    key: ReturnKey,
    contract: Contract,
    decisions: pl.DataFrame,
    costs: tuple[UnitCost, ...],
    beside: _Beside,
) -> Sheet:
    answers = {row["candidate"]: row for row in decisions.to_dicts()}
    chosen = {cost.id: cost_choice(cost) for cost in costs}
    # What the vocabulary names first, then by how sure the words make it.
    seen = sorted(candidates.to_dicts(), key=lambda row: -(row["likelihood"] or 1.0))
    rows = [
        _row(
            row,
            answers.pop(row["candidate"], {}),
            chosen,
            beside.before.get(row["candidate"]),
            contract,
        )
        for row in seen
    ]
    # What waits stands first; what was decided before can be passed over.
    rows.sort(key=lambda cells: not _waits(cells))
    titles = {row["candidate"]: row["title"] for row in seen}
    rows += [_lead(row, titles, answers.pop(row["lead"], {}), chosen) for row in beside.told]
    rows += [_gone(row, chosen) for row in answers.values()]
    widths = (*_SEEN_WIDTHS, *(_ANSWER_WIDTHS[answer] for answer in form.ANSWERS), _ID_WIDTH,
              _KEPT_WIDTH)  # fmt: skip
    columns = (
        *_SEEN,
        *(_answer_column(answer, has_costs=bool(costs)) for answer in form.ANSWERS),
        Column(form.ID_HEADING, "head id", guide="By this the answer finds its row again."),
        Column(form.KEPT_HEADING, "head id",
               guide="By this the next review tells whether the answer still fits."),
    )  # fmt: skip
    carried = sum(cells[len(_SEEN) - 1].look == "carried" and not _waits(cells) for cells in rows)
    blocks: list[Block] = [*_intro(key, contract, _Tally(len(seen), len(beside.told), carried))]
    if rows:
        about = "One row for each outcome seen; the answers stand in the darker columns"
        blocks.append(Table("Review", about, columns, tuple(rows), filters=True))
    return Sheet(form.SHEET, tuple(blocks), widths, frozen=bool(rows), frozen_columns=1)


def _waits(cells: tuple[Cell, ...]) -> bool:
    note, decision = cells[len(_SEEN) - 1], cells[len(_SEEN)]
    return decision.value in _OPEN or note.look == "near"


def _intro(key: ReturnKey, contract: Contract, tally: _Tally) -> Iterator[Block]:
    title = f"Review – {contract.service} – {key.period.label}"
    yield Line((Cell(title, "title"),), 26)
    yield Line((Cell(form.RETURN_LABEL, "label"), Cell(str(key), "strong")))
    if tally.seen or tally.told:
        yield Text(
            "These were seen in the monitoring workbooks, and no requirement of the contract "
            "covers them. Choose a Decision for each row; the rest can wait. Nothing is claimed "
            "unless you say so."
        )
        if tally.carried:
            yield Text(
                f"{counted(tally.carried, 'row is', 'rows are')} answered already: what was "
                "decided in an earlier review holds until you change it. The others stand first.",
                "strong",
            )
        yield Text(
            "For use inside your organisation: small numbers are shown here as they are. "
            "Disclosure control comes after your decision, when the return is written."
        )
        yield Text(
            "In Wording, {quantity} becomes the figure and {value} the value in pounds. Click on "
            "an answer to see what it is for. Rows may be sorted and filtered.",
            "muted",
        )
        if tally.told:
            yield about_leads()
    else:
        yield Text("Nothing was seen that no requirement covers. There is nothing to decide.")
    yield Line(())


def _answer_column(answer: form.Answer, *, has_costs: bool) -> Column:
    look = "head answer"
    if answer is form.UNIT_COST and has_costs:
        source = (_COSTS, _CHOICE)
        return Column(answer.heading, look, choices_from=source, guide=answer.guide)
    return Column(answer.heading, look, answer.choices, guide=answer.guide)


def _row(
    row: Row, answer: Row, chosen: dict[str, str], before: Before | None, contract: Contract
) -> tuple[Cell, ...]:
    given, note, kept, look = standing(row, answer, before)
    to_mind = sentences(
        row["why_additional"],
        "an estimate, as the workbook itself says" if row["estimated"] else "",
        f"possibly paid for already: {row['double_claim']}" if row["double_claim"] else "",
    )
    return (
        Cell(row["title"], "body strong"),
        Cell(row["beneficiary"]),
        figure(row["period_quantity"], row["unit"]),
        figure(row["quantity"], row["unit"]),
        Cell(row["count_basis"]),
        Cell(to_mind),
        Cell(row["strength"]),
        Cell(_places(row["cells"]), "body muted"),
        Cell(sentences(note, allowed(contract.policies, row).words), look),
        *_answers(given, chosen, suggested=suggestion(row), cost=row["unit_cost"]),
        Cell(row["candidate"], "body muted"),
        Cell(kept, "body muted"),
    )


def _lead(
    row: Row, titles: dict[str, str], answer: Row, chosen: dict[str, str]
) -> tuple[Cell, ...]:
    given = _answers(answer, chosen, suggested="", cost="")
    # A sentence is of its own period: nothing is carried to it, or from it.
    own = (Cell(""), *given, Cell(row["lead"], "body muted"), Cell(""))
    return (*seen_cells(row, titles), *own)


def _gone(answer: Row, chosen: dict[str, str]) -> tuple[Cell, ...]:
    title = Cell("No longer seen in the workbooks; the answer is kept", "body muted")
    empty = (Cell(NOT_AVAILABLE, "mark left") for _ in _SEEN[1:])
    given = _answers(answer, chosen, suggested="", cost="")
    ids = (Cell(answer["candidate"], "body muted"), Cell(answer.get("kept") or "", "body muted"))
    return (title, *empty, *given, *ids)


def _answers(answer: Row, chosen: dict[str, str], *, suggested: str, cost: str) -> Iterator[Cell]:
    for field in form.ANSWERS:
        value = answer.get(field.name)
        # Half an eye tells what was carried from what was answered here.
        look = "input carried" if answer.get("carried_from") else "input"
        if field is form.UNIT_COST:
            value = chosen.get(value or cost, value or "")
        elif field is form.WORDING:
            value = value or suggested
        elif isinstance(value, bool):
            # Before somebody has decided, "no" would look like an answer.
            value = form.YES if value else form.NO if answer["decision"] else None
        number = "#,##0.##" if field is form.QUANTITY and value is not None else ""
        look = "input number" if field is form.QUANTITY else look
        yield Cell(None if value == "" else value, look, number)


def _places(cells: str) -> str:
    places = split_places(cells)
    shown = [f"{place.sheet}!{place.cell}" for place in places[:_MOST_PLACES]]
    more = len(places) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def cost_choice(cost: UnitCost) -> str:
    """Return a unit cost as the drop-down offers it; its id stands in brackets at the end."""
    return f"{cost.label}, £{cost.value_gbp:,.2f} per {cost.unit} [{cost.id}]"


def _costs(costs: tuple[UnitCost, ...]) -> Sheet:
    titles = (_CHOICE, "Unit", "Value (£)", "Price year", "Whose perspective", "Basis", "Source")
    columns = tuple(
        Column(title, "head number" if title == "Value (£)" else "head") for title in titles
    )
    rows = tuple(
        (
            Cell(cost_choice(cost), "body strong"),
            Cell(cost.unit),
            figure(cost.value_gbp, POUNDS),
            Cell(cost.price_year),
            Cell(cost.perspective),
            Cell(cost.basis),
            Cell(cost.source),
        )
        for cost in costs
    )
    blocks = (
        Line((Cell("Unit costs to choose from", "title"),), 26),
        Text("A value is the quantity times one of these, shown gross. It is the cost or worth of "
             "an equivalent, not money released. Choose one whose unit fits what was counted."),
        Line(()),
        Table(_COSTS, "Published unit costs", columns, rows),
    )  # fmt: skip
    return Sheet(form.COSTS_SHEET, blocks, (60, 14, 12, 11, 44, 50, 44))
