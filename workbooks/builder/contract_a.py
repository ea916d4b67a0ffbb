"""Builds the sample submissions of contract A: a stop smoking return that travels all year.

Figures and prose stand in `figures_a.py` and `words_a.py`; `return_a.py`, `local_a.py` and
`pages_a.py` say what stands where, `styles_a.py` how it looks.
"""

from __future__ import annotations

import datetime as dt
import pathlib

from workbooks.builder import figures_a as figures
from workbooks.builder import words_a as words
from workbooks.builder.figures_a import QUARTERS, Quarter, Submission
from workbooks.builder.local_a import local_kpi_tab
from workbooks.builder.office_a import Book
from workbooks.builder.pages_a import (
    case_studies_tab,
    lists_tab,
    narrative_tab,
    read_me_tab,
    volunteers_tab,
)
from workbooks.builder.return_a import quarter_tab, summary_tab


def build(inbox: pathlib.Path) -> list[pathlib.Path]:
    """Write the five workbooks as they were sent into `inbox`, and give their paths."""
    figures.check_figures()
    inbox.mkdir(parents=True, exist_ok=True)
    return [_write(inbox, submission) for submission in figures.SUBMISSIONS]


def _write(inbox: pathlib.Path, submission: Submission) -> pathlib.Path:
    """Write one workbook."""
    path = inbox / submission.file
    created = dt.datetime.combine(submission.sent, dt.time(15, 40))
    properties = {
        "title": "Stop smoking monitoring 2025/26",
        "author": words.PROVIDER,
        "company": words.PROVIDER,
    }
    book = Book(path, created, properties)
    read_me_tab(book.page("READ ME"), submission)
    filled: list[Quarter | None] = [*submission.quarters, *[None] * (4 - submission.filled)]
    for index, quarter in enumerate(filled):
        quarter_tab(book.page(QUARTERS[index]), index, quarter)
    summary_tab(book.page("Summary"))
    local_kpi_tab(book.page("Local KPI"), submission)
    volunteers_tab(book.page("Volunteers"), submission.filled)
    narrative_tab(book.page("Narrative"), submission)
    case_studies_tab(book.page("Case Studies"), submission.filled)
    lists_tab(book.page("Lists"))
    book.close()
    return path
