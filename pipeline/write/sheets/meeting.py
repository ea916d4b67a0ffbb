"""The sheet For the next meeting: unreported outcomes that would make good KPIs, as questions."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.findings import Severity
from pipeline.domain.next_meeting import FEWEST_PERIODS, LEAST, MOST
from pipeline.domain.places import Place, split_places
from pipeline.domain.review_form import Decision
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import MEETING, opening
from pipeline.write.sheets.evidence import Index, baseline_key
from pipeline.write.shown import (
    KEPT_BACK,
    NOT_APPLICABLE,
    counted,
    figure,
    in_words,
    sentences,
    span,
)
from pipeline.write.view import Row, View

_WIDTHS = (58, 12, 14, 12, 12, 14, 46, 46, 12)
_COLUMNS = (
    Column("Question to the commissioner"),
    Column("Baseline", "head number"),
    Column("Counted in"),
    Column("Lowest", "head number"),
    Column("Highest", "head number"),
    Column("Out of", "head number"),
    Column("Why it would make a good KPI"),
    Column("What to mind"),
    Column("Evidence"),
)
_PERIODS = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
_DECIDED = {
    Decision.CLAIM: "decided: claimed as additional social value",
    Decision.TELL: "decided: told alongside the contract",
}


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    rows = tuple(_row(view, index, row) for row in view.next_questions)
    blocks: list[Block] = [
        *opening(
            view,
            MEETING,
            1 if rows else 0,
            "What the workbooks show already and no KPI asks for: to be agreed, or not, at the "
            "next contract meeting.",
            f"Asked are at most {MOST}: counted and not estimated, {LEAST} or more, stated for "
            f"every period of the year so far ({FEWEST_PERIODS} at least), paid for by no other "
            "contract, left out by nobody.",
            "Lowest and highest are those of one period; “out of” is what the baseline is a part "
            "of.",
        )
    ]
    if rows:
        about = "Outcomes that could become KPIs, each with its baseline"
        blocks.append(Table("NextMeeting", about, _COLUMNS, rows))
    else:
        blocks.append(Text("No unreported outcome meets all of this yet. There is no question."))
    return Sheet(MEETING, tuple(blocks), _WIDTHS)


def _row(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    key = row["candidate"]
    candidate, item = view.candidates[key], baseline_key(key)
    to, unit = index.to(item), candidate["unit"]

    def shown(column: str) -> Cell:
        kept = view.kept_back("baselines", key, column)
        return figure(row[column], unit, to=to, mark=KEPT_BACK if kept else NOT_APPLICABLE)

    return (
        Cell(question(candidate), "body strong", anchor=f"item:{item}"),
        figure(candidate["quantity"], unit, to=to, strong=True),
        Cell(candidate["count_basis"]),
        shown("least"),
        shown("most"),
        shown("base"),
        Cell(sentences(*_why(view, row, candidate))),
        Cell(sentences(*_mind(view, row, candidate))),
        index.link(item),
    )


def question(candidate: Row) -> str:
    """Return the question for a candidate whose quantity may be shown."""
    basis = candidate["count_basis"] if candidate["unit"] == "count" else ""
    baseline = f"{in_words(candidate['quantity'], candidate['unit'])} {basis}".strip()
    when = span(candidate["span_start"], candidate["span_end"])
    return (
        f"Shall we report “{candidate['title']}” as a KPI? "
        f"Baseline: {baseline}{', ' + when if when else ''}."
    )


def _why(view: View, row: Row, candidate: Row) -> Iterator[str]:
    one = _PERIODS.get(row["period_months"], "period")
    yield f"stated in each of {counted(row['periods_due'], one)} so far"
    yield f"evidence: {candidate['strength']}"
    if row["base"] is not None:
        yield f"it can be a share: of “{row['base_label']}”"
    decision = view.decisions.get(row["candidate"], {}).get("decision", "")
    yield _DECIDED.get(decision, "nobody has decided on it yet")


def _mind(view: View, row: Row, candidate: Row) -> Iterator[str]:
    stated = view.decisions.get(row["candidate"], {}).get("quantity")
    if stated is not None and stated != candidate["quantity"]:
        yield f"the reviewer states {in_words(stated, candidate['unit'])}"
    if candidate["accumulation"] == "latest":
        yield "a position at the end of each period; periods are not added up"
    if candidate["strength"] == "told":
        yield "as people say of themselves"
    if row["base"] is None:
        kept = view.kept_back("baselines", row["candidate"], "base")
        yield (
            f"{KEPT_BACK} kept back under the disclosure policy"
            if kept
            else "nothing that it is a part of stands beside it: agree what to hold it against"
        )
    found = _findings(view, row)
    if found:
        yield f"{counted(found, 'finding bears', 'findings bear')} on its cells; see Data quality"


def _findings(view: View, row: Row) -> int:
    cells = set(split_places(f"{row['cells']}; {row['base_cells']}"))
    return sum(
        Place(item["file"], item["sheet"], item["cell"]) in cells
        for item in view.contents.findings.to_dicts()
        if item["severity"] != Severity.NOTE
    )
