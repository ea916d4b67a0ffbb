"""Narrative cells become leads: wherever they stand, each once, less what is counted already."""

from typing import Any

import polars as pl
import pytest

from pipeline.check.schemas import check_table
from pipeline.compare import compare
from pipeline.compare.run import Beside
from pipeline.domain.contract import Requirement
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import CELLS, LEADS
from pipeline.store import run_sql
from tests.by_hand import FILE, Q4, SHA, cells, fact, facts, row_of, timeline
from tests.compare.test_compare import NEW, contract

QUIT_DATES = Requirement("A1", "Quit dates set", target=100)
FOUND = "Four of our volunteers moved into paid work."


def surfaced(
    *rows: dict[str, Any], asked: tuple[Requirement, ...] = (QUIT_DATES,),
    told: pl.DataFrame | None = None,
) -> list[dict[str, Any]]:  # fmt: skip
    """Return the leads of one comparison in their order; the table keeps to its schema."""
    beside = Beside(cells=told)
    key, order = ReturnKey("X1", Q4), {SHA: 0, NEW: 1}
    got = compare(contract(*asked), key, facts(*rows), order, run_sql, beside)
    assert check_table(LEADS, got.leads) == []
    return got.leads.sort("position").to_dicts()


def cell(address: str, text: str, **given: object) -> dict[str, object]:
    """Return a row of `cells`: a note on the sheet Narrative."""
    usual: dict[str, object] = {
        "submission": SHA, "file": FILE, "sheet": "Narrative", "sheet_no": 2, "cell": address,
        "row": int(address[1:]), "col": ord(address[0]) - ord("A") + 1, "use": "note",
        "why": "text", "text": text,
    }  # fmt: skip
    return row_of(CELLS, **(usual | given))


def test_a_note_is_searched_sentence_by_sentence() -> None:
    """The sentence, its cell, its number and who benefits; the rest of the cell is no lead."""
    (got,) = surfaced(told=cells(f"The van was off the road. {FOUND} We hope for more."))
    assert got["sentence"] == FOUND
    assert got["cells"] == f"{FILE} | Notes!A1"
    assert (got["number"], got["number_text"], got["count_basis"]) == (4.0, "Four", "people")
    assert (got["beneficiary"], got["domain"]) == ("volunteer", "employment and skills")
    assert "No requirement in force speaks of employment and skills" in got["why_additional"]
    assert (got["repeats"], got["personal"]) == ("", False)


def test_a_remark_beside_a_figure_is_searched() -> None:
    """It is a fact of unit text; a text that names figures, and one of targets, is none."""
    said = {"text": FOUND, "unit": "text", "status": "text"}
    told = cells("Sheet of the quarter")
    rows = [
        fact("B2", 5, row_label="Visits"),
        fact("C2", None, role="comment", **said),
        fact("C3", None, role="target", **(said | {"text": "Two clients have found work."})),
    ]
    assert [row["cells"] for row in surfaced(*rows, told=told)] == [f"{FILE} | Q4!C2"]


def test_a_label_that_is_a_sentence_is_searched_and_one_that_names_figures_is_not() -> None:
    """People write prose where a label would stand; a label of figures is a candidate's."""
    label = "Three clients have found work."
    rows = [
        cell("A5", "They told us. Two clients have found work.", use="label", why="heading"),
        cell("A6", label, use="label", why="label of a row"),
        cell("A7", "Clients who have found work since", use="label", why="label of a row"),
    ]
    got = surfaced(fact("B6", 3, row_label=label), told=CELLS.frame(rows))
    assert [row["sentence"] for row in got] == ["Two clients have found work."]


def test_the_words_of_a_template_are_no_narrative() -> None:
    """What comes back on another sheet, and what stands on a sheet that explains."""
    rows = [
        cell("B5", FOUND),
        cell("B5", FOUND, sheet="Q3", sheet_no=3),
        cell("B6", "Two clients have found work.", sheet="Guidance", sheet_no=4),
    ]
    assert surfaced(told=CELLS.frame(rows)) == []


def test_the_same_sentence_twice_is_one_lead_with_two_cells() -> None:
    """Its identity is that of its words, whatever cell it stands in."""
    rows = [cell("B5", FOUND), cell("B9", f"Once more: hello. {FOUND.upper()}")]
    (got,) = surfaced(told=CELLS.frame(rows))
    assert got["cells"] == f"{FILE} | Narrative!B5; {FILE} | Narrative!B9"
    (alone,) = surfaced(told=CELLS.frame([cell("D7", FOUND)]))
    assert alone["lead"] == got["lead"]


@pytest.mark.parametrize(
    "asked",
    [
        Requirement("W1", "Volunteers into work", numerator="Volunteers who moved into paid work"),
        Requirement("W1", "Job outcomes", definition="Volunteers who have found a job by month 6"),
    ],
)
def test_what_a_requirement_covers_is_no_lead(asked: Requirement) -> None:
    """By its words or by its sign; asked of clients, it does not cover what volunteers did."""
    assert surfaced(asked=(QUIT_DATES, asked), told=cells(FOUND)) == []
    of_clients = Requirement("W1", "Clients into work", numerator="Clients moved into paid work")
    assert len(surfaced(asked=(of_clients,), told=cells(FOUND))) == 1


def test_a_result_told_again_is_no_lead() -> None:
    """131 people who have quit are the 131 of the requirement's row."""
    asked = Requirement("A3", "4-week quits", numerator="Successfully quit")
    rows = timeline(2, "Successfully quit", (Q4, 131))
    told = cells("131 people have quit.", "Six people in their families have quit.")
    got = surfaced(*rows, asked=(asked,), told=told)
    assert [row["number"] for row in got] == [6.0]


def test_what_stands_in_the_tables_too_comes_last_and_says_where() -> None:
    """Four in the table of volunteers and four in prose are the same four."""
    rows = timeline(2, "Volunteers moved into paid work", (Q4, 4), section="Volunteers")
    told = cells(FOUND, "Nine families were rehoused.")
    got = surfaced(*rows, told=told)
    assert [row["sentence"] for row in got] == ["Nine families were rehoused.", FOUND]
    assert got[0]["repeats"] == ""
    assert got[1]["repeats"].startswith("volunteers-into-work")


def test_the_returns_own_period_comes_first() -> None:
    """A workbook of the whole year also holds what was told in earlier quarters."""
    rows = [
        cell("A4", "QUARTER 1 April to June 2025", use="label", why="title"),
        cell("B5", "Two clients have found work."),
        cell("A8", "QUARTER 4 January to March 2026", use="label", why="title"),
        cell("A9", "Volunteers", use="label", why="label of a form"),
        cell("B9", "Five clients have found a job."),
    ]
    got = surfaced(told=CELLS.frame(rows))
    assert [row["number"] for row in got] == [5.0, 2.0]
    assert got[0]["heading"] == "QUARTER 4 January to March 2026 > Volunteers"


@pytest.mark.parametrize(
    ("sentence", "personal"),
    [
        ("Mrs A has started a college course.", True),
        ("She found work, call her on 01632 960417.", True),
        ("One client has started a college course.", False),
    ],
)
def test_what_looks_personal_is_marked(sentence: str, personal: bool) -> None:  # noqa: FBT001
    """So that the review can warn and the export keeps it back."""
    (got,) = surfaced(told=cells(sentence))
    assert got["personal"] is personal


def test_without_a_workbook_of_its_own_a_return_has_no_leads() -> None:
    """Earlier workbooks are history: their texts are not searched again."""
    said = {"text": FOUND, "unit": "text", "status": "text"}
    assert surfaced(fact("C2", None, role="comment", **said)) == []


def test_a_case_study_is_one_lead() -> None:
    """All of the cell, so that a person can use it; the numbers in it count nobody else."""
    story = "One baker came to us in May. He had lost his shop. He found work and made two friends."
    (got,) = surfaced(told=cells(story))
    assert (got["sentence"], got["number"]) == (story, 1.0)
    others = "A mum has quit smoking. The van was off. Two clients have found work."
    assert [row["number"] for row in surfaced(told=cells(others))] == [None, 2.0]


def test_a_story_of_which_a_requirement_covers_a_part_is_still_one() -> None:
    """What is not asked for makes it a lead; where all is asked for there is none."""
    asked = Requirement("W1", "Job outcomes", definition="Clients who have found a job by month 6")
    story = "A baker told us more in May. He has found work. He has moved into his own flat."
    (got,) = surfaced(asked=(QUIT_DATES, asked), told=cells(story))
    assert got["domain"] == "housing"
    both = "A baker told us more in May. He has found work. He has found a job."
    assert surfaced(asked=(QUIT_DATES, asked), told=cells(both)) == []


def test_a_short_note_in_a_list_is_a_lead_where_it_stands_once() -> None:
    """One that comes back is a choice from a list, and counted as such."""
    said = {"unit": "text", "status": "text", "role": "comment"}
    told = cells("Sheet of the quarter")
    notes = [
        fact(f"D{row}", None, text=text, **said)
        for row, text in enumerate(("off water tablets", "back soon", "insulin halved"), 2)
    ]
    got = surfaced(*notes, told=told)
    assert [row["sentence"] for row in got] == ["off water tablets", "insulin halved"]
    twice = [*notes, fact("D9", None, text="insulin halved", **said)]
    assert [row["sentence"] for row in surfaced(*twice, told=told)] == ["off water tablets"]


def test_whole_sentences_on_the_cover_are_searched() -> None:
    """A title there tells nothing."""
    rows = [
        cell("B5", FOUND, sheet="1 Cover"),
        cell("B6", "Help for clients who have found work", sheet="1 Cover"),
    ]
    assert [row["sentence"] for row in surfaced(told=CELLS.frame(rows))] == [FOUND]


def test_a_small_figure_that_happens_to_agree_covers_nothing() -> None:
    """Four volunteers are not the four volunteers' hours: half of what is asked must be shared."""
    asked = Requirement("V1", "Training hours of volunteers", numerator="Volunteer hours given")
    rows = timeline(2, "Volunteer hours given", (Q4, 4))
    assert len(surfaced(*rows, asked=(QUIT_DATES, asked), told=cells(FOUND))) == 1


def test_what_somebody_hid_is_not_offered() -> None:
    """A sentence on a hidden sheet, and a remark in a hidden column."""
    remark = fact("C2", None, role="comment", text=FOUND, unit="text", status="text", hidden=True)
    assert surfaced(remark, told=CELLS.frame([cell("B5", FOUND, hidden=True)])) == []
