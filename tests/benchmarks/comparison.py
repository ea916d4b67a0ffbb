"""How well workbooks are compared with their contract, and what nobody asked for is surfaced.

Run as ``python -m tests.benchmarks.comparison [-v] [ROUND ...]``. The contract of each workbook in
``tests/unseen`` is made of the words in its truth, without any pointer to cells. What counts:

* results: a requirement's figures of the year to date, or of the last period where the truth has
  no other. Right: numerator, denominator and value are those of the truth. Wrong: another value
  is stated. The rest is missing, which a person sees and can answer;
* recall: planted outcomes of which at least one cell is in a candidate;
* amounts: outcomes found whose quantity is that of the truth, for the year to date or the period;
* tempted: figures that are no outcome, though a program might think so, in a candidate;
* precision: planted outcomes found, of these and what tempted;
* others: candidates that rest on neither; a person has to read them too.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.compare.run import NOTHING_BESIDE, Beside, Compared, compare
from pipeline.domain.contract import (
    Contract,
    Direction,
    JudgedOver,
    MeasureType,
    Requirement,
    RequirementKind,
)
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from pipeline.domain.places import split_places
from pipeline.domain.tables import Role
from pipeline.read.reader import Reader
from pipeline.store.sql import run_sql
from tests.unseen.truths import truths

_FREQUENCIES = {
    "monthly": Frequency.MONTHLY, "quarterly": Frequency.QUARTERLY,
    "half-yearly": Frequency.HALF_YEARLY, "yearly": Frequency.YEARLY,
    # Terms are no frequency of the contract workbook; a manager would choose the nearest.
    "termly": Frequency.QUARTERLY,
}  # fmt: skip
_KINDS = {"kpi": RequirementKind.KPI, "narrative": RequirementKind.NARRATIVE}
HEAD = "results right wrong missing | outcomes recall amounts tempted precision others"
Place = tuple[str, str]


def contract_of(told: Mapping[str, Any]) -> Contract:
    """Return the contract that a truth describes, in the words a contract manager would type."""
    said, year = told["contract"], str(told.get("year_to_date") or "")
    start = date.fromisoformat(said["start"])
    first = period_of(year).start.month if year else 4
    return Contract(
        reference=said["reference"], provider=said["provider"], commissioner=said["commissioner"],
        service=said["service"], start=start, end=date.fromisoformat(said["end"]),
        frequency=_FREQUENCIES[said["frequency"]], year_starts_in=first,
        requirements=tuple(_requirement(item) for item in told["requirements"]),
    )  # fmt: skip


def period_of(text: str) -> Period:
    """Return the period that a truth names by its id; a year may stand without its letters."""
    return Period.from_id(f"FY{text}" if len(text) == len("2025-26") and text[5:] > "12" else text)


def _requirement(item: Mapping[str, Any]) -> Requirement:
    target, floor = item.get("target"), item.get("floor")
    return Requirement(
        ref=str(item["ref"]),
        name=item["name"],
        kind=_KINDS.get(str(item.get("kind", "KPI")).lower(), RequirementKind.REPORTING_ONLY),
        measure=MeasureType(item["measure"]),
        numerator=item.get("numerator") or "",
        denominator=item.get("denominator") or "",
        target=float(target) if isinstance(target, int | float) else None,
        floor=float(floor) if isinstance(floor, int | float) else None,
        direction=Direction(item.get("direction") or "higher"),
        target_is_yearly=bool(item.get("target_is_yearly")),
    )


@dataclass
class Score:
    """What became of one workbook's requirements, outcomes and temptations."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def note(self, what: str, text: str) -> None:
        """Count one thing and keep it to be shown."""
        self.counts[what] += 1
        self.wrong.append(f"{what}: {text}")


def score(told: Mapping[str, Any], facts: pl.DataFrame, beside: Beside = NOTHING_BESIDE) -> Score:
    """Compare one workbook's facts with the contract of its truth, and that with the truth."""
    found = Score()
    contract = contract_of(told)
    key = ReturnKey(contract.key, period_of(str(told["latest_period"])))
    order = {name: at for at, name in enumerate(facts["submission"].unique().sort().to_list())}
    compared = compare(contract, key, facts, order, run_sql, beside)
    # What is judged by its own period is compared once more, for the truth may give only that.
    _results(found, told, compared, _latest(contract, key, facts, order))
    _candidates(found, told, compared, facts)
    return found


def _latest(
    contract: Contract, key: ReturnKey, facts: pl.DataFrame, order: Mapping[str, int]
) -> Compared:
    asked = tuple(replace(item, judged_over=JudgedOver.PERIOD) for item in contract.requirements)
    return compare(replace(contract, requirements=asked), key, facts, order, run_sql)


def _results(found: Score, told: Mapping[str, Any], year: Compared, latest: Compared) -> None:
    for said in told.get("results", ()):
        for name, compared in (("year_to_date", year), ("latest", latest)):
            wanted = said.get(name)
            if not wanted or wanted.get("value") is None:
                continue
            row = compared.results.row(by_predicate=pl.col("ref") == str(said["ref"]), named=True)
            _judge(found, f"{said['ref']} {name}", wanted, row)


def _judge(found: Score, name: str, wanted: Mapping[str, Any], row: Mapping[str, Any]) -> None:
    found.counts["results"] += 1
    mean = row["measure"] == MeasureType.MEAN.value
    parts = [] if mean or wanted.get("denominator") is None else ["numerator", "denominator"]
    same = all(_near(row[part], wanted[part], 1e-6) for part in parts)
    if row["value"] is None:
        found.note("missing", f"{name}: {row['reason']}")
    elif same and (parts or _near(row["value"], wanted["value"], 6e-3)):
        found.counts["right"] += 1
    else:
        got = tuple(row[part] for part in ("numerator", "denominator", "value"))
        meant = tuple(wanted.get(part) for part in ("numerator", "denominator", "value"))
        found.note("wrong", f"{name}: {got} for {meant}")


def _near(one: float | None, other: float | None, share: float) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= share * max(1.0, abs(other))


def _candidates(
    found: Score, told: Mapping[str, Any], compared: Compared, facts: pl.DataFrame
) -> None:
    lines = _lines(facts)
    rows = compared.candidates.to_dicts()
    places = _places(rows, lines)
    listed: set[Place] = set()
    for item in told["outcomes"]:
        cells = set(map(place_in, item["cells"]))
        listed |= cells
        found.counts["outcomes"] += 1
        rests = [places[cell] for cell in sorted(cells) if cell in places]
        if rests:
            found.counts["surfaced"] += 1
            _amounts(found, item, rests)
        else:
            found.note("not surfaced", f"{item['what']} ({', '.join(item['cells'][:2])})")
    for item in told["non_outcomes"]:
        cells = set(map(place_in, item["cells"]))
        listed |= cells
        found.counts["temptations"] += 1
        if cells & places.keys():
            label = next(places[cell]["label"] for cell in sorted(cells) if cell in places)
            found.note("tempted", f"{item['what']}: {label} ({item['why']})")
    for row in rows:
        own = {(place.sheet, place.cell) for place in split_places(row["cells"])}
        own |= {cell for place in own for cell in lines.get(place, ())}
        if not own & listed:
            found.note("others", f"{row['label']} = {row['quantity']} [{row['concept']}]")


def _places(
    rows: Sequence[dict[str, Any]], lines: Mapping[Place, Sequence[Place]]
) -> dict[Place, dict[str, Any]]:
    """Return the candidate that rests on each cell, or on another of its line.

    A candidate may rest on the total of its line, and the truth name the months alone.
    """
    own = {(place.sheet, place.cell): row for row in rows for place in split_places(row["cells"])}
    beside = {cell: row for place, row in own.items() for cell in sorted(lines.get(place, ()))}
    return beside | own


def _lines(facts: pl.DataFrame) -> dict[Place, list[Place]]:
    """Return the cells of each line of the workbook, by each of them.

    A line has one label, in its row or its column; that of a total or year to date is the row or
    column of which it is one.
    """
    found: dict[Place, list[Place]] = {}
    figures = facts.filter(pl.col("value").is_not_null() & (pl.col("label") != ""))
    for (_, sheet, _), part in figures.group_by("submission", "sheet", "label"):
        for axis in ("row", "col"):
            if part[axis].n_unique() == 1:
                cells = [(str(sheet), cell) for cell in part["cell"]]
                found |= dict.fromkeys(cells, cells)
    is_sum = pl.col("total") | (pl.col("role") == Role.YEAR_TO_DATE.value)
    # The answers of a list stand above their number.
    told = facts.filter(pl.col("value").is_not_null() | (pl.col("text") != ""))
    for axis, label in (("row", "row_label"), ("col", "column_label")):
        lines = ["submission", "sheet", "table", axis, "row_group", label]
        for (_, sheet, *_), part in told.group_by(lines):
            cells = [(str(sheet), cell) for cell in part["cell"]]
            sums = part.filter(is_sum)["cell"]
            # In the row of totals each belongs to its column, and not to the others of the row.
            for cell in sums if len(sums) * 2 < len(cells) else ():
                own = (str(sheet), str(cell))
                found[own] = list({*found.get(own, ()), *cells})
    return found


def _amounts(found: Score, item: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> None:
    told = (item.get("quantity_year_to_date"), item.get("quantity_latest_period"))
    pairs = [(row["quantity"], told[0]) for row in rows]
    pairs += [(row["period_quantity"], told[1]) for row in rows]
    known = [(one, other) for one, other in pairs if one is not None and other is not None]
    if any(_near(one, other, 1e-6) for one, other in known):
        found.counts["amounts"] += 1
    else:
        found.note("amount", f"{item['what']}: {pairs}")


def place_in(cell: str) -> Place:
    """Split sheet!cell into sheet and cell."""
    sheet, _, address = cell.rpartition("!")
    return sheet.strip("'"), address


def measure(rounds: Iterable[str], folder: Path) -> dict[str, Score]:
    """Read, compare and score all workbooks of some rounds."""
    chosen = [truth for name in rounds for truth in truths(name) if truth.can_be_drawn]
    paths = [truth.draw(folder) for truth in chosen]
    found: dict[str, Score] = {}
    with Reader() as reader:
        for truth, path in zip(chosen, paths, strict=True):
            reading = reader.read(path)
            beside = Beside(cells=reading.cells)
            found[f"{truth.round} {truth.name}"] = score(truth.told, reading.facts, beside)
    return found


def total(scores: Iterable[Score]) -> Counter[str]:
    """Add up the counts."""
    return sum((item.counts for item in scores), Counter())


def main(arguments: list[str]) -> int:
    """Print a line for each workbook, each round and all; -v tells what was not right."""
    verbose = "-v" in arguments
    rounds = [name for name in arguments if name != "-v"] or ["round_*"]
    with tempfile.TemporaryDirectory() as folder:
        scores = measure(rounds, Path(folder))
    _say(f"{'workbook':36} {HEAD}")
    for name, found in scores.items():
        _line(name, found.counts)
        for text in found.wrong if verbose else ():
            _say(f"      {text}")
    for name in sorted({name.split()[0] for name in scores}):
        _line(name, total(item for key, item in scores.items() if key.split()[0] == name))
    _line("all", total(scores.values()))
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _line(name: str, n: Mapping[str, int]) -> None:
    _say(f"{name:36} {row(n)}")


def row(n: Mapping[str, int]) -> str:
    """Return the figures below `HEAD`."""
    surfaced, tempted = n.get("surfaced", 0), n.get("tempted", 0)
    recall = surfaced / max(n.get("outcomes", 0), 1)
    amounts = n.get("amounts", 0) / max(surfaced, 1)
    precision = surfaced / max(surfaced + tempted, 1)
    return (
        f"{n.get('results', 0):7} {n.get('right', 0):5} {n.get('wrong', 0):5} "
        f"{n.get('missing', 0):7} | {n.get('outcomes', 0):8} {recall:6.0%} "
        f"{amounts:7.0%} {tempted:7} {precision:9.0%} {n.get('others', 0):6}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
