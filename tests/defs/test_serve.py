"""`social-value serve`: the web page on this machine only, and nothing left behind afterwards."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.domain.keys import ReturnKey
from pipeline.steps.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
KEY = "ML-SP-25-009__2026-03"
LOCATION = {
    "repositoryName": "__repository__",
    "repositoryLocationName": "pipeline.definitions",
}
ADD_PARTITION = """
mutation ($selector: RepositorySelector!, $key: String!) {
  addDynamicPartition(
    repositorySelector: $selector, partitionsDefName: "returns", partitionKey: $key
  ) { __typename }
}"""
LAUNCH = """
mutation ($run: ExecutionParams!) {
  launchRun(executionParams: $run) {
    __typename
    ... on LaunchRunSuccess { run { runId } }
    ... on PythonError { message }
  }
}"""
REPOSITORIES = "{ repositoriesOrError { ... on RepositoryConnection { nodes { name } } } }"
STATUS = "query ($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }"

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")


@dataclass(frozen=True)
class Served:
    """A running `social-value serve`."""

    process: subprocess.Popen[str]
    port: int
    workspace: Workspace
    log: Path

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self.port}"

    def ask(self, query: str, **variables: object) -> Any:
        """Ask the page's own interface."""
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(  # noqa: S310 - our own address
            f"{self.url}/graphql", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - as above
            return json.load(answer)["data"]

    def is_up(self) -> bool:
        """Whether the page answers and the definitions are loaded."""
        try:
            said = self.ask(REPOSITORIES)
        except OSError:
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            return False
        return bool(said["repositoriesOrError"].get("nodes"))


def within(seconds: float, happened: Callable[[], bool]) -> bool:
    """Whether something happens in time."""
    until = time.monotonic() + seconds
    while not (done := happened()) and time.monotonic() < until:
        time.sleep(0.5)
    return done


def started_in(home: Path) -> list[str]:
    """Name the processes that were started with this DAGSTER_HOME."""
    mark = f"DAGSTER_HOME={home}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes().split(b"\0"):
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


@pytest.fixture(scope="module")
def served(sample: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The page of a small workspace, started once for all tests here."""
    folder = tmp_path_factory.mktemp("served")
    workspace = Workspace(shutil.copytree(sample.root, folder / "workspace"))
    shutil.copy(ROOT / "dagster_home" / "dagster.yaml", workspace.home)
    log = folder / "serve.log"
    port = free_port()
    command = [sys.executable, "-m", "pipeline.cli", "serve", "--port", str(port)]
    command += ["--workspace", str(workspace.root)]
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=file,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    page = Served(process, port, workspace, log)
    try:
        assert within(180, page.is_up), log.read_text(encoding="utf-8")
        yield page
    finally:
        process.terminate()
        process.wait(timeout=60)


def test_the_page_is_open_to_this_machine_only(served: Served) -> None:
    """Another address of the same machine is refused."""
    assert answers(("127.0.0.1", served.port))
    assert not answers(("127.0.0.2", served.port))


@pytest.mark.browser
def test_the_page_shows_every_asset(served: Served, tmp_path: Path) -> None:
    """The catalogue, opened in a browser, names the assets."""
    names = ("social_value_return", "review_workbook", "submissions")

    def shown() -> bool:
        page = rendered(f"{served.url}/assets", tmp_path / "profile")
        return all(name in page for name in names)

    # A page that is still loading when the browser's time is up is opened again.
    assert within(120, shown)


def test_a_run_started_in_the_page_writes_the_return(served: Served) -> None:
    """A run of one partition, asked for as the page asks, writes the return."""
    served.ask(ADD_PARTITION, selector=LOCATION, key=KEY)
    launched = served.ask(LAUNCH, run=execution_of(KEY))["launchRun"]
    assert launched["__typename"] == "LaunchRunSuccess", launched
    run_id = launched["run"]["runId"]

    def status() -> str:
        return str(served.ask(STATUS, id=run_id)["runOrError"]["status"])

    within(240, lambda: status() in {"SUCCESS", "FAILURE", "CANCELED"})
    assert status() == "SUCCESS"
    assert served.workspace.return_path(ReturnKey.parse(KEY)).exists()


@posix_only
def test_stopping_ends_all_that_was_started(served: Served) -> None:
    """Page, daemon, code servers and runs end together, without a word of complaint."""
    home = served.workspace.home
    if Path("/proc/self/environ").exists():
        assert len(started_in(home)) >= 3
    served.process.send_signal(signal.SIGTERM)

    assert served.process.wait(timeout=60) == 0
    assert within(10, lambda: not started_in(home))
    said = served.log.read_text(encoding="utf-8")
    assert said.splitlines()[0] == f"Opening {served.url} - stop with Ctrl-C"
    assert "SupersessionWarning" not in said
    assert "Traceback" not in said


@posix_only
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_children_and_grandchildren(name: str, tmp_path: Path) -> None:
    """Ctrl-C, a stop by the system and a closed terminal leave nothing behind."""
    if signal.getsignal(getattr(signal, name)) is signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here, as for what a shell starts in the background")
    grandchild = "import subprocess, sys; subprocess.run([sys.executable, '-c', {!r}])"
    sleeper = (
        f"import pathlib, time; pathlib.Path({str(tmp_path / 'up')!r}).touch(); time.sleep(99)"
    )
    code = "import os; from pipeline.cli import _side_by_side; "
    code += f"raise SystemExit(_side_by_side([['-c', {grandchild.format(sleeper)!r}]], os.environ))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "DAGSTER_HOME": str(tmp_path)},
        start_new_session=True,
    ) as parent:
        assert within(30, (tmp_path / "up").exists)
        parent.send_signal(getattr(signal, name))

        assert parent.wait(timeout=30) == 0
    assert within(5, lambda: not started_in(tmp_path))


def test_one_program_that_ends_ends_the_other(tmp_path: Path) -> None:
    """A page that cannot start, as on a broken setting, does not leave the daemon running."""
    quits, stays = ["-c", "raise SystemExit(3)"], ["-c", "import time; time.sleep(99)"]
    began = time.monotonic()
    code = "import os; from pipeline.cli import _side_by_side; "
    code += f"raise SystemExit(_side_by_side([{stays!r}, {quits!r}], os.environ))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert done.returncode == 3
    assert time.monotonic() - began < 60


def test_a_port_that_is_taken_is_said_plainly(sample: Workspace) -> None:
    """The message names another port to try."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = CliRunner().invoke(main, ["serve", "-w", str(sample.root), "--port", str(port)])

    assert said.exit_code == 1
    assert f"port {port} is taken by another program; choose another" in said.output


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def execution_of(key: str) -> dict[str, object]:
    """What the page sends when a person starts the job of one partition."""
    return {
        "selector": {**LOCATION, "jobName": "make_returns"},
        "runConfigData": {},
        "mode": "default",
        "executionMetadata": {"tags": [{"key": "dagster/partition", "value": key}]},
    }


def answers(address: tuple[str, int]) -> bool:
    """Whether something answers at an address."""
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex(address) == 0


def rendered(url: str, profile: Path) -> str:
    """Open a page in a browser without a window and give what it shows as HTML."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    command += ["--disable-background-networking", f"--user-data-dir={profile}"]
    # Rows beyond the window are not drawn.
    command += ["--window-size=1600,1400", "--virtual-time-budget=20000", "--dump-dom", url]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout
