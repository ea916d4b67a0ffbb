"""Which returns have something new, worked out from the files of a workspace; without Dagster.

A return is asked for again when something it rests on has changed: a workbook of its contract up
to its period, its contract workbook or that of another contract of the same provider, or an
answer in its review workbook. Content counts, never the time at which a file was changed.

Not here: sensors, and what is read from a file (`pipeline.steps`, `pipeline.read`).
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import polars as pl

from pipeline.domain.keys import ReturnKey
from pipeline.read.answered import read_answered
from pipeline.read.review import read_review
from pipeline.steps.due import received
from pipeline.steps.intake import Intake, take_in
from pipeline.steps.shelf import Shelf, read_shelf
from pipeline.steps.workspace import Workspace

# How long one look may spend on reading workbooks; the next look goes on where this one ended.
SECONDS = 40.0
AT_MOST = 100
# What stands for the inbox itself among the keys of returns, none of which is without "__".
INBOX = "inbox"
_SHORT = 16


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered from one look to the next.

    `files` are size and time of each file as last seen, `taken` the state of the settled files
    that was dealt with, `asked` what each return rested on when it was last asked for and how
    often it was, `answers` the answers of each review workbook with the size and time at which
    they were read.
    """

    files: dict[str, list[int]] = field(default_factory=dict)
    taken: str = ""
    asked: dict[str, tuple[str, int]] = field(default_factory=dict)
    answers: dict[str, list[str]] = field(default_factory=dict)

    def text(self) -> str:
        """Write it as text."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str | None) -> Memory:
        """Read it back; what another version of this program wrote is forgotten."""
        try:
            read = cls(**json.loads(text or "{}"))
            return replace(read, asked={key: (now, n) for key, (now, n) in read.asked.items()})
        except (TypeError, ValueError, AttributeError):
            return cls()


@dataclass(frozen=True, slots=True)
class News:
    """What one look brought: what to run, all the returns there are, and the next memory.

    `due` gives for each return to make, and for the inbox, what tells this run from earlier ones.
    """

    memory: Memory
    due: dict[str, str] = field(default_factory=dict)
    keys: tuple[ReturnKey, ...] = ()
    why_nothing: str = ""


class _OutOfTime(Exception):
    """Reading the inbox is broken off; what was read is kept."""


def look(workspace: Workspace, memory: Memory, seconds: float = SECONDS) -> News:
    """Say which returns are to be made, at most `AT_MOST` of them.

    A file counts once it looks the same twice in a row, so that one that is still being copied
    is left alone; the returns of the others do not wait for it.
    """
    files = _files(workspace)
    moving = {name for name, seen in files.items() if memory.files.get(name) != seen}
    settled = {name: seen for name, seen in files.items() if name not in moving}
    memory = replace(memory, files=files)
    state = _digest([json.dumps(settled, sort_keys=True)])
    if state == memory.taken or not settled:
        return News(memory, why_nothing=_why_nothing(workspace, files, moving))
    try:
        shelf, intake = _read(workspace, time.monotonic() + seconds)
    except _OutOfTime:
        return News(memory, why_nothing="reading the inbox goes on at the next look")
    memory = replace(memory, answers=_answers(workspace, settled, memory.answers))
    keys = received(intake.submissions, shelf)
    rests_on = {INBOX: _digest([*intake.submissions["submission"].sort(), *_hashes(shelf)])}
    rests_on |= {
        str(key): _rests_on(workspace, key, shelf, intake, memory)
        for key in keys
        if not _files_of(workspace, key, shelf, intake) & moving
    }
    return _news(memory, rests_on, state, keys)


def _news(memory: Memory, rests_on: dict[str, str], state: str, keys: Sequence[ReturnKey]) -> News:
    before = {key: memory.asked.get(key, ("", 0)) for key in rests_on}
    changed = [key for key, now in rests_on.items() if before[key][0] != now]
    asked = {key: (rests_on[key], before[key][1] + 1) for key in changed[:AT_MOST]}
    # With more to ask for, this state is not done with: the next look takes it up again.
    taken = state if len(changed) <= AT_MOST else ""
    # The count is part of the run's key: Dagster never runs a key again, but what a return rests
    # on may well become again what it was before, as when a workbook is taken out and put back.
    due = {key: f"{now}:{count}" for key, (now, count) in asked.items()}
    memory = replace(memory, taken=taken, asked=memory.asked | asked)
    return News(memory, due, tuple(keys))


def _files(workspace: Workspace) -> dict[str, list[int]]:
    """Size and time of every file that somebody put there, by folder and name."""
    found = {}
    for folder in (workspace.contracts, workspace.inbox, workspace.review):
        for path in sorted(folder.glob("*")):
            # Excel keeps a file beginning with ~$ beside a workbook while it is open.
            if path.name.startswith(("~$", ".")) or not path.is_file():
                continue
            found[_name(path)] = _seen(path)
    return {name: seen for name, seen in found.items() if seen}


def _seen(path: Path) -> list[int]:
    try:
        about = path.stat()
    except OSError:
        return []
    return [about.st_size, about.st_mtime_ns]


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _read(workspace: Workspace, until: float) -> tuple[Shelf, Intake]:
    def still_time(_: str) -> None:
        if time.monotonic() > until:
            raise _OutOfTime

    shelf = read_shelf(workspace)
    return shelf, take_in(workspace, shelf, still_time)


def _hashes(shelf: Shelf) -> list[str]:
    return sorted(contract.sha256 for contract in shelf.contracts.values())


def _bearing(key: ReturnKey, intake: Intake) -> pl.DataFrame:
    """The workbooks of the contract up to the period, also those replaced by newer ones."""
    return intake.submissions.filter(
        (pl.col("contract") == key.contract)
        & (pl.col("period_end") <= key.period.end)
        & pl.col("same_as").is_null()
    )


def _files_of(workspace: Workspace, key: ReturnKey, shelf: Shelf, intake: Intake) -> set[str]:
    contract = shelf.contracts[key.contract]
    sent = (workspace.inbox / file for file in _bearing(key, intake)["file"])
    paths = [*sent, workspace.contracts / contract.source, workspace.review_path(key)]
    return {_name(path) for path in paths}


def _rests_on(
    workspace: Workspace, key: ReturnKey, shelf: Shelf, intake: Intake, memory: Memory
) -> str:
    contract = shelf.contracts[key.contract]
    sent = sorted(_bearing(key, intake)["submission"])
    contracts = [contract.sha256, *(other.sha256 for other in shelf.others(contract))]
    answers = memory.answers.get(_name(workspace.review_path(key)), [])
    return _digest(["sent", *sent, "contracts", *contracts, "answers", *answers[1:]])


def _answers(
    workspace: Workspace, settled: dict[str, list[int]], known: dict[str, list[str]]
) -> dict[str, list[str]]:
    """Digest the answers of each review workbook, reading only those that have changed."""
    found = {}
    for path in sorted(workspace.review.glob("*.xlsx")):
        name = _name(path)
        if name in settled:
            seen = str(settled[name])
            old = known.get(name, [])
            found[name] = old if old[:1] == [seen] else [seen, *_answers_in(path)]
    return found


def _answers_in(path: Path) -> list[str]:
    """Digest what a person answered; nothing where nobody has.

    Not the file's bytes: a run writes the review workbook, and would call for another run.
    """
    decisions, findings = read_review(path)
    # What was carried in untouched was written by a run; what was taken back was not.
    said = (pl.col("decision") != "") | pl.col("kept").str.contains("||", literal=True)
    given = decisions.filter(said & (pl.col("carried_from") == ""))
    rows = given.drop("cell").sort("candidate").rows()
    sheet = read_answered(path)
    places = [(name, replace(said, answer=("", "", ""))) for name, said in sheet.rows.items()]
    wrong = [(item.code, item.cell, item.found) for item in (*findings, *sheet.faults)]
    told = [*rows, *sorted(places, key=lambda item: item[0]), *wrong]
    return [_digest(map(repr, told))] if told else []


def _why_nothing(workspace: Workspace, files: dict[str, list[int]], moving: Iterable[str]) -> str:
    names = sorted(moving)
    if names:
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        return f"waiting until these stop changing: {', '.join(names[:3])}{more}"
    if not any(name.startswith("inbox/") for name in files):
        return f"the inbox is empty: put monitoring workbooks into {workspace.inbox}"
    return f"nothing has changed in {len(files)} files"


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_SHORT]
