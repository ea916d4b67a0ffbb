"""The sample run, made once for all tests and all workers, and the truth typed by hand."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.steps.run import run
from pipeline.steps.workspace import Workspace, create_workspace, open_workspace

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "workbooks"
TRUTH = ROOT / "tests" / "truth"
_PATIENCE = 300
_OUTCOMES = {
    "green": "met",
    "amber": "near",
    "red": "missed",
    "invalid": "not calculable",
    "not calculable": "not calculable",
    "not due": "not due",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person works out for one requirement in one return, judged over its span."""

    key: str
    ref: str
    numerator: float | None
    denominator: float | None
    value: float | None
    outcome: str | None


def copy_sample(target: Path) -> Workspace:
    """Make a workspace with the sample's contracts, inbox and answered reviews."""
    workspace = create_workspace(target)
    for name in ("contracts", "inbox", "review"):
        for path in sorted((SAMPLE / name).glob("*.xlsx")):
            shutil.copy2(path, workspace.root / "workbooks" / name / path.name)
    fresh = {"FBC-PH-2024-017__2025-26-Q4", "KMBC-PH-T2-2023-04__2026-03", "ML-SP-25-009__2026-03"}
    for key in fresh:  # a run in the repository itself leaves these behind
        (workspace.review / f"{key} review.xlsx").unlink(missing_ok=True)
    return workspace


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Make `folder` in one process only; the others wait until it stands."""
    done, claim = folder / "done", folder.with_name(f"{folder.name}.claim")
    try:
        claim.mkdir(parents=True)
    except FileExistsError:
        for _ in range(_PATIENCE * 10):
            if done.exists():
                return folder
            time.sleep(0.1)
        msg = f"{folder} was not made within {_PATIENCE} seconds"
        raise TimeoutError(msg) from None
    folder.mkdir(parents=True)
    make(folder)
    done.touch()
    return folder


def run_sample(folder: Path) -> None:
    """Make every return of the sample in `folder`."""
    run(copy_sample(folder / "sample"))


def opened(folder: Path) -> Workspace:
    """Open the workspace that `run_sample` made."""
    return open_workspace(folder / "sample")


def _read(letter: str) -> Any:
    return json.loads((TRUTH / f"contract_{letter}.json").read_text(encoding="utf-8"))


# The return that each file decides; files that a later one replaces are left out.
_A = {f"FBC Stop Smoking Monitoring 2025-26 Q{n}.xlsx": f"FBC-PH-2024-017__2025-26-Q{n}"
      for n in (1, 2, 3)}  # fmt: skip
_A["FBC Stop Smoking Monitoring 2025-26 Q4 v2 RESUBMITTED.xlsx"] = "FBC-PH-2024-017__2025-26-Q4"
_B = {
    "Kelderbrook T2 Monthly_Dec25.xlsx": "KMBC-PH-T2-2023-04__2025-12",
    "Kelderbrook T2 Monthly_Jan26.xlsx": "KMBC-PH-T2-2023-04__2026-01",
    "Kelderbrook T2 Monthly_Feb26 corrected.xlsx": "KMBC-PH-T2-2023-04__2026-02",
    "Kelderbrook T2 Monthly_Mar26.xlsx": "KMBC-PH-T2-2023-04__2026-03",
}
_D = {
    "ML-SP-25-009 SQPR M09 Dec-25.xlsx": "ML-SP-25-009__2025-12",
    "ML-SP-25-009 SQPR M10 Jan-26.xlsx": "ML-SP-25-009__2026-01",
    "ML-SP-25-009 SQPR M11 Feb-26 (resubmission).xlsx": "ML-SP-25-009__2026-02",
    "ML-SP-25-009 SQPR M12 Mar-26.xlsx": "ML-SP-25-009__2026-03",
}


def expected_results() -> list[Expected]:
    """Return the year to date of every KPI in every return of the sample."""
    a, b, d = (_read(letter) for letter in "abd")
    files = {name: a["files"][name]["results"] for name in _A}
    files |= {name: b["results"][name] for name in _B}
    files |= {item["file"]: item["results"] for item in d["files"] if item["file"] in _D}
    made = []
    for name, key in (_A | _B | _D).items():
        for ref, item in files[name].items():
            year = item["year_to_date"]
            rating = year.get("rating")
            if "rated_value" in year:  # judged over its own period and not over the year
                year = {"numerator": None, "denominator": None, "value": year["rated_value"]}
            made.append(
                Expected(
                    key,
                    ref,
                    year["numerator"],
                    year["denominator"],
                    year["value"],
                    _OUTCOMES[rating] if rating else None,
                )
            )
    return made


def last_workbooks() -> dict[str, Path]:
    """Return, for the last return of each contract, the workbook it rests on."""
    lasts = ((files, list(files)[-1]) for files in (_A, _B, _D))
    return {files[last]: SAMPLE / "inbox" / last for files, last in lasts}


def hidden_cells() -> dict[str, list[tuple[str, list[tuple[str, str]]]]]:
    """Return, for the last return of each contract, each hidden outcome with its cells."""
    a, b, d = (_read(letter) for letter in "abd")
    last_a, last_b, last_d = (list(files)[-1] for files in (_A, _B, _D))
    from_a = []
    for name, item in a["files"][last_a]["hidden"].items():
        spans = [*item["quarters"].values(), *item.get("months", {}).values(), item["year"]]
        cells = [span for span in spans if span.get("cell")]
        from_a.append((name, [(c["sheet"], c["cell"]) for c in cells]))
    from_b = [
        (item["outcome"], [(item["sheet"], cell) for cell in item["cells"]])
        for item in b["hidden"][last_b]
    ]
    hidden_d = next(item["hidden"] for item in d["files"] if item["file"] == last_d)
    from_d = [
        (item["outcome"], [(cell["sheet"], cell["cell"]) for cell in item["cells"]])
        for item in hidden_d
    ]
    return {_A[last_a]: from_a, _B[last_b]: from_b, _D[last_d]: from_d}
