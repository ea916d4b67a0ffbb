"""Two hundred faults of mixed kinds in one drawn workbook, all seen in one pass.

Ten sheets hold the same honest tables and one list of records; a plan puts twenty faults on each.
What is found is counted by kind and held against the plan that planted it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from pipeline.check.facts import check_facts
from pipeline.domain.findings import Finding
from pipeline.read.reader import read_file
from tests.check.drawn import HONEST, Rows, clients, other
from tests.read.drawing import Percent

SITES = 10
TABLES: dict[str, Rows] = {**HONEST, "clients": clients()}
# What is planted: the kind it must be found as, the table, the cell from 0, and its new value.
PLAN: list[tuple[str, str, tuple[int, int], object]] = [
    ("DQ-BALANCE", "stock", (3, 3), 10),  # 47 + 9 - 10 is 46, not 45
    ("DQ-JUMP", "referrals", (1, 9), 105),  # 37 to 45 until then
    ("DQ-GAP", "referrals", (4, 5), 0),  # 9 to 14 otherwise
    ("DQ-ROW-RATE", "waits", (3, 3), Percent(0.75)),  # 13 of 20 is 65%
    ("DQ-CODE", "ethnicity", (5, 0), "99 Not known"),
    ("DQ-SCALE", "scores", (2, 1), 6.9),  # from 7
    ("DQ-SCALE", "scores", (3, 2), 38.0),  # to 35
    ("DQ-INVITE", "stages", (1, 2), 960),  # 900 eligible
    ("DQ-STAGE", "stages", (2, 5), 26),  # 25 quits
    ("DQ-STAGE", "stages", (3, 4), 42),  # 41 quit dates set
    ("DQ-EXCEPT", "reasons", (3, 3), None),  # 10 of 14 is 71.4%
    ("DQ-TOTAL", "ages", (5, 1), 203),  # 40 + 71 + 60 + 29 is 200
    ("DQ-TEST-ROW", "ages", (2, 0), "Test row"),
    ("DQ-WINDOW", "clients", (4, 3), date(2025, 6, 20)),  # 47 days after 4 May
    ("DATE-ORDER", "clients", (5, 3), date(2025, 5, 2)),  # before 9 May
    ("DATE-IMPOSSIBLE", "clients", (7, 2), "31/04/2025"),
    ("DQ-DEFAULT", "clients", (8, 1), date(1900, 1, 1)),
    ("DATE-FAR", "clients", (9, 1), date(2005, 5, 22)),
    ("DQ-AGE", "clients", (10, 5), 134),
    ("DQ-AGE", "clients", (11, 5), -3),
]


def planted() -> dict[str, Rows]:
    """Return the tables with the faults of the plan in them."""
    tables = dict(TABLES)
    for _, table, cell, value in PLAN:
        tables[table] = other(tables[table], cell, value)
    return tables


def drawn(path: Path, tables: Mapping[str, Rows]) -> Path:
    """Draw a workbook with a sheet for each site that holds every table under a title."""
    book = Workbook(path)
    looks = {"day": book.add_format({"num_format": "dd/mm/yyyy"}),
             "share": book.add_format({"num_format": "0%"})}  # fmt: skip
    for site in range(1, SITES + 1):
        sheet, row = book.add_worksheet(f"Site {site}"), 0
        for name, rows in tables.items():
            sheet.write_string(row, 0, f"{name.capitalize()} at site {site}")
            for down, values in enumerate(rows, start=row + 2):
                for across, value in enumerate(values):
                    if isinstance(value, date):
                        sheet.write_datetime(down, across, value, looks["day"])
                    elif isinstance(value, Percent):
                        sheet.write_number(down, across, value.share, looks["share"])
                    elif value is not None:
                        sheet.write(down, across, value)
            row += len(rows) + 5
    book.close()
    return path


def found_in(path: Path) -> list[Finding]:
    """Read the workbook and check it once."""
    reading = read_file(path)
    assert reading.refused is None
    return check_facts(reading.facts, reading.cells)


def test_two_hundred_faults_are_seen_in_one_pass(tmp_path: Path) -> None:
    """Each of the plan's twenty faults is found on each of the ten sheets, and nothing else."""
    found = found_in(drawn(tmp_path / "Monitoring 2025-26 Q4.xlsx", planted()))
    wanted = Counter({code: SITES * n for code, n in Counter(code for code, *_ in PLAN).items()})

    assert sum(wanted.values()) == 200
    assert Counter(finding.code for finding in found) == wanted
    assert len({(f.code, f.sheet, f.cell) for f in found}) == 200


def test_the_same_workbook_without_faults_is_silent(tmp_path: Path) -> None:
    """Ten sheets of honest tables and records bring no finding."""
    assert found_in(drawn(tmp_path / "Monitoring 2025-26 Q4.xlsx", TABLES)) == []
