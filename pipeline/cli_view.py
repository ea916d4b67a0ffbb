"""How the command line shows what was done: tables and sentences, never a rule."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import polars as pl
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import CellUse, Status

if TYPE_CHECKING:
    from pipeline.read.reader import FileReading
    from pipeline.steps.run import ReturnSummary, RunSummary
    from pipeline.steps.workspace import Workspace

_MOST_ROWS = 25
_MOST_CHANGES = 40
_WIDE = 120
_COLOURS = {"block": "bold red", "warn": "yellow", "note": "cyan"}
_ORDER = ("block", "warn", "note")
_HEADS = {"block": "Must be fixed", "warn": "Should be looked at", "note": "Good to know"}
_WORDS = {"block": "to fix", "warn": "to look at", "note": "to note"}


def console() -> Console:
    """Return the console for results; it falls back to plain text where there is no terminal."""
    made = Console(highlight=False)
    return made if made.is_terminal else Console(highlight=False, width=160, soft_wrap=False)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show what is being done: a moving line in a terminal, plain lines elsewhere."""
    errors = Console(stderr=True, highlight=False)
    if not errors.is_terminal:
        yield lambda text: errors.print(escape(text))
        return
    with errors.status("starting") as status:
        yield lambda text: status.update(escape(text))


def show_run(workspace: Workspace, summary: RunSummary) -> None:
    """Print the closing table of a run and where the files lie."""
    out = console()
    table = Table(title="Returns", title_justify="left")
    for name in ("Contract", "Period"):
        table.add_column(name, overflow="fold")
    for name in ("Met", "Near", "Missed", "Missing", "Other", "Surfaced", "To confirm"):
        table.add_column(name, justify="right")
    table.add_column("Findings", justify="right")
    table.add_column("Files written", overflow="fold")
    for item in summary.returns:
        blocking = f" ({item.blocking} to fix)" if item.blocking else ""
        counts = (item.met, item.near, item.missed, item.missing, item.other)
        table.add_row(
            escape(item.key.contract),
            escape(item.key.period.label),
            *(str(count) for count in (*counts, item.surfaced, item.to_confirm)),
            f"{item.findings}{blocking}",
            escape(_files(item)),
        )
    if summary.returns and out.width >= _WIDE:
        out.print(table)
    elif summary.returns:
        _show_lines(out, summary)
    for finding in (*summary.findings, *(f for item in summary.returns for f in item.told)):
        _print_finding(out, finding)
    for reference, periods in summary.overdue.items():
        first, last = periods[0].label, periods[-1].label
        span = first if len(periods) == 1 else f"{first} to {last}"
        number = "a workbook is" if len(periods) == 1 else f"{len(periods)} workbooks are"
        out.print(f"{escape(reference)}: {number} past due ({span}) and not in the inbox.")
    if not summary.returns:
        inbox = workspace.shown(workspace.inbox)
        wrong = any(finding.code.startswith("CONTRACT-") for finding in summary.findings)
        why = (
            "put the contract workbook right first"
            if wrong
            else f"no workbook in {inbox} fits a contract"
        )
        out.print(f"No return was made: {why}.")
        return
    _show_written(out, workspace, summary)
    out.print(f"What each workbook is worth stands in {workspace.audit}")
    waiting = sum(1 for item in summary.returns if item.to_confirm)
    if waiting:
        have = _counted(waiting, "return has", "returns have")
        out.print(f"{have} outcomes to confirm: answer in {workspace.review}, then run again.")


def _show_written(out: Console, workspace: Workspace, summary: RunSummary) -> None:
    """Say how many returns were written, and how many a finding keeps back."""
    stopped = sum(1 for item in summary.returns if item.held)
    made = len(summary.returns) - stopped
    if made:
        out.print(f"{_counted(made, 'return lies', 'returns lie')} in {workspace.returns}")
    if stopped:
        was = _counted(stopped, "return was", "returns were")
        out.print(f"{was} not written: correct the workbook, or accept what was found on the sheet "
                  f"Findings of the review in {workspace.review}")  # fmt: skip


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _show_lines(out: Console, summary: RunSummary) -> None:
    """Say in sentences what does not fit a narrow window as a table."""
    for item in summary.returns:
        out.print(
            f"{escape(str(item.key))}: {item.met} met, {item.near} near, {item.missed} missed, "
            f"{item.missing} missing, {item.other} other; {item.surfaced} outcomes surfaced, "
            f"{item.to_confirm} to confirm; {item.findings} findings; "
            f"{escape(', '.join(_files(item).splitlines()))}"
        )


def _files(item: ReturnSummary) -> str:
    """Name the files of a return by what tells them apart: the period and the kind."""
    named = [path.name.partition("__")[2] or path.name for path in item.files]
    stopped = f"no return: {_counted(item.held, 'finding', 'findings')} to fix or accept"
    return "\n".join([stopped, *named] if item.held else named)


def _print_finding(out: Console, finding: Finding) -> None:
    rule = finding.rule
    colour = _COLOURS[rule.severity.value]
    place = " ".join(part for part in (finding.file, _cell(finding)) if part)
    out.print(
        f"[{colour}]{rule.severity.value}[/] {escape(place)}: {escape(rule.title)} "
        f"({escape(finding.found)}). {escape(rule.next_step)}"
    )


def _cell(finding: Finding) -> str:
    return "!".join(part for part in (finding.sheet, finding.cell) if part)


def show_changes(changes: pl.DataFrame, findings: Sequence[Finding]) -> None:
    """Print what differs between two workbooks: a line for each figure and measure."""
    out = console()
    if not changes.height:
        out.print("Both workbooks state the same figures under the same names.")
        return
    table = Table(title="What the newer workbook says otherwise", title_justify="left")
    for name in ("What", "Cell", "Measure", "Period", "Was", "Is"):
        table.add_column(name, overflow="fold")
    for row in changes.head(_MOST_CHANGES).iter_rows(named=True):
        prefix = "" if row["cell"] else "older_"
        where = f"{row[f'{prefix}sheet']}!{row[f'{prefix}cell']}"
        start, end = row["period_start"], row["period_end"]
        when = Period(start, end).label if start and end else ""
        before = f", before: {row['older_label']}" if row["older_label"] else ""
        named = f"{row['label']}{before}"
        cells = (row["what"], where, named, when, row["older_text"], row["newer_text"])
        table.add_row(*map(escape, cells))
    out.print(table)
    if changes.height > _MOST_CHANGES:
        out.print(f"and {changes.height - _MOST_CHANGES} more; --csv writes them all.")
    for finding in findings:
        _print_finding(out, finding)


def show_reading(reading: FileReading) -> None:
    """Print what was read from one workbook."""
    out = console()
    if reading.refused:
        _print_finding(out, reading.refused)
        return
    account = reading.account
    out.print(
        f"{escape(reading.file)}: {account['cells']} cells = {account['facts']} facts + "
        f"{account['labels']} labels + {account['notes']} notes + "
        f"{account['set_aside']} set aside"
    )
    _show_tables(out, reading)
    _show_facts(out, reading.facts)
    _show_set_aside(out, reading.cells)
    for finding in reading.findings:
        _print_finding(out, finding)


def _show_tables(out: Console, reading: FileReading) -> None:
    table = Table(title="Tables found", title_justify="left")
    for name in ("Sheet", "Cells", "Title"):
        table.add_column(name, overflow="fold")
    table.add_column("Head rows", justify="right")
    table.add_column("Lines", justify="right")
    for row in reading.tables:
        table.add_row(
            escape(row["sheet"]),
            row["area"],
            escape(row["title"][:70]),
            str(row["heads"]),
            str(row["lines"]),
        )
    out.print(table)


def _show_facts(out: Console, facts: pl.DataFrame) -> None:
    shown = facts.filter((pl.col("text") != "") & (pl.col("status") != Status.TEXT))
    table = Table(title=f"Facts (the first of {shown.height})", title_justify="left")
    for name in ("Cell", "Value", "Period", "What"):
        table.add_column(name, overflow="fold")
    for row in shown.head(_MOST_ROWS).to_dicts():
        period = f"{row['period_start']} to {row['period_end']}" if row["period_start"] else ""
        table.add_row(
            escape(f"{row['sheet']}!{row['cell']}"),
            escape(row["text"]),
            period,
            escape(row["label"]),
        )
    out.print(table)


def _show_set_aside(out: Console, cells: pl.DataFrame) -> None:
    aside = cells.filter(pl.col("use") == CellUse.SET_ASIDE)
    if not aside.height:
        return
    table = Table(title=f"Set aside ({aside.height})", title_justify="left")
    for name in ("Cell", "Why"):
        table.add_column(name, overflow="fold")
    for row in aside.head(_MOST_ROWS).to_dicts():
        table.add_row(escape(f"{row['sheet']}!{row['cell']}"), escape(row["why"]))
    out.print(table)


def show_findings(name: str, findings: Sequence[Finding]) -> None:
    """Print the findings of one workbook: worst severity first, then kind by kind."""
    out = console()
    if not findings:
        out.print(f"{escape(name)}: nothing found.")
        return
    counts = {s: sum(1 for f in findings if f.rule.severity.value == s) for s in _ORDER}
    told = ", ".join(f"{number} {_WORDS[s]}" for s, number in counts.items() if number)
    out.print(f"{escape(name)}: {told}")
    for severity in _ORDER:
        mine = [finding for finding in findings if finding.rule.severity.value == severity]
        if not mine:
            continue
        out.print(f"\n[{_COLOURS[severity]}]{_HEADS[severity]} ({len(mine)})[/]")
        for code in dict.fromkeys(finding.code for finding in mine):
            _show_kind(out, [finding for finding in mine if finding.code == code])


def _show_kind(out: Console, group: Sequence[Finding]) -> None:
    rule = group[0].rule
    out.print(f"  [{_COLOURS[rule.severity.value]}]{rule.code}[/] {escape(rule.title)}")
    for finding in group[:_MOST_ROWS]:
        place = _cell(finding)
        out.print(f"    {escape(place) + ': ' if place else ''}{escape(finding.found)}")
    if len(group) > _MOST_ROWS:
        out.print(f"    and {len(group) - _MOST_ROWS} more; --json lists all")
    out.print(f"    What to do: {escape(rule.next_step)}")


def findings_as_json(findings: Sequence[Finding]) -> str:
    """Return the findings as a JSON list."""
    return json.dumps([finding.row() for finding in findings], indent=2, ensure_ascii=False)
