"""Contract B's monthly monitoring workbooks (Tier 2 weight management), as they were sent."""

from __future__ import annotations

from pathlib import Path

from workbooks.builder import data_b as data
from workbooks.builder.cohort_b import cohort, cohort_old
from workbooks.builder.dashboard_b import dashboard
from workbooks.builder.figures_b import Figures, check_all
from workbooks.builder.monthly_b import MONTHLY, monthly
from workbooks.builder.office_b import Book
from workbooks.builder.quarterly_b import community, demographics, wellbeing
from workbooks.builder.words_b import exceptions, feedback


def build(inbox: Path) -> list[Path]:
    """Write the five workbooks of contract B into `inbox` and return their paths."""
    check_all(Figures(data.EDITIONS[-1]))
    inbox.mkdir(parents=True, exist_ok=True)
    return [_write(inbox / edition.file_name, edition) for edition in data.EDITIONS]


def _write(path: Path, edition: data.Edition) -> Path:
    figures = Figures(edition)
    book = Book(path, edition.created, "Tier 2 monthly monitoring", data.PROVIDER)
    front = book.sheet("Dashboard")
    rows = monthly(book.sheet(MONTHLY), edition, figures)
    dashboard(front, edition, figures, rows)
    cohort(book.sheet("Cohort"), edition)
    demographics(book.sheet("Demographics"), edition)
    wellbeing(book.sheet("Wellbeing"), edition, figures)
    community(book.sheet("Community"), edition)
    feedback(book.sheet("Feedback"), edition)
    exceptions(book.sheet("Exceptions"), edition)
    cohort_old(book.sheet("Cohort OLD"))
    book.close()
    return path
