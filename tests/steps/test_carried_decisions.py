"""Decisions hold in later reviews until somebody changes them, and each step is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.contract import Contract, DisclosurePolicy
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import CANDIDATES, DECISIONS, LEADS
from pipeline.steps.carried import before_of, carried_findings, to_fill, told_first
from pipeline.steps.decision_history import Reviews
from pipeline.steps.earlier import answers_in, keep, keep_answers, kept_of
from pipeline.steps.workspace import Workspace, create_workspace
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review
from tests.by_hand import Q1, Q2, Q3, Q4, candidate, decision, lead
from tests.by_hand import contents as by_hand

CONTRACT: Contract = by_hand(DisclosurePolicy.NONE).contract
KEYS = {p.id: ReturnKey(CONTRACT.key, p) for p in (Q1, Q2, Q3, Q4)}
FIRST, SECOND, THIRD, FOURTH = KEYS.values()
SAID = {
    "decision": "claim", "wording": "{quantity} homes are smoke free.", "key_message": True,
    "reason": "Not asked for.", "reviewer": "Manager", "decided_on": date(2025, 7, 24),
    "quantity": 12.0, "consent": True,
}  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return an empty workspace."""
    return create_workspace(tmp_path / "ws")


def homes(**given: object) -> dict[str, object]:
    """Return the candidate that all tests decide on."""
    return candidate("homes", 40.0, beneficiary="household", count_basis="households") | given


def seen(*rows: dict[str, object]) -> pl.DataFrame:
    """Return candidates."""
    return CANDIDATES.frame(list(rows or [homes()]))


def write(workspace: Workspace, key: ReturnKey, candidates: pl.DataFrame, **said: object) -> Path:
    """Write the review of a period as the step does: carried where nothing is said here."""
    path = workspace.review_path(key)
    reviews = Reviews.around(workspace, key)
    given = [decision("homes", **said)] if said else []
    decisions = DECISIONS.frame(given) if said else answers_in(path)[0]
    before = before_of(reviews.earlier, candidates)
    book = describe_review(candidates, key, CONTRACT, decisions, (), before)
    return write_book(book, path)


def row(workspace: Workspace, key: ReturnKey) -> Mapping[str, Any]:
    """Read the row of the candidate in the review of a period."""
    frame, findings = answers_in(workspace.review_path(key))
    assert findings == []
    return frame.row(by_predicate=pl.col("candidate") == "homes", named=True)


def note(path: Path) -> str:
    """Return what the review says of rule and earlier decision in its first row."""
    sheet = openpyxl.load_workbook(path)[form.SHEET]
    (table,) = sheet.tables.values()
    head, first, *_ = sheet[table.ref]
    columns = [cell.value for cell in head]
    return str(first[columns.index(form.BEFORE_HEADING)].value)


def type_in(path: Path, **said: object) -> None:
    """Type into the row of the candidate."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    (table,) = sheet.tables.values()
    head, first, *_ = sheet[table.ref]
    columns = [cell.value for cell in head]
    for field in form.ANSWERS:
        if field.name in said:
            first[columns.index(field.heading)].value = said[field.name]
    book.save(path)


def test_a_decision_is_carried_and_says_from_where(workspace: Workspace) -> None:
    """All but the quantity and the consent, which belong to their period."""
    write(workspace, FIRST, seen(), **SAID)
    path = write(workspace, SECOND, seen())
    carried = row(workspace, SECOND)
    for name in ("decision", "wording", "key_message", "reason", "reviewer", "decided_on"):
        assert carried[name] == SAID[name]
    assert (carried["quantity"], carried["consent"]) == (None, False)
    assert carried["carried_from"] == "2025-26-Q1"
    assert note(path) == (
        "Carried from 2025-26-Q1, decided 24/07/2025 by Manager. The contract's rule allows: claim."
    )


def test_it_is_carried_on_and_on_from_where_it_was_decided(workspace: Workspace) -> None:
    """The third review names the first; a period without a review in between does no harm."""
    write(workspace, FIRST, seen(), **SAID)
    write(workspace, SECOND, seen())
    write(workspace, FOURTH, seen())
    assert row(workspace, FOURTH)["carried_from"] == "2025-26-Q1"


def test_a_change_holds_from_then_on(workspace: Workspace) -> None:
    """What was changed in the second review is carried into the third."""
    write(workspace, FIRST, seen(), **SAID)
    path = write(workspace, SECOND, seen())
    type_in(path, decision="leave out", reviewer="Director", decided_on=date(2025, 10, 20))
    write(workspace, THIRD, seen())
    assert row(workspace, SECOND)["carried_from"] == ""
    third = row(workspace, THIRD)
    assert (third["decision"], third["reviewer"], third["carried_from"]) == (
        "leave out", "Director", "2025-26-Q2",
    )  # fmt: skip
    assert row(workspace, FIRST)["decision"] == "claim"


def test_what_was_taken_back_is_carried_no_further(workspace: Workspace) -> None:
    """An emptied decision is a decision of a person: it is asked in the next review."""
    write(workspace, FIRST, seen(), **SAID)
    type_in(write(workspace, SECOND, seen()), decision=None)
    write(workspace, THIRD, seen())
    assert row(workspace, THIRD)["decision"] == ""
    # Written again, the second review does not fill itself.
    write(workspace, SECOND, seen())
    assert row(workspace, SECOND)["decision"] == ""


def test_a_decision_taken_back_where_it_was_taken_is_gone_too(workspace: Workspace) -> None:
    """Decided in both quarters, then emptied in the second: the first does not speak again."""
    write(workspace, FIRST, seen(), **SAID)
    path = write(workspace, SECOND, seen(), **SAID)
    keep_answers(path)
    type_in(path, **dict.fromkeys((*SAID, "express_as")))
    keep_answers(path)
    assert Reviews.around(workspace, SECOND).taken_back == {"homes"}
    write(workspace, THIRD, seen())
    assert row(workspace, THIRD)["decision"] == ""
    assert [step[0] for step in steps(workspace, SECOND)] == ["decided", "withdrawn"]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"count_basis": "children"}, "counted in households before, now in children"),
        ({"beneficiary": "child"}, "it was for household, now for child"),
        ({"double_claim": "REF A1 Homes"}, "possibly paid for already: REF A1 Homes"),
    ],
)
def test_another_nature_is_asked_again_and_says_why(
    workspace: Workspace, changed: dict[str, object], says: str
) -> None:
    """Nothing is filled in; the earlier decision stands in the note, also in the review after."""
    write(workspace, FIRST, seen(), **SAID)
    for key in (SECOND, THIRD):
        path = write(workspace, key, seen(homes(**changed)))
        assert row(workspace, key)["decision"] == ""
        told = note(path)
        assert told.startswith(f"Asked again, because it changed: {says}. Earlier: claim, decided ")
        assert "(2025-26-Q1)" in told
    # Where it is again what was decided on, the decision holds.
    write(workspace, FOURTH, seen())
    assert row(workspace, FOURTH)["decision"] == "claim"


def test_a_sentence_with_a_number_or_a_date_is_not_printed_again(workspace: Workspace) -> None:
    """It named a figure of its period; the usual sentence stands in its place, and it is said."""
    write(workspace, FIRST, seen(), **SAID | {"wording": "Twelve homes in 2025."})
    path = write(workspace, SECOND, seen())
    assert row(workspace, SECOND)["wording"] == "Homes: {quantity} households."
    assert "Its wording named a number or a date" in note(path)
    assert row(workspace, SECOND)["carried_from"] == "2025-26-Q1"


def test_the_usual_sentence_moves_on_with_its_days(workspace: Workspace) -> None:
    """Left as offered, the wording is that of the new period."""
    spring = homes(span_start=Q1.start, span_end=Q1.end)
    half = homes(span_start=Q1.start, span_end=Q2.end)
    write(workspace, FIRST, seen(spring), decision="tell", wording="")
    assert "Apr to Jun 2025" in row(workspace, FIRST)["wording"]
    write(workspace, SECOND, seen(half))
    assert row(workspace, SECOND)["wording"] == (
        "Homes: {quantity} households, H1 2025/26 (Apr to Sep 2025)."
    )


def test_a_case_study_keeps_its_story_and_waits_for_consent(workspace: Workspace) -> None:
    """Consent for one return is none for the next."""
    story = SAID | {"express_as": "case study", "wording": "Two of 12 came back."}
    write(workspace, FIRST, seen(), **story)
    path = write(workspace, SECOND, seen())
    second = row(workspace, SECOND)
    assert (second["wording"], second["consent"]) == ("Two of 12 came back.", False)
    assert "Consent for the case study is asked for each period." in note(path)
    type_in(path, consent="yes")
    assert row(workspace, SECOND)["carried_from"] == "2025-26-Q1"


@pytest.mark.parametrize(
    ("said", "offered", "carried", "told"),
    [
        ("nlw-2025", "nlw-2026", "nlw-2026", True),
        ("nlw-2025", "nlw-2025", "nlw-2025", False),
        ("ncc-community", "nlw-2026", "ncc-community", False),
        ("nlw-2025", "", "nlw-2025", False),
        ("", "nlw-2026", "nlw-2026", False),
    ],
)
def test_a_yearly_wage_moves_on_with_the_year(
    workspace: Workspace, said: str, offered: str, carried: str, *, told: bool
) -> None:
    """The living wage of last year is not the cost of this year's hours; any other choice stays."""
    write(workspace, FIRST, seen(), **SAID | {"express_as": "value", "unit_cost": said})
    path = write(workspace, SECOND, seen(homes(unit_cost=offered)))
    assert row(workspace, SECOND)["unit_cost"] == carried
    assert ("The unit cost is now" in note(path)) == told
    assert row(workspace, SECOND)["carried_from"] == "2025-26-Q1"


def test_what_waits_for_a_person_stands_first(workspace: Workspace) -> None:
    """New, not sure, and a story without consent; then what was carried."""
    names = ("carried", "new", "story", "unsure")
    every = seen(*(homes(candidate=name, title=name.title()) for name in names))
    said = {"carried": {}, "unsure": {"decision": "not sure"},
            "story": {"express_as": "case study"}}  # fmt: skip
    decisions = DECISIONS.frame([decision(name, **given) for name, given in said.items()])
    book = describe_review(every, FIRST, CONTRACT, decisions, ())
    write_book(book, workspace.review_path(FIRST))
    path = write(workspace, SECOND, every)
    sheet = openpyxl.load_workbook(path)[form.SHEET]
    (table,) = sheet.tables.values()
    assert [line[0].value for line in sheet[table.ref]][1:] == ["New", "Story", "Unsure", "Carried"]
    lines = [str(line[0].value) for line in sheet.iter_rows(max_row=8)]
    assert any(line.startswith("1 row is answered already") for line in lines)


def test_an_empty_row_waits_for_what_is_decided_later(workspace: Workspace) -> None:
    """All reviews may be written before the first decision; nothing typed is ever filled over."""
    write(workspace, FIRST, seen())
    write(workspace, SECOND, seen())
    type_in(workspace.review_path(FIRST), decision="claim", reviewer="Manager")

    def waiting() -> set[str]:
        before = before_of(Reviews.around(workspace, SECOND).earlier, seen())
        rows = answers_in(workspace.review_path(SECOND))[0].to_dicts()
        return to_fill(before, rows, seen())

    assert waiting() == {"homes"}
    type_in(workspace.review_path(SECOND), reason="to ask the council")
    assert waiting() == set()
    type_in(workspace.review_path(SECOND), reason=None)
    write(workspace, SECOND, seen())
    assert row(workspace, SECOND)["decision"] == "claim"
    assert waiting() == set()


def findings(workspace: Workspace, key: ReturnKey, candidates: pl.DataFrame) -> list[str]:
    """Return the codes of what is told of the decisions of a return."""
    rows = answers_in(workspace.review_path(key))[0].to_dicts()
    later = Reviews.around(workspace, key).later
    found = carried_findings(key, rows, candidates, later)
    assert all(item.found.startswith("Homes: ") for item in found)
    return [item.code for item in found]


def test_a_change_without_who_and_when_is_told(workspace: Workspace) -> None:
    """The old name and day stand under a new decision."""
    write(workspace, FIRST, seen(), **SAID)
    path = write(workspace, SECOND, seen())
    assert findings(workspace, SECOND, seen()) == []
    type_in(path, decision="tell")
    assert findings(workspace, SECOND, seen()) == ["REVIEW-UNSIGNED"]
    type_in(path, decided_on=date(2025, 10, 20))
    assert findings(workspace, SECOND, seen()) == []


def test_a_change_in_an_earlier_review_names_those_that_hold_the_old(workspace: Workspace) -> None:
    """What stands in a later review is not changed; the earlier one says what is left to do."""
    write(workspace, FIRST, seen(), **SAID)
    write(workspace, SECOND, seen())
    assert findings(workspace, FIRST, seen()) == []
    type_in(workspace.review_path(FIRST), decision="tell", decided_on=date(2025, 8, 1))
    assert findings(workspace, FIRST, seen()) == ["REVIEW-LATER"]
    assert row(workspace, SECOND)["decision"] == "claim"
    assert findings(workspace, SECOND, seen()) == []


def test_a_decision_of_the_period_on_something_else_now_is_told(workspace: Workspace) -> None:
    """A corrected workbook may count something else; the answer still counts."""
    write(workspace, FIRST, seen(), **SAID)
    assert findings(workspace, FIRST, seen()) == []
    assert findings(workspace, FIRST, seen(homes(count_basis="children"))) == ["REVIEW-CHANGED"]


def steps(workspace: Workspace, key: ReturnKey) -> list[tuple[Any, ...]]:
    """Return the history of a return in short."""
    history = Reviews.around(workspace, key).history(seen())
    return history.select("what", "before", "decision", "changed", "reviewer").rows()


def test_every_step_is_remembered_with_what_was_before(workspace: Workspace) -> None:
    """Typed over between two runs, the first answer is still in the history."""
    path = write(workspace, FIRST, seen(), **SAID)
    keep_answers(path)
    type_in(path, decision="tell", reason="Rather told.", decided_on=date(2025, 8, 1))
    keep_answers(path)
    type_in(path, decision=None)
    keep_answers(path)
    assert steps(workspace, FIRST) == [
        ("decided", "", "claim", "", "Manager"),
        ("changed", "claim", "tell", "decision, reason, date", "Manager"),
        ("withdrawn", "tell", "", "decision", "Manager"),
    ]


def test_a_carried_decision_that_was_changed_shows_old_and_new(workspace: Workspace) -> None:
    """Without any kept copy: what was before stands in the review before."""
    write(workspace, FIRST, seen(), **SAID)
    path = write(workspace, SECOND, seen())
    assert steps(workspace, SECOND) == [("carried", "claim", "claim", "", "Manager")]
    type_in(path, decision="leave out", reviewer="Director")
    (step,) = steps(workspace, SECOND)
    assert step[:3] == ("changed", "claim", "leave out")
    changed = Reviews.around(workspace, THIRD).changed(seen())
    assert [(item["before"], item["decision"]) for item in changed] == [("claim", "leave out")]


def test_only_answers_that_are_new_are_kept(workspace: Workspace) -> None:
    """No copy of an empty review, of a carried one, or of the same answers twice."""
    path = write(workspace, FIRST, seen())
    keep_answers(path)
    assert kept_of(path) == []
    type_in(path, decision="claim")
    for _ in range(3):
        keep_answers(path)
        keep(path)
    assert [item.name for item in kept_of(path)] == [f"{FIRST} review 1.xlsx"]
    carried = write(workspace, SECOND, seen())
    keep_answers(carried)
    assert kept_of(carried) == []


def test_a_file_by_another_name_is_no_review(workspace: Workspace) -> None:
    """A copy that somebody made of a review decides nothing."""
    path = write(workspace, FIRST, seen(), **SAID)
    (workspace.review / f"{FIRST} review (2).xlsx").write_bytes(path.read_bytes())
    (workspace.review / f"{CONTRACT.key}__sometime review.xlsx").write_bytes(path.read_bytes())
    assert [review.key for review in Reviews.around(workspace, SECOND).earlier] == [FIRST]


def test_a_sentence_is_offered_in_the_review_that_comes_first(workspace: Workspace) -> None:
    """The form of the year tells it again in the next quarter; a new one is offered there."""
    old, new = lead("told-old", "Four of them found work."), lead("told-new", "Two found a home.")
    book = describe_review(seen(), FIRST, CONTRACT, DECISIONS.frame(), (), leads=LEADS.frame([old]))
    write_book(book, workspace.review_path(FIRST))
    earlier = Reviews.around(workspace, SECOND).earlier
    again = LEADS.frame([old, new])
    assert told_first(again, earlier, [])["lead"].to_list() == ["told-new"]
    assert told_first(again, earlier, ["told-old"]).height == 2
    assert told_first(again, [], []).height == 2
