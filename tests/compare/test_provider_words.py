"""What a provider enters under "Own words" comes before the vocabulary and the learnt words."""

from __future__ import annotations

from dataclasses import replace

from pipeline.domain.contract import CountsAs, OwnWords, Requirement
from tests.by_hand import Q3, Q4, timeline
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract

QUIT_DATES = Requirement("A1", "Number setting a quit date", target=100)
ROW = "Zebra crossings learnt"


def with_words(*own: OwnWords, asked: Requirement = QUIT_DATES) -> list[tuple[str, float]]:
    """Return title and quantity of what is surfaced from 5 in one quarter and 8 in the next."""
    made = replace(contract(asked), own_words=own)
    got = surfaced(*timeline(2, ROW, (Q3, 5), (Q4, 8)), asked=made)
    return [(row["title"], row["quantity"]) for row in got]


def test_own_words_name_an_outcome() -> None:
    """Nobody else would know it: 5 + 8 = 13 under the name that the provider gives it."""
    assert with_words(OwnWords("Zebra crossings", CountsAs.OUTCOME, "Cross alone")) == [
        ("Cross alone", 13)
    ]


def test_a_stock_is_not_added_up() -> None:
    """8 stand at the end; without a name of its own it is called as in the workbook."""
    words = OwnWords("zebra crossings", CountsAs.METHOD, beneficiary="volunteer", is_stock=True)
    assert with_words(words) == [(ROW, 8)]


def test_own_words_take_back_what_is_none() -> None:
    """An outcome by the vocabulary is offered no more once the provider says so."""
    row = timeline(2, "Clients moved into paid work", (Q3, 5), (Q4, 8))
    said = OwnWords("moved into paid work", CountsAs.NEITHER)
    assert [item["quantity"] for item in surfaced(*row)] == [13]
    assert surfaced(*row, asked=replace(contract(QUIT_DATES), own_words=(said,))) == []


def test_what_the_contract_asks_for_stays_with_its_requirement() -> None:
    """Own words make no outcome additional."""
    asked = Requirement("Z1", "Zebra crossings learnt", target=10)
    assert with_words(OwnWords("Zebra crossings", CountsAs.OUTCOME), asked=asked) == []
