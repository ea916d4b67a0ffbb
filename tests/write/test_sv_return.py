"""The social value return holds what was worked out by hand, and keeps the laws of the house."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from pipeline.domain.contents import ReturnContents, Withheld
from pipeline.write.book import Cell
from pipeline.write.driver import to_bytes
from pipeline.write.layout import Layout, PlacedSheet, dump, place
from pipeline.write.sv_return import describe_return, write_return
from tests.write.contents_a import contents, empty

GOLDEN = Path(__file__).parent / "golden" / "return_a.txt"
FIGURE_SHEETS = ("Contract performance", "Additional social value", "Delivery methods")
ORDER = [
    "Cover",
    "Summary",
    "Contract performance",
    "Additional social value",
    "Delivery methods",
    "For the next meeting",
    "Evidence",
    "Data quality",
    "Notes",
]
# Words that say more than a monitoring workbook can know.
BANNED_WORDS = (
    "caused",
    "led to",
    "because of",
    "resulted in",
    "impact of",
    "impacts",
    "saved",
    "saving",
    "savings",
    "thanks to",
    "proves",
    "leverage",
    "stakeholder",
    "utilise",
)


def layout_of(given: ReturnContents) -> Layout:
    """Return the laid out return."""
    return place(describe_return(given))


def sheet(layout: Layout, name: str) -> PlacedSheet:
    """Return one sheet of it."""
    return next(placed for placed in layout.sheets if placed.sheet.name == name)


def texts(layout: Layout) -> list[str]:
    """Return all texts of all cells."""
    return [
        item.cell.value
        for placed in layout.sheets
        for item in placed.cells
        if isinstance(item.cell.value, str)
    ]


def cell_at(layout: Layout, name: str, address: str) -> Cell:
    """Return one cell."""
    return next(item.cell for item in sheet(layout, name).cells if item.address == address)


def test_the_return_equals_the_golden_dump() -> None:
    """Every cell is as it was reviewed, line by line, in golden/return_a.txt."""
    assert dump(describe_return(contents())) == GOLDEN.read_text(encoding="utf-8")


def test_the_sheets_stand_in_the_order_agreed() -> None:
    """Cover first, Notes last, and nothing else."""
    assert [placed.sheet.name for placed in layout_of(contents()).sheets] == ORDER


def test_quit_rate_is_amber_at_49_8_percent_not_50() -> None:
    """562 of 1,128 is shown as 49.8% and rated amber, whatever the workbook prints."""
    layout = layout_of(contents())
    rate = cell_at(layout, "Contract performance", "E8")
    assert rate.value == pytest.approx(562 / 1128)
    assert rate.number == "0.0%"
    assert cell_at(layout, "Contract performance", "H8").value == "Amber: near"


def test_ratings_are_words_without_any_colour() -> None:
    """Not due, missing and not calculable are said, and each rated row names its outcome."""
    layout = layout_of(contents())
    words = [cell_at(layout, "Contract performance", f"H{row}").value for row in range(7, 17)]
    assert words == [
        *["Amber: near"] * 4,
        "Green: met",
        "Red: missed",
        "Green: met",
        "Not calculable",
        "Reported",
        "Missing",
    ]


def test_every_figure_leads_to_its_evidence() -> None:
    """Each number on the three sheets of figures links to a row of Evidence."""
    layout = layout_of(contents())
    for name in FIGURE_SHEETS:
        numbers = [
            item for item in sheet(layout, name).cells if isinstance(item.cell.value, int | float)
        ]
        assert numbers
        for item in numbers:
            assert item.cell.to, f"{name}!{item.address} leads nowhere"
            assert layout.anchors[item.cell.to][0] == "Evidence"


def test_every_row_of_evidence_leads_back() -> None:
    """The item of each row of Evidence links to the figure's sheet, named beside it."""
    layout = layout_of(contents())
    cells = {item.address: item.cell for item in sheet(layout, "Evidence").cells}
    (table,) = sheet(layout, "Evidence").tables
    for row in range(table.row + 2, table.last_row + 2):
        assert layout.anchors[cells[f"B{row}"].to][0] == cells[f"A{row}"].value


def test_evidence_quotes_the_cell_as_it_stands() -> None:
    """The footnote star of 96* is still there."""
    lines = dump(describe_return(contents())).splitlines()
    assert any(line.endswith("text [quoted] 96*") for line in lines)


def test_what_is_kept_back_stands_nowhere_as_a_number() -> None:
    """A figure kept back shows as [c], and neither it nor its cells' values are in the file."""
    given = contents()
    secret = 7301.0
    rows = given.facts.with_columns(
        value=pl.when(pl.col("sheet") == "Volunteers", pl.col("col") == 9)
        .then(secret)
        .otherwise("value"),
        text=pl.when(pl.col("sheet") == "Volunteers", pl.col("col") == 9)
        .then(pl.lit("7301"))
        .otherwise("text"),
    )
    findings = given.findings.with_columns(
        sheet=pl.lit("Volunteers"), cell=pl.lit("I10"), found=pl.lit("first 7301, then 7,301")
    )
    layout = layout_of(replace(given, facts=rows, findings=findings))
    for placed in layout.sheets:
        for item in placed.cells:
            assert item.cell.value != secret
            assert not re.search(r"7,?301", str(item.cell.value)), item.address
    assert cell_at(layout, "Additional social value", "C21").value == "[c]"


@pytest.mark.parametrize("table", ["candidates", "claims"])
def test_a_claim_of_what_is_kept_back_shows_neither_quantity_nor_value(table: str) -> None:
    """14,017.08 over 12.21 would give the hours away, so that both are kept back."""
    given = replace(
        contents(), withheld=frozenset({Withheld(table, "volunteer-hours", "quantity")})
    )
    layout = layout_of(given)
    assert cell_at(layout, "Additional social value", "C11").value == "[c]"
    assert cell_at(layout, "Additional social value", "H11").value == "[c]"
    kept = [text for text in texts(layout) if text in ("78", "84", "127")]
    assert not kept


def test_a_comparison_kept_back_shows_none_of_its_figures() -> None:
    """Rates, difference and interval go with the count, on every sheet."""
    mark = Withheld("comparisons", "Family or couple sessions", "with_k")
    layout = layout_of(replace(contents(), withheld=frozenset({mark})))
    row = [cell_at(layout, "Delivery methods", f"{letter}7").value for letter in "CDEFGHIJK"]
    assert row == ["[c]"] * 9
    assert not any("67.6%" in text for text in texts(layout))


def test_additional_outcomes_are_never_fewer_than_none_in_words() -> None:
    """-4 with an interval from -19 to 13 is none in the sentence and -4 in the table."""
    ends = {"additional": -4.2, "additional_low": -19.4, "additional_high": 12.9}
    rows = contents().comparisons.with_columns(
        pl.lit(value).alias(name) for name, value in ends.items()
    )
    layout = layout_of(replace(contents(), comparisons=rows))
    assert (
        "Additional outcomes ('4-week quits') associated with closed groups: none, 95% interval "
        "-19 to 13."
    ) in texts(layout)
    shown = [cell_at(layout, "Delivery methods", f"{letter}17").value for letter in "FGH"]
    assert shown == [-4, -19, 13]


def test_a_comparison_that_is_unfair_shows_why_and_no_rate() -> None:
    """Nothing of it can be quoted; how many people there are stays."""
    unfair = {"with_k": None, "without_k": None, "difference": None, "low": None, "high": None,
              "additional": None, "additional_low": None, "additional_high": None}  # fmt: skip
    rows = contents().comparisons.with_columns(
        *(pl.lit(value).cast(contents().comparisons.schema[name]).alias(name)
          for name, value in unfair.items()),
        verdict=pl.lit("cannot be compared fairly"), caution=pl.lit("who stays has more chances."),
    )  # fmt: skip
    layout = layout_of(replace(contents(), comparisons=rows))
    row = [cell_at(layout, "Delivery methods", f"{letter}6").value for letter in "CDEFGHIJKLM"]
    assert row == ["[x]", 96, "[x]", "[x]", 1032, *["[x]"] * 4, "cannot be compared fairly",
                   "Who stays has more chances."]  # fmt: skip
    assert not any("67.6%" in text for text in texts(layout))
    assert not any("associated with" in text for text in texts(layout) if "Additional" in text
                   and "times" not in text)  # fmt: skip


def test_what_is_worked_out_within_sites_may_be_kept_back_alone() -> None:
    """A small site hides its own figure, not the comparison of all."""
    mark = Withheld("comparisons", "Family or couple sessions", "within_difference")
    layout = layout_of(replace(contents(), withheld=frozenset({mark})))
    assert cell_at(layout, "Delivery methods", "C7").value == 46
    assert cell_at(layout, "Delivery methods", "I18").value == "[c]"


def test_nothing_undecided_stands_among_the_claims() -> None:
    """Claimed, told and to confirm are three tables, and every candidate is in one of them."""
    layout = layout_of(contents())
    tables = {
        placed.table.name: placed for placed in sheet(layout, "Additional social value").tables
    }
    seen = {
        name: {cells[0].value for cells in placed.table.rows} for name, placed in tables.items()
    }
    assert seen["Claimed"] == {
        "Partners and family members who quit together",
        "Smoke-free home pledges",
        "Time given by volunteers",
    }
    assert seen["Told"] == {"Peer-run “stay stopped” group"}
    assert len(seen["ToConfirm"]) == 4
    assert not any("mental health support" in text for text in texts(layout))


def test_no_value_is_added_to_another() -> None:
    """The only formula on the sheet is a quantity times its unit cost."""
    layout = layout_of(contents())
    found = [item.cell for item in sheet(layout, "Additional social value").cells]
    formulas = [cell.formula for cell in found if cell.formula]
    assert formulas == ["C11*G11"]
    value = next(cell.value for cell in found if cell.formula)
    assert value == pytest.approx(14_017.08)  # 1,148 hours at £12.21, by hand


def test_volunteer_time_is_called_an_input() -> None:
    """Hours given are not an outcome, and the sheet says so."""
    text = cell_at(layout_of(contents()), "Additional social value", "I11").value
    assert "An input: time given by volunteers, not an outcome." in str(text)


def test_a_quantity_that_a_person_changed_says_so() -> None:
    """The pledges counted twice are explained, and the review's cell is evidence."""
    layout = layout_of(contents())
    text = cell_at(layout, "Additional social value", "I10").value
    assert text == "The workbooks show 212; the reviewer states 200: 12 pledges were made twice."
    assert "Review workbook" in texts(layout)


def test_every_sheet_says_draft() -> None:
    """DRAFT stands in the title line of each sheet, and on the Cover."""
    layout = layout_of(contents())
    for placed in layout.sheets[1:]:
        assert str(placed.cells[0].cell.value).endswith("– DRAFT")
    assert any("DRAFT" in str(item.cell.value) for item in layout.sheets[0].cells)


@pytest.mark.parametrize("make", [contents, empty])
def test_no_word_claims_more_than_is_known(make: object) -> None:
    """None of the banned words stands in any text of ours."""
    assert callable(make)
    for text in texts(layout_of(make())):
        found = [word for word in BANNED_WORDS if re.search(rf"\b{word}\b", text.lower())]
        assert not found, text


def test_a_return_without_anything_is_still_whole() -> None:
    """Nothing sent, nothing found: each sheet says so in a sentence, and no table is empty."""
    layout = layout_of(empty())
    assert [placed.sheet.name for placed in layout.sheets] == ORDER
    said = texts(layout)
    assert "No outcome beyond the requirements was seen in the monitoring workbooks." in said
    assert "No key message has been chosen in the review workbook." in said
    assert any(text.startswith("No comparison is made: ") for text in said)
    assert to_bytes(describe_return(empty()))


def test_a_long_case_study_is_told_under_the_tables() -> None:
    """A story longer than a table row can show is not cut."""
    given = contents()
    story = " ".join(["She came back every week."] * 60)
    claims = given.claims.with_columns(
        wording=pl.when(pl.col("candidate") == "peer-group")
        .then(pl.lit(story))
        .otherwise("wording"),
    )
    layout = layout_of(replace(given, claims=claims))
    assert cell_at(layout, "Additional social value", "F15").value == "The case study stands below."
    parts = [text for text in texts(layout) if text.startswith(("She came", "back every", "every"))]
    assert " ".join(parts).count("She came back every week.") >= 55


def test_the_same_contents_give_the_same_bytes(tmp_path: Path) -> None:
    """Two writings are equal to the last byte."""
    first = write_return(contents(), tmp_path / "one.xlsx")
    second = write_return(contents(), tmp_path / "two.xlsx")
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (first, second)}
    assert len(digests) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"one.xlsx", "two.xlsx"}


def test_openpyxl_reads_back_what_was_described(tmp_path: Path) -> None:
    """Values, tables, links and properties are in the file as they were in the description."""
    path = write_return(contents(), tmp_path / "return.xlsx")
    book = openpyxl.load_workbook(path, data_only=True)
    layout = layout_of(contents())
    assert book.sheetnames == ORDER
    assert book.properties.creator == "Clearbreath Community CIC"
    assert book.properties.created.date() == date(2026, 3, 31)
    for placed in layout.sheets:
        drawn = book[placed.sheet.name]
        assert set(drawn.tables) == {table.table.name for table in placed.tables}
        assert not drawn.merged_cells.ranges
        assert drawn.sheet_state == "visible"
        for item in placed.cells:
            value = drawn[item.address].value
            value = value.date() if hasattr(value, "date") else value
            given = None if item.cell.value == "" else item.cell.value
            # A cell holds 16 digits, a number here 17.
            assert value == (pytest.approx(given) if isinstance(given, float) else given)
            link = drawn[item.address].hyperlink
            assert (link.location if link else "") == (
                layout.target(item.cell.to) if item.cell.to else ""
            )
