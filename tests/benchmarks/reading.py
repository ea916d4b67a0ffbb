"""How completely, how fast and in how much memory workbooks are read.

Run as ``python -m tests.benchmarks.reading [FILE ...]``. Without files it builds the sample
contracts, holds what was read against the truth that people wrote for them, and times those
files. Each way of reading runs in a process of its own; the floor is python-calamine reading
every cell once. Seconds leave out the start of the process, but those of ``read_file`` hold the
start of its child; megabytes hold the libraries, which are the same for every way.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
from python_calamine import CalamineWorkbook

from pipeline.read.facts import understand
from pipeline.read.parse import open_book
from pipeline.read.reader import read_file
from tests.read.drawing import period

ROOT = Path(__file__).resolve().parents[2]
TRUTH = ROOT / "tests" / "truth"


def main(arguments: list[str]) -> int:
    """Print both tables, or, as ``--one WAY FILE``, one measurement for the table of times."""
    if arguments[:1] == ["--one"]:
        _say(json.dumps(_measure(WAYS[arguments[1]], Path(arguments[2]))))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in arguments] or _samples(Path(folder))
        if not arguments:
            _accuracy(Path(folder))
        _speed(files)
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _samples(folder: Path) -> list[Path]:
    for letter in "abd":
        importlib.import_module(f"workbooks.builder.contract_{letter}").build(folder)
    return sorted(folder.rglob("*.xlsx"))


# --- accuracy ------------------------------------------------------------------------------------


def _truths() -> Iterator[tuple[str, list[dict[str, Any]], list[dict[str, Any]]]]:
    """Yield file, true facts and cells that are none; the truths have two shapes."""
    for letter in "abd":
        truth = json.loads((TRUTH / f"contract_{letter}.json").read_text(encoding="utf-8"))
        files = truth.get("files")
        if files is None:
            for name, facts in truth["facts"].items():
                yield name, facts, truth["not_facts"].get(name, [])
            continue
        named = files.items() if isinstance(files, dict) else ((f["file"], f) for f in files)
        for name, about in named:
            if about.get("facts"):
                yield name, about["facts"], about.get("not_facts", [])


def _accuracy(folder: Path) -> None:
    _say(f"{'file':54} {'true':>5} {'recall':>7} {'precision':>9} {'period':>7} {'label':>7}")
    for name, true, false in _truths():
        reading = understand(open_book(next(folder.rglob(name))), name)
        facts = {(fact["sheet"], fact["cell"]): fact for fact in reading.facts.to_dicts()}
        figures = [t for t in true if isinstance(t["value"], int | float)]
        found = [(facts[p], t) for t in figures if (p := (t["sheet"], t["cell"])) in facts]
        right = [pair for pair in found if _same(*pair)]
        wrong = [f for f in false if _has_value(facts.get((f["sheet"], f["cell"])))]
        dated = [pair for pair in right if _is_dated(*pair)]
        named = [pair for pair in right if _is_named(*pair)]
        _say(
            f"{name[:54]:54} {len(figures):5} {len(right) / len(figures):7.1%} "
            f"{len(right) / max(len(found) + len(wrong), 1):9.1%} "
            f"{len(dated) / max(len(right), 1):7.1%} {len(named) / max(len(right), 1):7.1%}"
        )


def _same(fact: dict[str, Any], true: dict[str, Any]) -> bool:
    got, want = fact["value"], true["value"]
    return got is not None and abs(got - want) <= 1e-6 * max(1, abs(want))


def _has_value(fact: dict[str, Any] | None) -> bool:
    return fact is not None and fact["value"] is not None


def _is_dated(fact: dict[str, Any], true: dict[str, Any]) -> bool:
    to_date = fact["role"] == "year to date"
    return to_date or period(fact).removeprefix("FY") == (true.get("period") or "")


def _is_named(fact: dict[str, Any], true: dict[str, Any]) -> bool:
    said = true.get("label") or true.get("labels") or ""
    words = (" ".join(said) if isinstance(said, list) else said).lower().split()
    have = f"{fact['label']} {fact['sheet']} {fact['ref']}".lower()
    return sum(word.strip(",:()") in have for word in words) >= 0.6 * len(words)


# --- time and memory -----------------------------------------------------------------------------


def _floor(path: Path) -> None:
    with CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _analyst(path: Path) -> None:
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            sum(value is not None for value in row)


def _whole_file(path: Path) -> None:
    read_file(path)


def _in_process(path: Path) -> None:
    understand(open_book(path), path.name)


WAYS: dict[str, Callable[[Path], None]] = {
    "calamine": _floor,
    "openpyxl": _analyst,
    "in process": _in_process,
    "read_file": _whole_file,
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


def _speed(files: list[Path]) -> None:
    _say(f"\n{'file':40} {'way':10} {'s':>7} {'x floor':>8} {'MB':>6} {'x floor':>8}")
    for path in files:
        floor = (0.0, 0.0)
        for way in WAYS:
            command = [sys.executable, "-m", "tests.benchmarks.reading", "--one", way, str(path)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if done.returncode:
                _say(f"{path.name[:40]:40} {way:10} cannot read it")
                continue
            seconds, peak = json.loads(done.stdout.splitlines()[-1])
            floor = (seconds, peak) if way == "calamine" else floor
            ratios = [a / b if b else 0 for a, b in zip((seconds, peak), floor, strict=True)]
            shown = f"{seconds:7.3f} {ratios[0]:8.1f} {peak:6.0f} {ratios[1]:8.1f}"
            _say(f"{path.name[:40]:40} {way:10} {shown}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
