"""Findings keep their identity from one workbook to the next."""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.check.history import Followed, Submission, follow, seen_in
from pipeline.domain.findings import Finding
from pipeline.domain.tables import FINDINGS
from tests.by_hand import FILE, Q3, Q4, SHA, fact, facts

TOTAL = "DQ-TOTAL"


def found(code: str, cell: str, text: str = "72 is not 70", **given: str) -> Finding:
    """Return a finding on the sheet Q4."""
    return Finding(code, text, FILE, "Q4", cell, SHA, **given)


def submission(period: str, findings: list[Finding], *rows: dict[str, Any]) -> Submission:
    """Return a workbook with findings and facts."""
    frame = FINDINGS.frame([finding.row() for finding in findings])
    return Submission(period, FILE, frame, facts(*rows))


def states(followed: Followed) -> list[tuple[str, str, str]]:
    """List code, state and first period of the findings of the last workbook."""
    return [(item.row["code"], state.value, since) for item, state, since in followed.now]


def total(cell: str, label: str = "Total referrals", **given: Any) -> dict[str, Any]:
    """Return the fact of a total."""
    return fact(cell, 72.0, label=label, **given)


def test_a_row_that_moved_keeps_its_finding() -> None:
    """The total stood in B7 and stands in B9 now: still open, seen first in Q3."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7"))
    after = submission("Q4", [found(TOTAL, "B9")], total("B9"))
    assert states(follow([before, after])) == [(TOTAL, "still open", "Q3")]


def test_another_measure_is_a_new_finding() -> None:
    """The same rule in the same cell, under another label; the first measure is gone."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7"))
    after = submission("Q4", [found(TOTAL, "B7")], total("B7", "Total enrolments"))
    followed = follow([before, after])
    assert states(followed) == [(TOTAL, "new", "Q4")]
    assert followed.fixed == ()


def test_what_was_put_right_is_fixed() -> None:
    """The measure is still stated and the finding is gone."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7"))
    after = submission("Q4", [], total("B8"))
    followed = follow([before, after])
    assert [(item.row["cell"], since) for item, since in followed.fixed] == [("B7", "Q3")]
    assert followed.now == ()


def test_a_sheet_that_is_gone_fixes_nothing() -> None:
    """Where the place is no longer in the workbook, nobody put anything right."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7"))
    after = submission("Q4", [], total("B7", sheet="Other"))
    assert follow([before, after]).fixed == ()


def test_the_same_measure_of_the_next_period_is_still_open() -> None:
    """A monthly form states one period at a time; the fault comes again with the new figure."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7", period=Q3))
    after = submission("Q4", [found(TOTAL, "B7", "82 is not 80")], total("B7", period=Q4))
    assert states(follow([before, after])) == [(TOTAL, "still open", "Q3")]


def test_one_column_fixed_and_the_next_new() -> None:
    """Both periods stand side by side: the older figure was put right, the newer is wrong."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7", period=Q3))
    after = submission("Q4", [found(TOTAL, "C7")], total("B7", period=Q3), total("C7", period=Q4))
    followed = follow([before, after])
    assert states(followed) == [(TOTAL, "new", "Q4")]
    assert [item.row["cell"] for item, _ in followed.fixed] == ["B7"]


def test_since_goes_back_over_all_workbooks() -> None:
    """Seen in Q2, gone in Q3, back in Q4: it is new again."""
    wrong = [found(TOTAL, "B7")]
    twice = [submission(period, wrong, total("B7")) for period in ("Q2", "Q3", "Q4")]
    assert states(follow(twice)) == [(TOTAL, "still open", "Q2")]
    gap = [twice[0], submission("Q3", [], total("B7")), twice[2]]
    assert states(follow(gap)) == [(TOTAL, "new", "Q4")]


def test_notes_and_what_passes_by_itself_are_never_fixed() -> None:
    """A version that was replaced, a figure that was restated and a comment are not put right."""
    codes = ("COMMENT", "DQ-RESTATE", "VERSION-CHANGED-SILENTLY")
    before = submission("Q3", [found(code, "B7") for code in codes], total("B7"))
    assert follow([before, submission("Q4", [], total("B7"))]).fixed == ()


def test_two_findings_of_one_measure_have_two_identities() -> None:
    """Two rows of one sheet may carry the same words."""
    frame = FINDINGS.frame([found(TOTAL, cell).row() for cell in ("B7", "B17")])
    seen = seen_in(frame, facts(total("B7"), total("B17")))
    assert len({item.identity for item in seen}) == 2


def test_an_acceptance_ends_where_the_figures_change() -> None:
    """The identity stays, the row of the answer does not."""
    one, other = (
        seen_in(FINDINGS.frame([found(TOTAL, "B7", text).row()]), facts(total("B7")))[0]
        for text in ("72 is not 70", "73 is not 70")
    )
    assert one.identity == other.identity
    assert one.answer_row != other.answer_row


def test_an_identity_shows_no_word_of_the_workbook() -> None:
    """It is a short hash; a label may hold a name."""
    frame = FINDINGS.frame([found(TOTAL, "B7").row()])
    (item,) = seen_in(frame, facts(total("B7", "Jo Bloggs")))
    assert "Jo" not in item.answer_row
    assert len(item.identity) == 12
    assert isinstance(frame, pl.DataFrame)
