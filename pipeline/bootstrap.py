"""Set-up with nothing but the standard library: make `.venv`, fill it from the lock, run a command.

`python3 -m pipeline test …` runs the tests; any other arguments go to `social-value` unchanged.
Nothing here imports another module of the project, because nothing is installed yet.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import importlib.metadata
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DISTRIBUTION: Final = "social-value-pipeline"
COMMAND: Final = "social-value"
RUN_LOCK: Final = "requirements.lock"
TEST_LOCK: Final = "requirements-dev.lock"
STAMP: Final = "social-value.stamp"
UNFINISHED: Final = "social-value.unfinished"
WAIT_SECONDS: Final = 20 * 60
BUSY: Final = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class SetupError(Exception):
    """Set-up cannot go on; the message is for a person and ends with the next step."""


@dataclass(frozen=True)
class Project:
    """The project folder, and where its environment lies in it."""

    root: Path

    @property
    def venv(self) -> Path:
        """Return the folder of the environment."""
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        """Return the folder of the environment's programs."""
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """Return the environment's own interpreter."""
        return self.scripts / ("python.exe" if os.name == "nt" else "python")


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, run the command, and return its exit code (2 if set-up failed)."""
    project = Project(Path(__file__).resolve().parent.parent)
    testing = list(arguments[:1]) == ["test"]
    try:
        python = ready_python(project, TEST_LOCK if testing else RUN_LOCK)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped. The next start does the set-up again.", file=sys.stderr)
        return 130
    if testing:
        os.chdir(project.root)
        return hand_over([str(python), "-m", "pytest", "-n", "auto", *arguments[1:]])
    return hand_over([str(command_beside(python)), *arguments])


# --- which interpreter --------------------------------------------------------------------------


def ready_python(project: Project, lock: str) -> Path:
    """Return an interpreter that has the packages of `lock` and the project, made if need be."""
    if is_ready(project, lock):
        return project.python
    if has_project_already(project, lock):
        return Path(sys.executable)
    with only_one_at_a_time(project.root / ".venv.lock"):
        # Whoever held the lock may have done all the work.
        if not is_ready(project, lock):
            set_up(project, lock)
    return project.python


def is_ready(project: Project, lock: str) -> bool:
    """Tell whether `.venv` was filled to the end from `lock` as it is now, in this very folder."""
    return (
        project.python.exists()
        and not (project.venv / UNFINISHED).exists()
        and read_stamps(project).get(lock) == fingerprint(project, lock)
    )


def has_project_already(project: Project, lock: str) -> bool:
    """Tell whether this interpreter is somebody's own environment with this very folder in it."""
    if Path(sys.prefix).resolve() == project.venv.resolve():
        return False
    try:
        installed = importlib.metadata.distribution(DISTRIBUTION)
        if lock == TEST_LOCK:
            importlib.metadata.distribution("pytest-xdist")
    except importlib.metadata.PackageNotFoundError:
        return False
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    return bool(origin.get("url") == project.root.as_uri())


def command_beside(python: Path) -> Path:
    """Return where the environment of `python` keeps the `social-value` command."""
    folder = python.parent
    if python == Path(sys.executable):
        folder = Path(sysconfig.get_path("scripts"))
    return folder / (f"{COMMAND}.exe" if os.name == "nt" else COMMAND)


# --- stamps: what was installed, so that the next start need not look -----------------------------


def fingerprint(project: Project, lock: str) -> str:
    """Return a SHA-256 that changes when what is to be installed changes, or the folder moves."""
    declared = tomllib.loads((project.root / "pyproject.toml").read_text(encoding="utf-8"))
    digest = hashlib.sha256((project.root / lock).read_bytes())
    digest.update(json.dumps(declared["project"], sort_keys=True).encode())
    # The environment's scripts and the link to the project hold the folder's full path.
    digest.update(str(project.root).encode())
    return digest.hexdigest()


def read_stamps(project: Project) -> dict[str, str]:
    """Return the fingerprint of each lock that is installed, by the name of the lock."""
    try:
        stamps = json.loads((project.venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def write_stamps(project: Project, lock: str) -> None:
    """Record what was installed; the test lock contains the run lock, so it counts for both."""
    locks = [RUN_LOCK, TEST_LOCK] if lock == TEST_LOCK else [RUN_LOCK]
    text = json.dumps({name: fingerprint(project, name) for name in locks}, indent=1)
    (project.venv / STAMP).write_text(text, encoding="utf-8")


# --- the set-up itself --------------------------------------------------------------------------


def set_up(project: Project, lock: str) -> None:
    """Make `.venv` if there is none that works, and install the lock and the project into it."""
    started = time.monotonic()
    unfinished = project.venv / UNFINISHED
    if unfinished.exists() or not works(project.python):
        make_venv(project)
    unfinished.touch()
    install(project, lock)
    write_stamps(project, lock)
    unfinished.unlink()
    print(f"Set-up finished in {time.monotonic() - started:.0f} seconds.", flush=True)


def make_venv(project: Project) -> None:
    """Make a new environment in `.venv`, in place of one that is broken or was left half made."""
    print("Making a Python environment in the folder .venv", flush=True)
    try:
        if project.venv.exists():
            shutil.rmtree(project.venv)
        project.venv.mkdir()
        (project.venv / UNFINISHED).touch()
    except OSError as error:
        raise SetupError(
            f"The folder .venv could not be made anew: {error}\n"
            "Close every program that was started from it, delete it by hand, and start again."
        ) from error
    # When .venv's own interpreter asks for it, the one it was made from has to do it.
    base = getattr(sys, "_base_executable", None) or sys.executable
    command = [base, "-m", "venv", str(project.venv)]
    if subprocess.run(command, check=False, env=environment()).returncode:
        raise SetupError(
            "The environment could not be made; Python's own message stands above.\n"
            "- On Debian and Ubuntu it needs one more package: apt install python3-venv\n"
            "- Otherwise check that the disk has room and that this folder can be written to.\n"
            "Then start again."
        )


def works(python: Path) -> bool:
    """Tell whether an interpreter starts, has pip, and is new enough."""
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return not subprocess.run(
            [str(python), "-c", check], check=False, capture_output=True, env=environment()
        ).returncode
    except OSError:
        return False


def install(project: Project, lock: str) -> None:
    """Install exactly what `lock` lists, each file checked against its hash, then the project."""
    lines = (project.root / lock).read_text(encoding="utf-8").splitlines()
    packages = sum("==" in line and not line.startswith("#") for line in lines)
    print(f"Installing {packages} packages; this is done once, in a few minutes", flush=True)
    pip = [str(project.python), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    # Twice quiet: errors only. All is pinned, so there is nothing to resolve either.
    pip += ["--quiet", "--quiet", "install", "--no-deps", "--progress-bar", "off"]
    run_pip([*pip, "--require-hashes", "-r", str(project.root / lock)])
    # The lock brought the build backend, so this fetches nothing.
    run_pip([*pip, "--no-build-isolation", "--editable", str(project.root)])


def run_pip(command: Sequence[str]) -> None:
    """Run pip with the settings the machine has for it, and say what to try if it fails."""
    if subprocess.run(command, check=False, env=environment()).returncode == 0:
        return
    advice = [
        "The packages could not be installed; pip's own message stands above.",
        "- No connection? Only the first start needs one. Go online and start again.",
        "- Behind a proxy? Set HTTPS_PROXY, or ask IT for the pip settings of your organisation.",
        "- A hash that does not match means a file was changed on its way: do not go round it.",
    ]
    if sys.platform == "darwin" and sys.version_info >= (3, 14):
        advice.append(
            "- On a Mac with Python 3.14 one package is compiled: run xcode-select --install first,"
            " or use Python 3.11 to 3.13."
        )
    if os.name == "nt":
        advice.append("- A path that is too long? Move the project to a shorter one, as C:\\sv.")
    raise SetupError("\n".join(advice))


def environment() -> dict[str, str]:
    """Return this process's environment, for a child that works on `.venv`.

    What the machine sets for pip (its index, proxy, certificates) stays as it is; only settings
    that would make pip install somewhere else, or refuse the project itself, are switched off.
    """
    elsewhere = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"}
    kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
    return kept | {"PYTHONUTF8": "1", "PIP_USER": "0", "PIP_REQUIRE_HASHES": "0"}


# --- one at a time ------------------------------------------------------------------------------


@contextlib.contextmanager
def only_one_at_a_time(file: Path) -> Iterator[None]:
    """Hold a lock that the operating system frees when this process ends, however it ends."""
    with file.open("a+b") as handle:
        deadline = time.monotonic() + WAIT_SECONDS
        said = False
        while not try_lock(handle.fileno()):
            if not said:
                print("Another start is setting up this folder; waiting for it.", flush=True)
                said = True
            if time.monotonic() > deadline:
                raise SetupError(
                    "Another start has been setting up this folder for twenty minutes.\n"
                    "End it (or restart the computer), then start again."
                )
            time.sleep(0.2)
        yield


def try_lock(descriptor: int) -> bool:
    """Lock an open file without waiting; True if it is ours, or if this disk cannot lock files."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - does not exist on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in BUSY
    return True


# --- handing over -------------------------------------------------------------------------------


def hand_over(command: Sequence[str]) -> int:
    """Run the command as if it had been started itself, and return its exit code."""
    # The workbooks' names and the project's SQL are UTF-8, whatever Windows is set to.
    env = os.environ | {"PYTHONUTF8": "1"}
    if os.name != "nt":
        become(command, env)
    return run_and_wait(command, env)


def become(command: Sequence[str], env: Mapping[str, str]) -> NoReturn:
    """Replace this process by the command, so that signals and the exit code are its own."""
    sys.stdout.flush()
    os.execve(command[0], list(command), dict(env))


def run_and_wait(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Run the command as a child and return its exit code, where a process cannot be replaced."""
    # Ctrl-C reaches the child as well: the child decides what to do, and we wait for its answer.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return subprocess.run(command, check=False, env=dict(env)).returncode
    finally:
        signal.signal(signal.SIGINT, before)
