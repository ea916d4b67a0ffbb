"""The command line: the same steps by hand. It holds no rule and never loads Dagster itself.

Rooms are imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline import __version__
from pipeline.domain.faults import UserFault

if TYPE_CHECKING:
    from pipeline.steps.workspace import Workspace

WORKSPACE_VARIABLE = "SOCIAL_VALUE_WORKSPACE"
_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 96}


class _Group(click.Group):
    """Turns what a user can do wrong into one plain sentence and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        try:
            return super().invoke(ctx)
        except UserFault as fault:
            raise click.UsageError(str(fault)) from fault
        except PermissionError as fault:
            name = fault.filename or "a file"
            msg = f"{name} cannot be written: close it if it is open in Excel, then try again"
            raise click.ClickException(msg) from fault


@click.group(cls=_Group, context_settings=SETTINGS)
@click.version_option(__version__, prog_name="social-value")
def main() -> None:
    """Turn contract monitoring workbooks into social value returns.

    \b
    Example: social-value run
    """


def _workspace_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "-w",
        "--workspace",
        "root",
        type=_FOLDER,
        envvar=WORKSPACE_VARIABLE,
        help="The workspace's folder; found from the current folder upwards by default.",
    )(command)


def _workspace(root: Path | None) -> Workspace:
    from pipeline.steps.workspace import open_workspace

    if root is not None:
        return open_workspace(root)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "workbooks" / "contracts").is_dir():
            return open_workspace(folder)
    return open_workspace(here)


@main.command()
@_workspace_option
@click.option("-c", "--contract", help="Only this contract: its reference or its key.")
@click.option("-p", "--period", help="Only this period, e.g. 2025-26-Q4 or 2026-03.")
def run(root: Path | None, contract: str | None, period: str | None) -> None:
    """Make the return of every workbook in the inbox.

    Reads the contracts and the inbox, compares them, writes the review workbooks and the
    returns, and says what came of each.

    \b
    Examples: social-value run
              social-value run --contract FBC-PH-2024-017 --period 2025-26-Q4
    """
    from pipeline import cli_view
    from pipeline.steps.run import run as run_all

    workspace = _workspace(root)
    with cli_view.progress() as said:
        summary = run_all(workspace, contract, period, said, today=date.today())  # noqa: DTZ011
    cli_view.show_run(workspace, summary)
    if not summary.returns:
        sys.exit(1)


@main.command()
@click.argument("file", type=_FILE)
@click.option("--csv", "folder", type=_FOLDER, help="Also write facts, cells and findings here.")
def read(file: Path, folder: Path | None) -> None:
    """Show what is read from any workbook; no contract is needed.

    Lists the tables found, the facts with their cells, and the cells that were set aside with
    the reason. Texts that look like personal data are kept back in the CSV files. Exit code 1
    where the file cannot be read.

    \b
    Example: social-value read "Monitoring Mar 2026.xlsx" --csv read-out
    """
    from pipeline import cli_view
    from pipeline.steps.look import read_one, write_tables

    reading = read_one(file)
    cli_view.show_reading(reading)
    if folder is not None:
        for path in write_tables(reading, folder):
            click.echo(f"written: {path}")
    if reading.refused:
        sys.exit(1)


@main.command()
@click.argument("older", type=_FILE)
@click.argument("newer", type=_FILE)
@click.option("--csv", "target", type=_NEW_FILE, help="Also write the list of changes here.")
def changes(older: Path, newer: Path, target: Path | None) -> None:
    """Show what one workbook says otherwise than the one before it.

    Lists the figures that differ, and the rows and columns that are new, gone, renamed or moved.
    Exit code 0: nothing differs. 1: something does. 2: one of the two cannot be read.

    \b
    Example: social-value changes "Monitoring Feb 2026.xlsx" "Monitoring Feb 2026 v2.xlsx"
    """
    from pipeline import cli_view
    from pipeline.steps.changes import compare_files
    from pipeline.steps.copies import write_changes

    found, findings, readings = compare_files(older, newer)
    refused = [
        (path.name, reading.refused)
        for path, reading in zip((older, newer), readings, strict=True)
        if reading.refused
    ]
    for name, finding in refused:
        cli_view.show_findings(name, [finding])
    if refused:
        sys.exit(2)
    cli_view.show_changes(found, findings)
    if target is not None:
        click.echo(f"written: {write_changes(found, readings, target)}")
    sys.exit(1 if found.height else 0)


@main.command()
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def check(file: Path, *, as_json: bool) -> None:
    """Check the data quality of one workbook; no contract is needed.

    Lists what must be fixed first, then what should be looked at, then notes; each with its cell,
    and what to do. Exit code 0: nothing to do (there may be notes). 1: something should be looked
    at. 2: something blocks the use of the workbook, or the file is not there.

    \b
    Examples: social-value check "Monitoring Mar 2026.xlsx"
              social-value check "Monitoring Mar 2026.xlsx" --json
    """
    from pipeline import cli_view
    from pipeline.steps.look import check_one, worst

    try:
        findings = check_one(file)
    except Exception as fault:  # noqa: BLE001 - a script gets an answer, a person a sentence
        # Without the message: it might repeat what stands in a cell.
        where = f"{file.name}: the check itself failed ({type(fault).__name__})"
        click.echo(f"{where}; send the file to whoever keeps this product.", err=True)
        sys.exit(2)
    if as_json:
        click.echo(cli_view.findings_as_json(findings))
    else:
        cli_view.show_findings(file.name, findings)
    sys.exit({"": 0, "note": 0, "warn": 1, "block": 2}[worst(findings)])


@main.command()
@click.argument("folder", type=_FOLDER)
@_workspace_option
def export(folder: Path, root: Path | None) -> None:
    """Write all tables as CSV and Parquet, for Power BI and the like.

    Beside the tables lies a list of their columns with what each means. Kept back are texts,
    labels and notes that look like an NHS number, phone number, e-mail address, postcode or birth
    date, and names below a heading of people or after a title. Not kept back are small numbers,
    whatever the contract's disclosure policy says, and other names: for use inside your
    organisation only.

    \b
    Example: social-value export for-power-bi
    """
    from pipeline.steps.copies import export_tables

    store = _workspace(root).store
    if not store.root.exists():
        msg = "there is nothing to export yet; make the returns first with: social-value run"
        raise click.ClickException(msg)
    for path in export_tables(store, folder):
        click.echo(f"written: {path}")


@main.command("new-contract")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def new_contract(file: Path) -> None:
    """Write an empty contract workbook to fill in, once for each contract.

    \b
    Example: social-value new-contract "workbooks/contracts/Stop smoking.xlsx"
    """
    from pipeline.write.contract_form import write_contract_workbook

    if file.suffix.lower() != ".xlsx":
        file = file.with_name(f"{file.name}.xlsx")
    if file.exists():
        msg = f"{file} is there already; choose another name"
        raise click.ClickException(msg)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_contract_workbook(file)
    click.echo(f"written: {file}\nFill it in with Excel, then: {_run_for(file)}")


def _run_for(file: Path) -> str:
    """Say the command that makes the returns of the workspace that a contract workbook lies in."""
    folder = file.resolve().parent
    in_workspace = folder.name == "contracts" and folder.parent.name == "workbooks"
    root = folder.parents[1]
    if in_workspace and root != Path.cwd():
        return f'social-value run --workspace "{root}"'
    return "social-value run"


@main.command()
@click.argument("folder", type=_FOLDER)
def init(folder: Path) -> None:
    """Make an empty workspace for your own contracts.

    \b
    Example: social-value init "C:\\Contracts\\social value"
    """
    from pipeline.steps.workspace import create_workspace

    workspace = create_workspace(folder)
    click.echo(f"A workspace stands in {workspace.root}")
    click.echo("1. Describe each contract: social-value new-contract "
               f'"{workspace.contracts / "My contract.xlsx"}"')  # fmt: skip
    click.echo(f"2. Put the monitoring workbooks into {workspace.inbox}")
    click.echo(f'3. Make the returns: social-value run --workspace "{workspace.root}"')


@main.command()
@_workspace_option
@click.option("--port", type=click.IntRange(1024, 65535), default=3000, show_default=True)
def serve(root: Path | None, port: int) -> None:
    """Open Dagster's web page on this machine only, with its schedules and sensors.

    It has no log-in, and is therefore never offered to the network. Stop it with Ctrl-C.

    \b
    Example: social-value serve --port 3000
    """
    workspace = _workspace(root)
    _refuse_taken(port)
    environment = {
        **os.environ,
        "DAGSTER_HOME": str(_dagster_home(workspace)),
        WORKSPACE_VARIABLE: str(workspace.root),
        "PYTHONUTF8": "1",
        # One look of the sensor may read many workbooks; Dagster's own limit is 60 seconds.
        "DAGSTER_SENSOR_GRPC_TIMEOUT_SECONDS": "300",
    }
    _make_records(environment)
    module = ["-m", "pipeline.definitions"]
    quiet = ["--code-server-log-level", "warning", *module]
    here = ["-h", "127.0.0.1", "-p", str(port)]
    page = ["-m", "dagster_webserver", *here, "--dagster-log-level", "warning", *quiet]
    daemon = ["-m", "dagster._daemon", "run", "--log-level", "warning", *quiet]
    click.echo(f"Opening http://127.0.0.1:{port} - stop with Ctrl-C")
    sys.exit(_side_by_side([page, daemon], environment))


def _dagster_home(workspace: Workspace) -> Path:
    """Return the folder of Dagster's records, with settings that keep it from reporting usage.

    Without settings it would also ask every newcomer to join a mailing list.
    """
    from pipeline.steps.workspace import DAGSTER_YAML, HOME_SETTINGS

    settings = workspace.home / DAGSTER_YAML
    workspace.home.mkdir(parents=True, exist_ok=True)
    if not settings.exists():
        settings.write_text(HOME_SETTINGS, encoding="utf-8")
    return workspace.home


def _make_records(environment: dict[str, str]) -> None:
    """Let one process make Dagster's records before two of them meet in the empty folder."""
    made = "import dagster; dagster.DagsterInstance.get().dispose()"
    subprocess.run([sys.executable, "-c", made], env=environment, check=False)  # noqa: S603


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            msg = f"port {port} is taken by another program; choose another: --port {port + 1}"
            raise click.ClickException(msg)


def _side_by_side(commands: list[list[str]], environment: dict[str, str]) -> int:
    """Run Python programs until one of them ends or we are told to; nothing of them stays behind.

    Each has a group of its own, so that Ctrl-C reaches only this process, which then ends the
    programs together with everything that they have started.
    """
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    started = []
    try:
        started = [_start(command, environment) for command in commands]
        while all(program.poll() is None for program in started):
            time.sleep(0.5)
        return next(program.returncode for program in started if program.poll() is not None)
    except KeyboardInterrupt:
        click.echo("stopping")
        return 0
    finally:
        _end(started)


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, *command]
    if sys.platform == "win32":
        group = subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(arguments, env=environment, creationflags=group)  # noqa: S603
    return subprocess.Popen(arguments, env=environment, start_new_session=True)  # noqa: S603


def _end(programs: list[subprocess.Popen[bytes]]) -> None:
    """Ask the groups to end, and make them after some seconds."""
    for program in programs:
        _tell(program, force=False)
    for program in programs:
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(timeout=10)
        _tell(program, force=True)
        program.wait()


def _tell(program: subprocess.Popen[bytes], *, force: bool) -> None:
    if sys.platform == "win32":
        if force:
            tree = ["taskkill", "/T", "/F", "/PID", str(program.pid)]
            subprocess.run(tree, check=False, capture_output=True)  # noqa: S603
        else:
            program.send_signal(signal.CTRL_BREAK_EVENT)
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL if force else signal.SIGTERM)


if __name__ == "__main__":
    main()
