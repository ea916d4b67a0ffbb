"""Other people's workbooks: each ends in facts or in one clear finding, and its cells are found.

The files are no part of the project; where their folder is absent these tests are skipped.
"""

from __future__ import annotations

import json
import os
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from pipeline.read.book import Book, Cell
from pipeline.read.facts import Reading, understand
from pipeline.read.guard import Refusal
from pipeline.read.parse import open_book, parse
from pipeline.read.reader import read_file
from tests.read.drawing import period

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("SHARED_WORKBOOKS", str(ROOT.parent / "shared" / "workbooks")))
TRUTHS = json.loads((SHARED / "truths.json").read_text()) if SHARED.is_dir() else {}
pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the folder of other people's workbooks is not here"
)
FILES = sorted(
    path for kind in ("real", "messy", "hostile") for path in SHARED.glob(f"{kind}/*")
)  # fmt: skip
HOSTILE = {
    "ClosedXML__ClosedXML__WorkbookWithExternalLink.xlsx": "",
    "DERIVED__csv_utf8bom_renamed.xlsx": "FILE-NOT-WORKBOOK",
    "DERIVED__dimension_A1_XFD1048576.xlsx": "",
    "DERIVED__formula_injection.xlsx": "",
    "DERIVED__formulas_no_cached_values.xlsx": "",
    "DERIVED__truncated_Community_SitRep_january2024.xlsx": "FILE-DAMAGED",
    "DERIVED__zipbomb_300MB_sheet.xlsx": "FILE-HOSTILE",
    "DERIVED__~$monthly_return_lockfile.xlsx": "FILE-TEMPORARY",
    "OpenDataServices__flatten-tool__file_12_bytes.xlsx": "FILE-NOT-WORKBOOK",
    "PHPOffice__PhpSpreadsheet__fakewebservice.xlsx": "",
    "PHPOffice__PhpSpreadsheet__oleloop.xls": "FILE-DAMAGED",
    "PHPOffice__PhpSpreadsheet__without_cell_reference.xlsx": "",
    "apache__poi__57893-many-merges.xlsx": "FILE-NO-CELLS",
    "apache__poi__chart_sheet.xlsx": "",
    "apache__poi__poc-xmlbomb.xlsx": "FILE-HOSTILE",
    "apache__poi__protected_passtika.xlsx": "FILE-ENCRYPTED",
    "apache__poi__xxe_in_schema.xlsx": "",
    "psychty__another_covid_repo__cqc_mortality_care_homes_ISHTML.xlsx": "FILE-NOT-WORKBOOK",
    "tafia__calamine__empty_sheet.xlsx": "FILE-NO-CELLS",
    "tafia__calamine__issue_594_dos.ods": "FILE-HOSTILE",
    "tafia__calamine__too_small.xls": "FILE-NOT-WORKBOOK",
}


def _read(name: str) -> tuple[Book, Reading]:
    return _read_path(next(path for path in FILES if path.name.endswith(name)))


@lru_cache(maxsize=64)
def _read_path(path: Path) -> tuple[Book, Reading]:
    book = open_book(path)
    return book, understand(book, path.name)


@pytest.mark.parametrize("name", [path.name for path in FILES if path.parent.name != "hostile"])
def test_every_cell_of_a_workbook_is_accounted_for(name: str) -> None:
    """Non-empty cells = facts with text + labels + notes + set aside."""
    book, reading = _read(name)
    assert book.cell_count > 0
    facts = [f for f in reading.facts.to_dicts() if f["text"] or f["status"] == "error"]
    assert len(facts) + len(reading.cells) == book.cell_count


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_the_answer_of_the_catalogue(name: str) -> None:
    """Refused for what it is, or read without harm."""
    path = SHARED / "hostile" / name
    if "oleloop" in name or not HOSTILE[name]:
        reading = read_file(path, seconds=30)
        assert (reading.refused.code if reading.refused else "") == HOSTILE[name]
        return
    with pytest.raises(Refusal) as refusal:
        parse(path)
    assert refusal.value.code == HOSTILE[name]


def _is_true(cell: Cell, want: object) -> bool:
    if isinstance(want, str) and want.startswith("date:"):
        return cell.day == date.fromisoformat(want.removeprefix("date:"))
    if isinstance(want, int | float):
        return cell.number is not None and abs(cell.number - want) <= 1e-9 * max(1, abs(want))
    return cell.text == want


@pytest.mark.parametrize(
    ("name", "sheet"), [(name, sheet) for name, sheets in TRUTHS.items() for sheet in sheets]
)
def test_true_cells_are_found_where_they_stand(name: str, sheet: str) -> None:
    """Every cell of truths.json has its value, and became a fact, a label or a note."""
    book, reading = _read(name)
    drawn = {cell.address: cell for s in book.sheets if s.name == sheet for cell in s.cells()}
    facts = {f["cell"] for f in reading.facts.to_dicts() if f["sheet"] == sheet}
    cells = {c["cell"] for c in reading.cells.to_dicts() if c["sheet"] == sheet}
    for address, want in TRUTHS[name][sheet].items():
        assert _is_true(drawn[address], want), (address, drawn[address], want)
        assert (address in facts) != (address in cells), address


@pytest.mark.parametrize(
    ("name", "sheet", "cell", "value", "when", "words"),
    [
        ("Community_SitRep_june2023.xlsx", "Table 2", "E5", 2034, "2023-06-01", "ENGLAND"),
        ("Community_SitRep_june2023.xlsx", "Table 2", "CP5", 1826, "2023-06-30", "ENGLAND"),
        ("Community_SitRep_june2023.xlsx", "Table 2", "E65", 3, "2023-06-01", "PROVIDE"),
        ("Community_SitRep_june2023.xlsx", "Weekly Series", "C8", 28038, "2022-10-31", ""),
        ("Acute_SitRep_august2023.xlsx", "Table 2", "E6", 22851, "2023-08-01", "ENGLAND"),
        ("latest_time_series.xlsx", "Daily Series", "C1045", 26417, "2024-01-31", ""),
        ("April_11_versionA.xls", "LA - by Type of Care", "G17", 512, "2011-04", "Barking Total"),
        ("Apr_19.xls", "LA - by type of care", "H17", 380, "2019-04", "Derby Delayed Days"),
        ("TF_Round_3_Success.xlsx", "4a - Funding Profiles", "Z38", 220, "", "Towns Fund CDEL"),
        ("TF_Round_3_Success.xlsx", "5 - Project Outputs", "X24", 112, "", "temporary FT jobs"),
        ("PF_Round_2_Success.xlsx", "Outputs", "L19", 14, "", "pedestrian paths Total"),
        ("FFT_AE_template.xlsm", "Trusts", "D5", 126974, "", "England"),
        ("Uploads_90420_CCG.xlsx", "PholioData", "D213", 12356, "", "England"),
        ("ONS_weekly_deaths_2020.xlsx", "Weekly figures 2020", "C9", 12254,
         "2019-12-28_2020-01-03",
         "Total deaths all ages"),
        ("latest_carehome_outbreaks.ods", "Upper_Tier_Local_authorities", "G3", 11, "2020-03-30",
         "Derby"),
        ("latest_carehome_outbreaks.ods", "Upper_Tier_Local_authorities", "X3", 72, "", "Derby"),
        ("cqc_mortality_care_homes_early.xlsx", "Table 2", "B4", 106, "2020-04-10", "England"),
        ("VCSE_grants_360giving_2018plus.xlsx", "grants", "F3", 3028.63, "", "Amount"),
        ("smokinghabitsexample.xlsx", "Table_1", "E114", 0.115, "", "Women 18"),
        ("Monthly_Rolling_Totals.xlsx", "IP", "H5", 197641, "2024-04", ""),
    ],
)  # fmt: skip
def test_true_tables_of_the_catalogue(
    name: str, sheet: str, cell: str, value: float, when: str, words: str
) -> None:
    """A figure has the period and the words that the catalogue's true tables give it."""
    found = {(f["sheet"], f["cell"]): f for f in _read(name)[1].facts.to_dicts()}[sheet, cell]
    assert found["value"] == pytest.approx(value)
    if when:
        assert period(found).startswith(when)
    assert all(word in found["label"].replace(",", "") for word in words.split()), found["label"]
