"""The child process: reads files, one after another, under limits of memory.

Run as ``python -m pipeline.read.child``. Each line on its standard input is one request as JSON
(file, folder for the result, submission, hints; or a copy to be made), and each is answered by one
line. A parser that loops, swallows memory or aborts takes only this process with it.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import importlib.util
import json
import os
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

import polars as pl

from pipeline.domain.tables import CELLS, FACTS, Table
from pipeline.read.guard import Refusal
from pipeline.read.hints import Hints
from pipeline.read.marks import Mark, Order
from pipeline.read.parse import parse
from pipeline.read.worker import OUT_OF_MEMORY

MEMORY_LIMIT = 6 * 1024**3
_LOOK_EVERY = 0.1


def main(requests: Iterable[str], answers: TextIO) -> None:
    """Answer each request with a line that says what was found, or why nothing could be."""
    limit_memory()
    # What a reading leaves behind is freed by counting references; looking for circles in
    # hundreds of thousands of cells costs a tenth of the time, and the process soon ends.
    gc.disable()
    for line in requests:
        answer = json.dumps(answer_to(json.loads(line)))
        answers.write(f"{answer}\n")
        answers.flush()
        gc.collect()


def answer_to(request: dict[str, Any]) -> dict[str, Any]:
    """Read or copy the file that a request names, and say what was found."""
    try:
        if "copy" in request:
            return _copy(request)
        return _read(
            Path(request["file"]),
            Path(request["folder"]),
            request["submission"],
            Hints.of(request.get("hints", {})),
        )
    except Refusal as refusal:
        return {"refused": refusal.code, "found": refusal.found}
    except MemoryError:
        return {"refused": "FILE-TOO-SLOW", "found": "it needs more memory than a return may take"}
    except RecursionError:
        return {"refused": "FILE-HOSTILE", "found": "its parts are nested without end"}
    except Exception as fault:  # noqa: BLE001 - a stumble over one file must not end the others
        kind = type(fault).__name__
        return {"refused": "FILE-STUMBLED", "found": f"reading ended with {kind} {_where(fault)}"}


def _where(fault: BaseException) -> str:
    """Say where in our code it happened, without any value from the file."""
    trace, place = fault.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if "pipeline" in Path(code.co_filename).parts:
            place = f"in {Path(code.co_filename).name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _copy(request: dict[str, Any]) -> dict[str, Any]:
    marks = tuple(Mark(**mark) for mark in request["marks"])
    order = Order(Path(request["copy"]), request["sha256"], request["title"], marks)
    # A reading does without openpyxl, which costs a quarter of a second to load.
    made: bytes = importlib.import_module("pipeline.read.marked").marked_copy(order)
    Path(request["target"]).write_bytes(made)
    return {}


def _read(source: Path, folder: Path, submission: str, hints: Hints) -> dict[str, Any]:
    parsed = parse(source, hints)
    reading = parsed.reading
    for table, frame in ((FACTS, reading.facts), (CELLS, reading.cells)):
        _named(table, frame, submission, source.name).write_ipc(folder / f"{table.name}.arrow")
    return {
        "engine": parsed.engine,
        "saved": parsed.saved,
        "content": parsed.content,
        "year": reading.year.isoformat() if reading.year else None,
        "year_is_said": reading.year_is_said,
        "tables": reading.tables,
        "findings": [asdict(finding) for finding in parsed.findings],
    }


def _named(table: Table, frame: pl.DataFrame, submission: str, file: str) -> pl.DataFrame:
    """Add what names the file, and put the rows in the order of the table's key."""
    whole = frame.with_columns(submission=pl.lit(submission), file=pl.lit(file))
    return whole.select(table.schema.names()).sort(table.key)


# --- memory ---------------------------------------------------------------------------------------


def limit_memory() -> None:
    """Set the limit that the system enforces; where it has none, end ourselves beyond it."""
    if importlib.util.find_spec("resource") is not None:
        limits = importlib.import_module("resource")
        try:
            limits.setrlimit(limits.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        except (ValueError, OSError):  # macOS refuses this limit.
            pass
        else:
            return
    threading.Thread(target=_watch_memory, daemon=True).start()


def _watch_memory() -> None:
    while True:
        if memory_used() > MEMORY_LIMIT:
            os._exit(OUT_OF_MEMORY)
        time.sleep(_LOOK_EVERY)


def memory_used() -> int:
    """Return the bytes of memory that this process holds, or has held at most."""
    if importlib.util.find_spec("resource") is None:
        return _windows_memory()
    limits = importlib.import_module("resource")
    peak = int(limits.getrusage(limits.RUSAGE_SELF).ru_maxrss)
    return peak if sys.platform == "darwin" else peak * 1024


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("PageFaultCount", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in (
            "PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage",
            "QuotaPagedPoolUsage", "QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage",
            "PagefileUsage", "PeakPagefileUsage",
        )),
    )  # fmt: skip


def _windows_memory() -> int:
    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return 0
    counters = _Counters()
    counters.cb = ctypes.sizeof(counters)
    process = windows.kernel32.GetCurrentProcess()
    windows.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
    return int(counters.PagefileUsage)


def _serve() -> None:
    # Answers keep the real standard output for themselves: what a library prints goes elsewhere.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    main(sys.stdin, answers)


if __name__ == "__main__":
    _serve()
