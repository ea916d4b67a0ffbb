"""Whether comparisons of delivery methods say "clearly" where nothing is, and find what is there.

Run as ``python -m tests.benchmarks.methods``. All services are simulated from fixed seeds, and what
is counted is what the product itself says of them: its verdict and its interval. Sets without any
effect may be called clear in 5 of 100, sets with a planted effect of 10 points must have it inside
their interval in 95 of 100; ``allowed`` is what chance exceeds once in 1,000 times.
"""

from __future__ import annotations

import random

from pipeline.domain.intervals import Stratum, mantel_haenszel
from tests.simulated import (
    EVER,
    LANDMARK,
    clients,
    compared,
    covered,
    drawn,
    highest_by_chance,
    listed,
    null_courses,
    null_sets,
)

SETS = 1000
SIZES = ((30, 30), (30, 70), (12, 300), (68, 300), (100, 300), (500, 500))
RATES = (0.1, 0.3, 0.5, 0.8)
# The rates of four sites, with how many people with and without at each.
SITES = ((0.2, 30, 60), (0.4, 20, 90), (0.6, 40, 40), (0.8, 60, 30))


def main() -> None:
    """Print what each kind of simulation gives."""
    print(f"Of {SETS} sets, allowed: {highest_by_chance(SETS, 0.05)}")  # noqa: T201
    for row in (*_plain(), *_strata(), *_groups(), *_lists()):
        print(row)  # noqa: T201


def _plain() -> list[str]:
    rows = ["with/without, rate | called clear | interval misses nothing | misses 10 points"]
    for sizes in SIZES:
        for rate in RATES:
            clear, missing = null_sets(1, sizes, rate, SETS)
            outside = SETS - covered(2, sizes, rate, sets=SETS)
            rows.append(f"{sizes[0]}/{sizes[1]}, {rate:.0%} | {clear} | {missing} | {outside}")
    return rows


def _strata() -> list[str]:
    missing = dict.fromkeys((0.0, 0.1), 0)
    crude = 0
    for effect in missing:
        source = random.Random(3)  # noqa: S311 - a simulation, not a secret
        for _ in range(SETS):
            strata = [
                Stratum(str(p), drawn(source, n1, p + effect), n1, drawn(source, n0, p), n0)
                for p, n1, n0 in SITES
            ]
            found = mantel_haenszel(strata)
            missing[effect] += not found.low <= effect <= found.high
            if not effect:
                whole = mantel_haenszel([_together(strata)])
                crude += not whole.low <= 0 <= whole.high
    return [
        f"four unlike sites, no effect: within them misses nothing {missing[0.0]}, crude {crude}",
        f"four unlike sites, 10 points: within them misses it {missing[0.1]}",
    ]


def _together(strata: list[Stratum]) -> Stratum:
    names = ("with_k", "with_n", "without_k", "without_n")
    return Stratum("", *(sum(getattr(part, name) for part in strata) for name in names))


def _groups() -> list[str]:
    rows = ["groups with/without, spread of log odds | as groups | as single people"]
    for many in ((5, 40), (12, 34), (23, 23)):
        for unlike in (0.0, 0.3, 0.6):
            as_groups, as_people = null_courses(4, many, unlike, SETS)
            rows.append(f"{many[0]}/{many[1]}, {unlike} | {as_groups} | {as_people}")
    return rows


def _lists(sets: int = 200) -> list[str]:
    """Lists of 300 people whose partners come at random and change nothing, or something."""
    said = dict.fromkeys(("ever", "first", "found"), 0)
    naive, landmark = [], []
    for seed in range(sets):
        people = clients(random.Random(seed), 300)  # noqa: S311 - a simulation, not a secret
        came = [person.completed for person in people if person.first]
        rest = [person.completed for person in people if not person.first]
        naive.append(sum(came) / len(came) - sum(rest) / len(rest))
        frame = listed(people)
        said["ever"] += compared(EVER, frame)["difference"] is not None
        row = compared(LANDMARK, frame)
        said["first"] += row["verdict"].startswith("clearly")
        landmark.append(row["difference"])
        helped = clients(random.Random(seed), 300, effect=0.25)  # noqa: S311
        said["found"] += compared(LANDMARK, listed(helped))["verdict"].startswith("clearly higher")
    means = [100 * sum(values) / sets for values in (naive, landmark)]
    compared_all_the_same = f"compared all the same: {said['ever']}"
    clear = f"called clear {said['first']} (allowed {highest_by_chance(sets, 0.05)})"
    return [
        f"{sets} lists, no effect: who ever came {means[0]:+.1f} points; {compared_all_the_same}",
        f"by the first 3 sessions {means[1]:+.1f} points; {clear}",
        f"with an effect, leaving a quarter as often: called clearly higher {said['found']}",
    ]


if __name__ == "__main__":
    main()
