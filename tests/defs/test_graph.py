"""The asset graph is the one that was agreed, and everything in it says what it is."""

import shutil
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest

from pipeline.defs.checks import GROUPS
from pipeline.domain.findings import CATALOGUE
from pipeline.steps.one_return import CHECK, COMPARE, PROTECT, REVIEW, VALUE

ROOT = Path(__file__).resolve().parents[2]
AGREED = Path(__file__).with_name("asset_graph.txt")


def as_text(definitions: dg.Definitions) -> str:
    """Write the graph so that a person can read a change to it."""
    graph = definitions.resolve_asset_graph()
    lines = []
    for spec in sorted(definitions.resolve_all_asset_specs(), key=lambda spec: spec.key):
        deps = ", ".join(sorted(dep.asset_key.to_user_string() for dep in spec.deps)) or "-"
        partitions = "by return" if spec.partitions_def else "one"
        lines += [
            f"{spec.group_name}/{spec.key.to_user_string()}",
            f"  from: {deps}",
            f"  kinds: {', '.join(sorted(spec.kinds))}",
            f"  owner: {', '.join(spec.owners)}",
            f"  partitions: {partitions}",
        ]
        for check in sorted(graph.get_check_keys_for_assets({spec.key}), key=lambda key: key.name):
            blocking = " (blocking)" if graph.get(check).blocking else ""
            lines.append(f"  check: {check.name}{blocking}")
    return "\n".join(lines) + "\n"


def test_the_asset_graph_is_the_agreed_one(definitions: dg.Definitions) -> None:
    """Keys, dependencies, kinds, owners, partitions and checks stand in asset_graph.txt."""
    assert as_text(definitions) == AGREED.read_text(encoding="utf-8")


def test_everything_has_a_description(definitions: dg.Definitions) -> None:
    """Each asset, check, job, sensor and schedule tells a reader of the web page what it is."""
    graph = definitions.resolve_asset_graph()
    described = {
        **{spec.key.to_user_string(): spec.description
           for spec in definitions.resolve_all_asset_specs()},
        **{key.name: graph.get(key).description for key in graph.asset_check_keys},
    }  # fmt: skip
    repository = definitions.get_repository_def()
    described |= {item.name: item.description for item in repository.sensor_defs}
    described |= {item.name: item.description for item in repository.schedule_defs}
    for name in ("make_returns", "take_in_inbox"):
        described[name] = definitions.resolve_job_def(name).description

    assert [name for name, text in described.items() if not (text or "").endswith(".")] == []


def test_the_definitions_can_be_loaded(definitions: dg.Definitions) -> None:
    """Dagster finds nothing wrong with assets, checks, jobs, sensors, schedules and resources."""
    dg.Definitions.validate_loadable(definitions)


def test_dg_check_defs_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stock check passes, with a fresh DAGSTER_HOME and without a workspace."""
    program = shutil.which("dg", path=str(Path(sys.executable).parent))
    assert program
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    shutil.copy(ROOT / "dagster_home" / "dagster.yaml", tmp_path)
    monkeypatch.setenv("DG_CLI_DISABLE_UPDATE_CHECK", "1")

    done = subprocess.run(
        [program, "check", "defs"], cwd=ROOT, check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("step", [CHECK, COMPARE, REVIEW, VALUE, PROTECT])
def test_every_finding_falls_into_one_check(step: str) -> None:
    """No kind of finding is counted twice; of the workbook's own none is left out."""
    elsewhere = ("CONTRACT-", "DUE-", "REVIEW-", "LEAK") if step == CHECK else ()
    codes = [code for code in CATALOGUE if not code.startswith(elsewhere or ("?",))]
    held = {
        code: [group.name for group in GROUPS if group.step == step and group.holds(code)]
        for code in codes
    }

    assert [code for code, groups in held.items() if len(groups) > 1] == []
    if step == CHECK:
        assert [code for code, groups in held.items() if not groups] == []
