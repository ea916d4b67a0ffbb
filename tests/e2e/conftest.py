"""The sample run, shared by all workers."""

from __future__ import annotations

import pytest

from pipeline.steps.workspace import Workspace
from tests.sample import once, opened, run_sample


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the workspace in which every return of the sample was made; not to be changed."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    return opened(once(shared / "sample-run", run_sample))
