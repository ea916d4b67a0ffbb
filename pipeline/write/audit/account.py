"""What became of every cell, what was read otherwise than it stands, the sources, the sign-off."""

from __future__ import annotations

from datetime import datetime

from pipeline.domain.audit import AuditContents
from pipeline.domain.dimensions import READ_AS
from pipeline.domain.tables import FindingState
from pipeline.write.audit.sentences import Said
from pipeline.write.book import Block, Cell, Column, Line, Sheet, Table, Text
from pipeline.write.shown import COUNT, NOT_AVAILABLE, counted, figure, span

CELLS, READ, SOURCES, SIGN_OFF = "Cells", "Read as", "Sources", "Sign-off"
_PARTS = ("facts", "labels", "notes", "set_aside")
_SIGNATURES = (
    "Prepared by (data manager)",
    "Checked by (somebody else)",
    "Approved by (contract manager)",
)


def describe_cells(contents: AuditContents) -> Sheet:
    """Describe the account of cells by sheet; each row and the last line add up."""
    rows = contents.account.to_dicts()
    total = {name: sum(row[name] for row in rows) for name in _PARTS}
    columns = (
        Column("Sheet"),
        *(Column(title, "head number")
          for title in ("Cells", "Facts", "Labels", "Notes", "Set aside")),
        Column("Why set aside"),
    )  # fmt: skip
    lines = [_cells(row["sheet"], row, row["why"]) for row in rows]
    lines.append(_cells("All sheets", total, "", strong=True))
    blocks = (
        _title(CELLS),
        Text("Every cell that is not empty became a fact, a label or a note, or was set aside "
             "with a reason. Cells = facts + labels + notes + set aside."),
        Line(()),
        Table("Cells", "What became of the cells of each sheet", columns, tuple(lines)),
    )  # fmt: skip
    return Sheet(CELLS, blocks, (30, 11, 11, 11, 11, 11, 90), frozen=True)


def _cells(
    name: str, counts: dict[str, int], why: str, *, strong: bool = False
) -> tuple[Cell, ...]:
    look = "number strong" if strong else "number"
    formula = "{Facts}+{Labels}+{Notes}+{Set aside}"
    total = sum(counts[part] for part in _PARTS)
    return (
        Cell(name, "body strong"),
        Cell(total, look, "#,##0", formula=formula),
        *(Cell(counts[part], look, "#,##0") for part in _PARTS),
        Cell(why),
    )


def describe_read_as(contents: AuditContents) -> Sheet:
    """Describe what was interpreted: nothing is corrected without a word."""
    said = Said(contents)
    rows = []
    for code, reading in READ_AS.items():
        found = [row for row in said.rows
                 if row["code"] == code and row["state"] != FindingState.FIXED]  # fmt: skip
        if found:
            rows.append(_read_row(reading.what, reading.done, len(found), code))
    rows += [
        _read_row(f"Figures marked '{status}'", "kept as that, and not read as a number or zero"
                  if status not in ("estimated", "provisional", "nil return")
                  else "used, and the word kept", number, "")
        for status, number in contents.statuses.items()
    ]  # fmt: skip
    blocks: list[Block] = [
        _title(READ),
        Text("What was read otherwise than it stands, or chosen between two readings. Nothing in "
             "the workbook itself was changed; all else was read as it stands."),
        Line(()),
    ]  # fmt: skip
    if rows:
        columns = (Column("What"), Column("What was done"), Column("How often", "head number"),
                   Column("Finding"))  # fmt: skip
        blocks.append(Table("ReadAs", "What was interpreted, and how", columns, tuple(rows)))
    else:
        blocks.append(Text("Every cell was read as it stands."))
    return Sheet(READ, tuple(blocks), (44, 66, 12, 26))


def _read_row(what: str, done: str, number: int, code: str) -> tuple[Cell, ...]:
    return (Cell(what, "body strong"), Cell(done), figure(number, COUNT), Cell(code, "body muted"))


def describe_sources(contents: AuditContents) -> Sheet:
    """Describe the workbooks of the contract up to this period: hash, date, version."""
    columns = (
        Column("File"),
        Column("Period it reports on"),
        Column("Version", "head number"),
        Column("Last saved"),
        Column("File hash (SHA-256)"),
        Column("Cells", "head number"),
        Column("Use"),
    )
    rows = contents.sources.to_dicts()
    newest = {row["period_end"]: row["submission"] for row in rows if not row["same_as"]}
    made = tuple(
        (
            Cell(row["file"], "body strong"),
            Cell(span(row["period_start"], row["period_end"]) or NOT_AVAILABLE),
            figure(row["version"], COUNT),
            _saved(row["saved"]),
            Cell(row["submission"], "code"),
            figure(row["cells"], COUNT),
            Cell(_use(contents, row, newest)),
        )
        for row in rows
    )
    blocks: list[Block] = [
        _title(SOURCES),
        Text(f"{counted(len(made), 'workbook')} of this contract up to {contents.key.period.label}."
             " 'Last saved' is what the workbook says of itself."),
        Line(()),
    ]  # fmt: skip
    if made:
        blocks.append(Table("Sources", "The workbooks that were read", columns, made))
    return Sheet(SOURCES, tuple(blocks), (48, 34, 9, 14, 46, 9, 34))


def _use(contents: AuditContents, row: dict[str, object], newest: dict[object, object]) -> str:
    if row["same_as"]:
        return "same content as another; read once"
    if row["submission"] != newest[row["period_end"]]:
        return "replaced by a later version"
    return "audited here" if row["file"] == contents.file else "figures of earlier periods"


def _saved(text: str | None) -> Cell:
    try:
        return Cell(datetime.fromisoformat(text or "").date())
    except ValueError:
        return Cell(NOT_AVAILABLE)


def describe_sign_off(contents: AuditContents) -> Sheet:
    """Describe the lines on which people sign for the statement."""
    rows = tuple(
        (Cell(role, "body strong"), *(Cell(None, "input") for _ in range(3)))
        for role in _SIGNATURES
    )
    columns = tuple(Column(title) for title in ("Who", "Name and role", "Date", "Signature"))
    blocks = (
        _title(SIGN_OFF),
        Text(f"For the data quality statement on {contents.file}, return {contents.key}. "
             "Sign on a copy or on paper: the next run writes this workbook anew."),
        Line(()),
        Table("SignOff", "Lines for names, dates and signatures", columns, rows),
    )  # fmt: skip
    return Sheet(SIGN_OFF, blocks, (34, 40, 16, 50))


def _title(name: str) -> Line:
    return Line((Cell(name, "title"),), 26)
