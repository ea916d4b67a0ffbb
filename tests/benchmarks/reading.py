"""How fast, and in how much memory, workbooks are read.

Run as ``python -m tests.benchmarks.reading [FILE ...]``. Without files it draws lists of sessions
from 100 to 200,000 rows, and the largest workbook of each sample contract. Each way of reading
runs three times in processes of its own, and the fastest counts; the floor is python-calamine
reading the value of every cell once. Seconds leave out the start of the process; megabytes hold
the libraries.

``understand`` is what this product does in one process: cells, formulas and looks read from the
XML, tables and periods understood, every cell accounted for. ``read`` is the same in a child
process bounded in time and memory, with its start and the way back of what it found.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from pipeline.read.parse import parse
from pipeline.read.reader import read_file

ROOT = Path(__file__).resolve().parents[2]
ROWS = (100, 1_000, 10_000, 50_000, 200_000)
REPEATS = 3
_VENUES = ("Hall", "Library", "Hub", "School", "Park", "Online")


def sessions(path: Path, rows: int) -> Path:
    """Draw a list of sessions: date, venue and kind, three figures, now and then a remark."""
    book = Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Sessions")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["Session", "Date", "Venue", "Kind", "Came", "New", "Hours", "Notes"])
    for row in range(1, rows + 1):
        sheet.write(row, 0, f"S{row:06}")
        held = datetime(2025, 4, 1) + timedelta(days=row * 360 // rows)
        sheet.write_datetime(row, 1, held, day)
        sheet.write_row(row, 2, [_VENUES[row % 6], "Group" if row % 3 else "One to one"])
        sheet.write_row(row, 4, [row % 17, row % 4, row % 9 / 2])
        if row % 50 == 0:
            sheet.write(row, 7, "room changed")
    book.close()
    return path


def _samples(folder: Path) -> list[Path]:
    found = []
    for letter in "abd":
        place = folder / letter
        importlib.import_module(f"workbooks.builder.contract_{letter}").build(place)
        found.append(max(place.rglob("*.xlsx"), key=lambda path: path.stat().st_size))
    return found


# --- the ways of reading --------------------------------------------------------------------------


def _floor(path: Path) -> None:
    with CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _openpyxl(path: Path) -> None:
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            sum(value is not None for value in row)


def _analyst(path: Path) -> None:
    # Among the tools of the tests, and not of the product.
    importlib.import_module("pandas").read_excel(path, sheet_name=None, header=None)


def _in_process(path: Path) -> None:
    parse(path)


def _whole(path: Path) -> None:
    read_file(path)


WAYS: dict[str, Callable[[Path], None]] = {
    "calamine (floor)": _floor,
    "openpyxl": _openpyxl,
    "pandas": _analyst,
    "understand": _in_process,
    "read": _whole,
}


def _measure(way: Callable[[Path], None], path: Path) -> tuple[float, float]:
    """Return seconds and megabytes at the peak, of this process or of its child."""
    start = time.perf_counter()
    way(path)
    seconds = time.perf_counter() - start
    resource = importlib.import_module("resource")
    peaks = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return seconds, max(peaks) / (1024**2 if sys.platform == "darwin" else 1024)


def _best(name: str, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.reading", "--one", name, str(path)]
    found = []
    for _ in range(REPEATS):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        found.append(json.loads(done.stdout.splitlines()[-1]))
    return min(seconds for seconds, _ in found), min(peak for _, peak in found)


def _cells(path: Path) -> int:
    with CalamineWorkbook.from_path(path) as book:
        return sum(
            value != ""
            for name in book.sheet_names
            for row in book.get_sheet_by_name(name).to_python(skip_empty_area=True)
            for value in row
        )


def main(arguments: list[str]) -> int:
    """Print the table, or, as ``--one WAY FILE``, one measurement for it."""
    if arguments[:1] == ["--one"]:
        sys.stdout.write(f"{json.dumps(_measure(WAYS[arguments[1]], Path(arguments[2])))}\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in arguments]
        if not files:
            files = [sessions(Path(folder) / f"{rows:,} rows.xlsx", rows) for rows in ROWS]
            files = [*_samples(Path(folder)), *files]
        sys.stdout.write("| workbook | cells | way | s | x floor | MB | x floor |\n")
        sys.stdout.write("| --- | ---: | --- | ---: | ---: | ---: | ---: |\n")
        for path in files:
            _table(path)
    return 0


def _table(path: Path) -> None:
    floor, cells = (0.0, 0.0), _cells(path)
    for name in WAYS:
        seconds, peak = _best(name, path)
        floor = floor if floor[0] else (seconds, peak)
        row = (path.stem, f"{cells:,}", name, f"{seconds:.3f}", f"{seconds / floor[0]:.1f}",
               f"{peak:.0f}", f"{peak / floor[1]:.1f}")  # fmt: skip
        sys.stdout.write(f"| {' | '.join(row)} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
