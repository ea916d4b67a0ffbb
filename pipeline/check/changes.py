"""What one monitoring workbook says otherwise than the one before it, figure by figure.

A new version of the same period is held against the version it replaces; the workbook of the next
period against the last one, for the periods that both state. Figures are the same figure where
sheet, heading, labels, role and period are the same; where several are, the place decides.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from pipeline.check.templates import Template, template_changes
from pipeline.domain.findings import Finding
from pipeline.domain.labels import comparable
from pipeline.domain.tables import CHANGES, Role, Status

NEW_VERSION, NEXT_PERIOD = "new version", "next period"
_ROLES = (Role.VALUE.value, Role.YEAR_TO_DATE.value, Role.TARGET.value)
_SAYS_CHANGED = re.compile(
    r"\b(?:re-?stat(?:ed|es|ement)|re-?submi\w+|revised|revisions?|correct(?:ed|ion|ions)|amend\w+|"
    r"supersed\w+|late (?:entries|data|returns))\b|"
    r"\b(?:replac(?:es|ed|ing)|updat(?:ed|es)|changed|changes|final)\b.{0,40}"
    r"\b(?:figures?|data|return|version|file|numbers?|quarter|q[1-4]|month|report|count)\b",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_SAYING = 400
_NAMED = 6
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """A workbook as sent: its hash, name, and what was read from it (tables FACTS and CELLS)."""

    submission: str
    file: str
    facts: pl.DataFrame
    cells: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Pair:
    """Two workbooks of one contract, and how the newer stands to the older.

    `until` is the last day of the older workbook's period: what lies after it may well be new.
    """

    older: Sent
    newer: Sent
    relation: str = NEW_VERSION
    contract: str = ""
    until: date | None = None


def changes_between(pair: Pair) -> pl.DataFrame:
    """Return the table CHANGES of two workbooks."""
    older, newer = _figures(pair.older), _figures(pair.newer)
    flag = _flag(pair)
    template = template_changes(Template(older), Template(newer), is_version=_is_version(pair))
    rows = [*_changed(pair, older, newer, flag), *template]
    return CHANGES.frame([_whole(pair, row, flag) for row in rows])


def _is_version(pair: Pair) -> bool:
    return pair.relation == NEW_VERSION


def _figures(sent: Sent) -> list[dict[str, Any]]:
    says = (pl.col("status") != Status.TEXT.value) | pl.col("value").is_not_null()
    kept = sent.facts.filter(pl.col("role").is_in(_ROLES) & says)
    return kept.sort("sheet_no", "row", "col").to_dicts()


def _key(fact: Row) -> tuple[object, ...]:
    names = (fact["sheet"], fact["section"], fact["row_group"], fact["row_label"],
             fact["column_label"])  # fmt: skip
    return (
        *map(comparable, names), fact["ref"], fact["role"], fact["period_start"],
        fact["period_end"],
    )  # fmt: skip


def _by_key(facts: Sequence[Row]) -> dict[tuple[object, ...], list[Row]]:
    found: dict[tuple[object, ...], list[Row]] = {}
    for fact in facts:
        found.setdefault(_key(fact), []).append(fact)
    return found


def _changed(
    pair: Pair, older: Sequence[Row], newer: Sequence[Row], flag: tuple[bool, str]
) -> Iterator[dict[str, object]]:
    """Yield a row for each figure that both state otherwise, and for those only one states."""
    before, after = _by_key(older), _by_key(newer)
    for key, facts in after.items():
        for old, new in _pairs(before.get(key, []), facts):
            what = _what(pair, old, new) if key in before else ""
            if what:
                yield _row(what, old, new, flag)


def _what(pair: Pair, old: Row | None, new: Row | None) -> str:
    """Say what became of a figure of a measure that both workbooks hold; nothing where the same."""
    old, new = _stated(old), _stated(new)
    if old is not None and new is not None:
        if not (_differs(old, new) and _concerns(pair, old)):
            return ""
        return "target changed" if new["role"] == Role.TARGET.value else "figure changed"
    if not _is_version(pair):
        return ""
    if new is not None:
        return "figure added" if new["value"] is not None else ""
    return "figure gone" if old is not None and old["value"] is not None else ""


def _stated(fact: Row | None) -> Row | None:
    """Return a fact, or None where its cell is empty."""
    return None if fact is None or (fact["status"] == Status.BLANK and not fact["text"]) else fact


def _pairs(older: Sequence[Row], newer: Sequence[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Pair figures of one key: one by one where there is one each, else by their place."""
    if len(older) == len(newer) == 1:
        yield older[0], newer[0]
        return
    places = {(fact["sheet"], fact["cell"]): fact for fact in older}
    for fact in newer:
        yield places.pop((fact["sheet"], fact["cell"]), None), fact
    for fact in places.values():
        yield fact, None


def _concerns(pair: Pair, old: Row) -> bool:
    """Whether a change is news: the next workbook is expected to fill in the next period."""
    if _is_version(pair):
        return True
    ended = old["period_end"] is not None and pair.until and old["period_end"] <= pair.until
    return bool(ended) and old["role"] != Role.YEAR_TO_DATE.value


def _differs(old: Row, new: Row) -> bool:
    one, two = old["value"], new["value"]
    if one is None or two is None:
        return bool(old["status"] != new["status"])
    return not math.isclose(one, two, rel_tol=1e-9, abs_tol=1e-12)


def _row(what: str, old: Row | None, new: Row | None, flag: tuple[bool, str]) -> dict[str, object]:
    one = new if new is not None else old
    assert one is not None  # noqa: S101 - one of both is always given
    numbers = [fact["value"] for fact in (old, new) if fact is not None]
    known = len(numbers) == 2 and None not in numbers
    own = new is not None and bool(new["note"]) and bool(_SAYS_CHANGED.search(str(new["note"])))
    flagged, where = (True, f"{one['sheet']}!{one['cell']}") if own else flag
    return {
        "what": what,
        "label": one["label"],
        "period_start": one["period_start"],
        "period_end": one["period_end"],
        "sheet": new["sheet"] if new is not None else "",
        "cell": new["cell"] if new is not None else "",
        "older_sheet": old["sheet"] if old is not None else "",
        "older_cell": old["cell"] if old is not None else "",
        "older_text": old["text"] if old is not None else "",
        "newer_text": new["text"] if new is not None else "",
        "delta": numbers[1] - numbers[0] if known else None,
        "flagged": flagged,
        "flagged_by": where,
    }


def _flag(pair: Pair) -> tuple[bool, str]:
    """Return whether the newer workbook says that it changes something, and where."""
    before = set(pair.older.cells["text"])
    notes = pair.newer.cells.filter(
        (pl.col("text").str.len_chars() <= _LONGEST_SAYING) & (pl.col("text").str.len_chars() > 3)
    )
    for sheet, cell, text in notes.select("sheet", "cell", "text").iter_rows():
        if text not in before and _SAYS_CHANGED.search(text):
            return True, f"{sheet}!{cell}"
    return False, ""


def _whole(pair: Pair, row: Mapping[str, object], flag: tuple[bool, str]) -> dict[str, object]:
    """Add what all rows of a pair share, and leave empty what a row does not say."""
    empty = {
        "older_label": "", "sheet": "", "cell": "", "older_sheet": "", "older_cell": "",
        "older_text": "", "newer_text": "", "flagged": flag[0], "flagged_by": flag[1],
    }  # fmt: skip
    return {
        **empty,
        "contract": pair.contract,
        "relation": pair.relation,
        "newer": pair.newer.submission,
        "newer_file": pair.newer.file,
        "older": pair.older.submission,
        "older_file": pair.older.file,
        **row,
    }


# --- findings -------------------------------------------------------------------------------------


def change_findings(changes: pl.DataFrame) -> list[Finding]:
    """Return what to say of the changes of one pair: its figures, then its template."""
    if not changes.height:
        return []
    is_figure = pl.col("what").str.starts_with("figure") | (pl.col("what") == "target changed")
    figures, template = changes.filter(is_figure), changes.filter(~is_figure)
    made = []
    if figures.height:
        made.append(_figures_finding(figures))
    if template.height:
        made.append(_template_finding(template))
    return made


def _figures_finding(figures: pl.DataFrame) -> Finding:
    first = figures.row(0, named=True)
    is_version = first["relation"] == NEW_VERSION
    if is_version:
        code = "VERSION-CHANGED" if figures["flagged"].any() else "VERSION-CHANGED-SILENTLY"
    else:
        code = "EARLIER-CHANGED"
    listed = [_told(row) for row in figures.head(_NAMED).iter_rows(named=True)]
    more = f"; and {figures.height - _NAMED} more" if figures.height > _NAMED else ""
    count = f"{figures.height} figure{'s' if figures.height > 1 else ''}"
    text = f"{count} other than in {first['older_file']}: {'; '.join(listed)}{more}"
    return Finding(
        code, text, first["newer_file"], first["sheet"] or first["older_sheet"],
        first["cell"] or first["older_cell"], submission=first["newer"],
    )  # fmt: skip


def _place(row: Row) -> str:
    """Return where a change stands: in the newer workbook, or in the older where it is gone."""
    prefix = "" if row["cell"] else "older_"
    return f"{row[f'{prefix}sheet']}!{row[f'{prefix}cell']}"


def _told(row: Row) -> str:
    change = f"{row['older_text'] or 'nothing'} became {row['newer_text'] or 'nothing'}"
    delta = f" ({row['delta']:+g})" if row["delta"] is not None else ""
    return f"{_place(row)} {change}{delta}"


def _template_finding(template: pl.DataFrame) -> Finding:
    first = template.row(0, named=True)
    parts = []
    for what, word in (
        ("measure new", "new"), ("measure gone", "gone"), ("measure renamed", "renamed"),
        ("measure moved", "moved"),
    ):  # fmt: skip
        rows = template.filter(pl.col("what") == what)
        if rows.height:
            named = [_named(row) for row in rows.head(_NAMED).iter_rows(named=True)]
            more = f" and {rows.height - _NAMED} more" if rows.height > _NAMED else ""
            parts.append(f"{rows.height} {word} ({'; '.join(named)}{more})")
    text = f"against {first['older_file']}: {', '.join(parts)}"
    return Finding(
        "TEMPLATE-CHANGED", text, first["newer_file"], first["sheet"], first["cell"],
        submission=first["newer"],
    )  # fmt: skip


def _named(row: Row) -> str:
    place = _place(row)
    if row["older_label"]:
        return f"'{row['older_label']}' is now '{row['label']}' at {place}"
    return f"'{row['label']}' at {place}"
