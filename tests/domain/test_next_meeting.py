"""Only outcomes that anybody can see to be regular, sound and large enough become questions."""

from __future__ import annotations

import pytest

from pipeline.domain.next_meeting import chosen, worth_asking
from pipeline.domain.tables import BASELINES, CANDIDATES, DECISIONS
from tests.by_hand import KEY, candidate, decision, row_of


def baseline(name: str, **given: object) -> dict[str, object]:
    """Return a row of `baselines`: stated in four quarters of four."""
    usual = {"period_months": 3, "periods_due": 4, "periods_stated": 4, "least": 9.0, "most": 15.0}
    return row_of(BASELINES, **{"return_key": str(KEY), "candidate": name} | usual | given)


@pytest.mark.parametrize(
    ("row", "stated", "said", "worth"),
    [
        ({}, {}, "claim", True),
        ({}, {}, "", True),
        ({}, {}, "leave out", False),
        ({}, {}, "not sure", False),
        ({"kind": "method"}, {}, "claim", False),
        ({"estimated": True}, {}, "claim", False),
        ({"double_claim": "REF A1"}, {}, "claim", False),
        ({"unit": "percent", "quantity": 0.4}, {}, "claim", False),
        ({}, {"periods_stated": 3}, "claim", False),
        ({}, {"periods_stated": 1, "periods_due": 1}, "claim", False),
        ({}, {"periods_stated": 0, "periods_due": 0}, "claim", False),
    ],
)
def test_the_reasons_are_those_that_are_printed(
    row: dict[str, object], stated: dict[str, object], said: str, *, worth: bool
) -> None:
    """An outcome, counted, in every period, at least two, nobody else's, not left out."""
    made = candidate("a", 40.0) | row
    found = worth_asking(
        BASELINES.frame([baseline("a", **stated)]),
        CANDIDATES.frame([made]),
        DECISIONS.frame([decision("a", decision=said)]),
    )
    assert found["candidate"].to_list() == (["a"] if worth else [])


def test_five_at_most_and_one_of_a_family() -> None:
    """First what is a part of something, then the larger; what is kept back cannot be asked."""
    rows = {
        name: candidate(name, quantity, family=family, strength="counted")
        for name, quantity, family in [
            ("a", 20.0, "x"), ("b", 30.0, "x"), ("c", 40.0, ""), ("d", 50.0, ""), ("e", 60.0, ""),
            ("f", 70.0, ""), ("g", 80.0, ""), ("small", 9.0, ""), ("hidden", None, ""),
            ("range hidden", 90.0, ""),
        ]
    }  # fmt: skip
    baselines = [baseline(name, base=50.0 if name == "a" else None) for name in rows]
    baselines[-1]["least"] = None
    assert [row["candidate"] for row in chosen(baselines, rows)] == ["a", "g", "f", "e", "d"]
