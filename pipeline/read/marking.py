"""The door of the marked-up copy: the copy's bytes, or one plain sentence why there is none.

The copy is made in a child process bounded in time and memory, like a reading: some workbooks
would keep openpyxl busy for minutes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pipeline.read.guard import Refusal, file_kind
from pipeline.read.marks import Mark
from pipeline.read.reader import file_hash
from pipeline.read.worker import WorkerEnded, Workers

SECONDS = 90.0
_SEE = "the findings name each cell"
_FORMATS = {"xls": "an old Excel workbook (.xls)", "ods": "an OpenDocument workbook (.ods)",
            "xlsb": "a binary Excel workbook (.xlsb)"}  # fmt: skip


def make_marked_copy(
    source: Path,
    sha256: str,
    title: str,
    marks: Sequence[Mark],
    workers: Workers,
    seconds: float = SECONDS,
) -> tuple[bytes, str]:
    """Return the copy's bytes, or no bytes and the reason in a sentence.

    `sha256` is the hash of the bytes that were read and judged: another workbook of the same name
    is not marked. `source` is read and never written; nothing is raised for what is wrong with it.
    """
    try:
        kind = file_kind(source)
        if file_hash(source) != sha256:
            return b"", f"No copy was made: the file in the inbox has changed since; {_SEE}."
    except (Refusal, OSError):
        return b"", f"No copy was made: the file cannot be opened; {_SEE}."
    if kind != "xlsx":
        return b"", f"No copy was made: it is {_FORMATS[kind]}, which cannot be marked; {_SEE}."
    with tempfile.TemporaryDirectory(prefix="social-value-") as folder:
        target = Path(folder) / "copy.xlsx"
        request: dict[str, object] = {
            "copy": str(source.resolve()),
            "target": str(target),
            "sha256": sha256,
            "title": title,
            "marks": [asdict(mark) for mark in marks],
        }
        why = _asked(workers, request, seconds)
        return (b"" if why else target.read_bytes()), why


def _asked(workers: Workers, request: dict[str, object], seconds: float) -> str:
    try:
        answer = workers.ask(request, seconds)
    except TimeoutError:
        return f"No copy was made: it took longer than {seconds:.0f} seconds; {_SEE}."
    except WorkerEnded:
        return f"No copy was made: it needs more memory than a copy may take; {_SEE}."
    if "refused" in answer:
        return f"No copy was made: {answer['found']}; {_SEE}."
    return ""
