"""The floors hold: what may import what, and what a command may load."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent


def test_every_import_keeps_to_its_floor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The contracts in pyproject.toml are kept; import-linter prints the imports that break one."""
    monkeypatch.chdir(ROOT)
    # lint_imports puts the current folder on the path; this takes it off again afterwards.
    monkeypatch.setattr(sys, "path", list(sys.path))

    exit_code = lint_imports(no_cache=True, no_logo=True)

    assert exit_code == 0, capsys.readouterr().out


def test_the_command_line_does_not_load_dagster() -> None:
    """Importing the command line loads neither Dagster, which costs seconds, nor pandas."""
    code = (
        "import json, sys, pipeline.cli; "
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout))

    assert "pipeline" in loaded
    assert loaded.isdisjoint({"dagster", "dagster_shared", "dagster_webserver", "pandas"})


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py", "bootstrap.py"])
def test_the_bootstrap_needs_only_the_standard_library(name: str) -> None:
    """What runs before anything is installed imports the standard library and itself."""
    tree = ast.parse((ROOT / "pipeline" / name).read_text(encoding="utf-8"))
    imported = {
        module
        for node in ast.walk(tree)
        for module in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    foreign = {module for module in imported if module.split(".")[0] not in sys.stdlib_module_names}

    assert foreign <= {"pipeline.bootstrap"}
