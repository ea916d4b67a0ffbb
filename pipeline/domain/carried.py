"""Decisions carried from the review of one period to the next, and what they were taken on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]

# What a person says about a candidate, and who says so; quantity and consent belong to one period.
CONTENT = ("decision", "express_as", "unit_cost", "wording", "key_message", "reason")
SIGNED = ("reviewer", "decided_on")
_PARTS = ("count_basis", "unit", "beneficiary", "double_claim")
_NONE = "-"
_PRINT = 8
_KEPT = re.compile(
    r"^(?P<count_basis>.*?) \| (?P<unit>.*?) \| (?P<beneficiary>.*?) \| (?P<double_claim>.*?)"
    r"(?: \|\| (?P<source>\S+) (?P<content>[0-9a-f]{8}) (?P<signed>[0-9a-f]{8}))?$"
)


@dataclass(frozen=True, slots=True)
class Nature:
    """What a decision is about: if it becomes another, the decision is asked again."""

    count_basis: str
    unit: str
    beneficiary: str
    double_claim: str

    @classmethod
    def of(cls, candidate: Row) -> Nature:
        """Return the nature of a row of the table `candidates`."""
        # The sign between the parts must not stand in one of them.
        return cls(*(" ".join(str(candidate[name]).replace("|", "/").split()) for name in _PARTS))

    def changes(self, now: Nature) -> list[str]:
        """Say in words what is otherwise now; empty where the decision still fits.

        A double claim that is no longer possible takes nothing from a decision.
        """
        said = []
        if self.count_basis != now.count_basis:
            said.append(f"counted in {self.count_basis} before, now in {now.count_basis}")
        if self.unit != now.unit:
            said.append(f"stated as {self.unit} before, now as {now.unit}")
        if self.beneficiary != now.beneficiary:
            said.append(f"it was for {self.beneficiary}, now for {now.beneficiary}")
        if now.double_claim and now.double_claim != self.double_claim:
            said.append(f"possibly paid for already: {now.double_claim}")
        return said


@dataclass(frozen=True, slots=True)
class Kept:
    """What the last column of a review keeps of a row: its nature, and what was carried into it.

    `source` is the id of the period in whose review the decision was taken; `content` and `signed`
    are fingerprints by which a change of the carried answers is noticed.
    """

    nature: Nature
    source: str = ""
    content: str = ""
    signed: str = ""

    @property
    def text(self) -> str:
        """The cell's text."""
        nature = self.nature
        parts = (nature.count_basis, nature.unit, nature.beneficiary, nature.double_claim or _NONE)
        carried = f" || {self.source} {self.content} {self.signed}" if self.source else ""
        return " | ".join(parts) + carried

    @classmethod
    def parse(cls, text: str | None) -> Kept | None:
        """Read the cell back; None where it holds something else."""
        found = _KEPT.match(text or "")
        if found is None:
            return None
        parts = {name: value or "" for name, value in found.groupdict().items()}
        count_basis, unit, beneficiary, double = (parts.pop(name) for name in _PARTS)
        nature = Nature(count_basis, unit, beneficiary, "" if double == _NONE else double)
        return cls(nature, **parts)

    def is_untouched(self, answers: Row) -> bool:
        """Say whether the answers are those that were carried into the row."""
        return (
            bool(self.source)
            and self.content == content_print(answers)
            and self.signed == signed_print(answers)
        )


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier reviews mean for one candidate.

    `answers` are to be put into its row, None where it is to be asked; `note` says why in words;
    `kept` goes into the last column.
    """

    note: str
    kept: str
    answers: Row | None = None


def content_print(answers: Row) -> str:
    """Return the fingerprint of what was decided."""
    return _print(answers, CONTENT)


def signed_print(answers: Row) -> str:
    """Return the fingerprint of who decided and when."""
    return _print(answers, SIGNED)


def _print(answers: Row, names: tuple[str, ...]) -> str:
    said = "\n".join(" ".join(str(answers[name] or "").split()) for name in names)
    return hashlib.sha256(said.encode()).hexdigest()[:_PRINT]


def signed_words(answers: Row) -> str:
    """Say who decided and when, as far as it was given: decided 21/04/2026 by Service manager."""
    day: date | None = answers["decided_on"]
    on = f" {day:%d/%m/%Y}" if day else " on a day not given"
    return f"decided{on} by {answers['reviewer'] or 'somebody not named'}"


def carried_words(answers: Row) -> str:
    """Say where the answers of a row were carried from; empty where they were given in it."""
    source = answers.get("carried_from")
    return f"Carried from {source}, {signed_words(answers)}." if source else ""
