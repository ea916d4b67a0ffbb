"""Keys are safe as file names, folders and partitions, and never meet by accident."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.keys import KeyFault, ReturnKey, contract_key
from pipeline.domain.periods import Period


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("KMBC/PH/T2/2023/04", "KMBC-PH-T2-2023-04"),
        ("FBC-PH-2024-017", "FBC-PH-2024-017"),
        ("  ml sp 25 009 ", "ML-SP-25-009"),
        ("Écoute/12", "ECOUTE-12"),
        ("CON", "C-CON"),
        ("lpt1", "C-LPT1"),
    ],
)
def test_a_reference_becomes_a_readable_key(reference: str, key: str) -> None:
    """Slashes and blanks become hyphens; names that Windows refuses get a letter before them."""
    assert contract_key(reference) == key


def test_long_references_that_differ_at_the_end_get_different_keys() -> None:
    """A key that is cut keeps a trace of the whole reference."""
    first = contract_key("A" * 60 + "/2024")
    second = contract_key("A" * 60 + "/2025")
    assert len(first) <= 40
    assert first != second


def test_a_reference_without_letters_or_digits_is_refused() -> None:
    """There is nothing to make a key from."""
    with pytest.raises(KeyFault, match="no letter or digit"):
        contract_key("///")


@given(st.text(min_size=1, max_size=80))
def test_every_key_is_safe(reference: str) -> None:
    """Whatever the reference, the key holds only capitals, digits and hyphens, 40 at most."""
    try:
        key = contract_key(reference)
    except KeyFault:
        return
    assert re.fullmatch(r"[A-Z0-9][A-Z0-9-]{0,39}", key)


def test_a_return_key_reads_back() -> None:
    """The text of a key is the partition's name and leads back to contract and period."""
    key = ReturnKey("FBC-PH-2024-017", Period(date(2026, 1, 1), date(2026, 3, 31)))
    assert str(key) == "FBC-PH-2024-017__2025-26-Q4"
    assert ReturnKey.parse(str(key)) == key


@pytest.mark.parametrize(
    "text", ["", "FBC", "FBC__2025-26-Q5", "FBC__2025-27-Q1", "../x__2025-26-Q1", "a b__2026-03"]
)
def test_what_is_not_a_return_key_is_refused(text: str) -> None:
    """A key from outside cannot leave its folder or name a period that does not exist."""
    with pytest.raises(KeyFault):
        ReturnKey.parse(text)
