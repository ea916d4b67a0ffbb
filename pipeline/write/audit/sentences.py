"""The sentences of the data quality statement, each made from what a check came to.

A check that was not made is not spoken of: its rule is not among the contents' `rules`, or its
result is not among `told`, and no sentence counts or names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.domain.audit import AuditContents, Confidence, Told
from pipeline.domain.dimensions import ASKED, DIMENSION_OF, Dimension
from pipeline.domain.findings import Rule, Severity
from pipeline.domain.tables import FindingState
from pipeline.write.shown import counted, listed, sentence

Row = dict[str, Any]
_OPEN = (FindingState.NEW.value, FindingState.STILL_OPEN.value)
_ORDER = [severity.value for severity in Severity]
MOST_NAMED = 3
# The statement is one page; the sheet of findings gives every reason in full.
_LONGEST = 120


class Said:
    """What the checks that were made came to, asked in several ways."""

    def __init__(self, contents: AuditContents) -> None:
        self.contents = contents
        self.rules: dict[str, Rule] = {
            rule.code: rule for rule in contents.rules if DIMENSION_OF[rule.code] in ASKED
        }
        rows = contents.audited.to_dicts()
        self.rows: list[Row] = [row for row in rows if row["code"] in self.rules]
        self.rows.sort(key=lambda row: (_ORDER.index(row["severity"]), row["code"], row["sheet"],
                                        row["cell"]))  # fmt: skip

    @property
    def checks(self) -> int:
        """How many checks were made."""
        return len(self.rules) + len(self.contents.told)

    def open_rows(self, *severities: Severity) -> list[Row]:
        """The findings that are open, of these severities."""
        return [row for row in self.rows
                if row["state"] in _OPEN and row["severity"] in severities]  # fmt: skip

    def in_state(self, state: FindingState) -> list[Row]:
        """The findings to fix or to look at that are in a state."""
        return [row for row in self.rows
                if row["state"] == state and row["severity"] != Severity.NOTE]  # fmt: skip

    def failed(self) -> list[Told]:
        """The checks of the whole that do not hold and that no finding of their own tells."""
        told = {DIMENSION_OF[row["code"]] for row in self.open_rows(Severity.BLOCK, Severity.WARN)}
        return [item for item in self.contents.told
                if not item.holds and item.dimension not in told]  # fmt: skip


def verdict(said: Said) -> tuple[str, str]:
    """Return the look of the verdict, and the verdict in one sentence; empty without checks."""
    if not said.checks:
        return "text", ""
    fix, look = said.open_rows(Severity.BLOCK), said.open_rows(Severity.WARN)
    kinds = {row["code"] for row in look}
    kinds |= {told.name for told in said.failed()}
    number = len(look) + len(said.failed())
    seen = counted(number, "thing") + (f" of {len(kinds)} kinds" if 1 < len(kinds) < number else "")
    if fix:
        more = f", and {seen} looked at" if number else ""
        text = f"Not fit for use yet: {counted(len(fix), 'thing')} must be fixed{more}."
        return "verdict bad", text
    if number:
        text = f"Fit for use with care: {seen} should be looked at, none must be fixed."
        return "verdict near", text
    return "verdict good", "Fit for use: nothing has to be fixed or looked at."


def extent(said: Said) -> str:
    """Say how many checks were made, and how many headline figures they leave untouched."""
    if not said.checks:
        return ""
    text = f"{counted(said.checks, 'check was', 'checks were')} made on the workbook."
    figures = [item for item in said.contents.effects if item.confidence is not Confidence.NOT_DUE]
    if not figures or not said.rules:
        return text
    sure = sum(not item.findings for item in figures)
    if not sure:
        return f"{text} Findings touch each of {counted(len(figures), 'headline figure')}."
    return f"{text} No finding touches {sure} of {counted(len(figures), 'headline figure')}."


def since_last_time(said: Said) -> list[str]:
    """Say what was fixed, new, still open and accepted since the workbook before."""
    if not said.rules:
        return []
    counts = {state: len(said.in_state(state)) for state in FindingState}
    accepted = counts[FindingState.ACCEPTED]
    reasons = _reasons(said)
    if not said.contents.before:
        told = f"{counted(accepted, 'finding was', 'findings were')} accepted with a reason."
        return [told, *reasons] if accepted else []
    numbers = (
        f"{counts[FindingState.FIXED]} fixed, {counts[FindingState.NEW]} new, "
        f"{counts[FindingState.STILL_OPEN]} still open, {accepted} accepted with a reason"
    )
    lines = [f"Since the workbook before ({said.contents.before}): {numbers}."]
    fixed = said.in_state(FindingState.FIXED)
    if fixed:
        lines.append(f"Fixed: {_kinds(said, fixed)}.")
    return [*lines, *reasons]


def _reasons(said: Said) -> list[str]:
    """Give the reasons of what was accepted, each with who says so."""
    rows = said.in_state(FindingState.ACCEPTED)
    if not rows:
        return []
    told = []
    for row in rows[:MOST_NAMED]:
        what = f"{_small(said.rules[row['code']].title)} ({_where([row])})"
        told.append(f'{what}: "{_short(row["reason"])}", says {row["reviewer"]}')
    rest = len(rows) - MOST_NAMED
    more = f"; and {rest} more, which the findings name" if rest > 0 else ""
    return [f"Accepted: {'; '.join(told)}{more}."]


def _short(reason: str) -> str:
    plain = " ".join(reason.split()).rstrip(".")
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 3]}..."


def _kinds(said: Said, rows: Sequence[Row]) -> str:
    """Name the kinds of some findings, each with its number or its only place."""
    by_code: dict[str, list[Row]] = {}
    for row in rows:
        by_code.setdefault(row["code"], []).append(row)
    named = [f"{_small(said.rules[code].title)} ({_where(found)})"
             for code, found in list(by_code.items())[:MOST_NAMED]]  # fmt: skip
    rest = len(by_code) - MOST_NAMED
    return listed([*named, counted(rest, "more kind")] if rest > 0 else named)


def _small(title: str) -> str:
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _where(rows: Sequence[Row]) -> str:
    if len(rows) > 1:
        return f"{len(rows)} times"
    row = rows[0]
    place = "!".join(part for part in (row["sheet"], row["cell"]) if part)
    return place or row["ref"] or "whole workbook"


def judgement(said: Said, dimension: Dimension) -> tuple[str, str]:
    """Return the look and the word for one question."""
    severities = {
        row["severity"]
        for row in said.open_rows(Severity.BLOCK, Severity.WARN)
        if DIMENSION_OF[row["code"]] is dimension
    }
    failed = any(not told.holds and told.dimension is dimension for told in said.contents.told)
    if Severity.BLOCK in severities:
        return "bad", "Must fix"
    return ("near", "Look at") if severities or failed else ("good", "Good")


def answer(said: Said, dimension: Dimension) -> str:
    """Say what the checks of one question came to; empty where none was made."""
    told = [item for item in said.contents.told if item.dimension is dimension]
    codes = [code for code in said.rules if DIMENSION_OF[code] is dimension]
    if not told and not codes:
        return ""
    mine = [row for row in said.rows if DIMENSION_OF[row["code"]] is dimension]
    matter = [row for row in mine
              if row["state"] in _OPEN and row["severity"] != Severity.NOTE]  # fmt: skip
    kinds = {row["code"] for row in matter}
    failed = [item for item in told if not item.holds]
    sentences = [item.sentence for item in told]
    if kinds:
        sentences.append(sentence(_kinds(said, matter)))
    sentences.append(_passed(len(codes) + len(told), len(kinds) + len(failed)))
    accepted = [row for row in said.in_state(FindingState.ACCEPTED) if row in mine]
    notes = [row for row in mine if row["severity"] == Severity.NOTE and row["state"] in _OPEN]
    if accepted:
        sentences.append(f"{len(accepted)} accepted with a reason.")
    if notes:
        sentences.append(f"{counted(len(notes), 'note')}.")
    return " ".join(sentences)


def _passed(checks: int, failed: int) -> str:
    if failed:
        return f"{checks - failed} of {counted(checks, 'check')} passed."
    if checks == 1:
        return "The one check passed."
    return f"{'Both' if checks == 2 else f'All {checks}'} checks passed."
