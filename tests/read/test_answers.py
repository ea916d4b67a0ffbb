"""Yes and no of each record are told as what they answer, wherever their column stands."""

from __future__ import annotations

from tests.read.drawing import Seen, draw

HEAD: list[object] = ["Client", "Own GP now?", "Age band", "Sessions"]


def told(rows: list[list[object]]) -> dict[str, tuple[str, str]]:
    """Return role and heading of each fact by its cell."""
    seen = Seen(draw(rows))
    return {str(row["cell"]): (str(row["role"]), str(row["column_label"])) for row in seen.rows}


def test_answers_at_the_left_of_the_figures_are_no_labels() -> None:
    """They would make each row of the list another thing that is counted."""
    rows: list[list[object]] = [["Clients who left"], [], HEAD]
    rows += [[f"C-{n}", "Yes" if n % 3 else "No", "25-34", n] for n in range(1, 7)]
    facts = told(rows)
    assert facts["B4"] == ("attribute", "Own GP now?")
    assert facts["D4"] == ("value", "Sessions")


def test_yes_and_no_that_name_the_rows_stay_labels() -> None:
    """A table of how many said yes, and how many no."""
    rows: list[list[object]] = [["Asked at 12 weeks", "Answer", "People"],
            ["Own GP now", "Yes", 31], ["", "No", 8], ["", "Not known", 2]]  # fmt: skip
    facts = told([["Answers"], [], *rows])
    assert set(facts) == {"C4", "C5", "C6"}
