"""A workspace: the folder that holds a provider's contracts, inbox, returns and store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.domain.faults import UserFault
from pipeline.domain.keys import ReturnKey
from pipeline.store.files import Store

DAGSTER_YAML = "dagster.yaml"
_FOLDERS = ("contracts", "inbox", "review", "returns", "audit")
HOME_SETTINGS = """\
# Settings of Dagster for this workspace; see the product's own dagster_home/dagster.yaml.
telemetry: {enabled: false}
nux: {enabled: false}
python_logs: {python_log_level: WARNING}
concurrency:
  runs: {max_concurrent_runs: 2}
  pools: {default_limit: 1, granularity: op}
run_monitoring: {enabled: true, poll_interval_seconds: 10, free_slots_after_run_end_seconds: 5}
"""
_INBOX_GUIDE = """\
Put the monitoring workbooks here, as they were sent. They are read and never changed.
"""


class WorkspaceFault(UserFault):
    """A folder that is not a workspace; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of a workspace under `root`."""

    root: Path

    @property
    def contracts(self) -> Path:
        """Contract workbooks, owned by the provider."""
        return self.root / "workbooks" / "contracts"

    @property
    def inbox(self) -> Path:
        """Monitoring workbooks as they were sent; nothing is ever written here."""
        return self.root / "workbooks" / "inbox"

    @property
    def review(self) -> Path:
        """Review workbooks: written once, answered by a person."""
        return self.root / "workbooks" / "review"

    @property
    def returns(self) -> Path:
        """Social value returns, a folder for each contract."""
        return self.root / "workbooks" / "returns"

    @property
    def audit(self) -> Path:
        """Audits of the data quality, with marked-up copies, a folder for each contract."""
        return self.root / "workbooks" / "audit"

    @property
    def home(self) -> Path:
        """What can be deleted and is rebuilt: Dagster's records and the store."""
        return self.root / "dagster_home"

    @property
    def store(self) -> Store:
        """The store of tables."""
        return Store(self.home / "store")

    @property
    def database(self) -> Path:
        """The copy of the store that people's SQL clients open."""
        return self.home / "social_value.duckdb"

    def review_path(self, key: ReturnKey) -> Path:
        """Where the review workbook of a return lies."""
        return self.review / f"{key} review.xlsx"

    def return_path(self, key: ReturnKey) -> Path:
        """Where the draft of a return lies."""
        return self.returns / key.contract / f"{key} DRAFT.xlsx"

    def audit_path(self, key: ReturnKey) -> Path:
        """Where the audit of a return lies; the marked-up copy lies beside it."""
        return self.audit / key.contract / f"{key} audit.xlsx"

    def copy_path(self, key: ReturnKey, file: str) -> Path:
        """Where the marked-up copy of a monitoring workbook lies.

        A link cannot lead to a name that holds # or %.
        """
        name = file.removesuffix(".xlsx").replace("#", "_").replace("%", "_")
        return self.audit / key.contract / f"{name} MARKED COPY.xlsx"

    def shown(self, path: Path) -> str:
        """Write a path as seen from the workspace, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def open_workspace(root: Path) -> Workspace:
    """Return the workspace in `root`.

    Raises:
        WorkspaceFault: the folder holds no contracts and no inbox.
    """
    workspace = Workspace(root.resolve())
    missing = [f for f in (workspace.contracts, workspace.inbox) if not f.is_dir()]
    if missing:
        names = " and ".join(f"{path.parent.name}/{path.name}" for path in missing)
        msg = (
            f"{workspace.root} is not a workspace: it has no {names}. "
            f"Make one with: social-value init FOLDER"
        )
        raise WorkspaceFault(msg)
    return workspace


def create_workspace(root: Path) -> Workspace:
    """Make an empty workspace in `root`, which may exist but must not be one already.

    Raises:
        WorkspaceFault: there are workbooks folders already.
        OSError: the folder cannot be written to.
    """
    workspace = Workspace(root.resolve())
    if (workspace.root / "workbooks").exists():
        msg = f"{workspace.root} already holds a folder workbooks; choose an empty folder"
        raise WorkspaceFault(msg)
    for name in _FOLDERS:
        (workspace.root / "workbooks" / name).mkdir(parents=True)
    workspace.home.mkdir(exist_ok=True)
    settings = workspace.home / DAGSTER_YAML
    if not settings.exists():
        settings.write_text(HOME_SETTINGS, encoding="utf-8")
    (workspace.inbox / "READ ME.txt").write_text(_INBOX_GUIDE, encoding="utf-8")
    return workspace
