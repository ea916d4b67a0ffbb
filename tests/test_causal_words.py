"""No text of ours says more than that things go together; the exceptions stand here, with reasons.

Monitoring data of one service cannot show a cause. The vocabulary is fixed: "associated with",
"higher among", "reported by", "may reflect", "we observed".
"""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "pipeline"
# Rooms whose texts may reach a workbook; what `read` says is about files and cells.
ROOMS = ("write", "compare", "value", "protect", "check", "steps", "domain")
BANNED = re.compile(
    r"\b(?:caus(?:e|ed|es|ing)|led to|leads to (?:a |an )?(?:higher|lower|better|more)|because of|"
    r"result(?:ed|s|ing) in|impact(?:s|ed)? (?:of|on)|saved|savings?|thanks to|due to|effect of)\b",
    re.IGNORECASE,
)
# What is left of a text once these are taken out must hold no banned word.
ALLOWED = {
    r"not shown to be caused by it": "the caution beside every comparison",
    r"cannot show that the way of working was the cause": "the caution under the comparisons",
    r"cannot show a cause": "the same in the summary",
    r"not money saved, and no budget holder has confirmed a saving": "what a value is not",
    r"and not a saving": "what the time of volunteers is not",
    r"(?:[Ll]ast|was|were|not|first) saved": "of a file",
    r"saved (?:by a program|as \.xlsx|in time|without a result)": "of a file",
    r"Save[ds]? it": "of a file",
}
# What is printed of the vocabulary; its other columns are patterns for what people write.
PRINTED = ("title", "beneficiary", "count_basis")


def texts_in(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module with their lines: literals of several words, not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, owners) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            is_pattern = re.search(r"\\b|\(\?:|\w\|\w", node.value)
            if " " in node.value.strip() and not is_pattern:
                yield node.lineno, node.value


def said_too_much(text: str) -> str:
    """Return the banned word of a text, if any."""
    for allowed in ALLOWED:
        text = re.sub(allowed, "", text)
    found = BANNED.search(text)
    return found[0] if found else ""


@pytest.mark.parametrize("room", ROOMS)
def test_no_text_of_ours_names_a_cause(room: str) -> None:
    """Every text that the program may print, wherever it stands in the code."""
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: '{said_too_much(text)}' in {text!r}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for line, text in texts_in(path)
        if said_too_much(text)
    ]
    assert not wrong, "\n".join(wrong)


def test_no_name_of_an_outcome_names_a_cause() -> None:
    """The vocabulary gives candidates their titles."""
    with (ROOT / "compare" / "data" / "concepts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = [row[column] for row in rows for column in PRINTED]
    assert said
    assert not [text for text in said if said_too_much(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Partners led to more quits.", "led to"),
        ("The impact of volunteers was clear.", "impact of"),
        ("Higher, and it caused this.", "caused"),
        ("Associated with guests, not shown to be caused by it.", ""),
        ("Higher among those whose partner took part.", ""),
    ],
)
def test_the_lint_sees_what_it_should(text: str, word: str) -> None:
    """One with a fault and one without."""
    assert said_too_much(text) == word


def test_every_exception_is_still_needed() -> None:
    """An exception that no text needs any more goes."""
    said = "\n".join(
        text for room in ROOMS for path in (ROOT / room).rglob("*.py") for _, text in texts_in(path)
    )
    assert [allowed for allowed in ALLOWED if not re.search(allowed, said)] == []
