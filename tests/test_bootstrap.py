"""`python3 -m pipeline` sets itself up: once, whole, and without touching anything else."""

import ast
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import flit_core
import pytest
from flit_core import buildapi

from pipeline import bootstrap
from pipeline.__main__ import refusal

ROOT = Path(__file__).resolve().parent.parent
ON_WINDOWS = os.name == "nt"
posix_only = pytest.mark.skipif(ON_WINDOWS, reason="stands a shell script in for the command")


@pytest.fixture
def project(tmp_path: Path) -> bootstrap.Project:
    """Return a copy of the project with a command that prints its arguments and exits with 7."""
    # A blank and a letter outside ASCII: many people keep projects in such folders.
    root = tmp_path / "my projet é"
    package = root / "pipeline"
    package.mkdir(parents=True)
    for name in ("__init__.py", "__main__.py", "bootstrap.py"):
        shutil.copy(ROOT / "pipeline" / name, package)
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, root)
    for name in (bootstrap.RUN_LOCK, bootstrap.TEST_LOCK):
        (root / name).write_text("# nothing\n", encoding="utf-8")
    code = """
        import json, sys

        def main():
            print(json.dumps(sys.argv[1:]), sys.flags.utf8_mode)
            sys.exit(7)
    """
    (package / "cli.py").write_text(textwrap.dedent(code), encoding="utf-8")
    return bootstrap.Project(root)


def start(project: bootstrap.Project, *arguments: str, **env: str) -> subprocess.Popen[str]:
    """Start `python -m pipeline` in a project folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=project.root,
        env=os.environ | env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def pretend_ready(project: bootstrap.Project, lock: str = bootstrap.RUN_LOCK) -> None:
    """Lay out an environment that looks set up, with a shell script for the command."""
    project.scripts.mkdir(parents=True)
    project.python.symlink_to(sys.executable)
    command = project.scripts / bootstrap.COMMAND
    command.write_text('#!/bin/sh\nfor word; do echo "<$word>"; done\nexit 7\n', encoding="utf-8")
    command.chmod(0o755)
    bootstrap.write_stamps(project, lock)


def local_build_backend(folder: Path) -> str:
    """Build a wheel of the installed flit_core, and return a lock that names it with its hash."""
    source = folder / "source"
    source.mkdir(parents=True)
    shutil.copytree(Path(flit_core.__file__).parent, source / "flit_core")
    declaration = f'[project]\nname = "flit_core"\nversion = "{flit_core.__version__}"\n'
    declaration += 'description = "the build backend, as it is installed here"\n'
    (source / "pyproject.toml").write_text(declaration, encoding="utf-8")
    here = Path.cwd()
    os.chdir(source)
    try:
        wheel = folder / buildapi.build_wheel(str(folder))
    finally:
        os.chdir(here)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"flit-core=={flit_core.__version__} \\\n    --hash=sha256:{digest}\n"


# --- an old Python ------------------------------------------------------------------------------


@pytest.mark.parametrize(("major", "minor"), [(2, 7), (3, 6), (3, 10)])
def test_an_old_python_is_told_what_to_do(major: int, minor: int) -> None:
    """The refusal names the version needed, the one found, and the next step."""
    said = refusal(major, minor, "/usr/bin/python3")

    assert "3.11 or later" in said
    assert f"/usr/bin/python3 is Python {major}.{minor}." in said
    assert "Install a newer Python" in said


@pytest.mark.parametrize(("major", "minor"), [(3, 11), (3, 14), (4, 0)])
def test_a_new_enough_python_is_accepted(major: int, minor: int) -> None:
    """Nothing is said to Python 3.11 and everything after it."""
    assert refusal(major, minor, "python3") == ""


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py"])
def test_what_an_old_python_reads_has_old_syntax(name: str) -> None:
    """Python 3.7 can read the two files it meets before the refusal."""
    ast.parse((ROOT / "pipeline" / name).read_text(encoding="utf-8"), feature_version=(3, 7))


# --- stamps -------------------------------------------------------------------------------------


def test_a_finished_set_up_is_recognised(project: bootstrap.Project) -> None:
    """An environment with the right stamp is used as it is, for the runs it was made for."""
    pretend_ready(project)

    assert bootstrap.is_ready(project, bootstrap.RUN_LOCK)
    assert not bootstrap.is_ready(project, bootstrap.TEST_LOCK)


def test_the_test_set_up_serves_runs_too(project: bootstrap.Project) -> None:
    """Whoever has run the tests need not set up again for a run."""
    pretend_ready(project, bootstrap.TEST_LOCK)

    assert bootstrap.is_ready(project, bootstrap.TEST_LOCK)
    assert bootstrap.is_ready(project, bootstrap.RUN_LOCK)


def change_lock(project: bootstrap.Project) -> None:
    """Pin something else."""
    (project.root / bootstrap.RUN_LOCK).write_text("# something\n", encoding="utf-8")


def change_entry(project: bootstrap.Project) -> None:
    """Give the command another name."""
    file = project.root / "pyproject.toml"
    text = file.read_text(encoding="utf-8").replace("social-value =", "sv =")
    file.write_text(text, encoding="utf-8")


def interrupt(project: bootstrap.Project) -> None:
    """Leave the mark of a set-up that did not end."""
    (project.venv / bootstrap.UNFINISHED).touch()


def lose_python(project: bootstrap.Project) -> None:
    """Take away the Python the environment was made from."""
    project.python.unlink()
    project.python.symlink_to(project.root / "gone")


def damage_stamp(project: bootstrap.Project) -> None:
    """Cut the stamp short."""
    (project.venv / bootstrap.STAMP).write_text("{", encoding="utf-8")


@pytest.mark.parametrize(
    "change", [change_lock, change_entry, interrupt, lose_python, damage_stamp]
)
def test_whatever_makes_a_set_up_stale_is_noticed(
    project: bootstrap.Project, change: Callable[[bootstrap.Project], None]
) -> None:
    """A changed lock or entry point, an interruption, a lost Python: each asks for set-up again."""
    pretend_ready(project)
    change(project)

    assert not bootstrap.is_ready(project, bootstrap.RUN_LOCK)


def test_a_moved_folder_is_set_up_again(project: bootstrap.Project) -> None:
    """The environment's scripts hold the folder's old path, so a moved folder is not ready."""
    pretend_ready(project)
    moved = bootstrap.Project(project.root.with_name("elsewhere"))
    project.root.rename(moved.root)

    assert not bootstrap.is_ready(moved, bootstrap.RUN_LOCK)


def test_linter_settings_do_not_ask_for_set_up(project: bootstrap.Project) -> None:
    """Only what is installed counts; other parts of pyproject.toml may change freely."""
    before = bootstrap.fingerprint(project, bootstrap.RUN_LOCK)
    with (project.root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n[tool.something]\nelse = true\n")

    assert bootstrap.fingerprint(project, bootstrap.RUN_LOCK) == before


# --- handing over -------------------------------------------------------------------------------


@posix_only
def test_arguments_and_exit_code_pass_through(project: bootstrap.Project) -> None:
    """`social-value` gets every argument as it was typed, and its exit code is ours."""
    pretend_ready(project)
    started = start(project, "run", "--contract", "a b", "", "*")
    said, _ = started.communicate(timeout=60)

    assert said.splitlines() == ["<run>", "<--contract>", "<a b>", "<>", "<*>"]
    assert started.returncode == 7


def test_the_tests_are_run_in_the_project_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`python3 -m pipeline test -k x` becomes pytest with these arguments, in the project."""
    python = tmp_path / "python"
    commands: list[list[str]] = []

    def take_over(command: list[str]) -> int:
        commands.append(command)
        return 5

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bootstrap, "ready_python", lambda project, lock: python)
    monkeypatch.setattr(bootstrap, "hand_over", take_over)

    assert bootstrap.main(["test", "-k", "x"]) == 5
    assert commands == [[str(python), "-m", "pytest", "-n", "auto", "-k", "x"]]
    assert Path.cwd() == ROOT


def test_a_child_passes_its_exit_code_on() -> None:
    """Where a process cannot be replaced, as on Windows, the child's exit code is returned."""
    command = [sys.executable, "-c", "raise SystemExit(5)"]

    assert bootstrap.run_and_wait(command, os.environ) == 5


@posix_only
def test_ctrl_c_is_left_to_the_child() -> None:
    """Ctrl-C reaches parent and child; the parent waits until the child has tidied up."""
    child = "import time\ntry:\n print('up', flush=True); time.sleep(60)\n"
    child += "except KeyboardInterrupt:\n raise SystemExit(9)"
    code = "import os, sys; from pipeline.bootstrap import run_and_wait; "
    code += f"sys.exit(run_and_wait([sys.executable, '-c', {child!r}], os.environ))"
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True
    ) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        os.killpg(parent.pid, signal.SIGINT)

        assert parent.wait(timeout=30) == 9


# --- set-up -------------------------------------------------------------------------------------


def test_settings_for_pip_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pip keep the machine's settings, save those that would install somewhere else."""
    monkeypatch.setenv("PIP_CERT", "/somewhere/ca.crt")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    env = bootstrap.environment()

    assert env["PIP_CERT"] == "/somewhere/ca.crt"
    assert "PIP_TARGET" not in env
    assert env["PIP_USER"] == "0"
    assert env["PYTHONUTF8"] == "1"


def test_a_failing_pip_ends_with_the_next_step() -> None:
    """The message after pip's own speaks of the connection and of the proxy."""
    with pytest.raises(bootstrap.SetupError, match=r"(?s)connection\?.*proxy\?"):
        bootstrap.run_pip([sys.executable, "-c", "raise SystemExit(1)"])


def test_a_set_up_that_fails_is_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A set-up that cannot go on is said in words on the error stream, without a traceback."""

    def fail(project: bootstrap.Project, lock: str) -> Path:
        raise bootstrap.SetupError("no room; make some")

    monkeypatch.setattr(bootstrap, "ready_python", fail)

    assert bootstrap.main(["run"]) == 2
    assert capsys.readouterr().err == "no room; make some\n"


def test_only_one_start_holds_the_lock(tmp_path: Path) -> None:
    """The lock is refused while another holds it, and free as soon as that one has ended."""
    file = tmp_path / "lock"
    code = "import sys, time; from pathlib import Path; from pipeline import bootstrap\n"
    code += f"with bootstrap.only_one_at_a_time(Path({str(file)!r})):\n"
    code += " print('held', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with file.open("a+b") as handle:
            assert not bootstrap.try_lock(handle.fileno())
            other.kill()
            other.wait()

            assert bootstrap.try_lock(handle.fileno())


def test_a_broken_environment_is_repaired_by_one_of_two_starts(
    project: bootstrap.Project, tmp_path: Path
) -> None:
    """Two starts at once on a half-made `.venv`: one makes it anew, both then run the command.

    The set-up is the real one, offline: the lock names nothing but the build backend, and pip
    finds it in a folder.
    """
    lock = local_build_backend(tmp_path / "wheels")
    (project.root / bootstrap.RUN_LOCK).write_text(lock, encoding="utf-8")
    project.venv.mkdir()
    interrupt(project)
    (project.venv / "rubbish").touch()
    offline = {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": (tmp_path / "wheels").as_uri(),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_TARGET": str(tmp_path / "elsewhere"),
    }

    both = [start(project, "run", "a b", **offline) for _ in range(2)]
    said = [started.communicate(timeout=300)[0] for started in both]

    assert [started.returncode for started in both] == [7, 7], said
    assert sorted("Set-up finished" in text for text in said) == [False, True]
    assert all(text.splitlines()[-1] == '["run", "a b"] 1' for text in said)
    assert not (project.venv / "rubbish").exists()
    assert not (tmp_path / "elsewhere").exists()

    began = time.monotonic()
    again = start(project, "check", **offline)
    assert again.communicate(timeout=60)[0] == '["check"] 1\n'
    assert time.monotonic() - began < 5  # a new set-up takes longer
    assert json.loads((project.venv / bootstrap.STAMP).read_text(encoding="utf-8")).keys() == {
        bootstrap.RUN_LOCK
    }
