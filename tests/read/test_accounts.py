"""Nothing is lost and nothing is raised, whatever stands on a sheet."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.domain.tables import CELLS, FACTS
from tests.read.drawing import Error, Month, Percent, Seen, draw

TEXTS = [
    "Measure", "Referrals", "Quit dates set", "Numerator: quit", "of which carers", "Total", "YTD",
    "Q1", "Q2 25/26", "Apr-25", "May", "2025/26", "H2 (Mar-Aug)", "31/03/2026", "w/c 04/08/2025",
    "K1", "Ref", "Target", "RAG", "Comments", "GENDER", "Note: small numbers", "<5", "*", "n/a",
    "-", "nil", "not due", "12*", "about 22", "85%", "£1,200", ">=90%", "1,204", "16-17",
    "< Select >", "Yes", "Green", "END", "(", "%", "#", "=1+1", "\u00a0x", "0", "2025", "é" * 95,
    "This sentence goes on for a while and ends with a full stop.",
]  # fmt: skip
VALUES = st.one_of(
    st.none(),
    st.sampled_from(TEXTS),
    st.integers(-5, 3000),
    st.floats(0, 1).map(lambda share: Percent(round(share, 3))),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(0, 900).map(lambda days: date(2024, 1, 1) + timedelta(days)),
    st.integers(1, 12).map(lambda month: Month(2025, month)),
    st.booleans(),
    st.just(Error("#REF!")),
    st.text(max_size=12).filter(str.strip),
)
ROWS = st.lists(st.lists(VALUES, max_size=7), max_size=14)
LETTERS = "ABCDEFG"


@st.composite
def spans(draw_one: st.DrawFn) -> str:
    """Return a merged area of at least two cells."""
    left, top = draw_one(st.integers(0, 5)), draw_one(st.integers(1, 12))
    right, bottom = draw_one(st.integers(left + 1, 6)), draw_one(st.integers(top, 14))
    return f"{LETTERS[left]}{top}:{LETTERS[right]}{bottom}"


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(
    rows=ROWS, merged=st.lists(spans(), max_size=3), name=st.sampled_from(["Data", "Q3", "Mar26"])
)
def test_every_cell_of_any_sheet_is_accounted_for(
    rows: list[list[object]], merged: list[str], name: str
) -> None:
    """Non-empty cells = facts with text + labels + notes + set aside, and the rows fit the tables.

    `Seen` asserts that the counts add up and that no cell is counted twice.
    """
    seen = Seen(draw(rows, merged=merged, name=name))
    of = {"submission": "s", "file": "f"}
    FACTS.frame([{**of, **fact} for fact in seen.rows])
    CELLS.frame([{**of, **cell} for cell in seen.cells.values()])


def test_a_regular_table_is_read_whole_whatever_its_figures() -> None:
    """In a plain table of many rows every figure becomes a fact with its row and period."""
    months = ["Apr-25", "May-25", "Jun-25", "Q1 25/26"]
    rows: list[list[object]] = [["Measure", *months]]
    rows += [[f"Measure number {n}", n, 0, n * 2, n * 3] for n in range(2, 60)]
    seen = Seen(draw(rows))
    assert len(seen.figures()) == 58 * 4
    for number in range(2, 60):
        assert seen.fact(f"D{number}")["row_label"] == f"Measure number {number}"
        assert seen.fact(f"D{number}")["period_start"] == date(2025, 6, 1)


def test_long_sheets_of_words_take_time_in_proportion() -> None:
    """Ten thousand rows of words are read in seconds: no row is compared with every other."""
    rows: list[list[object]] = [["Action", "Owner", "Status", "Note"]]
    rows += [[f"Action {number}", "Lead", "Open", "none yet said"] for number in range(10_000)]
    seen = Seen(draw(rows))
    assert len(seen.reading.cells) == 10_001 * 4 - len(seen.rows)


def test_wide_tables_take_time_in_proportion() -> None:
    """Four thousand columns are read in seconds: no column is compared with every other."""
    head: list[object] = ["Measure", *(f"Item {number}" for number in range(4_000))]
    rows = [head, ["Calls", *range(4_000)], ["Visits", *range(4_000)]]
    assert len(Seen(draw(rows)).figures()) == 8_000
