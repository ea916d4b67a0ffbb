"""A small workspace: contract D of the sample with five workbooks for four months."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest

from pipeline.definitions import defs
from pipeline.defs.resources import WORKSPACE_VARIABLE
from pipeline.steps.run import prepare
from pipeline.steps.workspace import Workspace, create_workspace
from workbooks.builder import contract_d, contracts


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The workspace as a provider has it before the first run, with the inbox read once."""
    workspace = create_workspace(tmp_path_factory.mktemp("sample") / "workspace")
    for path in contracts.build(workspace.contracts):
        if not path.name.startswith("ML-SP"):
            path.unlink()
    contract_d.build(workspace.inbox)
    prepare(workspace)
    return workspace


@pytest.fixture
def workspace(sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A copy of the sample to work in, named in the environment as `serve` does."""
    copy = Workspace(shutil.copytree(sample.root, tmp_path / "workspace"))
    monkeypatch.setenv(WORKSPACE_VARIABLE, str(copy.root))
    return copy


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    """Dagster's records, kept in memory."""
    with dg.DagsterInstance.ephemeral() as made:
        yield made


@pytest.fixture(scope="session")
def definitions() -> dg.Definitions:
    """Everything that Dagster is told."""
    return defs()
