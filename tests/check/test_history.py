"""Findings keep their identity from one workbook to the next."""

from __future__ import annotations

from dataclasses import replace
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


def on(sheet: str, cell: str, code: str = TOTAL) -> Finding:
    """Return a finding on a sheet of its own name."""
    return Finding(code, "72 is not 70", FILE, sheet, cell, SHA)


def frame(*findings: Finding) -> pl.DataFrame:
    """Return findings as the table of this name."""
    return FINDINGS.frame([finding.row() for finding in findings])


def submission(period: str, findings: list[Finding], *rows: dict[str, Any]) -> Submission:
    """Return a workbook with findings and facts."""
    return Submission(period, FILE, frame(*findings), facts(*rows))


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
    after = submission("Q4", [], total("B7", "Total enrolments", sheet="Other"))
    assert follow([before, after]).fixed == ()


def test_a_renamed_sheet_keeps_its_findings() -> None:
    """The sheet Q4 is called Quarter 4 now: one finding is still open, the other was put right."""
    names = {"B7": "Total referrals", "B17": "Total enrolments"}
    wrong = [found(TOTAL, "B7"), found(TOTAL, "B17")]
    before = submission("Q3", wrong, *(total(cell, label) for cell, label in names.items()))
    renamed = [total(cell, label, sheet="Quarter 4") for cell, label in names.items()]
    after = submission("Q4", [on("Quarter 4", "B7")], *renamed)
    followed = follow([before, after])
    assert states(followed) == [(TOTAL, "still open", "Q3")]
    assert [(item.label, since) for item, since in followed.fixed] == [("Total enrolments", "Q3")]


def test_a_reason_holds_on_a_renamed_sheet() -> None:
    """What was accepted is not asked again because a sheet has another name or place."""
    (one,) = seen_in(frame(found(TOTAL, "B7")), facts(total("B7")))
    moved = facts(total("C9", sheet="Quarter 4", sheet_no=3), total("B2", "Other", sheet="Q1"))
    (other,) = seen_in(frame(on("Quarter 4", "C9")), moved)
    assert one.answer_row == other.answer_row


def test_a_cell_that_is_no_figure_is_known_on_a_renamed_sheet() -> None:
    """A note in A1 has no label: the sheet is known by its figures."""
    before = submission("Q3", [found("DQ-THRESH", "A1")], total("B7"))
    after = submission("Q4", [on("Quarter 4", "A1", "DQ-THRESH")], total("B7", sheet="Quarter 4"))
    assert states(follow([before, after])) == [("DQ-THRESH", "still open", "Q3")]


def sites(*names: str) -> list[dict[str, Any]]:
    """Return the same total on a tab for each site."""
    return [total("B7", sheet=name, sheet_no=at) for at, name in enumerate(names, 1)]


def test_the_same_total_on_two_tabs_is_two_findings() -> None:
    """Elm Road is put right and Kite is not; neither takes the place of the other."""
    both = [on("Elm Road", "B7"), on("Kite", "B7")]
    before = submission("Q3", both, *sites("Elm Road", "Kite"))
    after = submission("Q4", both[1:], *sites("Elm Road", "Kite"))
    followed = follow([before, after])
    assert [(item.row["sheet"], state.value) for item, state, _ in followed.now] == [
        ("Kite", "still open")
    ]
    assert [item.row["sheet"] for item, _ in followed.fixed] == ["Elm Road"]
    then, now = (
        {item.row["sheet"]: item.answer_row for item in seen_in(stage.findings, stage.facts)}
        for stage in (before, after)
    )
    assert now["Kite"] == then["Kite"] != then["Elm Road"]


def test_a_tab_that_was_dropped_takes_no_finding_along() -> None:
    """Elm Road is gone and Kite is as it was: nothing was fixed and nothing is new."""
    both = [on("Elm Road", "B7"), on("Kite", "B7")]
    before = submission("Q3", both, *sites("Elm Road", "Kite"))
    after = submission("Q4", both[1:], *sites("Kite"))
    followed = follow([before, after])
    assert states(followed) == [(TOTAL, "still open", "Q3")]
    assert followed.fixed == ()


def test_a_row_that_moved_to_another_sheet_keeps_its_finding() -> None:
    """The total stands on the summary now: still open there, and fixed when it adds up."""
    rows = (total("B2", "Staff"), total("B3", "Visits", sheet="Summary"))
    before = submission("Q3", [found(TOTAL, "B7")], *rows, total("B7"))
    moved = total("D4", sheet="Summary")
    still = submission("Q4", [on("Summary", "D4")], *rows, moved)
    assert states(follow([before, still])) == [(TOTAL, "still open", "Q3")]
    right = submission("Q4", [], *rows, moved)
    assert [item.row["cell"] for item, _ in follow([before, right]).fixed] == ["B7"]


def test_the_same_measure_of_the_next_period_is_still_open() -> None:
    """A monthly form states one period at a time; the fault comes again with the new figure."""
    before = submission("Q3", [found(TOTAL, "B7")], total("B7", period=Q3))
    after = submission("Q4", [found(TOTAL, "B7", "82 is not 80")], total("B7", period=Q4))
    assert states(follow([before, after])) == [(TOTAL, "still open", "Q3")]


def test_the_next_workbook_of_a_form_is_compared_and_not_the_last() -> None:
    """The facts of earlier workbooks are at hand: what only they state was not put right."""
    march, april = "March.xlsx", "April.xlsx"
    wrong = Finding(TOTAL, "72 is not 70", march, "Q4", "B7", SHA)
    before = Submission("Q3", march, frame(wrong), facts(total("B7", period=Q3, file=march)))
    both = facts(total("B7", period=Q3, file=march), total("B7", period=Q4, file=april,
                                                           submission="b" * 64))  # fmt: skip
    again = Submission("Q4", april, frame(replace(wrong, file=april)), both)
    assert states(follow([before, again])) == [(TOTAL, "still open", "Q3")]
    other = facts(total("B7", period=Q3, file=march), total("B7", "Other", period=Q4, file=april))
    assert follow([before, Submission("Q4", april, frame(), other)]).fixed == ()


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
    seen = seen_in(frame(found(TOTAL, "B7"), found(TOTAL, "B17")), facts(total("B7"), total("B17")))
    assert len({item.identity for item in seen}) == 2


def test_an_acceptance_ends_where_the_figures_change() -> None:
    """The identity stays, the row of the answer does not."""
    one, other = (
        seen_in(frame(found(TOTAL, "B7", text)), facts(total("B7")))[0]
        for text in ("72 is not 70", "73 is not 70")
    )
    assert one.identity == other.identity
    assert one.answer_row != other.answer_row


def test_an_identity_shows_no_word_of_the_workbook() -> None:
    """It is a short hash; a label may hold a name."""
    (item,) = seen_in(frame(found(TOTAL, "B7")), facts(total("B7", "Jo Bloggs")))
    assert "Jo" not in item.answer_row
    assert len(item.identity) == 12
