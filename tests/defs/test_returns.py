"""One partition is one return: made alone, said what came of it, and no burden to the others."""

import hashlib
import shutil
from collections.abc import Iterable

import dagster as dg
import polars as pl
import pytest

from pipeline.defs import assets_returns, checks, prepared
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import FACTS
from pipeline.steps.intake import Intake, part_of
from pipeline.steps.one_return import CHECK, Desk, check_step
from pipeline.steps.run import prepare
from pipeline.steps.run import run as run_by_hand
from pipeline.steps.workspace import Workspace

MARCH, FEBRUARY = "ML-SP-25-009__2026-03", "ML-SP-25-009__2026-02"


def make(
    definitions: dg.Definitions, instance: dg.DagsterInstance, key: str
) -> dg.ExecuteInProcessResult:
    """Run the job of one return, as the web page does."""
    instance.add_dynamic_partitions("returns", [key])
    job = definitions.resolve_job_def("make_returns")
    return job.execute_in_process(partition_key=key, instance=instance, raise_on_error=False)


def take_in(definitions: dg.Definitions, instance: dg.DagsterInstance) -> None:
    """Run the job of the inbox."""
    assert (
        definitions.resolve_job_def("take_in_inbox").execute_in_process(instance=instance).success
    )


def evaluations(result: dg.ExecuteInProcessResult) -> dict[str, dg.AssetCheckEvaluation]:
    """The results of the checks by name."""
    return {item.check_name: item for item in result.get_asset_check_evaluations()}


def materialised(result: dg.ExecuteInProcessResult) -> dict[str, dg.AssetMaterialization]:
    """What was said of each asset, by key."""
    made = [event.materialization for event in result.get_asset_materialization_events()]
    return {item.asset_key.to_user_string(): item for item in made}


def preview(item: dg.AssetMaterialization) -> dg.TableMetadataValue:
    """The table that is shown of an asset."""
    table = item.metadata["preview"]
    assert isinstance(table, dg.TableMetadataValue)
    return table


def worst(item: dg.AssetCheckEvaluation) -> dict[str, object]:
    """The first row of the table that a check shows."""
    table = item.metadata["worst"]
    assert isinstance(table, dg.TableMetadataValue)
    return dict(table.records[0].data)


def hashes(workspace: Workspace) -> dict[str, str]:
    """Hash every return, review and audit workbook and every marked-up copy."""
    folders = (workspace.returns, workspace.review, workspace.audit)
    paths = [path for folder in folders for path in folder.rglob("*.xlsx")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def forget(workspace: Workspace) -> None:
    """Delete everything in dagster_home but its settings."""
    for path in workspace.home.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "dagster.yaml":
            path.unlink()


def test_a_return_is_written_from_an_empty_store(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """One partition just works although contracts and submissions were never materialised."""
    forget(workspace)

    assert make(definitions, instance, MARCH).success
    assert workspace.return_path(ReturnKey.parse(MARCH)).exists()
    assert workspace.review_path(ReturnKey.parse(MARCH)).exists()


def test_a_run_reads_contracts_and_inbox_once(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All assets and checks of one run share what was read."""
    calls = []

    def counted(workspace: Workspace) -> object:
        calls.append(workspace)
        return prepare(workspace)

    monkeypatch.setattr(prepared, "prepare", counted)
    make(definitions, instance, MARCH)

    assert len(calls) == 1


def test_same_bytes_whoever_asks_and_whatever_was_forgotten(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """Dagster, Dagster after losing its records, and the command line write the same bytes."""
    make(definitions, instance, MARCH)
    first = hashes(workspace)
    forget(workspace)
    with dg.DagsterInstance.ephemeral() as fresh:
        make(definitions, fresh, MARCH)
    second = hashes(workspace)
    shutil.rmtree(workspace.returns)
    shutil.rmtree(workspace.audit)
    run_by_hand(workspace, period="2026-03")

    assert len(first) == 4
    assert first == second == hashes(workspace)


def test_each_materialisation_shows_counts_and_hash(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """Counts, a preview of at most 20 rows, and of what was written the path and its SHA-256."""
    take_in(definitions, instance)
    shown = materialised(make(definitions, instance, MARCH))
    written = workspace.return_path(ReturnKey.parse(MARCH))
    sha256 = hashlib.sha256(written.read_bytes()).hexdigest()
    tables = {key: preview(item) for key, item in shown.items() if "preview" in item.metadata}

    assert shown["social_value_return"].metadata["sha256"].value == sha256
    assert shown["social_value_return"].metadata["path"].value == str(written)
    assert (shown["social_value_return"].tags or {})["dagster/data_version"] == sha256
    assert shown["results"].metadata["dagster/row_count"].value == 12
    assert shown["facts"].metadata["workbooks"].value == 4
    assert set(shown) - set(tables) == {"review_workbook"}
    assert max(len(table.records) for table in tables.values()) <= 20


def test_the_preview_holds_no_free_text(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """Nothing that stands in a text cell of a workbook goes into Dagster's records."""
    free = {"text", "note", "label", "row_label", "row_group", "found", "wording", "reason"}
    shown = materialised(make(definitions, instance, MARCH)).values()
    tables = [preview(item) for item in shown if "preview" in item.metadata]
    columns = {column.name for table in tables for column in table.schema.columns}

    assert "outcome" in columns
    assert columns.isdisjoint(free)


def test_the_inbox_makes_the_partitions(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """Materialising submissions by hand makes one partition for each return."""
    take_in(definitions, instance)

    assert instance.get_dynamic_partitions("returns") == [
        f"ML-SP-25-009__{month}" for month in ("2025-12", "2026-01", "2026-02", "2026-03")
    ]


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("ML-SP-25-009__2026-04", "no workbook for April 2026 of ML-SP-25-009 lies in the inbox"),
        ("OTHER__2026-03", "there is no contract workbook for OTHER"),
        ("nonsense", "'nonsense' is not a return key"),
    ],
)
def test_a_return_that_cannot_be_made_says_why(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    workspace: Workspace,
    key: str,
    says: str,
) -> None:
    """A partition somebody typed in by hand fails with one plain sentence."""
    result = make(definitions, instance, key)
    failed = [event.step_failure_data for event in result.all_events if event.is_step_failure]

    assert len(failed) == 1
    assert failed[0].error
    assert says in failed[0].error.message


@pytest.mark.parametrize("asset", ["review_workbook", "claims", "social_value_return"])
def test_no_return_is_made_from_nothing(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace, asset: str
) -> None:
    """An asset started alone, before those it rests on were ever made, says what to run."""
    instance.add_dynamic_partitions("returns", [MARCH])
    job = definitions.resolve_implicit_global_asset_job_def()
    keys = [dg.AssetKey(asset)] + [dg.AssetKey("decisions")] * (asset == "review_workbook")
    result = job.execute_in_process(
        partition_key=MARCH, instance=instance, raise_on_error=False, asset_selection=keys
    )
    failed = [event.step_failure_data for event in result.all_events if event.is_step_failure]

    assert failed[0].error
    assert "are not there yet: run the job make_returns" in failed[0].error.message
    assert not workspace.return_path(ReturnKey.parse(MARCH)).exists()


def test_everything_at_once_works_too(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """The button that materialises all on the lineage page: inbox and one return in one run."""
    instance.add_dynamic_partitions("returns", [MARCH])
    job = definitions.resolve_implicit_global_asset_job_def()

    assert job.execute_in_process(partition_key=MARCH, instance=instance).success
    assert workspace.return_path(ReturnKey.parse(MARCH)).exists()


def test_checks_count_what_was_found(
    definitions: dg.Definitions, instance: dg.DagsterInstance, workspace: Workspace
) -> None:
    """Each check is about its partition, with counts by severity and the worst places."""
    told = evaluations(make(definitions, instance, MARCH))

    assert told["no_fact_lost"].passed
    assert told["one_result_each"].passed
    assert told["one_result_each"].metadata["requirements in force"].value == 12
    assert {item.partition for item in told.values()} == {MARCH}
    assert set(worst(told["figures_agree"])) == {"severity", "code", "place", "title"}
    audit = str(workspace.audit_path(ReturnKey.parse(MARCH)))
    about_the_workbook = [item for name, item in told.items() if "warn" in item.metadata
                          and name not in {"answers_understood", "claims_can_be_made",
                                           "wording_protected", "no_personal_data"}]  # fmt: skip
    assert {item.metadata["audit"].value for item in about_the_workbook} == {audit}


def test_a_blocked_return_does_not_hold_up_the_others(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A blocking finding stops the return of its own partition and of no other."""

    def blocked(desk: Desk, intake: Intake) -> list[Finding]:
        found = check_step(desk, intake)
        if str(desk.key) == FEBRUARY:
            found.append(Finding("TABLE-SCHEMA", "out of range", "a.xlsx", "Sheet", "B2"))
        return desk.save_findings(CHECK, found)

    monkeypatch.setattr(assets_returns, "check_step", blocked)
    held = make(definitions, instance, FEBRUARY)
    free = make(definitions, instance, MARCH)
    schema = evaluations(held)["schema"]

    assert not held.success
    assert not schema.passed
    assert schema.severity == dg.AssetCheckSeverity.ERROR
    assert worst(schema) == {
        "severity": "block",
        "code": "TABLE-SCHEMA",
        "place": "a.xlsx | Sheet!B2",
        "title": "A table we made breaks its own rules",
    }
    assert not workspace.return_path(ReturnKey.parse(FEBRUARY)).exists()
    assert workspace.audit_path(ReturnKey.parse(FEBRUARY)).exists()
    assert free.success
    assert workspace.return_path(ReturnKey.parse(MARCH)).exists()


def test_a_return_that_is_held_back_has_its_review(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What may be accepted stops the return alone, in its run and when asked for by itself."""

    def doubted(desk: Desk, intake: Intake) -> list[Finding]:
        found = check_step(desk, intake)
        found.append(Finding("DQ-PARTS", "261 of 262", "a.xlsx", "Sheet", "B2"))
        return desk.save_findings(CHECK, found)

    monkeypatch.setattr(assets_returns, "check_step", doubted)
    held = make(definitions, instance, MARCH)
    told = evaluations(held)["nothing_to_fix"]
    key = ReturnKey.parse(MARCH)

    assert not held.success
    assert told.severity == dg.AssetCheckSeverity.ERROR
    assert worst(told)["code"] == "DQ-PARTS"
    assert workspace.review_path(key).exists()
    assert workspace.audit_path(key).exists()
    assert not workspace.return_path(key).exists()

    job = definitions.resolve_job_def("make_returns")
    alone = job.execute_in_process(
        partition_key=MARCH,
        instance=instance,
        asset_selection=[dg.AssetKey("social_value_return")],
        raise_on_error=False,
    )
    (failed,) = [
        event.step_failure_data for event in alone.all_node_events if event.is_step_failure
    ]
    assert failed.error is not None
    assert "DQ-PARTS must be fixed or accepted" in failed.error.message
    assert not workspace.return_path(key).exists()


def test_a_fault_of_ours_is_a_failed_check(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A check that stumbles leaves a result which says so; it does not raise."""

    def stumble(rows: Iterable[object]) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(checks, "worst_first", stumble)
    told = evaluations(make(definitions, instance, MARCH))

    assert not told["readable"].passed
    assert told["readable"].metadata["internal_error"].value == "ZeroDivisionError: ours"


def test_facts_that_are_gone_are_noticed(
    definitions: dg.Definitions,
    instance: dg.DagsterInstance,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the store lost the facts of a workbook, no return is made from the rest."""

    def lossy(workspace: Workspace) -> object:
        read = prepare(workspace)
        sent = read[1].submissions
        own = sent.filter(pl.col("period_end") == pl.col("period_end").max())["submission"][0]
        workspace.store.path(FACTS, part_of(own)).unlink()
        return read

    monkeypatch.setattr(prepared, "prepare", lossy)
    told = evaluations(make(definitions, instance, MARCH))

    assert not told["no_fact_lost"].passed
