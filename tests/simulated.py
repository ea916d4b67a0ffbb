"""Simulated services: what is true of them is known, so that a comparison can be judged.

Every draw comes from a seed, so that each run sees the same people.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from math import comb, exp
from typing import Any

import polars as pl

from pipeline.compare.columns import Columns, with_words
from pipeline.compare.measures import measures_of
from pipeline.compare.methods import comparisons_of
from pipeline.compare.verdicts import Group, judged
from pipeline.domain.contract import Method
from pipeline.domain.keys import ReturnKey
from pipeline.store import run_sql
from tests.by_hand import Q4, SHA, YEAR, fact, facts
from tests.compare.test_compare import contract

WEEKS, NEEDED = 12, 9
HEADS = ("Sessions attended", "Partner attended", "First session with partner", "Completed")
EVER = Method(
    "Partners", "Clients", (), outcome_column="Completed", base_column="",
    flag_column="Partner attended",
)  # fmt: skip
LANDMARK = Method(
    "Partners", "Clients", (), outcome_column="Completed", base_column="", within=3,
    sessions_column="Sessions attended", first_column="First session with partner",
)  # fmt: skip


def drawn(source: random.Random, n: int, rate: float) -> int:
    """Return how many of n people have an outcome."""
    return sum(source.random() < rate for _ in range(n))


def highest_by_chance(tries: int, rate: float, doubt: float = 0.001) -> int:
    """Return the number that is exceeded with no more than this chance, by the binomial."""
    above, number = 1.0, -1
    while above > doubt:
        number += 1
        above -= comb(tries, number) * rate**number * (1 - rate) ** (tries - number)
    return number


@dataclass(frozen=True, slots=True)
class Client:
    """One person: sessions attended, the session at which a partner first came, completed."""

    sessions: int
    first: int | None
    completed: bool
    site: str = ""

    @property
    def row(self) -> tuple[int, int, int | None, int]:
        """What stands in a list under HEADS."""
        return self.sessions, int(self.first is not None), self.first, int(self.completed)


def clients(
    source: random.Random, n: int, leaving: float = 0.07, partner: float = 0.08, effect: float = 1.0
) -> list[Client]:
    """Draw people who leave at random; partners come at a random session of those still there.

    `effect` multiplies the chance of leaving at each session from the one with a partner on; 1 is
    none at all.
    """
    made = []
    for _ in range(n):
        sessions, first = 0, None
        for week in range(1, WEEKS + 1):
            sessions = week
            if first is None and source.random() < partner:
                first = week
            if source.random() < leaving * (effect if first else 1.0):
                break
        made.append(Client(sessions, first, sessions >= NEEDED))
    return made


def listed(people: Iterable[Client]) -> pl.DataFrame:
    """Return the facts of a list with one line for each person, as the reader would give them."""
    rows: list[dict[str, Any]] = []
    for number, person in enumerate(people, start=1):
        for letter, head, value in zip("BCDE", HEADS, person.row, strict=True):
            rows.append(fact(
                f"{letter}{number + 1}", value, sheet="Clients", row_label=f"C{number:03}",
                column_label=head, period=None, period_from="none",
            ))  # fmt: skip
    return facts(*rows)


def compared(method: Method, frame: pl.DataFrame) -> dict[str, Any]:
    """Return the comparison that a return for quarter 4 would show."""
    measures = measures_of(with_words(frame), {SHA: 0}, YEAR.start, YEAR.end)
    rows = comparisons_of(
        contract(methods=(method,)), ReturnKey("X1", Q4), YEAR, measures, Columns(measures), run_sql
    )
    return rows.to_dicts()[0]


def said(having: Group, rest: Group) -> dict[str, Any]:
    """Return what is said of two groups."""
    return judged("Partners", having, rest)


def null_sets(seed: int, sizes: tuple[int, int], rate: float, sets: int = 1000) -> tuple[int, int]:
    """Count of sets without any effect those called clear, and those whose interval misses zero."""
    source = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    clear = missing = 0
    for _ in range(sets):
        having, rest = (Group(drawn(source, n, rate), n) for n in sizes)
        told = said(having, rest)
        clear += told["verdict"].startswith("clearly")
        missing += not told["low"] <= 0 <= told["high"]
    return clear, missing


def covered(
    seed: int, sizes: tuple[int, int], rate: float, effect: float = 0.1, sets: int = 1000
) -> int:
    """Count the sets whose interval holds a planted effect."""
    source = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    inside = 0
    for _ in range(sets):
        told = said(
            Group(drawn(source, sizes[0], rate + effect), sizes[0]),
            Group(drawn(source, sizes[1], rate), sizes[1]),
        )
        inside += told["low"] <= effect <= told["high"]
    return inside


def courses(source: random.Random, many: int, unlike: float, rate: float = 0.59) -> Group:
    """Draw groups of 10 to 25 people whose odds differ from group to group by `unlike`."""
    parts = []
    for _ in range(many):
        size = source.randint(10, 25)
        odds = rate / (1 - rate) * exp(source.gauss(0, unlike))
        parts.append((float(drawn(source, size, odds / (1 + odds))), float(size)))
    return Group(int(sum(k for k, _ in parts)), int(sum(n for _, n in parts)), tuple(parts))


def null_courses(
    seed: int, many: tuple[int, int], unlike: float, sets: int = 1000
) -> tuple[int, int]:
    """Count of sets of groups without any effect those called clear; as groups, and as people."""
    source = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    as_groups = as_people = 0
    for _ in range(sets):
        having, rest = (courses(source, number, unlike) for number in many)
        as_groups += not _holds_zero(said(having, rest))
        as_people += not _holds_zero(said(Group(having.k, having.n), Group(rest.k, rest.n)))
    return as_groups, as_people


def _holds_zero(told: dict[str, Any]) -> bool:
    return bool(told["low"] <= 0 <= told["high"])
