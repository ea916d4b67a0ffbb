"""Facts and findings do not show what the figures keep back."""

from typing import Any

import polars as pl
import pytest

from pipeline.domain.contents import Withheld
from pipeline.domain.contract import DisclosurePolicy
from pipeline.domain.tables import FINDINGS
from pipeline.protect.control import protect
from tests.by_hand import (
    FILE,
    Q1,
    Q2,
    Q3,
    Q4,
    candidate,
    contents,
    fact,
    result,
    row_of,
    timeline,
)  # fmt: skip

LT5, NHS = DisclosurePolicy.LT5, DisclosurePolicy.NHS_1_7_ROUND_5


def first(frame: pl.DataFrame) -> dict[str, Any]:
    """Return the first row."""
    return frame.row(0, named=True)


def by(frame: pl.DataFrame, key: str, column: str) -> dict[str, Any]:
    """Return one column by key."""
    return dict(zip(frame[key].to_list(), frame[column].to_list(), strict=True))


def rate(part: float, whole: float, **given: object) -> dict[str, object]:
    """Return a result that is a rate."""
    figures = {"numerator": part, "denominator": whole, "value": part / whole if whole else None}
    return result("A8", **(figures | given))


def test_evidence_does_not_show_what_the_figure_keeps_back() -> None:
    """46 of 48 is withheld: the cell with the 46 is too, the 48 is not."""
    row = rate(46, 48, cells=f"{FILE} | Q4!B2; {FILE} | Q4!C2")
    after, _ = protect(
        contents(LT5, results=[row], facts=[fact("B2", 46.0, formula="=40+6"), fact("C2", 48.0)])
    )

    assert by(after.facts, "cell", "value") == {"B2": None, "C2": 48}
    assert by(after.facts, "cell", "text") == {"B2": "[c]", "C2": "48"}
    assert by(after.facts, "cell", "formula") == {"B2": None, "C2": None}
    assert Withheld("facts", f"{FILE} | Q4!B2", "value") in after.withheld


def test_one_quarter_cannot_be_told_from_the_others() -> None:
    """23 = 4 + 6 + 5 + 8: with the 4 goes the 6, for the half-year may be printed elsewhere."""
    rows = timeline(5, "Pregnant quits", (Q1, 4), (Q2, 6), (Q3, 5), (Q4, 8), (None, 23))
    after, _ = protect(contents(LT5, facts=rows))

    assert by(after.facts, "cell", "value") == {
        "B5": None, "C5": None, "D5": 5, "E5": 8, "F5": 23,
    }  # fmt: skip


def test_a_zero_behind_a_withheld_sum_stays() -> None:
    """0 + 1 + 2 = 3: the 1 and the 2 go, the 0 is shown."""
    cells = "; ".join(f"{FILE} | Q4!{column}5" for column in "BCD")
    row = result("R2", measure="count", value=3.0, cells=cells)
    rows = timeline(5, "Into work", (Q1, 0), (Q2, 1), (Q3, 2))
    after, _ = protect(contents(LT5, results=[row], facts=rows))

    assert by(after.facts, "cell", "value") == {"B5": 0, "C5": None, "D5": None}


def test_a_column_whose_total_is_printed_elsewhere() -> None:
    """3 of 262 by intervention type: the 262 of another table would tell it, so the 21 goes too."""
    column = {"column_label": "QDS", "table": "A10:B13"}
    rows = [
        fact("B10", 238.0, row_label="One-to-one", **column),
        fact("B11", 21.0, row_label="Family/couple", **column),
        fact("B12", 3.0, row_label="Other", **column),
        fact("C30", 262.0, row_label="Quit dates set", table="A30:C30"),
    ]
    after, _ = protect(contents(LT5, facts=rows))
    alone, _ = protect(contents(LT5, facts=rows[:3]))

    assert by(after.facts, "cell", "value") == {"B10": 238, "B11": None, "B12": None, "C30": 262}
    assert by(alone.facts, "cell", "value") == {"B10": 238, "B11": 21, "B12": None}


def test_what_is_printed_for_itself_is_no_use_to_withhold() -> None:
    """The 21 couples are a candidate of their own, so that the next smallest goes with the 3."""
    column = {"column_label": "QDS", "table": "A10:B14"}
    rows = [
        fact("B10", 200.0, row_label="One-to-one", **column),
        fact("B11", 21.0, row_label="Family/couple", **column),
        fact("B12", 3.0, row_label="Other", **column),
        fact("B13", 38.0, row_label="Telephone", **column),
        fact("B14", 262.0, row_label="Total", total=True, **column),
    ]
    couples = candidate("couples", 21.0, cells=f"{FILE} | Q4!B11")
    after, _ = protect(contents(LT5, facts=rows, candidates=[couples]))

    assert by(after.facts, "cell", "value") == {
        "B10": 200, "B11": 21, "B12": None, "B13": None, "B14": 262,
    }  # fmt: skip


def test_means_are_no_counts() -> None:
    """A change of 3.9 points is not four people, in the evidence as elsewhere."""
    after, _ = protect(contents(LT5, facts=[fact("B2", 3.9, row_label="Change")]))

    assert first(after.facts)["value"] == 3.9


def test_facts_are_rounded_in_value_and_text() -> None:
    """Under rounding no exact count stands in the evidence; hours stay as they are."""
    rows = [fact("B2", 46.0), fact("B3", 3.0), fact("B4", 1148.0, unit="hours")]
    after, _ = protect(contents(NHS, facts=rows))

    assert by(after.facts, "cell", "text") == {"B2": "45", "B3": "[c]", "B4": "1148"}


@pytest.mark.parametrize(
    ("code", "text", "kept"),
    [
        ("DQ-TOTAL", "'Total' prints 3; B2 to B3 add up to 4.", False),
        ("DQ-TOTAL", "'Total' prints 262; B2 to B6 add up to 261.", True),
        ("DQ-BLANK", "6 figures are blank: B2, B3, B4, B5, B6, B7.", True),
        ("DQ-RATE", "3/48 is 6.3%, printed 6.5%.", False),
        ("DQ-SPLIT", "'Asked' is 42; C2, D2, E2 make 3, and elsewhere they make it.", False),
        ("DQ-JUMP", "'Quit' is 46.2% (24 of 52); 8 periods before are 77.5% (248 of 320).", True),
        ("DQ-JUMP", "'Quit' is 8.3% (1 of 12); 8 periods before are 77.5% (248 of 320).", False),
        ("DQ-EXCEPT", "3 of 4 is a success rate of 75.0%.", False),
    ],
)
def test_findings_do_not_count_few_people(code: str, text: str, *, kept: bool) -> None:
    """A finding with a small count says that its figures are kept back."""
    row = row_of(FINDINGS, code=code, severity="warn", found=text, file=FILE, sheet="Q4", cell="B9")
    after, _ = protect(contents(LT5, findings=[row]))

    assert (first(after.findings)["found"] == text) is kept
