"""One outcome for each requirement, from unrounded values, with its cause where there is none."""

from typing import Any

import pytest

from pipeline.compare.queries import query
from pipeline.store import run_sql
from tests.by_hand import Q1, Q2, Q3, Q4
from tests.compare_frames import (
    ASKED,
    BANDS,
    EXPECTED,
    FIGURES,
    POOLED,
    TARGETS,
    asked,
    figure,
    typed,
)


def judged(  # noqa: PLR0913 - one argument for each table that is read
    value: float | None,
    target: float | None = 0.5,
    floor: float | None = 0.45,
    *,
    meets: bool = True,
    bands: tuple[tuple[str, str, float], ...] = (),
    gaps: tuple[Any, ...] = (),
    pool: dict[str, Any] | None = None,
    **given: object,
) -> dict[str, Any]:
    """Return the row for requirement A, a rate with figures in all quarters but `gaps`."""
    given = {"measure": "rate", **given}
    part = "value" if given["measure"] == "count" else "numerator"
    quarters = (Q1, Q2, Q3, Q4)
    own = {"ref": "A", "value": value, "numerator": value, "denominator": 1.0, "unpaired": False,
           "printed_only": False, "cells": "c"} | (pool or {})  # fmt: skip
    frames = {
        "asked": typed(ASKED, asked(**given)),
        "pooled": typed(POOLED, own),
        "targets": typed(TARGETS, {"ref": "A", "target": target, "floor": floor}),
        "bands": typed(BANDS, *({"ref": "A", "position": n, "word": w, "op": o, "bound": b}
                                for n, (w, o, b) in enumerate(bands))),
        "expected": typed(EXPECTED, *({"ref": "A", "period_start": q.start, "period_end": q.end}
                                      for q in quarters)),
        "figures": typed(FIGURES, *(figure(q, 1, part=part) for q in quarters if q not in gaps)),
    }  # fmt: skip
    return run_sql(query("results"), frames, {"threshold_meets": meets}).to_dicts()[0]


@pytest.mark.parametrize(
    ("value", "outcome"),
    [(0.5, "met"), (562 / 1128, "near"), (0.45, "near"), (0.4499, "missed"), (0.7, "met")],
)
def test_higher_is_better(value: float, outcome: str) -> None:
    """562/1,128 = 49.8% is near, though it prints as 50%."""
    assert judged(value)["outcome"] == outcome


@pytest.mark.parametrize(
    ("value", "outcome"),
    [(0.2, "met"), (218 / 1128, "met"), (0.201, "near"), (0.25, "near"), (0.2501, "missed")],
)
def test_lower_is_better(value: float, outcome: str) -> None:
    """At most 20%, tolerated to 25%."""
    assert judged(value, 0.2, 0.25, direction="lower")["outcome"] == outcome


def test_the_contract_says_whether_the_threshold_itself_meets() -> None:
    """Exactly 50%, exactly 45%."""
    assert judged(0.5, meets=False)["outcome"] == "near"
    assert judged(0.45, meets=False)["outcome"] == "missed"


def test_a_sum_of_decimals_is_not_below_its_own_threshold() -> None:
    """0.1 + 0.2 + 0.6 is a hair below 0.9 in binary, and meets 0.9."""
    assert judged(0.1 + 0.2 + 0.6, 0.9, 0.8)["outcome"] == "met"


def test_without_a_floor_there_is_no_near() -> None:
    """Met or missed."""
    assert judged(0.49, 0.5, None)["outcome"] == "missed"


def test_bands_go_from_the_top_and_stop_at_the_first_that_holds() -> None:
    """Two-sided bands included: too much is a rung like any other."""
    bands = (("Over", ">", 1.1), ("Good", ">=", 0.9), ("Poor", "<", 0.9))
    assert judged(1.2, bands=bands)["band"] == "Over"
    assert judged(1.1, bands=bands)["band"] == "Good"
    assert judged(0.89, bands=bands)["band"] == "Poor"
    assert judged(0.89, bands=bands)["outcome"] == "banded"


@pytest.mark.parametrize(
    ("given", "outcome", "cause"),
    [
        ({"state": "superseded"}, "superseded", "superseded"),
        ({"state": "not due"}, "not due", "not due"),
        ({"state": "not yet"}, "not due", "not yet"),
        ({"kind": "narrative"}, "not calculable", "narrative"),
        ({"kind": "reporting only"}, "reported", ""),
        ({"has_parts": False}, "not calculable", "no parts"),
        ({"least_response": 0.3, "pool": {"response_rate": 0.178}}, "not calculable",
         "response too low"),
        ({"least_response": 0.3, "pool": {"response_rate": 0.3}}, "met", ""),
        ({"least_response": 0.3}, "not calculable", "response unknown"),
        ({"gaps": (Q4,)}, "missing", "blank in the last period"),
        ({"gaps": (Q2,)}, "met", ""),
        ({"gaps": (Q2,), "measure": "count"}, "missing", "blank in between"),
    ],
)  # fmt: skip
def test_every_state_has_its_outcome_and_cause(
    given: dict[str, Any], outcome: str, cause: str
) -> None:
    """A value is there in each case; what is asked decides."""
    got = judged(0.6, **given)
    assert (got["outcome"], got["cause"]) == (outcome, cause)


@pytest.mark.parametrize(
    ("pool", "given", "outcome", "cause"),
    [
        ({"denominator": 0.0}, {}, "not calculable", "zero denominator"),
        ({"denominator": None, "unpaired": True}, {}, "not calculable", "unpaired"),
        ({"denominator": None}, {"has_figures": False, "has_parts": False}, "missing", "no row"),
        ({"denominator": None}, {}, "missing", "blank"),
    ],
)
def test_no_value_has_its_outcome_and_cause(
    pool: dict[str, Any], given: dict[str, Any], outcome: str, cause: str
) -> None:
    """Missing is not zero, and zero complaints are not a missed target."""
    got = judged(None, pool=pool, **given)
    assert (got["outcome"], got["cause"]) == (outcome, cause)


def test_what_is_not_due_shows_no_figures() -> None:
    """A zero in a workbook means nothing before its time."""
    got = judged(0.0, state="not due")
    assert (got["value"], got["numerator"], got["denominator"]) == (None, None, None)


def test_a_count_says_its_share_of_the_target() -> None:
    """1,128 of 1,200 is 94.0%."""
    got = judged(1128.0, 1200.0, 1080.0, measure="count")
    assert got["of_target"] == pytest.approx(0.94)
    assert got["outcome"] == "near"


def test_conservation_finds_what_is_lost_doubled_or_invented() -> None:
    """Every requirement has exactly one result."""
    refs = {"asked": typed(ASKED, *(asked(ref=ref) for ref in "ABC")),
            "results": typed({"ref": ASKED["ref"], "outcome": ASKED["ref"]},
                             *({"ref": ref, "outcome": "met"} for ref in "AABX"))}  # fmt: skip
    got = run_sql(query("conservation"), refs)
    assert got["ref"].to_list() == ["A", "C", "X"]
    full = refs | {"results": typed({"ref": ASKED["ref"]}, *({"ref": ref} for ref in "ABC"))}
    assert run_sql(query("conservation"), full).is_empty()
