"""The command line says what was done, what went wrong and what to do next; never a traceback."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
import xlsxwriter
from click.testing import CliRunner, Result
from rich.console import Console

from pipeline import cli_view
from pipeline.cli import main
from pipeline.domain.keys import ReturnKey
from pipeline.steps import look
from pipeline.steps.run import ReturnSummary, RunSummary
from pipeline.steps.workspace import open_workspace
from tests.sample import SAMPLE


def call(*arguments: object) -> Result:
    """Run a command as from the shell."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Draw a small return: two measures by quarter, one total that is wrong by 2."""
    path = tmp_path / "Small return 2025-26.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Return")
        rows = (
            ("Quarterly return 2025/26",),
            (),
            ("Measure", "Q1", "Q2"),
            ("Referrals from practices", 40, 45),
            ("Referrals from hospitals", 20, 25),
            ("Referrals by themselves", 10, 12),
            ("Total referrals", 72, 82),
        )
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
    return path


def test_a_newcomer_makes_a_workspace_and_a_contract_form(tmp_path: Path) -> None:
    """The next steps are said; the form is written and never overwrites one."""
    made = call("init", tmp_path / "mine")
    assert made.exit_code == 0
    assert "new-contract" in made.output
    form = tmp_path / "mine" / "workbooks" / "contracts" / "Ours.xlsx"
    assert call("new-contract", form).exit_code == 0
    before = form.read_bytes()
    again = call("new-contract", form)
    assert again.exit_code == 1
    assert "choose another name" in again.output
    assert form.read_bytes() == before


def test_an_unfilled_form_is_refused_with_its_fields(tmp_path: Path) -> None:
    """Every missing answer is named at its cell, and the exit code says that nothing was made."""
    call("init", tmp_path / "mine")
    call("new-contract", tmp_path / "mine" / "workbooks" / "contracts" / "Ours")
    result = call("run", "--workspace", tmp_path / "mine")
    assert result.exit_code == 1
    assert "Ours.xlsx" in result.output
    assert "Reference" in result.output
    assert "No return was made" in result.output


def test_a_folder_that_is_no_workspace_is_told_so(tmp_path: Path) -> None:
    """The message names the command that makes one."""
    result = call("run", "--workspace", tmp_path)
    assert result.exit_code == 2
    assert "social-value init" in result.output


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [("--contract", "XYZ/1", "the contracts here are"), ("--period", "2019-05", "there are")],
)
def test_a_wrong_choice_lists_the_right_ones(
    tmp_path: Path, option: str, value: str, said: str
) -> None:
    """A mistyped contract or period is answered with those that exist."""
    call("init", tmp_path / "ws")
    for name in ("contracts", "inbox"):
        for path in (SAMPLE / name).glob("ML-SP-25-009*M12*" if name == "inbox" else "ML-*"):
            shutil.copy(path, tmp_path / "ws" / "workbooks" / name)
    result = call("run", "--workspace", tmp_path / "ws", option, value)
    assert result.exit_code == 2
    assert said in result.output


def test_read_shows_tables_facts_and_writes_them(tmp_path: Path, workbook: Path) -> None:
    """No contract is needed; the CSV holds every fact with its cell."""
    result = call("read", workbook, "--csv", tmp_path / "out")
    assert result.exit_code == 0
    assert "Return!B4" in result.output
    with (tmp_path / "out" / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        facts = {row["cell"]: row for row in csv.DictReader(file)}
    assert facts["C5"]["value"] == "25.0"
    assert (facts["C5"]["period_start"], facts["C5"]["period_end"]) == ("2025-07-01", "2025-09-30")
    assert facts["C5"]["row_label"] == "Referrals from hospitals"


def test_check_finds_the_wrong_total(workbook: Path) -> None:
    """40 + 20 + 10 is 70 and not 72: a warning, exit code 1, and the same as JSON."""
    result = call("check", workbook)
    assert result.exit_code == 1
    assert "DQ-TOTAL" in result.output
    assert "B7" in result.output
    rows = json.loads(call("check", workbook, "--json").output)
    assert [(row["code"], row["cell"]) for row in rows] == [("DQ-TOTAL", "B7")]


def draw(path: Path, *rows: tuple[object, ...]) -> Path:
    """Draw a workbook of one sheet."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Return")
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
    return path


def test_check_of_a_right_workbook_ends_with_0(tmp_path: Path) -> None:
    """40 + 20 is 60: nothing to do, and an empty list as JSON."""
    path = draw(
        tmp_path / "Return 2025-26.xlsx",
        ("Quarterly return 2025/26",),
        (),
        ("Measure", "Q1", "Q2"),
        ("Referrals from practices", 40, 45),
        ("Referrals from hospitals", 20, 25),
        ("Total referrals", 60, 70),
    )
    assert call("check", path).exit_code == 0
    assert "nothing found" in call("check", path).output
    assert json.loads(call("check", path, "--json").output) == []


def test_check_groups_by_severity(workbook: Path) -> None:
    """The number first, then what should be looked at with its cell and what to do."""
    lines = call("check", workbook).output.splitlines()
    assert lines[0] == "Small return 2025-26.xlsx: 1 to look at"
    assert "Should be looked at (1)" in lines
    assert any(line.strip().startswith("Return!B7:") for line in lines)
    assert any(line.strip().startswith("What to do:") for line in lines)
    assert not any("\x1b" in line for line in lines)


def test_check_never_ends_in_a_traceback(workbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours is one sentence without the value that it stumbled over, and code 2."""

    def stumble(path: Path) -> None:
        raise ZeroDivisionError("943 476 5919")

    monkeypatch.setattr(look, "check_one", stumble)
    result = call("check", workbook, "--json")
    assert result.exit_code == 2
    assert "the check itself failed (ZeroDivisionError)" in result.output
    assert "943" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", ["missing.xlsx", "."])
def test_check_of_nothing_says_so(tmp_path: Path, name: str) -> None:
    """A file that is not there and a folder end with 2."""
    result = call("check", tmp_path / name)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_check_repeats_no_personal_value(tmp_path: Path) -> None:
    """The kind and the cell are printed, the number is not; as JSON neither."""
    path = draw(tmp_path / "a.xlsx", ("Measure", "Q1"), ("Referrals", 4), ("943 476 5919", 5))
    for options in ([], ["--json"]):
        result = call("check", path, *options)
        assert result.exit_code == 1
        assert "DQ-PERSONAL" in result.output
        # By its groups with the space between: three digits alone may stand in a fingerprint.
        assert "943 476" not in result.output
        assert "9434765919" not in result.output


def test_a_file_that_is_no_workbook_is_named_for_what_it_is(tmp_path: Path) -> None:
    """One command ends with 1, the other with 2, and both say the next step."""
    page = tmp_path / "Return.xlsx"
    page.write_text("<!DOCTYPE html><html><body>Sign in</body></html>", encoding="utf-8")
    for command, code in (("read", 1), ("check", 2)):
        result = call(command, page)
        assert result.exit_code == code
        assert "web page" in result.output
        assert "save it as Excel Workbook" in result.output.replace("\n", " ")


def test_export_before_any_run_says_what_to_do(tmp_path: Path) -> None:
    """There is nothing to export yet."""
    call("init", tmp_path / "ws")
    result = call("export", tmp_path / "out", "--workspace", tmp_path / "ws")
    assert result.exit_code == 1
    assert "social-value run" in result.output


def test_a_narrow_window_gets_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    """Eighty columns cannot hold the table; every number is said all the same."""
    key = ReturnKey.parse("C1__2025-26-Q1")
    files = (Path("C1__2025-26-Q1 DRAFT.xlsx"),)
    item = ReturnSummary(key, 3, 5, 2, 1, 4, 18, 7, 0, 6, files)
    cli_view._show_lines(Console(width=80), RunSummary((item,), (), {}, 0))
    said = " ".join(capsys.readouterr().out.split())
    assert said == (
        "C1__2025-26-Q1: 3 met, 5 near, 2 missed, 1 missing, 4 other; 18 outcomes surfaced, "
        "7 to confirm; 6 findings; 2025-26-Q1 DRAFT.xlsx"
    )


def test_a_return_that_was_held_back_is_not_counted_as_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One return written and one kept back: one lies there, and the way out is said."""
    call("init", tmp_path / "ws")
    workspace = open_workspace(tmp_path / "ws")
    written, kept = (
        ReturnSummary(ReturnKey.parse(f"C1__2025-26-{quarter}"), 3, 5, 2, 1, 4, 18, 0, held, 6, (),
                      held=held)
        for quarter, held in (("Q1", 0), ("Q2", 1))
    )  # fmt: skip
    cli_view.show_run(workspace, RunSummary((written, kept), (), {}, 0))
    said = " ".join(capsys.readouterr().out.split())
    assert "1 return lies in" in said
    assert "1 return was not written: correct the workbook, or accept what was found" in said


def test_changes_of_a_file_that_cannot_be_read_end_with_two(tmp_path: Path) -> None:
    """As `check` does; the file is named for what it is."""
    good = draw(tmp_path / "a.xlsx", ("Measure", "Q1"), ("Referrals", 4))
    page = tmp_path / "b.xlsx"
    page.write_text("<html></html>", encoding="utf-8")
    result = call("changes", good, page)
    assert result.exit_code == 2
    assert "b.xlsx" in result.output
    assert "Traceback" not in result.output
