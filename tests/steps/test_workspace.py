"""A workspace is made, found, and refused with a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline.domain.keys import ReturnKey
from pipeline.steps.workspace import WorkspaceFault, create_workspace, open_workspace
from tests.sample import ROOT


def test_a_new_workspace_can_be_opened(tmp_path: Path) -> None:
    """All folders stand, and Dagster's settings with them."""
    made = create_workspace(tmp_path / "my contracts")
    opened = open_workspace(made.root)
    for folder in (opened.contracts, opened.inbox, opened.review, opened.returns):
        assert folder.is_dir()
    ours = (ROOT / "dagster_home" / "dagster.yaml").read_text(encoding="utf-8")
    theirs = (opened.home / "dagster.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(theirs) == yaml.safe_load(ours)


def test_a_folder_that_holds_workbooks_is_not_overwritten(tmp_path: Path) -> None:
    """A second init in the same place is refused."""
    create_workspace(tmp_path)
    with pytest.raises(WorkspaceFault, match="choose an empty folder"):
        create_workspace(tmp_path)


def test_a_folder_that_is_no_workspace_says_what_to_do(tmp_path: Path) -> None:
    """The message names what is missing and the command that makes it."""
    with pytest.raises(WorkspaceFault, match=r"workbooks/contracts.*social-value init"):
        open_workspace(tmp_path)


def test_the_paths_of_a_return_carry_its_key(tmp_path: Path) -> None:
    """Each contract has its folder; drafts say that they are drafts."""
    workspace = create_workspace(tmp_path)
    key = ReturnKey.parse("FBC-PH-2024-017__2025-26-Q4")
    path = workspace.return_path(key)
    expected = "workbooks/returns/FBC-PH-2024-017/FBC-PH-2024-017__2025-26-Q4 DRAFT.xlsx"
    assert workspace.shown(path) == expected
