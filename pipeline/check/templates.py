"""How the template of a workbook changed: measures that are new, gone, renamed or moved.

What is gone from the older workbook is held against what is new in the newer one: the same
reference, like words, the same place and the same figures for the same periods speak for one
measure under two names. The mapping is a proposal for a person to confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from pipeline.domain.labels import comparable

Row = Mapping[str, Any]
Identity = tuple[str, ...]
# Below this a proposal would more often be wrong than right.
_LIKE_ENOUGH = 0.6
# Of a list of people or sessions the rows change every month; of a template few do.
_LIST_ROWS, _LIST_SHARED = 8, 0.5
_MOST_COMPARED = 400
# A name up to and with its first number: what follows is the name of this one alone.
_NUMBERED = re.compile(r"^\D{0,30}?\d[\d ]*")
# As many numbered rows make a series, of which the next is expected.
_SERIES = 2


@dataclass
class Measure:
    """What one row and column of a workbook measure, over all its periods."""

    identity: Identity
    first: Row
    figures: dict[tuple[date | None, date | None], float] = field(default_factory=dict)

    @property
    def own(self) -> str:
        """The words beside and over its figures."""
        return f"{self.identity[3]} {self.identity[4]}".strip()


class Template:
    """The measures of a workbook, from its figures in the order of its sheets."""

    def __init__(self, facts: Sequence[Row]) -> None:
        self.measures: dict[Identity, Measure] = {}
        for fact in facts:
            identity = _identity(fact)
            measure = self.measures.setdefault(identity, Measure(identity, fact))
            if fact["value"] is not None:
                measure.figures.setdefault(
                    (fact["period_start"], fact["period_end"]), fact["value"]
                )


def _identity(fact: Row) -> Identity:
    names = (fact["sheet"], fact["section"], fact["row_group"], fact["row_label"],
             fact["column_label"])  # fmt: skip
    return (*map(comparable, names), str(fact["ref"]), str(fact["role"]))


def template_changes(
    older: Template, newer: Template, *, is_version: bool
) -> list[dict[str, object]]:
    """Return rows of the table CHANGES for measures that are new, gone, renamed or moved."""
    lists = _lists(older, newer)
    gone = [m for key, m in older.measures.items() if key not in newer.measures]
    new = [m for key, m in newer.measures.items() if key not in older.measures]
    gone = [m for m in gone if _table(m.identity) not in lists]
    new = [m for m in new if _table(m.identity) not in lists]
    series = Counter(_shape(key) for key in older.measures)
    if not is_version:
        # A tab for each quarter: a measure of a tab that has yet to be filled is not gone.
        gone = [m for m in gone if m.figures]
        new = [m for m in new if m.figures]
    return [
        row
        for row, measure in _mapped(gone, new)
        if row["what"] != "measure new" or series[_shape(measure.identity)] < _SERIES
    ]


def _table(identity: Identity) -> tuple[str, str, str]:
    return identity[0], identity[1], identity[4]


def _shape(identity: Identity) -> Identity:
    """Return an identity with its numbers open: group 42 is the next of a list that held 41.

    A requirement with a reference of its own (KPI 7 after KPI 6) is no such list.
    """
    *names, ref, role = identity
    if ref:
        return identity
    opened = [_NUMBERED.sub(lambda m: re.sub(r"\d+", "#", m[0]), name) for name in names]
    cut = [name[: name.rfind("#") + 1] or name for name in opened[1:-1]]
    return (opened[0], *cut, names[-1], ref, role)


def _lists(older: Template, newer: Template) -> set[tuple[str, str, str]]:
    """Return the tables that are lists of records: many rows, few of them in both workbooks."""
    rows: list[dict[tuple[str, str, str], set[str]]] = []
    for template in (older, newer):
        found: dict[tuple[str, str, str], set[str]] = {}
        for identity in template.measures:
            found.setdefault(_table(identity), set()).add(" ".join(identity[2:4]))
        rows.append(found)
    before, after = rows
    lists = set()
    for table in before.keys() & after.keys():
        one, two = before[table], after[table]
        many = max(len(one), len(two)) >= _LIST_ROWS
        if many and len(one & two) < _LIST_SHARED * max(len(one), len(two)):
            lists.add(table)
    return lists


def _mapped(gone: list[Measure], new: list[Measure]) -> Iterator[tuple[dict[str, object], Measure]]:
    """Pair what is gone with what is new, the likest first; yield pairs, then what is left."""
    scored = []
    if len(gone) * len(new) <= _MOST_COMPARED**2:
        for i, old in enumerate(gone):
            for j, fresh in enumerate(new):
                likeness = _likeness(old, fresh)
                if likeness >= _LIKE_ENOUGH:
                    scored.append((likeness, i, j))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for likeness, i, j in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield _pair(gone[i], new[j], likeness), new[j]
    yield from ((_single("measure gone", m), m) for i, m in enumerate(gone) if i not in taken_old)
    yield from ((_single("measure new", m), m) for j, m in enumerate(new) if j not in taken_new)


def _likeness(old: Measure, new: Measure) -> float:
    """Say how likely two measures are one, 0 to 1: by words, reference, place and figures."""
    if old.identity[6] != new.identity[6]:
        return 0.0
    refs = old.identity[5], new.identity[5]
    if all(refs) and refs[0] != refs[1]:
        return 0.0
    words = SequenceMatcher(None, old.own, new.own).ratio()
    same_ref = bool(refs[0]) and refs[0] == refs[1]
    same_place = old.first["sheet"] == new.first["sheet"] and old.first["cell"] == new.first["cell"]
    common = old.figures.keys() & new.figures.keys()
    agree = sum(1 for period in common if old.figures[period] == new.figures[period])
    figures = agree / len(common) if common else 0.5
    column = 1.0 if old.identity[4] == new.identity[4] else 0.8
    score = 0.55 * words + 0.2 * max(same_ref, same_place) + 0.25 * figures
    return float(round(column * score, 3))


def _pair(old: Measure, new: Measure, likeness: float) -> dict[str, object]:
    moved = old.own == new.own
    return {
        "what": "measure moved" if moved else "measure renamed",
        "label": new.first["label"],
        "older_label": old.first["label"],
        "sheet": new.first["sheet"],
        "cell": new.first["cell"],
        "older_sheet": old.first["sheet"],
        "older_cell": old.first["cell"],
        "likeness": likeness,
    }


def _single(what: str, measure: Measure) -> dict[str, object]:
    first = measure.first
    gone = what == "measure gone"
    return {
        "what": what,
        "label": first["label"],
        "sheet": "" if gone else first["sheet"],
        "cell": "" if gone else first["cell"],
        "older_sheet": first["sheet"] if gone else "",
        "older_cell": first["cell"] if gone else "",
    }
