"""The sensor asks for what has news: nothing twice, nothing half copied, nothing left out."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg
import openpyxl
import pytest

from pipeline.defs import watch
from pipeline.defs.prepared import Prepared
from pipeline.defs.schedules import overdue_workbooks
from pipeline.defs.sensors import workspace_watch
from pipeline.domain.keys import ReturnKey
from pipeline.domain.review_form import IS_IT, SHEET
from pipeline.steps.run import prepare, run
from pipeline.steps.workspace import Workspace, create_workspace
from tests.steps import test_carried_decisions as decided
from tests.write import test_review_questions as questions

MONTHS = ("2025-12", "2026-01", "2026-02", "2026-03")
Tick = Callable[[], tuple[list[str], str]]


@pytest.fixture
def tick(instance: dg.DagsterInstance, workspace: Workspace) -> Tick:
    """One tick of the sensor: the months asked for, and why there are none."""
    cursors: list[str | None] = [None]

    def once() -> tuple[list[str], str]:
        context = dg.build_sensor_context(
            instance=instance,
            cursor=cursors[-1],
            resources={"prepared": Prepared(workspace)},
        )
        said = workspace_watch(context)
        assert isinstance(said, dg.SensorResult)
        cursors.append(said.cursor)
        for request in said.dynamic_partitions_requests or []:
            instance.add_dynamic_partitions("returns", list(request.partition_keys))
        keys = [request.partition_key for request in said.run_requests or []]
        skipped = said.skip_reason.skip_message if said.skip_reason else ""
        return [key.split("__")[1] for key in keys if key], skipped or ""

    return once


def test_a_file_is_read_once_it_has_stopped_changing(tick: Tick) -> None:
    """The first tick only looks, the second asks for every return, the third for nothing."""
    assert tick()[0] == []
    assert tick() == (list(MONTHS), "")
    assert tick() == ([], "nothing has changed in 7 files")


def test_the_sensor_makes_partitions_and_names_its_runs(
    instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """A run's key is the return's key and a digest of all it rests on."""
    first = watch.look(workspace, watch.Memory())
    context = dg.build_sensor_context(
        instance=instance,
        cursor=first.memory.text(),
        resources={"prepared": Prepared(workspace)},
    )
    said = workspace_watch(context)
    assert isinstance(said, dg.SensorResult)
    requests = said.run_requests or []

    assert [request.job_name for request in requests] == ["take_in_inbox"] + ["make_returns"] * 4
    assert all(
        (request.run_key or "").startswith(f"{request.partition_key}:") for request in requests[1:]
    )
    assert len({request.run_key for request in requests}) == 5
    assert [item.partition_keys for item in said.dynamic_partitions_requests or []] == [
        [f"ML-SP-25-009__{month}" for month in MONTHS]
    ]


def test_a_half_copied_file_holds_up_only_its_own_returns(tick: Tick, workspace: Workspace) -> None:
    """While the workbook for March grows, the other months are asked for; then March is."""
    march = next(workspace.inbox.glob("*Mar-26.xlsx"))
    whole = march.read_bytes()
    march.write_bytes(whole[:2000])
    tick()
    march.write_bytes(whole[:4000])
    assert tick()[0] == list(MONTHS[:3])
    march.write_bytes(whole)
    assert tick()[0] == []
    assert tick()[0] == ["2026-03"]


def test_what_a_run_writes_calls_for_no_other_run(tick: Tick, workspace: Workspace) -> None:
    """A review workbook that nobody has answered changes nothing."""
    tick()
    tick()
    run(workspace)

    assert [tick()[0] for _ in range(3)] == [[], [], []]


def test_an_answered_review_calls_for_its_return(tick: Tick, workspace: Workspace) -> None:
    """A person's answer makes that one return anew."""
    run(workspace)
    tick()
    tick()
    answer(workspace.review_path(ReturnKey.parse("ML-SP-25-009__2026-02")))
    tick()

    assert tick()[0] == ["2026-02"]


def test_what_is_carried_is_no_answer_and_what_a_person_says_of_it_is(tmp_path: Path) -> None:
    """A review filled in by a run says nothing new; a change, or an answered question, does."""
    workspace = create_workspace(tmp_path / "ws")
    decided.write(workspace, decided.FIRST, decided.seen(), **decided.SAID)
    carried = decided.write(workspace, decided.SECOND, decided.seen())
    assert watch._answers_in(carried) == []
    decided.type_in(carried, decision=None)
    taken_back = watch._answers_in(carried)
    decided.type_in(carried, decision="tell")
    assert taken_back != watch._answers_in(carried) != []
    asked = questions.write(tmp_path / "asked review.xlsx")
    assert watch._answers_in(asked) == []
    questions.type_in(asked, questions.ONE, {IS_IT: "no"})
    no = watch._answers_in(asked)
    questions.type_in(asked, questions.ONE, {IS_IT: "yes"})
    assert no != watch._answers_in(asked) != []


def test_a_changed_contract_calls_for_all_its_returns(tick: Tick, workspace: Workspace) -> None:
    """The contract workbook bears on every return of the contract."""
    tick()
    tick()
    path = next(workspace.contracts.glob("*.xlsx"))
    book = openpyxl.load_workbook(path)
    book.save(path)
    tick()

    assert tick()[0] == list(MONTHS)


def test_files_of_excel_and_touched_files_change_nothing(tick: Tick, workspace: Workspace) -> None:
    """Neither a ~$ file nor a new modification time calls for a run; content does."""
    tick()
    tick()
    (workspace.inbox / "~$open.xlsx").write_bytes(b"owner")
    os.utime(next(workspace.inbox.glob("*Dec-25.xlsx")), (1, 1))

    assert [tick()[0] for _ in range(3)] == [[], [], []]


def test_a_late_workbook_calls_for_its_own_and_later_returns(
    tick: Tick, workspace: Workspace, tmp_path: Path
) -> None:
    """What arrives for January bears on January and on every later month."""
    january = next(workspace.inbox.glob("*Jan-26.xlsx"))
    shutil.move(january, tmp_path / january.name)
    tick()
    assert tick()[0] == ["2025-12", "2026-02", "2026-03"]
    shutil.move(tmp_path / january.name, january)
    tick()

    assert tick()[0] == list(MONTHS[1:])


def test_a_workbook_taken_out_and_put_back_is_run_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Dagster never runs a run's key twice; so the key changes although the content is old."""
    january = next(workspace.inbox.glob("*Jan-26.xlsx"))
    away = tmp_path / january.name
    asked = []
    memory = watch.Memory()
    for move in ((), (), (january, away), (away, january), ()):
        if move:
            shutil.move(*move)
        news = watch.look(workspace, watch.Memory.parse(memory.text()))
        memory = news.memory
        asked.append(news.due.get("ML-SP-25-009__2026-03", ""))

    assert [text.split(":")[-1] for text in asked] == ["", "1", "2", "", "3"]
    assert asked[1].split(":")[0] == asked[4].split(":")[0] != asked[2].split(":")[0]


def test_no_more_than_so_many_at_once(tick: Tick, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too much for one tick is asked for at the next, each once."""
    monkeypatch.setattr(watch, "AT_MOST", 4)  # one of them is the inbox
    tick()

    assert [tick()[0] for _ in range(3)] == [list(MONTHS[:3]), ["2026-03"], []]


def test_reading_a_large_inbox_goes_on_at_the_next_look(workspace: Workspace) -> None:
    """A look that runs out of time says so; what it has read is kept."""
    shutil.rmtree(workspace.home / "store")
    first = watch.look(workspace, watch.Memory())
    second = watch.look(workspace, first.memory, seconds=-1)
    prepare(workspace)
    third = watch.look(workspace, second.memory, seconds=-1)

    assert second.why_nothing == "reading the inbox goes on at the next look"
    assert list(third.due) == ["inbox", *(f"ML-SP-25-009__{month}" for month in MONTHS)]


def test_an_empty_inbox_says_what_to_do(tick: Tick, workspace: Workspace) -> None:
    """A newcomer is told where workbooks go."""
    shutil.rmtree(workspace.inbox)
    shutil.rmtree(workspace.contracts)
    workspace.inbox.mkdir()
    workspace.contracts.mkdir()

    assert tick()[1] == f"the inbox is empty: put monitoring workbooks into {workspace.inbox}"


def test_a_cursor_of_another_version_is_forgotten() -> None:
    """What cannot be understood is an empty memory, not an error."""
    assert watch.Memory.parse('{"other": 1}') == watch.Memory.parse("]") == watch.Memory()


@pytest.mark.parametrize(("day", "overdue"), [(1, False), (30, True)])
def test_the_schedule_asks_when_a_workbook_is_overdue(
    workspace: Workspace, instance: dg.DagsterInstance, day: int, *, overdue: bool
) -> None:
    """April's workbook is not yet due on 1 May 2026, and overdue at the end of the month."""
    context = dg.build_schedule_context(
        instance=instance,
        scheduled_execution_time=datetime(2026, 5, day, 7, tzinfo=UTC),
        resources={"prepared": Prepared(workspace)},
    )
    said = overdue_workbooks(context)

    assert isinstance(said, dg.RunRequest) is overdue
    if isinstance(said, dg.SkipReason):
        assert said.skip_message == f"no workbook is past its due date on 2026-05-{day:02}"


def answer(path: Path) -> None:
    """Leave out the first candidate of a review workbook."""
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "Decision":
                sheet.cell(cell.row + 1, cell.column).value = "leave out"
                book.save(path)
                return
    raise AssertionError("there is no column Decision")
