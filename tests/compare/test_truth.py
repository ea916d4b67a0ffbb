"""The sample workbooks, read and compared, give what a person worked out by hand from them."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.compare import Compared, compare
from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import FACTS
from pipeline.read.reader import read_file
from pipeline.store import run_sql

TRUTH = Path(__file__).resolve().parent.parent / "truth"
OUTCOMES = {"green": "met", "amber": "near", "red": "missed", "invalid": "not calculable",
            "g": "met", "a": "near", "r": "missed"}  # fmt: skip
MONTHS = {"Dec25": "2025-12", "Jan26": "2026-01", "Feb26": "2026-02", "Feb26 corrected": "2026-02",
          "Mar26": "2026-03"}  # fmt: skip
# What the finished product has to surface at the end of 2025/26: concept and quantity.
HIDDEN: dict[str, set[tuple[str, float]]] = {
    "a": {
        ("family-taking-part", 68), ("family-outcomes", 46), ("volunteers-active", 19),
        ("volunteers-women", 13), ("volunteers-former-clients", 9), ("volunteers-disadvantaged", 6),
        ("volunteer-hours", 1148), ("volunteers-into-work", 4), ("peer-support-sessions", 24),
        ("peer-support-attendances", 311), ("peer-support-people", 74), ("cut-down", 87),
        ("smoke-free-homes", 212), ("children-smoke-free", 161), ("onward-debt", 51),
        ("onward-housing", 38), ("onward-mental-health", 54), ("onward-all", 143),
    },
    "b": {
        ("wellbeing-people", 301), ("activity-gained", 142), ("family-taking-part", 96),
        ("family-weight-lost", 38), ("groups-running", 7), ("people-in-groups", 112),
        ("volunteers-active", 23), ("clients-volunteering", 31), ("employment", 12),
        ("bp-referred", 44), ("quits-elsewhere", 18), ("wellbeing-change", 3.9),
    },
    "d": {
        ("groups-started", 11), ("groups-running", 9), ("volunteers-active", 48),
        ("volunteers-former-clients", 37), ("volunteer-hours", 3236), ("income-cases", 96),
        ("income-pounds", 318400), ("employment", 21), ("carers-identified", 96),
        ("onward-fuel", 58), ("grants-number", 14), ("grants-pounds", 22000),
    },
}  # fmt: skip


class Sample:
    """One sample contract with its workbooks in the order in which they were sent."""

    def __init__(self, name: str, folder: Path) -> None:
        terms = import_module(f"workbooks.builder.contract_terms_{name}")
        books = import_module(f"workbooks.builder.contract_{name}")
        self.contract: Contract = terms.CONTRACT
        self.truth: dict[str, Any] = json.loads((TRUTH / f"contract_{name}.json").read_text())
        readings = [read_file(path) for path in books.build(folder)]
        self.order = {reading.submission: rank for rank, reading in enumerate(readings)}
        self.names = [reading.file for reading in readings]
        self.facts = pl.concat([FACTS.frame(), *(reading.facts for reading in readings)])

    def compared(self, file: str, period: str) -> Compared:
        """Compare as on the day on which `file` was the newest workbook."""
        known = [sha for sha, rank in self.order.items() if rank <= self.names.index(file)]
        facts = self.facts.filter(pl.col("submission").is_in(known))
        key = ReturnKey(self.contract.key, Period.from_id(period))
        return compare(self.contract, key, facts, self.order, run_sql)

    def cases(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield file, period and the results that a person worked out."""
        files = self.truth.get("files") or self.truth["results"]
        for file, known in (
            files.items() if isinstance(files, dict) else ((f["file"], f) for f in files)
        ):
            period = known.get("period") or known.get("reporting_month")
            period = period or MONTHS[file.removesuffix(".xlsx").rpartition("_")[2]]
            results = known.get("results", known)
            yield file, period, {ref: row["year_to_date"] for ref, row in results.items()}


@pytest.fixture(scope="module", params=["a", "b", "d"])
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Build and read the workbooks of one sample contract."""
    return Sample(request.param, tmp_path_factory.mktemp(request.param))


def test_every_result_of_every_workbook_is_the_one_worked_out_by_hand(sample: Sample) -> None:
    """Value and outcome of each requirement, at each time a workbook was sent."""
    wrong = []
    for file, period, known in sample.cases():
        got = {row["ref"]: row for row in sample.compared(file, period).results.to_dicts()}
        for ref, row in known.items():
            value, rating = row.get("rated_value", row["value"]), (row.get("rating") or "").lower()
            same = got[ref]["value"] == pytest.approx(value, abs=6e-7)
            rated = got[ref]["outcome"] == OUTCOMES.get(rating, rating) or rating in {"", "none"}
            if not (same and rated):
                wrong.append((file, ref, row, got[ref]))
    assert wrong == []


def test_every_hidden_outcome_comes_out_and_nothing_contractual(
    sample: Sample, request: pytest.FixtureRequest
) -> None:
    """At the end of the year, with the quantity that a person counted."""
    file, period, known = list(sample.cases())[-1]
    got = sample.compared(file, period).candidates.to_dicts()
    name = request.node.callspec.params["sample"]
    found = {(row["concept"], round(row["quantity"], 1)) for row in got}
    assert HIDDEN[name] <= found
    matched = sample.compared(file, period).matches
    contractual = set(
        (matched["file"] + " | " + matched["sheet"] + "!" + matched["cell"]).to_list()
    )
    assert not [row["label"] for row in got if contractual & set(row["cells"].split("; "))]
    assert known
    # Onward referrals by kind and the like may stand beside them, but no crowd of lookalikes.
    assert len(got) <= 2 * len(HIDDEN[name])
