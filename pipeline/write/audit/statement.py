"""The data quality statement: one page that a commissioner can quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.domain.audit import AuditContents, Confidence, Effect, Stage
from pipeline.domain.dimensions import ASKED, QUESTIONS
from pipeline.write.audit.sentences import (
    Said,
    answer,
    extent,
    judgement,
    since_last_time,
    verdict,
)
from pipeline.write.book import Block, Cell, Column, Line, Sheet, Table, Text

STATEMENT = "Statement"
FIGURES = "Headline figures"
# More than this would not be read, or not fit the page.
MOST_FIGURES = 14
_MOST_STAGES = 6
_WIDTHS = (15, 36, 12, 66, *(11,) * _MOST_STAGES)
_LOOKS = {
    Confidence.HIGH: "good",
    Confidence.FAIR: "near",
    Confidence.LOW: "bad",
    Confidence.NONE: "bad",
    Confidence.NOT_DUE: "quiet",
    Confidence.NO_CASES: "quiet",
}
_WEAKEST = (
    Confidence.NONE, Confidence.LOW, Confidence.FAIR, Confidence.HIGH, Confidence.NO_CASES,
    Confidence.NOT_DUE,
)  # fmt: skip


def describe(contents: AuditContents) -> Sheet:
    """Describe the statement."""
    said = Said(contents)
    blocks = (*_opening(contents, said), *_questions(contents, said), *_figures(contents.effects))
    return Sheet(STATEMENT, blocks, _WIDTHS, one_page=True)


def describe_more(contents: AuditContents) -> list[Sheet]:
    """Describe the sheet of all headline figures, where the statement has room for some only."""
    if len(contents.effects) <= MOST_FIGURES:
        return []
    blocks = (
        Line((Cell(FIGURES, "title"),), 26),
        Text("What the findings mean for each headline figure, in the order of the contract."),
        Line(()),
        _figure_table("AllFigures", contents.effects),
    )
    return [Sheet(FIGURES, blocks, _WIDTHS[:7], frozen=True)]


def _opening(contents: AuditContents, said: Said) -> Iterator[Block]:
    contract, period = contents.contract, contents.key.period
    title = f"Data quality statement – {contract.service} – {period.label}"
    yield Line((Cell(title, "title"),), 26)
    yield Text(
        f"{contract.provider} for {contract.commissioner}, contract {contract.reference}. "
        f"Workbook: {contents.file}",
        "muted",
    )
    look, text = verdict(said)
    if text:
        yield Line((Cell(text, look),), 24)
    if line := extent(said):
        yield Text(line)
    for line in since_last_time(said):
        yield Text(line)


def _questions(contents: AuditContents, said: Said) -> Iterator[Block]:
    stages = contents.trend[-_MOST_STAGES:]
    titles = _stage_titles(stages)
    columns = (
        Column("Question"),
        Column("What is asked"),
        Column("Answer"),
        Column("What the checks found"),
        *(Column(title, "head number") for title in titles),
    )
    rows = []
    for dimension in ASKED:
        text = answer(said, dimension)
        if not text:
            continue
        look, word = judgement(said, dimension)
        rows.append((
            Cell(dimension.capitalize(), "body strong"),
            Cell(QUESTIONS[dimension], "body muted"),
            Cell(word, look),
            Cell(text),
            *(Cell(stage.counts.get(dimension, 0), "number", "0") for stage in stages),
        ))  # fmt: skip
    if not rows:
        return
    yield Line((Cell("The questions of data quality", "heading"),), 22)
    asked = "The six dimensions of the Government Data Quality Framework, and coverage."
    trend = " On the right: how many things each workbook had to fix or look at, oldest first."
    yield Text(asked + (trend if len(stages) > 1 else ""), "muted")
    about = "What the checks say on each question of data quality, and how it was before"
    yield Table("Questions", about, columns, tuple(rows))


def _stage_titles(stages: Sequence[Stage]) -> list[str]:
    """Name each workbook by its period; an earlier version of the same period is told apart."""
    return [
        f"{stage.period} before"
        if any(later.period == stage.period for later in stages[at + 1 :])
        else stage.period
        for at, stage in enumerate(stages)
    ]


def _figures(effects: Sequence[Effect]) -> Iterator[Block]:
    if not effects:
        return
    yield Line((Cell("What this means for each headline figure", "heading"),), 24)
    shown = list(effects)
    if len(shown) > MOST_FIGURES:
        weakest = sorted(shown, key=lambda item: _WEAKEST.index(item.confidence))[:MOST_FIGURES]
        shown = [item for item in shown if item in weakest]
        rest = len(effects) - len(shown)
        yield Text(f"The {len(shown)} least certain; the other {rest} stand on the sheet "
                   f"{FIGURES}.", "muted")  # fmt: skip
    yield _figure_table("Figures", shown)


def _figure_table(name: str, effects: Sequence[Effect]) -> Table:
    columns = (
        Column("Reference"),
        Column("Headline figure"),
        Column("Confidence"),
        Column("Because"),
        Column("Cells behind it", "head number"),
        Column("Of them with a finding", "head number"),
        Column("Findings on it", "head number"),
    )
    rows = tuple(
        (
            Cell(item.ref, "body strong"),
            Cell(item.name),
            Cell(item.confidence.capitalize(), _LOOKS[item.confidence]),
            Cell(item.reason),
            Cell(item.cells, "number", "0"),
            Cell(item.touched, "number", "0"),
            Cell(item.findings, "number", "0"),
        )
        for item in effects
    )
    return Table(name, "How far each headline figure can be relied on, and why", columns, rows)
