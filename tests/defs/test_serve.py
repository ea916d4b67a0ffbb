"""`social-value serve`: the web page on this machine only, and nothing left behind afterwards."""

import json
import os
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

from pipeline.domain.keys import ReturnKey
from pipeline.steps.workspace import Workspace

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
            said = self.ask("{ repositoriesOrError { __typename } }")
        except OSError:
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            return False
        return bool(said["repositoriesOrError"]["__typename"] == "RepositoryConnection")


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


@pytest.fixture
def served(workspace: Workspace, tmp_path: Path) -> Iterator[Served]:
    """The page of a workspace whose settings are the product's own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "serve.log"
    command = [sys.executable, "-m", "pipeline.cli", "serve", "--port", str(port)]
    command += ["--workspace", str(workspace.root)]
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            command,
            cwd=Path(__file__).resolve().parents[2],
            stdout=file,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    page = Served(process, port, workspace, log)
    try:
        assert within(120, page.is_up)
        yield page
    finally:
        process.terminate()
        process.wait(timeout=60)


@posix_only
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_serve_ends_with_all_it_started(served: Served, name: str) -> None:
    """Ctrl-C, a stop by the system and a closed terminal end page, daemon and their children."""
    home = served.workspace.home
    if Path("/proc/self/environ").exists():
        assert len(started_in(home)) >= 3
    served.process.send_signal(getattr(signal, name))

    assert served.process.wait(timeout=60) == 0
    assert not within(1, lambda: bool(started_in(home)))
    said = served.log.read_text(encoding="utf-8")
    assert said.splitlines()[0] == f"Opening {served.url} - stop with Ctrl-C"
    assert "SupersessionWarning" not in said
    assert "Traceback" not in said


@pytest.mark.browser
def test_a_run_started_in_the_page_writes_the_return(served: Served, tmp_path: Path) -> None:
    """The page shows the assets; a run started as it starts one writes the return."""
    assert answers(("127.0.0.1", served.port))
    assert not answers(("127.0.0.2", served.port)), "open to more than this machine"

    page = rendered(f"{served.url}/assets", tmp_path / "profile")
    assert all(name in page for name in ("social_value_return", "review_workbook", "submissions"))

    served.ask(ADD_PARTITION, selector=LOCATION, key=KEY)
    launched = served.ask(LAUNCH, run=execution_of(KEY))["launchRun"]
    assert launched["__typename"] == "LaunchRunSuccess", launched
    run_id = launched["run"]["runId"]

    def ended() -> bool:
        return status() in {"SUCCESS", "FAILURE", "CANCELED"}

    def status() -> str:
        return str(served.ask(STATUS, id=run_id)["runOrError"]["status"])

    within(180, ended)
    assert status() == "SUCCESS"
    assert served.workspace.return_path(ReturnKey.parse(KEY)).exists()


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
    command += ["--virtual-time-budget=20000", "--dump-dom", url]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout
