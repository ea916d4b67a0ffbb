"""A sentence that tells an outcome is a lead; plans, denials, news and guidance are none."""

import csv
import re

import pytest

from pipeline.compare.prose.prose import lead_in, signs_of
from pipeline.compare.words import DATA, plain

TOLD = [
    ("Four of our volunteers moved into paid work.", "volunteer", "employment and skills", 4),
    ("Last spring a dozen clients found jobs at the mill.", "client", "employment and skills", 12),
    ("Over 30 people have taken up volunteering since they joined.", "client", "volunteering", 30),
    ("Two young mums have started a college course.", "client", "employment and skills", 2),
    ("Seven families were rehoused in May.", "partner or family", "housing", 7),
    ("One man who slept rough for years now has his own flat.", "client", "housing", 1),
    ("Both brothers have quit smoking.", "partner or family", "physical health", 2),
    ("She sleeps better and feels calmer.", "client", "mental wellbeing", None),
    ("Several members say they are less lonely.", "client", "social connection", None),
    ("His wife has joined the Friday choir.", "partner or family", "social connection", None),
    ("The sewing circle now meets without us.", "community", "peer support", None),
    ("Three former patients now lead the Monday walk.", "client", "volunteering", 3),
    ("Debts of £8,200 were written off for members.", "client", "income", 8200),
    ("A carer told us she is back in touch with her son.", "carer",
     "children and families", None),
    ("A woman who could not read has finished her level 1 certificate.", "client",
     "employment and skills", None),
    ("We feared for the group, but six of its members have found work.", "client",
     "employment and skills", 6),
    ("Eight out of 10 guests went on to get more hours at work, and got paid work.", "client",
     "employment and skills", 8),
    ("I got my first job in ten years.", "client", "employment and skills", None),
]  # fmt: skip

TEMPTING = [
    # plans and hopes
    "We hope to help ten people into paid work.",
    "Six clients will move into their own flats in May.",
    "Two volunteers plan to start a college course.",
    "Three women are about to start work.",
    "She is thinking about becoming a volunteer.",
    "Our target is for 20 people to gain a qualification.",
    # denials
    "None of them has found work yet.",
    "Nobody moved into a home this quarter.",
    "She did not get the job.",
    "One job start fell through on the second day.",
    # activity, process and the service's own news
    "We held twelve sessions and made 40 phone calls.",
    "The adviser post was vacant until May.",
    "Two of our staff attended a training day on housing benefits.",
    "We made 31 onward referrals, 11 of them to debt and money advice.",
    "Cold homes and arrears came up more than in any quarter so far.",
    "The new van is on the road again.",
    # definitions, guidance, questions and talk about figures
    "Number of clients who moved into paid work.",
    "Please count people who found work only once.",
    "How many of your volunteers found work?",
    "Into work means 16 hours a week or more for 13 weeks.",
    "The job rate fell to 42% because of the recall.",
    "Into job or training: people who moved into paid work are counted once.",
    # words of outcomes, but nobody counted, or kept back
    "We now ring everybody again on day 10.",
    "<5 stands for fewer than five people; the figure is kept by us now.",
    # nobody in it
    "Work on the kitchen has started again.",
]


@pytest.mark.parametrize(("sentence", "beneficiary", "domain", "number"), TOLD)
def test_a_told_outcome_is_a_lead(
    sentence: str, beneficiary: str, domain: str, number: float | None
) -> None:
    """With who benefits, the domain and the number that counts them."""
    lead = lead_in(sentence)
    assert lead is not None
    assert (lead.beneficiary, lead.domain) == (beneficiary, domain)
    assert (lead.number.value if lead.number else None) == number


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Two of the surgeries now answer patients in Punjabi.", 2),
        ("Four of the wives now go dancing on Fridays.", 4),
        ("Nine of the mothers now swap school uniforms among themselves every August.", 9),
        ("Six lads from the estate now pitch the stalls on market day by their own rota.", 6),
    ],
)
def test_learnt_words_tell_what_no_sign_does(sentence: str, number: float) -> None:
    """None of the signs for sentences is in them; the words speak for themselves."""
    assert signs_of(plain(sentence)) == []
    lead = lead_in(sentence)
    assert lead is not None
    assert lead.number is not None
    assert lead.number.value == number


@pytest.mark.parametrize("sentence", TEMPTING)
def test_what_only_sounds_like_an_outcome_is_no_lead(sentence: str) -> None:
    """A busy manager is not asked about it."""
    assert lead_in(sentence) is None


def test_the_number_is_that_of_those_who_are_spoken_of() -> None:
    """Not that of the children she read to, nor of the tablets she takes."""
    read = lead_in("A mum read a whole book to 14 children.")
    takes = lead_in("I am off three of my tablets.")
    assert read is not None
    assert takes is not None
    assert (read.number, takes.number) == (None, None)


def test_a_text_without_an_end_is_not_searched() -> None:
    """A pasted list of thousands of words would keep a run waiting for a minute."""
    assert lead_in("four of our volunteers moved into paid work and " * 30) is None


def test_the_signs_can_be_read_and_extended() -> None:
    """The file has the columns of the signs for labels; every name once, every pattern sound."""
    with (DATA / "prose.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (DATA / "cues.csv").open(encoding="utf-8", newline="") as file:
        assert list(rows[0]) == next(csv.reader(file))
    assert len({row["cue"] for row in rows}) == len(rows)
    for row in rows:
        re.compile(row["pattern"])
        assert row["where"] in {"clause", "sentence", "sheet"}
        assert bool(row["domain"]) == (row["says"] in {"outcome", "method"})
        assert float(row["weight"]) > 0
