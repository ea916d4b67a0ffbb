"""One block in its surroundings: its headings, its place in time, and how its facts are made."""

from __future__ import annotations

import re
from typing import Any

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.account import Account
from pipeline.read.book import Cell, Sheet
from pipeline.read.heads import Head, Use
from pipeline.read.layout import Block
from pipeline.read.lines import Line
from pipeline.read.rows import is_note
from pipeline.read.setting import Setting, period_of_titles, year_named
from pipeline.read.totals import is_sum, says_total
from pipeline.read.units import settle_unit
from pipeline.read.values import Value

_PLAIN_HEAD = re.compile(
    r"^(?:kpi|indicator|measure|item|description|name|detail|category|type|title|requirement|"
    r"quality requirement|what|activity|heading|metric|line|area|field|question)s?$",
    re.IGNORECASE,
)
_SPEAKS_OF_FIGURES = re.compile(
    r"\byear to date\b|\bytd\b|\bposition (?:at|as at)\b|^as at\b|\bcount(?:s)? (?:is|are)\b|"
    r"^(?:reporting )?period\b|^figures (?:are )?for\b",
    re.IGNORECASE,
)
_UNDATED = {Role.YEAR_TO_DATE, Role.TARGET}


def section_of(block: Block) -> str:
    """Return the heading nearest over a block."""
    titles = [" ".join(cell.text.split()) for cell in block.titles if not is_note(cell.text)]
    return titles[-1] if titles else ""


class Context:
    """One block of a sheet with what its headings and its sheet say about every value in it."""

    def __init__(
        self,
        sheet: Sheet,
        block: Block,
        heads: dict[int, Head],
        setting: Setting,
        account: Account,
    ) -> None:
        self.sheet, self.block, self.heads = sheet, block, heads
        self.setting, self.account = setting, account
        self.address = block.area.address
        self.section = section_of(block) or (section_of(block.parent) if block.parent else "")
        titles = tuple(cell.text for cell in reversed(block.titles))
        self.year = year_named(titles) or setting.financial_year
        over = [head.label for head in heads.values() if head.use is Use.LABEL and head.label]
        self.period, self.to_date = period_of_titles([*self._sayings(), *over], self.year)
        self._name(over)

    def _sayings(self) -> list[str]:
        """Return the headings; a remark only where it speaks of the figures."""
        texts = [" ".join(cell.text.split()) for cell in self.block.titles]
        return [text for text in texts if not is_note(text) or _SPEAKS_OF_FIGURES.search(text)]

    def _name(self, over: list[str]) -> None:
        """Name the block by its title and by what stands over its row labels."""
        labels = [text for text in over if not _PLAIN_HEAD.match(text) and not is_note(text)]
        if len(labels) == 1 and labels[0].lower() not in self.section.lower():
            self.section = " > ".join(part for part in (self.section, labels[0]) if part)

    @property
    def is_dated(self) -> bool:
        """Whether the block as a whole stands for one period."""
        return self.period is not None or self.setting.period is not None

    def fact(
        self,
        cell: Cell,
        value: Value,
        head: Head | None = None,
        line: Line | None = None,
        row_label: str = "",
    ) -> dict[str, Any]:
        """Return one row of the table `facts`."""
        row_label = line.label if line is not None else row_label
        group = line.group if line is not None else ""
        column = head.label if head is not None else ""
        role, period, source = self._time(head, line)
        unit, number = settle_unit(value, f"{row_label} {column}", self.section)
        notes = [part for part in (value.note, cell.comment) if part]
        is_total = says_total(row_label) or says_total(column) or is_sum(cell.formula)
        is_total = is_total or bool(line and line.mark and line.mark.is_total)
        return {
            "sheet": self.sheet.name,
            "sheet_no": self.sheet.number,
            "cell": cell.address,
            "row": cell.row,
            "col": cell.col,
            "table": self.address,
            "section": self.section,
            "ref": line.ref if line is not None else "",
            "row_label": row_label,
            "row_group": group,
            "column_label": column,
            "label": " > ".join(p for p in (self.section, group, row_label, column) if p),
            "role": role.value,
            "period_start": period.start if period else None,
            "period_end": period.end if period else None,
            "period_from": source,
            "value": number,
            "text": cell.text,
            "status": value.status.value,
            "unit": unit,
            "total": is_total,
            "hidden": cell.hidden,
            "formula": cell.formula,
            "note": "; ".join(notes) or None,
        }

    def _time(self, head: Head | None, line: Line | None) -> tuple[Role, Period | None, str]:
        """Return role and period of a value, and what says the period."""
        role = head.role if head is not None else Role.VALUE
        if role is Role.VALUE and line is not None and line.is_to_date:
            return Role.YEAR_TO_DATE, None, "none"
        period, source = self._period(head, line)
        if role is Role.VALUE and self.to_date and source in {"section", "none"}:
            return Role.YEAR_TO_DATE, period, source
        return role, period, source

    def _period(self, head: Head | None, line: Line | None) -> tuple[Period | None, str]:
        if head is not None and head.role in _UNDATED:
            return None, "none"
        if head is not None and head.mark is not None:
            return head.mark.complete(self.year), "heading"
        if line is not None and line.mark is not None:
            return line.mark.complete(self.year), "row"
        if self.period is not None:
            return self.period, "section"
        if self.setting.period is not None:
            return self.setting.period, self.setting.period_from
        return None, "none"
