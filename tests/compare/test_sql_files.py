"""Every SQL file is one statement that an auditor can read and DuckDB can plan."""

import re

import polars as pl
import pytest

from pipeline.compare.queries import FOLDER, query
from pipeline.store import run_sql
from tests.compare_frames import EMPTY, PARAMETERS

FILES = sorted(path.stem for path in FOLDER.glob("*.sql"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_explains_itself(name: str) -> None:
    """It begins with what it is for, what goes in and what comes out."""
    head = [line for line in query(name).splitlines() if line.startswith("--")]
    text = "\n".join(head)
    assert re.match(r"-- [A-Z][\w ]+:? ", text)
    assert "-- In " in text
    assert "-- Out " in text


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_one_statement_without_templating(name: str) -> None:
    """Values are bound by name; the answer has an order."""
    code = re.sub(r"--.*", "", query(name))
    assert ";" not in re.sub(r"'[^']*'", "", code)
    assert not re.search(r"\{|\}|%s|\?", code)
    assert "ORDER BY" in code


@pytest.mark.parametrize("name", FILES)
def test_a_ratio_never_divides_by_zero(name: str) -> None:
    """DuckDB gives infinity for 1/0: the divisor stands in nullif, or is a number."""
    code = re.sub(r"--.*", "", query(name))
    assert all(re.match(r"\s*(?:nullif\(|\d)", rest) for rest in code.split("/")[1:])


@pytest.mark.parametrize("name", FILES)
def test_a_file_can_be_planned_and_run_on_empty_tables(name: str) -> None:
    """Every name it uses exists, with its type; nothing in gives nothing out."""
    frames, parameters = EMPTY[name], PARAMETERS.get(name)
    plan = run_sql(f"EXPLAIN {query(name)}", frames, parameters)
    assert plan.height > 0
    assert run_sql(query(name), frames, parameters).height == 0


def test_every_file_has_its_typed_tables() -> None:
    """No SQL file is left out of these tests, and none is tested that is gone."""
    assert set(EMPTY) == set(FILES)
    assert all(isinstance(f, pl.DataFrame) for frames in EMPTY.values() for f in frames.values())
