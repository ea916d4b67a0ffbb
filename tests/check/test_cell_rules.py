"""Rules over single cells and gaps: each with its fault, and silent without it."""

from typing import Any

import pytest

from pipeline.check.facts import check_facts
from pipeline.domain.findings import Finding
from tests.by_hand import Q1, Q2, Q3, Q4, cells, fact, facts, grid, timeline


def check(*rows: dict[str, Any]) -> list[Finding]:
    """Check facts on their own."""
    return check_facts(facts(*rows), cells())


def codes(*rows: dict[str, Any]) -> list[tuple[str, str]]:
    """Return code and cell of each finding."""
    return [(finding.code, finding.cell) for finding in check(*rows)]


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("DQ-NEGATIVE", {"value": -3.0}),
        ("DQ-NEGATIVE", {"value": -0.5, "unit": "hours", "row_label": "Volunteer hours"}),
        ("DQ-SHARE", {"value": 1.048, "unit": "percent", "row_label": "Seen in 5 days"}),
        ("CELL-ERROR", {"value": None, "status": "error", "text": "#REF!"}),
        ("CELL-NOT-CALCULATED", {"value": None, "status": "error", "text": "",
                                 "note": "formula without a stored result"}),
        ("TEXT-NUMBER", {"value": 1148.0, "text": "1,148"}),
        ("TEXT-NUMBER", {"value": 96.0, "text": "96", "note": "stored as text"}),
        ("QUALIFIED-NUMBER", {"value": 96.0, "text": "96*"}),
        ("QUALIFIED-NUMBER", {"value": 96.0, "text": "96 (p)", "status": "provisional"}),
        ("DQ-ESTIMATE", {"value": 318400.0, "unit": "gbp", "column_label": "£ (estimated)"}),
        ("DQ-ESTIMATE", {"value": 50.0, "text": "about 50", "status": "estimated"}),
        ("HIDDEN-CONTENT", {"value": 12.0, "hidden": True}),
    ],
)  # fmt: skip
def test_a_fault_brings_its_finding_at_its_cell(code: str, given: dict[str, Any]) -> None:
    """One faulty cell is one finding, of the right code, at that cell."""
    row = fact("C7", 1.0, row_label="Quit dates set") | given

    assert codes(row, fact("C8", 12.0, row_label="Other")) == [(code, "C7")]


@pytest.mark.parametrize(
    "given",
    [
        {"value": 12.0},
        {"value": 0.0, "status": "zero", "text": "0"},
        {"value": -3.2, "row_label": "Mean % weight change"},
        {"value": -12.0, "row_label": "Variance to profile"},
        {"value": -250.0, "unit": "gbp", "row_label": "Refund"},
        {"value": -5.0, "role": "target"},
        {"value": 1.0, "unit": "percent", "text": "100%"},
        {"value": 1.048, "unit": "percent", "row_label": "Achieved, % of target"},
        {"value": 1.048, "unit": "percent", "role": "target"},
        {"value": None, "status": "text", "text": "# of trees planted", "unit": "text"},
        {"value": 12.5, "text": "12.5", "unit": "hours"},
        {"value": 0.498, "unit": "percent", "text": "49.8%"},
        {"value": 44.0, "note": "see comment in Q2"},
    ],
)
def test_what_is_no_fault_stays_silent(given: dict[str, Any]) -> None:
    """Falls, growth, refunds, targets and plain values bring no finding."""
    assert codes(fact("C7", 1.0, row_label="Quit dates set") | given) == []


def test_many_cells_of_a_sheet_are_one_finding() -> None:
    """Six text numbers are told once, with their number and their cells; five are told singly."""
    rows = [fact(f"C{row}", 1148.0, text="1,148") for row in range(2, 8)]

    assert [(f.code, f.cell, f.found) for f in check(*rows)] == [
        ("TEXT-NUMBER", "C2", "6 numbers are stored as text: C2, C3, C4, C5, C6, C7.")
    ]
    assert len(codes(*rows[:5])) == 5


def test_beyond_a_dozen_cells_only_their_number_is_told() -> None:
    """A list of cells stays readable."""
    rows = [fact(f"C{row}", None, status="error", text="#N/A") for row in range(2, 22)]

    assert check(*rows)[0].found.endswith("C12, C13 and 8 more.")


def test_a_hidden_sheet_is_one_finding() -> None:
    """Two hidden figures are told together, and no sum is judged among them."""
    rows = [fact("C2", 5.0, hidden=True), fact("C3", 7.0, hidden=True, total=True)]

    assert codes(*rows) == [("HIDDEN-CONTENT", "C2")]


def test_a_gap_between_filled_quarters_is_told() -> None:
    """Q3 is blank, Q1, Q2 and Q4 are not."""
    row = timeline(5, "Pregnant", (Q1, 12), (Q2, 14), (Q3, None), (Q4, 13))

    assert codes(*row) == [("DQ-BLANK", "D5")]


@pytest.mark.parametrize(
    "quarters",
    [
        [(Q1, 139), (Q2, 128), (Q3, None), (Q4, None)],
        [(Q1, None), (Q2, 94), (Q3, None), (Q4, 93)],
        [(Q1, 12), (Q2, 14), (Q3, 0), (Q4, 13)],
    ],
    ids=["not due for two quarters", "half-yearly", "zero"],
)
def test_lags_half_years_and_zeros_are_no_gaps(quarters: list[Any]) -> None:
    """A blank that the frequency or the lag explains stays silent, and zero is a figure."""
    assert codes(*timeline(5, "Pregnant", *quarters)) == []


def test_a_rate_without_a_base_is_no_gap() -> None:
    """Nobody set a quit date in prison: neither a rate nor a count is missing there."""
    lines: dict[str, list[float | None]] = {
        "Workplace": [40, 20, 0.5], "Pharmacy": [50, 20, 0.4], "GP": [20, 6, 0.3],
        "Ward": [10, 2, 0.2], "Prison": [7, 1, None], "Military base": [0, 0, None],
    }  # fmt: skip
    rows = grid(["QDS", "Quit", "Lost"], lines)
    rates = [row | {"unit": "percent"} if row["col"] == 4 else row for row in rows]

    assert codes(*rates) == []
    assert codes(*rows) == [("DQ-BLANK", "D6")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("943 476 5919", "NHS number"),
        ("ring Jo on 01632 960 983", "phone number"),
        ("jo.bloggs@example.org", "e-mail address"),
        ("lives at SW1A 1AA", "full postcode"),
        ("DOB", "date of birth"),
        ("born 3/4/1980", "date of birth"),
    ],
)
def test_personal_data_is_told_by_kind_only(text: str, kind: str) -> None:
    """The finding names the kind and the cell; no part of the value is in it."""
    found = check_facts(facts(), cells("Notes for the quarter", text))

    assert [(f.code, f.sheet, f.cell) for f in found] == [("DQ-PERSONAL", "Notes", "A2")]
    assert kind in found[0].found
    assert not any(
        word in found[0].found for word in text.split() if word != "DOB" and len(word) > 3
    )


@pytest.mark.parametrize(
    "text",
    [
        "Return to performance@fennbridge.example.org by 21 April",
        "Do not enter a date of birth anywhere",
        "Residents of SW1A and M12, 1,128 quit dates set, ref 9434765918",
        "0.498226950354609",
        "KMBC/PH/T2/2023/04, 2025/26 Q4, 01/04/2025 - 31/03/2026",
    ],
)
def test_what_is_nobodys_personal_data_stays_silent(text: str) -> None:
    """An office's address, guidance, half postcodes, references and fractions are no findings."""
    assert check_facts(facts(), cells(text)) == []


def test_many_personal_values_on_a_sheet_are_one_finding() -> None:
    """Seven e-mail addresses are one thing to put right."""
    found = check_facts(facts(), cells(*[f"person{n}@example.org" for n in range(7)]))

    assert [finding.found[:7] for finding in found] == ["7 cells"]
    assert "person" not in found[0].found
