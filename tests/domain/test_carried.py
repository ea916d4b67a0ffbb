"""What is kept beside an answer is read back as it was, and tells when it no longer fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.carried import Kept, Nature, content_print, signed_print, signed_words

SAID = {
    "decision": "claim", "express_as": "count", "unit_cost": "", "wording": "{quantity} people.",
    "key_message": True, "reason": "as agreed", "reviewer": "Manager",
    "decided_on": date(2026, 1, 24),
}  # fmt: skip
PEOPLE = Nature("people", "count", "client", "")
TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20)


@given(basis=TEXT, unit=TEXT, who=TEXT, double=TEXT, carried=st.booleans())
def test_whatever_stands_there_is_read_back(
    basis: str, unit: str, who: str, double: str, *, carried: bool
) -> None:
    """Even where a name holds the sign that stands between the parts."""
    row = {"count_basis": basis, "unit": unit, "beneficiary": who, "double_claim": double}
    nature = Nature.of(row)
    kept = Kept(nature, *(("2025-26-Q3", "0" * 8, "f" * 8) if carried else ()))
    if nature.double_claim != "-" and all((nature.count_basis, nature.unit, nature.beneficiary)):
        assert Kept.parse(kept.text) == kept
        assert Kept.parse(f"{kept.text} ".strip()) == kept


@pytest.mark.parametrize("text", ["", None, "people", "people | count", "a b c"])
def test_something_else_is_not_taken_for_it(text: str | None) -> None:
    """A person may have typed over it."""
    assert Kept.parse(text) is None


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"count_basis": "attendances"}, "counted in people before, now in attendances"),
        ({"unit": "hours"}, "stated as count before, now as hours"),
        ({"beneficiary": "volunteer"}, "it was for client, now for volunteer"),
        ({"double_claim": "REF A1"}, "possibly paid for already: REF A1"),
    ],
)
def test_another_nature_is_told_in_words(changed: dict[str, str], says: str) -> None:
    """Basis, unit, beneficiary, or another contract that pays."""
    assert PEOPLE.changes(replace(PEOPLE, **changed)) == [says]


def test_the_same_nature_and_a_doubt_that_is_gone_change_nothing() -> None:
    """Where no other contract pays any more, the decision holds all the more."""
    assert PEOPLE.changes(PEOPLE) == []
    assert replace(PEOPLE, double_claim="REF A1").changes(PEOPLE) == []


@pytest.mark.parametrize(
    ("name", "value", "touched"),
    [
        ("decision", "tell", True), ("wording", "Other words.", True), ("reason", "", True),
        ("reviewer", "Director", True), ("decided_on", date(2026, 2, 1), True),
        ("key_message", False, True), ("wording", " {quantity}  people. ", False),
    ],
)  # fmt: skip
def test_a_touched_answer_is_noticed(name: str, value: object, *, touched: bool) -> None:
    """Any answer, who and when among them; spaces are no change."""
    kept = Kept(PEOPLE, "2025-26-Q3", content_print(SAID), signed_print(SAID))
    assert kept.is_untouched(SAID)
    assert kept.is_untouched({**SAID, name: value}) is not touched
    assert not Kept(PEOPLE).is_untouched(SAID)


def test_who_and_when_is_said_as_far_as_it_is_known() -> None:
    """A missing name or day is said to be missing."""
    assert signed_words(SAID) == "decided 24/01/2026 by Manager"
    nobody = {**SAID, "reviewer": "", "decided_on": None}
    assert signed_words(nobody) == "decided on a day not given by somebody not named"
