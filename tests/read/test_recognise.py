"""A workbook finds its contract and its period: by its content first, then by its name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pipeline.domain.contract import Contract
from pipeline.domain.periods import Frequency
from pipeline.domain.tables import CELLS, FACTS
from pipeline.read.reader import FileReading
from pipeline.read.recognise import Recognised, recognise
from tests.read.drawing import Seen, draw

Rows = list[list[object]]


def _contract(reference: str = "KMBC/PH/T2/2023/04", **changes: Any) -> Contract:
    usual: dict[str, Any] = {
        "reference": reference,
        "provider": "Lighter Steps CIC",
        "commissioner": "Kelderbrook Council",
        "service": "Tier 2 weight management",
        "start": date(2023, 4, 1),
        "end": date(2027, 3, 31),
        "frequency": Frequency.MONTHLY,
    }
    return Contract(**{**usual, **changes})


def _reading(rows: Rows, file: str = "return.xlsx", name: str = "Data") -> FileReading:
    seen = Seen(draw(rows, name=name), file=file)
    of = {"submission": "s" * 64, "file": file}
    return FileReading(
        file,
        "s" * 64,
        FACTS.frame([{**of, **fact} for fact in seen.rows]),
        CELLS.frame([{**of, **cell} for cell in seen.cells.values()]),
    )


def _table(*periods: str, last: int = 4) -> Rows:
    """Draw a table with figures in all periods but the last, which holds `last`."""
    figures: Rows = [
        [name, *([7] * (len(periods) - 1)), last] for name in ("Referred", "Enrolled", "Completed")
    ]
    return [["Measure", *periods], *figures]


def _codes(found: Recognised) -> list[str]:
    return [finding.code for finding in found.findings]


def test_contract_by_its_reference_in_the_content() -> None:
    """The reference in a cell decides, however it is punctuated there."""
    rows: Rows = [["Contract ref: KMBC PH T2 2023-04"], ["Reporting month", "February 2026"], [],
            *_table("Jan 2026", "Feb 2026")]  # fmt: skip
    found = recognise(_reading(rows), [_contract("OTHER/1"), _contract()])
    assert found.contract is not None
    assert found.contract.reference == "KMBC/PH/T2/2023/04"
    assert found.period is not None
    assert found.period.id == "2026-02"
    assert _codes(found) == []


@pytest.mark.parametrize(
    ("file", "patterns"),
    [
        ("KMBC-PH-T2-2023-04 Feb26.xlsx", ()),
        ("Kelderbrook T2 Monthly_Feb26.xlsx", ("Kelderbrook T2",)),
        ("Kelderbrook T2 Monthly_Feb26.xlsx", ("kelderbrook*monthly*",)),
    ],
)
def test_contract_by_the_name_of_the_file(file: str, patterns: tuple[str, ...]) -> None:
    """The name of the file serves where the content is silent."""
    found = recognise(_reading(_table("Jan", "Feb"), file), [_contract(file_names=patterns)])
    assert found.contract is not None
    assert found.period is not None
    assert found.period.id == "2026-02"


def test_contract_by_both_parties() -> None:
    """Provider and commissioner together point to it; the provider alone does not."""
    title: Rows = [["Lighter Steps CIC for Kelderbrook Council"], []]
    both = recognise(_reading([*title, *_table("Jan-26", "Feb-26")]), [_contract()])
    assert both.contract is not None
    one = recognise(_reading([["Lighter Steps CIC"], [], *_table("Jan-26")]), [_contract()])
    assert one.contract is None
    assert _codes(one) == ["INBOX-NO-CONTRACT"]


def test_two_contracts_that_fit_equally() -> None:
    """A tie is asked about, never guessed."""
    title: Rows = [["Lighter Steps CIC for Kelderbrook Council"], []]
    reading = _reading([*title, *_table("Jan-26", "Feb-26")])
    found = recognise(reading, [_contract("A/2023/1"), _contract("B/2023/2")])
    assert found.contract is None
    assert _codes(found) == ["INBOX-TWO-CONTRACTS"]


def test_period_that_the_workbook_states() -> None:
    """What a form says is believed before the figures are."""
    rows: Rows = [
        ["KMBC/PH/T2/2023/04"], ["Reporting month", "January 2026"], [],
        *_table("Dec-25", "Jan-26", "Feb-26", last=0),
    ]  # fmt: skip
    found = recognise(_reading(rows), [_contract()])
    assert found.period is not None
    assert (found.period.id, _codes(found)) == ("2026-01", [])


def test_period_by_the_latest_figures() -> None:
    """Columns that hold only zeros or nothing have not been reported yet."""
    rows: Rows = [["KMBC/PH/T2/2023/04"], [], *_table("Dec-25", "Jan-26", "Feb-26", last=0)]
    found = recognise(_reading(rows), [_contract()])
    assert found.period is not None
    assert found.period.id == "2026-01"


def test_quarters_of_a_quarterly_contract() -> None:
    """A month named in a quarterly contract stands for its quarter."""
    rows: Rows = [["KMBC/PH/T2/2023/04"], [], *_table("Q1 25/26", "Q2 25/26")]
    contract = _contract(frequency=Frequency.QUARTERLY)
    found = recognise(_reading(rows, "KMBC return Sep 2025.xlsx"), [contract])
    assert found.period is not None
    assert (found.period.id, _codes(found)) == ("2025-26-Q2", [])


def test_a_period_in_the_name_that_contradicts_the_content() -> None:
    """The content is believed, and the conflict is told."""
    rows: Rows = [
        ["KMBC/PH/T2/2023/04"], ["Reporting month", "January 2026"], [],
        *_table("Dec-25", "Jan-26"),
    ]  # fmt: skip
    found = recognise(_reading(rows, "KMBC T2 Mar26.xlsx"), [_contract()])
    assert found.period is not None
    assert (found.period.id, _codes(found)) == ("2026-01", ["PERIOD-CONFLICT"])
    assert "March 2026" in found.findings[0].found


def test_no_period_anywhere() -> None:
    """Nothing says when: the person is asked to put it into the name."""
    rows: Rows = [["KMBC/PH/T2/2023/04"], [], ["Measure", "Number"], ["Referred", 4],
                                ["Enrolled", 3]]  # fmt: skip
    found = recognise(_reading(rows), [_contract()])
    assert found.period is None
    assert _codes(found) == ["INBOX-NO-PERIOD"]


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("KMBC T2 Feb26.xlsx", "Monthly return", (False, 0)),
        ("KMBC T2 Feb26 corrected.xlsx", "Monthly return", (True, 0)),
        ("KMBC T2 Feb26 v2 RESUBMITTED.xlsx", "Monthly return", (True, 2)),
        ("KMBC_T2_Feb26_v3.xlsx", "Monthly return", (False, 3)),
        ("KMBC T2 Feb26.xlsx", "This version replaces the one sent on 4 March", (True, 0)),
    ],
)
def test_versions_and_resubmissions(file: str, text: str, expected: tuple[bool, int]) -> None:
    """A file says of itself that it replaces another, in its name or inside."""
    rows: Rows = [["KMBC/PH/T2/2023/04"], [text], [], *_table("Jan-26", "Feb-26")]
    found = recognise(_reading(rows, file), [_contract()])
    assert (found.resubmission, found.version_in_name) == expected
