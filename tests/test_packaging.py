"""What is installed is what was tested, and what is shipped is complete."""

import os
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from dagster import DagsterInstance
from flit_core import buildapi

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)(?:\[[a-z,]+\])?==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, set[str]]:
    """Return the versions a lock names for each distribution; some differ by Python version."""
    versions: dict[str, set[str]] = {}
    for name, version in PIN.findall((ROOT / lock).read_text(encoding="utf-8")):
        versions.setdefault(name, set()).add(version)
    return versions


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place_to_download_from(lock: str) -> None:
    """A lock holds names, versions and hashes; each machine knows where to get them."""
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=)", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    """Each distribution in a lock is followed by at least one SHA-256."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    assert blocks
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_test_lock_contains_the_run_lock() -> None:
    """The tests run on exactly the versions that users get."""
    run, test = pins(LOCKS[0]), pins(LOCKS[1])

    assert {name: test.get(name) for name in run} == run


def test_every_dependency_is_locked() -> None:
    """What pyproject.toml asks for stands in the lock, so the lock was refreshed after a change."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {re.split(r"[\[<>=]", text)[0] for text in declared["project"]["dependencies"]}

    assert names <= set(pins(LOCKS[0]))
    assert "flit-core" in pins(LOCKS[0])


def test_wheel_ships_every_file_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQL and CSV files travel with the code that reads them."""
    monkeypatch.chdir(ROOT)
    wheel = tmp_path / buildapi.build_wheel(str(tmp_path))
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("pipeline/")}
    there = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "pipeline").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }

    assert shipped == there


def test_dagster_settings_load(tmp_path: Path) -> None:
    """Dagster accepts the committed dagster.yaml, and reports nothing to its makers."""
    text = (ROOT / "dagster_home" / "dagster.yaml").read_text(encoding="utf-8")
    (tmp_path / "dagster.yaml").write_text(text, encoding="utf-8")

    with DagsterInstance.from_config(os.fspath(tmp_path)) as instance:
        assert not instance.telemetry_enabled
        assert instance.run_monitoring_enabled
        assert instance.get_concurrency_config().run_queue_config is not None


def test_second_dagster_configuration_is_well_formed() -> None:
    """With its comment signs taken off, the configuration for several machines is valid YAML."""
    text = (ROOT / "dagster_home" / "dagster.yaml").read_text(encoding="utf-8")
    commented = text[text.index("# storage:") :]
    settings = yaml.safe_load(re.sub(r"^# ?", "", commented, flags=re.MULTILINE))

    assert set(settings) == {"storage", "compute_logs"}
