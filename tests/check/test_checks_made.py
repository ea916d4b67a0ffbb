"""What the rules say they judge is what they can tell; what is not there is not judged."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import pipeline.check.facts as room
from pipeline.check.facts import FAMILIES, codes_judged
from pipeline.domain.findings import CATALOGUE
from tests.by_hand import cells, facts, grid

RULES = Path(room.__file__).parent
_CODE = re.compile(r"""["'\n]((?:DQ|DATE|CELL|TEXT|FORMULA|HIDDEN|QUALIFIED)-[A-Z-]+)["',]""")


def test_every_code_that_a_rule_can_tell_is_one_that_is_counted() -> None:
    """The codes in the sources of the rules, and in their vocabulary, are those of the families."""
    sources = [*(RULES / "rules").glob("*.py"), RULES / "data" / "stages.csv"]
    written = {code for path in sources for code in _CODE.findall(path.read_text("utf-8"))}

    assert written == {code for family in FAMILIES for code in family.codes}
    assert written <= CATALOGUE.keys()


def test_only_what_is_there_is_judged() -> None:
    """One quarter of counts: no series, no formula, no rate, no list, nothing kept back."""
    judged = codes_judged(facts(*grid(["People"], {"Came": [12], "Stayed": [9]})), cells("A note"))

    assert {"DQ-NEGATIVE", "DQ-TOTAL", "DQ-PERSONAL"} <= judged
    absent = {"DQ-JUMP", "FORMULA-RANGE", "DQ-ROW-RATE", "DATE-ORDER", "DQ-DERIVABLE"}
    assert not absent & judged


def test_without_its_rules_a_code_is_judged_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the rules of scales away, and their three codes are gone from the count."""
    book = facts(*grid(["People"], {"Came": [12], "Stayed": [9]})), cells("A note")
    before = codes_judged(*book)
    left = tuple(family for family in FAMILIES if "DQ-SCALE" not in family.codes)
    monkeypatch.setattr(room, "FAMILIES", left)

    assert before - codes_judged(*book) == {"DQ-SCALE", "DQ-FRACTION", "DQ-UNIT"}


def test_a_rule_takes_part_in_the_run_because_it_is_counted() -> None:
    """The run walks the same families that are counted; there is no second list."""
    assert "FAMILIES" in inspect.getsource(room.check_facts)
    assert "FAMILIES" in inspect.getsource(room.codes_judged)
