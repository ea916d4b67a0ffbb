"""What holds for whatever numbers a return is made of."""

from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.contents import ReturnContents
from pipeline.domain.contract import DisclosurePolicy
from pipeline.protect.control import protect
from pipeline.protect.mentions import mentions
from pipeline.protect.policies import policy_of
from tests.by_hand import (
    FILE,
    KEY,
    candidate,
    claim,
    contents,
    fact,
    result,
)  # fmt: skip

LT5, NHS = DisclosurePolicy.LT5, DisclosurePolicy.NHS_1_7_ROUND_5


def first(frame: pl.DataFrame) -> dict[str, Any]:
    """Return the first row."""
    return frame.row(0, named=True)


def rate(part: float, whole: float, **given: object) -> dict[str, object]:
    """Return a result that is a rate."""
    figures = {"numerator": part, "denominator": whole, "value": part / whole if whole else None}
    return result("A8", **(figures | given))


SMALL = st.integers(0, 12).map(float)
COUNT = st.integers(0, 300).map(float)


@st.composite
def returns(draw: st.DrawFn) -> tuple[DisclosurePolicy, dict[str, list[dict[str, Any]]]]:
    """Return a policy and the rows of a return whose claims count what its candidates do."""
    policy = draw(st.sampled_from([LT5, NHS]))
    whole = draw(COUNT)
    part = draw(st.integers(0, int(whole)).map(float))
    quantities = draw(st.lists(st.one_of(SMALL, COUNT), min_size=1, max_size=4))
    family = draw(st.sampled_from(["", "family"]))
    return policy, {
        "results": [
            rate(part, whole, reason=f"{part:.0f} of {whole:.0f}", printed=f"{part:.0f}",
                 cells=f"{FILE} | Q4!B2; {FILE} | Q4!B3")
        ],
        "facts": [fact("B2", part), fact("B3", whole)],
        "candidates": [candidate(f"c{n}", q, family=family) for n, q in enumerate(quantities)],
        "claims": [
            claim(f"c{n}", q, wording=draw(st.sampled_from(["", "{quantity} helped", f"{q:.0f}!"])))
            for n, q in enumerate(quantities)
        ],
    }  # fmt: skip


@given(returns())
def test_no_withheld_number_is_shown_anywhere(
    made: tuple[DisclosurePolicy, dict[str, list[dict[str, Any]]]],
) -> None:
    """Shown counts pass the policy, and no text names a number that its row keeps back."""
    policy, rows = made
    before = contents(policy, **rows)
    after, found = protect(before)
    rules = policy_of(policy)

    counts = (
        after.results["numerator"],
        after.results["denominator"],
        after.candidates["quantity"],
        after.claims["quantity"],
        after.facts["value"],
    )
    for shown in counts:
        assert not any(rules.withholds(value) for value in shown)
        assert all(value is None or rules.rounded(value) == value for value in shown)
    for number, text in _texts(before, after):
        assert not mentions(text, {number}), (number, text)
    for finding in found:
        assert finding.code == "REVIEW-SMALL"


def _texts(before: ReturnContents, after: ReturnContents) -> list[tuple[float, str]]:
    """Return each true number that is not shown with the texts that stand beside it."""
    pairs = []
    for old, new in zip(before.claims.to_dicts(), after.claims.to_dicts(), strict=True):
        if old["quantity"] != new["quantity"]:
            title = first(after.candidates.filter(candidate=new["candidate"]))["title"]
            pairs.append((old["quantity"], new["wording"].replace(title, "")))
    for old, new in zip(before.facts.to_dicts(), after.facts.to_dicts(), strict=True):
        if old["value"] != new["value"]:
            pairs.append((old["value"], new["text"]))
    old, new = first(before.results), first(after.results)
    for column in ("numerator", "denominator"):
        if old[column] != new[column]:
            pairs += [(old[column], new["reason"]), (old[column], new["printed"])]
    # "fewer than 5" and "fewer than 8" name the limit, which is no count.
    return [(number, text.replace("fewer than", "<")) for number, text in pairs
            if number not in {5.0, 8.0}]  # fmt: skip


@given(returns())
def test_protecting_twice_changes_no_figure(
    made: tuple[DisclosurePolicy, dict[str, list[dict[str, Any]]]],
) -> None:
    """What has been protected is safe already."""
    once, _ = protect(contents(made[0], **made[1]))
    twice, _ = protect(once)

    assert once.results.equals(twice.results)
    assert once.facts.equals(twice.facts)
    assert once.withheld == twice.withheld
    assert once.key == KEY
