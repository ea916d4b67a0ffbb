"""The three sample contracts are read as the people who drew them say, cell by cell."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.read.facts import Reading, understand
from pipeline.read.parse import open_book
from tests.read.drawing import period

TRUTH = Path(__file__).resolve().parents[1] / "truth"
# Words of the truth that the workbook says in other words on the same sheet.
SAME_WORDS = {"qds": "quit dates set", "male": "males", "female": "females", "men": "male"}
# Words with which the truth explains a figure, and which no workbook writes.
EXPLAINS = {"as", "printed", "average", "of", "months", "in", "the", "year", "or", "more", "mean"}
SHARE_OF_WORDS = 0.6


@pytest.fixture(scope="session")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The monitoring workbooks of the three contracts, built anew."""
    folder = tmp_path_factory.mktemp("samples")
    for letter in "abd":
        importlib.import_module(f"workbooks.builder.contract_{letter}").build(folder)
    return folder


def _facts_true() -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Return letter, file and true facts; the three truths were written in two shapes."""
    found = []
    for letter in "abd":
        truth = json.loads((TRUTH / f"contract_{letter}.json").read_text(encoding="utf-8"))
        files = truth.get("files")
        if files is None:
            listed = list(truth["facts"].items())
        elif isinstance(files, dict):
            listed = [(name, about.get("facts", [])) for name, about in files.items()]
        else:
            listed = [(about["file"], about.get("facts", [])) for about in files]
        found += [(letter, name, facts) for name, facts in listed if facts]
    return found


CASES = _facts_true()


def _read(inbox: Path, name: str) -> Reading:
    return understand(open_book(next(inbox.rglob(name))), name)


def _is_value(fact: dict[str, Any], want: object) -> bool:
    if want is None:
        return fact["value"] is None
    if isinstance(want, int | float):
        got = fact["value"]
        return got is not None and abs(got - want) <= 1e-6 * max(1, abs(want))
    return str(fact["text"]) == str(want)


def _is_period(fact: dict[str, Any], want: str | None) -> bool:
    if fact["role"] == "year to date":
        return True
    return want is None or period(fact).removeprefix("FY") == want


def _words(text: str) -> set[str]:
    found = set()
    for word in re.findall(r"[a-z0-9]+", text.lower()):
        found |= set(SAME_WORDS.get(word, word).split()) | {word}
    return found


def _is_label(fact: dict[str, Any], truth: dict[str, Any]) -> bool:
    said = truth.get("label") or truth.get("labels") or ""
    text = " ".join(said) if isinstance(said, list) else said
    wanted = set(re.findall(r"[a-z0-9]+", text.lower())) - EXPLAINS
    have = _words(f"{fact['label']} {fact['sheet']} {fact['ref']}")
    return len(wanted & have) >= SHARE_OF_WORDS * len(wanted)


@pytest.mark.parametrize(("letter", "name", "truth"), CASES, ids=[name for _, name, _ in CASES])
def test_true_facts_of_a_sample(
    inbox: Path, letter: str, name: str, truth: list[dict[str, Any]]
) -> None:
    """Every value is exact; 95 of 100 periods and 90 of 100 labels are as a person reads them.

    Periods that only the contract knows (a half-yearly figure in a column headed Q2) and labels
    that the truth words freely make up the rest.
    """
    reading = _read(inbox, name)
    facts = {(f["sheet"], f["cell"]): f for f in reading.facts.to_dicts()}
    cells = {(c["sheet"], c["cell"]): c for c in reading.cells.to_dicts()}
    figures = [t for t in truth if isinstance(t["value"], int | float)]
    wrong = [
        t for t in figures
        if (t["sheet"], t["cell"]) not in facts
        or not _is_value(facts[t["sheet"], t["cell"]], t["value"])
    ]  # fmt: skip
    assert wrong == []
    found = [(facts[t["sheet"], t["cell"]], t) for t in truth if (t["sheet"], t["cell"]) in facts]
    assert all(
        (t["sheet"], t["cell"]) in cells for t in truth if (t["sheet"], t["cell"]) not in facts
    )
    periods = [fact for fact, t in found if _is_period(fact, t.get("period"))]
    labels = [fact for fact, t in found if _is_label(fact, t)]
    assert len(periods) >= 0.95 * len(found)
    assert len(labels) >= 0.90 * len(found)


def test_what_the_truth_calls_no_figure_is_none(inbox: Path) -> None:
    """Titles, notes, icons and shown small numbers are not counted."""
    truth = json.loads((TRUTH / "contract_b.json").read_text(encoding="utf-8"))["not_facts"]
    for name, listed in truth.items():
        facts = {(f["sheet"], f["cell"]): f for f in _read(inbox, name).facts.to_dicts()}
        for cell in listed:
            fact = facts.get((cell["sheet"], cell["cell"]))
            assert fact is None or fact["value"] is None, cell


def test_a_resubmission_differs_where_the_truth_says(inbox: Path) -> None:
    """The changed cells of contract D's resubmission, and no other figure."""
    truth = json.loads((TRUTH / "contract_d.json").read_text(encoding="utf-8"))["resubmission"]
    first, second = (
        {(f["sheet"], f["cell"]): f["value"] for f in _read(inbox, truth[which]).facts.to_dicts()}
        for which in ("first", "second")
    )
    for change in truth["changed"]:
        place = (change["sheet"], change["cell"])
        assert (first[place], second[place]) == (change["first"], change["second"])
