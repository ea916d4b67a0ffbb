"""Learns how much each word says that a figure is an outcome, and how well that carries over.

Run as ``python -m tests.benchmarks.learn [--write]``. It learns from the workbooks of
``tests/unseen``, and from the lists of labels in ``tests/benchmarks/said``, and prints how the
workbooks of each round are judged by what was learnt from all the others. With ``--write`` what is
learnt from everything becomes ``pipeline/compare/data/weights.csv``.

What is learnt is a logistic regression with a penalty on the squares of the weights. Each outcome
counts alike, however many rows tell it; what a requirement covers is left out.
"""

from __future__ import annotations

import csv
import math
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pipeline.compare.asked import items_of
from pipeline.compare.covered import SAME_SUM, covered_facts
from pipeline.compare.matching.known import places_known
from pipeline.compare.matching.match import adopt_refs
from pipeline.compare.matching.statements import matches_of, stated_frame
from pipeline.compare.measures import measures_of
from pipeline.compare.phrasing import KINDS, LETTERS, PHRASES, Parts
from pipeline.compare.recognised import bases_of, standing_of
from pipeline.compare.records.ticked import lists_of
from pipeline.compare.said import AROUND, SOMETHING
from pipeline.compare.telling import ALWAYS, Standing, signs_of, telling_column
from pipeline.compare.vocabulary import Labels, labels_of, sections_of
from pipeline.compare.words import DATA, plain
from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import year_to_date
from pipeline.read.reader import FileReading, Reader
from tests.benchmarks.comparison import contract_of, period_of, place_in
from tests.benchmarks.lists import told_sheets
from tests.sample import hidden_cells, last_workbooks
from tests.unseen.truths import truths
from workbooks.builder.contracts import CONTRACTS

SAID = Path(__file__).parent / "said"
# Chosen by leaving out each round in turn: four of five surfaced figures are what was planted.
PENALTY, THRESHOLD = 0.2, -3.7
# What the signs alone say is on a scale of its own: sentences are judged by it.
_OF_SIGNS = -1.4
_FOR_AN_OUTCOME, _TEMPTING, _OTHER = 3.0, 1.0, 0.5
# A list holds many more outcomes than a workbook does: it counts less, and knows that it is one.
_LISTED_OUTCOME, _LISTED_OTHER, _IS_LIST = 0.6, 1.0, "is:list"
_OF_WORDS, _NOTHING = ("own:", "row:", "column:", "cue:", "vocabulary:"), -99.0
_PHRASES = {
    f"{where}-length:{length}" for where in ("row", "column") for length in ("some", "many")
}
_LEAST_WEIGHT, _SEEN_TWICE = 0.04, 2
_PARTS_PENALTY, _FEWEST_PARTS = 5.0, {PHRASES: 3, LETTERS: 8}


@dataclass(frozen=True)
class Example:
    """One line of a workbook or list: its signs, what it is, and how much it counts.

    `outcomes` and `temptations` are the numbers of those in the truth that it tells.
    """

    source: str
    workbook: str
    label: str
    labels: Labels
    signs: frozenset[str]
    outcomes: tuple[int, ...]
    temptations: tuple[int, ...]


def from_workbooks(folder: Path) -> list[Example]:
    """Return the lines of the unseen workbooks, large and small, that no requirement covers."""
    found: list[Example] = []
    with Reader() as reader:
        for truth in truths():
            if truth.can_be_drawn:
                reading = reader.read(truth.draw(folder))
                found += _from_workbook(truth.told, reading, (truth.round, truth.name))
        for name, sheet in told_sheets():
            reading = reader.read(sheet.draw(folder / name))
            found += _from_workbook(sheet.told, reading, (f"small {name}", sheet.name))
    return found


def _from_workbook(
    told: Mapping[str, Any], reading: FileReading, source: tuple[str, str]
) -> list[Example]:
    contract = contract_of(told)
    key = ReturnKey(contract.key, period_of(str(told["latest_period"])))
    outcomes = {
        place_in(cell): at for at, item in enumerate(told["outcomes"]) for cell in item["cells"]
    }
    temptations = {
        place_in(cell): at for at, item in enumerate(told["non_outcomes"]) for cell in item["cells"]
    }
    return _lines(reading, contract, key, source, (outcomes, temptations))


def from_samples() -> list[Example]:
    """Return the lines of the last workbooks of the sample contracts that are no outcomes.

    They are the large templates that services fill in. Their outcomes are named by the vocabulary,
    and teach nothing of other words.
    """
    found = []
    with Reader() as reader:
        for key, hidden in hidden_cells().items():
            parsed = ReturnKey.parse(key)
            contract = next(made for made in CONTRACTS.values() if made.key == parsed.contract)
            reading = reader.read(last_workbooks()[key])
            outcomes = {place: at for at, (_, places) in enumerate(hidden) for place in places}
            made = _lines(reading, contract, parsed, ("sample", key), (outcomes, {}))
            named = "vocabulary:outcome"
            found += [line for line in made if not line.outcomes and named not in line.signs]
    return found


Places = Mapping[tuple[str, str], int]


def _lines(
    reading: FileReading,
    contract: Contract,
    key: ReturnKey,
    source: tuple[str, str],
    truth: tuple[Places, Places],
) -> list[Example]:
    """Return what no requirement covers; `truth` are the cells of outcomes and temptations."""
    (outcomes, temptations), facts = truth, reading.facts
    order = {name: at for at, name in enumerate(facts["submission"].unique().sort().to_list())}
    year = year_to_date(key.period, contract.year_starts_in)
    measures = measures_of(facts, order, year.start, key.period.end)
    stated = stated_frame(
        matches_of(contract, items_of(contract, key.period), measures, places_known((), measures))
    )
    matched = stated.select("fact", "item").unique().iter_rows()
    measures = lists_of(facts, order, year.start, key.period.end, reading.cells)
    adopt_refs(contract, measures)
    covered = {
        fact
        for fact, _, why in covered_facts(measures, matched, contract.requirements)
        if why != SAME_SUM
    }
    sections, bases = sections_of(measures), bases_of(measures)
    found = []
    for measure in measures:
        if measure.hidden or not measure.countable or measure.cells[0].fact in covered:
            continue
        cells = [(cell.sheet, cell.address) for cell in measure.cells]
        labels = labels_of(measure, sections)
        signs = signs_of(labels, standing_of(measure, bases))
        found.append(Example(
            *source, measure.label, labels, signs,
            tuple(sorted({outcomes[cell] for cell in cells if cell in outcomes})),
            tuple(sorted({temptations[cell] for cell in cells if cell in temptations})),
        ))  # fmt: skip
    return found


def from_lists() -> list[Example]:
    """Return the lines of the lists that people wrote: each service is a workbook of its own."""
    found = []
    for path in sorted(SAID.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for at, row in enumerate(rows):
            labels = Labels(
                "", plain(row["section"]), plain(row["group"]), plain(row["row"]),
                plain(row["column"]), row["unit"], frozenset(),
            )  # fmt: skip
            told = (at,) if row["kind"] != "none" else ()
            untold = () if told else (at,)
            label = " > ".join(filter(None, (row["group"], row["row"], row["column"])))
            signs = signs_of(labels, Standing()) | {_IS_LIST}
            source = f"list {path.stem}"
            found.append(Example(source, row["service"], label, labels, signs, told, untold))
    return found


@dataclass(frozen=True)
class Learnt:
    """A weight for each sign, and what the parts of labels weigh, by their kind."""

    weights: dict[str, float]
    wording: dict[str, Parts]

    def score(self, example: Example) -> float:
        """Return what an example's signs and wording weigh; very low where words say nothing.

        As the product does, of words in the row and in the heading together.
        """
        of_words = (sign for sign in example.signs if sign.startswith(_OF_WORDS))
        nothing = sum(self.weights.get(sign, 0.0) for sign in of_words) < SOMETHING
        if nothing and not example.signs & _PHRASES:
            return _NOTHING
        whole = sum(self.weights.get(sign, 0.0) for sign in example.signs)
        whole += sum(parts.score(_parts(example, kind)) for kind, parts in self.wording.items())
        return whole - AROUND if nothing else whole


def learn(examples: Sequence[Example]) -> Learnt:
    """Fit the weights to examples; rare signs and parts are left out."""
    signs = [dict.fromkeys(sorted(example.signs), 1) for example in examples]
    wording = {kind: _learn_parts(examples, kind) for kind in KINDS}
    return Learnt(_fit(examples, signs, _SEEN_TWICE, PENALTY), wording)


def _parts(example: Example, kind: str) -> Counter[str]:
    return KINDS[kind](example.labels, telling_column(example.labels))


def _learn_parts(examples: Sequence[Example], kind: str) -> Parts:
    """Fit the weights of the parts of labels: all labels are of one length, rare parts longer."""
    counts = [_parts(example, kind) for example in examples]
    seen = Counter(part for parts in counts for part in parts)
    most = len(examples)
    rarity = {
        part: math.log((1 + most) / (1 + times)) + 1
        for part, times in seen.items() if times >= _FEWEST_PARTS[kind]
    }  # fmt: skip
    sized = []
    for parts in counts:
        sizes = {p: (1 + math.log(n)) * rarity[p] for p, n in sorted(parts.items()) if p in rarity}
        length = math.sqrt(sum(size * size for size in sizes.values())) or 1.0
        sized.append({ALWAYS: 1.0} | {part: size / length for part, size in sizes.items()})
    weights = _fit(examples, sized, 1, _PARTS_PENALTY)
    return Parts(
        weights.pop(ALWAYS), {part: (rarity[part], weight) for part, weight in weights.items()}
    )


def _fit(
    examples: Sequence[Example], signs: Sequence[Mapping[str, float]], fewest: int, penalty: float
) -> dict[str, float]:
    """Return the weight of each sign that enough examples have; what all have is not held back."""
    counts = Counter(sign for row in signs for sign in row)
    names = sorted(sign for sign, seen in counts.items() if seen >= fewest)
    index = {name: at for at, name in enumerate(names)}
    cells = [
        (at, index[sign], size)
        for at, row in enumerate(signs) for sign, size in row.items() if sign in index
    ]  # fmt: skip
    rows, columns, sizes = zip(*cells, strict=True)
    table = csr_matrix((np.array(sizes), (rows, columns)), shape=(len(examples), len(names)))
    truth = np.array([1.0 if example.outcomes else -1.0 for example in examples])
    counted = np.array(_importance(examples))
    held = np.full(len(names), 1 / penalty)
    held[index[ALWAYS]] = 0.0

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = truth * (table @ weights)
        slope = -truth * counted / (1 + np.exp(np.clip(margins, -50, 50)))
        total = float(counted @ np.logaddexp(0, -margins) + held @ weights**2 / 2)
        return total, table.T @ slope + held * weights

    fitted = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, map(float, fitted), strict=True))


def _importance(examples: Sequence[Example]) -> list[float]:
    told = Counter((e.source, e.workbook, at) for e in examples for at in e.outcomes)
    found = []
    for example in examples:
        shares = [1 / told[example.source, example.workbook, at] for at in example.outcomes]
        if _IS_LIST in example.signs:
            found.append(_LISTED_OUTCOME if shares else _LISTED_OTHER)
            continue
        other = _TEMPTING if example.temptations else _OTHER
        found.append(_FOR_AN_OUTCOME * sum(shares) if shares else other)
    return found


def judged(examples: Iterable[Example], scores: Iterable[float], above: float) -> str:
    """Say how many outcomes and temptations have a line whose score is above a threshold."""
    counts: dict[str, set[tuple[str, str, object]]] = {
        name: set() for name in ("outcomes", "found", "temptations", "tempted", "others", "books")
    }
    for example, score in zip(examples, scores, strict=True):
        book = (example.source, example.workbook)
        counts["books"].add((*book, ""))
        for name, hit, told in (
            ("outcomes", "found", example.outcomes), ("temptations", "tempted", example.temptations)
        ):  # fmt: skip
            counts[name] |= {(*book, at) for at in told}
            counts[hit] |= {(*book, at) for at in told if score > above}
        if score > above and not example.outcomes and not example.temptations:
            counts["others"].add((*book, example.label))
    n = {name: len(items) for name, items in counts.items()}
    return (
        f"recall {n['found'] / max(n['outcomes'], 1):6.1%} of {n['outcomes']:4}, "
        f"tempted {n['tempted']:3} of {n['temptations']:4}, "
        f"precision {n['found'] / max(n['found'] + n['tempted'], 1):4.0%}, "
        f"others {n['others'] / max(n['books'], 1):4.1f} a workbook"
    )


def carried_over(books: Sequence[Example], lists: Sequence[Example]) -> list[float]:
    """Score the workbooks of each round by what was learnt from the others and the lists."""
    scores = dict.fromkeys(range(len(books)), 0.0)
    for left_out in sorted({example.source for example in books}):
        learnt = learn([e for e in books if e.source != left_out] + list(lists))
        for at, example in enumerate(books):
            if example.source == left_out:
                scores[at] = learnt.score(example)
    return list(scores.values())


def write(learnt: Learnt) -> int:
    """Write the weights, with the threshold taken off; returns how many there are."""
    weights = dict(learnt.weights)
    weights[ALWAYS] -= _OF_SIGNS
    weights.pop(_IS_LIST, None)
    kept = {s: round(w, 3) for s, w in sorted(weights.items()) if abs(w) >= _LEAST_WEIGHT}
    with (DATA / "weights.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("sign", "weight"))
        rows.writerows(kept.items())
    with (DATA / "phrasing.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("kind", "part", "rarity", "weight"))
        for kind, parts in learnt.wording.items():
            start = parts.start - (THRESHOLD - _OF_SIGNS if kind == PHRASES else 0.0)
            rows.writerow((kind, "", 0, round(start, 3)))
            rows.writerows((kind, p, round(r, 3), round(w, 3)) for p, (r, w) in parts.known.items())
    return len(kept) + sum(len(parts.known) for parts in learnt.wording.values())


def main(arguments: list[str]) -> int:
    """Print how what is learnt carries over; --write keeps what is learnt from everything."""
    with tempfile.TemporaryDirectory() as folder:
        books = [*from_workbooks(Path(folder)), *from_samples()]
    lists = from_lists()
    for name, more in (("workbooks alone", []), ("with the lists", lists)):
        scores = carried_over(books, more)
        _say(f"each round judged by the others, {name}:")
        for above in (-5.0, -4.4, THRESHOLD, -3.0, -2.0, -1.0):
            _say(f"  {above:5} {judged(books, scores, above)}")
        if not lists:
            break
    if "--write" in arguments:
        _say(f"{write(learn(books + lists))} weights written")
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
