"""Reads workbooks that were damaged at random, and tells which made the reader stumble.

Run as ``python -m tests.benchmarks.fuzz [SECONDS [FOLDER]]``. Every workbook of the sample (and of
FOLDER, where given) is damaged again and again: bytes of the file or of its parts changed, cut or
repeated, references, styles, types and numbers in its XML replaced, parts exchanged or left out.
Each must end in facts, with every cell accounted for, or in a finding; in no traceback, and in
time. What fails is kept in ``fuzz-failures`` in the current folder, with the seed that made it.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pipeline.read.reader import FileReading, Reader
from workbooks.builder import contract_a, contract_b, contract_d

SECONDS = 600.0
# A sample workbook is read in a fifth of a second; a damaged one may take a hundred times as long.
PATIENCE = 20.0
FAILURES = Path("fuzz-failures")
_ATTRIBUTE = re.compile(rb'(?<= )(r|s|t|ref|spans|min|max|count|sheetId|r:id|numFmtId)="[^"]*"')
_CONTENT = re.compile(rb"(?<=<v>)[^<]*|(?<=<f>)[^<]*|(?<=<t>)[^<]*")
_TAG = re.compile(rb"</?[a-zA-Z:]+[^>]*>")
_ODD = (
    b"", b"0", b"-1", b"1", b"999999999999", b"1e308", b"NaN", b"A0", b"XFE1", b"A1048577", b"A1:B",
    b"ZZZZ9", b"str", b"inlineStr", b"d", b"b", b"e", b"#REF!", b"&#0;", b"&lt;", b"\xff\xfe",
    b"\xc3(", b"1900-02-29", b"2958466", b"TRUE", b"'", b"]]>", b"x" * 40_000,
)  # fmt: skip


def damaged(content: bytes, seed: int) -> bytes:
    """Return the bytes of a workbook with some damage; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - what is damaged is no secret
    if chance.random() < 0.15:
        return _of_bytes(content, chance)
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        name = chance.choice(sorted(parts))
        chance.choice(_WAYS)(parts, name, chance)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def _of_bytes(content: bytes, chance: random.Random) -> bytes:
    """Change, cut, repeat or exchange some bytes."""
    if not content:
        return bytes(chance.randrange(256) for _ in range(chance.randrange(64)))
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.choice((1, 1, 2, 8, 64, 1024)))
    kind = chance.randrange(4)
    if kind == 0:
        return content[:start] + content[end:]
    if kind == 1:
        return content[:end] + content[start:end] * chance.choice((1, 3, 50)) + content[end:]
    if kind == 2:
        return content[:start]
    noise = bytes(chance.randrange(256) for _ in range(end - start))
    return content[:start] + noise + content[end:]


Parts = dict[str, bytes]


def _bytes_of_part(parts: Parts, name: str, chance: random.Random) -> None:
    parts[name] = _of_bytes(parts[name], chance)


def _replaced(pattern: re.Pattern[bytes], most: int) -> Callable[[Parts, str, random.Random], None]:
    def change(parts: Parts, name: str, chance: random.Random) -> None:
        found = list(pattern.finditer(parts[name]))
        for match in sorted(chance.sample(found, min(len(found), chance.randint(1, most))),
                            key=lambda one: -one.start()):  # fmt: skip
            text = match[0]
            key = text[: text.index(b'="') + 2] if b'="' in text else b""
            new = key + chance.choice(_ODD) + (b'"' if key else b"")
            parts[name] = parts[name][: match.start()] + new + parts[name][match.end() :]

    return change


def _tags(parts: Parts, name: str, chance: random.Random) -> None:
    """Leave a tag out, or say it twice."""
    found = list(_TAG.finditer(parts[name]))
    if found:
        match = chance.choice(found)
        times = chance.choice((0, 0, 2, 1000))
        part = parts[name]
        parts[name] = part[: match.start()] + match[0] * times + part[match.end() :]


def _left_out(parts: Parts, name: str, _chance: random.Random) -> None:
    del parts[name]
    parts.setdefault("left", b"out")


def _exchanged(parts: Parts, name: str, chance: random.Random) -> None:
    other = chance.choice(sorted(parts))
    parts[name], parts[other] = parts[other], parts[name]


_WAYS: tuple[Callable[[Parts, str, random.Random], None], ...] = (
    _bytes_of_part,
    _replaced(_ATTRIBUTE, 3),
    _replaced(_ATTRIBUTE, 200),
    _replaced(_CONTENT, 3),
    _replaced(_CONTENT, 200),
    _tags,
    _left_out,
    _exchanged,
)


def complaint(reading: FileReading, seconds: float) -> str:
    """Say what is wrong with how a damaged workbook was read; nothing where it is in order."""
    if reading.refused is not None:
        code = reading.refused.code
        return reading.refused.found if code in {"FILE-STUMBLED", "FILE-TOO-SLOW"} else ""
    if seconds > PATIENCE:
        return f"it took {seconds:.0f} seconds"
    facts = {(f[0], f[1]) for f in _places(reading, blank=False)}
    cells = set(reading.cells.select("sheet_no", "cell").iter_rows())
    if facts & cells:
        return f"{len(facts & cells)} cells are counted twice"
    return ""


def _places(reading: FileReading, *, blank: bool) -> Iterator[tuple[int, str]]:
    for number, cell, status, text in reading.facts.select(
        "sheet_no", "cell", "status", "text"
    ).iter_rows():
        if blank or status != "blank" or text:
            yield number, cell


def run(sources: Iterable[Path], seconds: float, first_seed: int = 0) -> Counter[str]:
    """Damage and read until the time is over; return how often each ending came about."""
    files = [(path.name, path.read_bytes()) for path in sources]
    files = [(name, content) for name, content in files if zipfile.is_zipfile(io.BytesIO(content))]
    endings: Counter[str] = Counter()
    deadline, seed = time.monotonic() + seconds, first_seed
    with tempfile.TemporaryDirectory() as folder, Reader(seconds=2 * PATIENCE) as reader:
        while time.monotonic() < deadline:
            name, content = files[seed % len(files)]
            path = Path(folder) / f"{seed}.xlsx"
            path.write_bytes(damaged(content, seed))
            start = time.monotonic()
            reading = reader.read(path)
            wrong = complaint(reading, time.monotonic() - start)
            if wrong:
                FAILURES.mkdir(exist_ok=True)
                (FAILURES / f"{seed}.xlsx").write_bytes(path.read_bytes())
                sys.stdout.write(f"seed {seed}, {name}: {wrong}\n")
            endings[_ending(reading, wrong)] += 1
            path.unlink()
            seed += 1
    return endings


def _ending(reading: FileReading, wrong: str) -> str:
    if wrong:
        return "FAILED"
    return reading.refused.code if reading.refused is not None else "read"


def main(arguments: list[str]) -> int:
    """Damage and read for as long as asked."""
    seconds = float(arguments[0]) if arguments else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        for contract in (contract_a, contract_b, contract_d):
            contract.build(Path(folder))
        found = [*Path(folder).rglob("*.xlsx")]
        found += Path(arguments[1]).rglob("*.xls[xm]") if arguments[1:] else []
        endings = run(sorted(found), seconds)
    for ending, count in endings.most_common():
        sys.stdout.write(f"{count:7} {ending}\n")
    return 1 if endings["FAILED"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
