"""The social value return: from a return's contents to a described workbook, and to a file."""

from __future__ import annotations

from pathlib import Path

from pipeline.domain.contents import ReturnContents
from pipeline.write.book import Book
from pipeline.write.driver import write_book
from pipeline.write.sheets import (
    additional,
    cover,
    evidence,
    meeting,
    methods,
    notes,
    performance,
    quality,
    summary,
)
from pipeline.write.view import View


def describe_return(contents: ReturnContents) -> Book:
    """Describe the workbook of a return; its date is the last day of the period."""
    view = View(contents)
    index = evidence.build_index(view)
    contract = contents.contract
    return Book(
        title=f"Social value return (DRAFT): {contract.service}, {view.period.label}",
        subject=f"Contract {contract.reference}",
        author=contract.provider,
        created=view.period.end,
        comments=f"Return {contents.key}. Made by version {contents.version}.",
        sheets=(
            cover.describe(view),
            summary.describe(view, index),
            performance.describe(view, index),
            additional.describe(view, index),
            methods.describe(view, index),
            meeting.describe(view, index),
            evidence.describe(view, index),
            quality.describe(view),
            notes.describe(view),
        ),
    )


def write_return(contents: ReturnContents, path: Path) -> Path:
    """Write the return and return the path it was written to.

    That is `path`, or ``name (2).xlsx`` beside it while somebody has `path` open in Excel.

    Raises:
        BookFault: the contents hold something that a workbook cannot.
        OSError: the folder cannot be written to.
    """
    return write_book(describe_return(contents), path)
