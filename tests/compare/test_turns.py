"""A sentence without any word of a domain is a lead by its turn: before and now, or less to do."""

import pytest

from pipeline.compare.prose.before_now import changed_from
from pipeline.compare.prose.less_needed import less_from
from pipeline.compare.prose.prose import lead_in, note_in
from pipeline.compare.words import plain

CHANGED = [
    ("A joiner's widow who had not baked since the funeral now brings scones every Monday.", None),
    ("Three tenants who had never used the stairs alone took the post down in May.", 3),
    ("Olive, who could not thread a needle at Easter, made both bridesmaids' sashes.", None),
    ("Six lads who used to sit in the bus shelter all night now sweep it.", 6),
    ("Amir could not lift a kettle last autumn and now pours the tea for the whole table.", None),
]

NOT_CHANGED = [
    # what was due from the service, or to it
    "Four patients who had not replied were sent a second letter.",
    "Two families who had been waiting since June are now on our list.",
    "Nine clients who had not attended for a month now have a new appointment.",
    "Two men who had not had a review by then were seen in May.",
    # a plan, and what still holds
    "A woman who had not left the house since May hopes to go to the fair.",
    "Five people who had not worked for years are still looking.",
    # ourselves and our things
    "Our staff who had not done the training have now done it.",
    "The van that had not started since Monday now runs again.",
]

LESS = [
    ("The caretaker at Fold House says bell calls at night are down by 9 since the new year.", 9),
    ("The school secretary tells us 4 of the boys no longer have to sit in her office.", 4),
    ("The midwives on the bay have discharged 7 mothers sooner since our visits began.", 7),
]

NOT_LESS = [
    "The practice manager says referrals are down by 12 since the summer.",
    "The council says there will be fewer grants next year.",
    "The hospital tells us it is down to one nurse on Fridays.",
    "The school hopes to send 10 fewer pupils home next term.",
    "The library closed early on 3 evenings.",
    "Calls are down by 9 on last quarter.",
]


@pytest.mark.parametrize(("sentence", "number"), CHANGED)
def test_before_and_now_is_a_lead(sentence: str, number: float | None) -> None:
    """Whatever it was that somebody could not do; a number only of those who are spoken of."""
    lead = lead_in(sentence)
    assert lead is not None
    assert (lead.number.value if lead.number else None) == number
    assert changed_from(plain(sentence)) is not None


@pytest.mark.parametrize("sentence", NOT_CHANGED)
def test_what_begins_with_the_service_is_no_change_of_a_life(sentence: str) -> None:
    """A reply, a place on a list, a wish; nor is what became of a van."""
    assert lead_in(sentence) is None


@pytest.mark.parametrize(("sentence", "number"), LESS)
def test_less_for_another_service_to_do_is_a_lead(sentence: str, number: float) -> None:
    """And the number is that of what became less."""
    lead = lead_in(sentence)
    assert lead is not None
    assert lead.number is not None
    assert lead.number.value == number


@pytest.mark.parametrize("sentence", NOT_LESS)
def test_less_of_what_is_ours_or_only_hoped_for_is_no_lead(sentence: str) -> None:
    """Referrals, grants and nurses are no demand; and somebody outside must say it."""
    assert lead_in(sentence) is None


def test_a_number_that_may_be_a_ratio_is_not_read() -> None:
    """14 times fewer may be 14 calls fewer or a fourteenth: the person who looks will know."""
    lead = lead_in("Staff at the hostel say they rang for an ambulance 14 times fewer than in May.")
    assert lead is not None
    assert lead.number is None
    assert less_from("staff at the hostel say they rang 14 times fewer") is not None


@pytest.mark.parametrize(
    ("sentence", "is_lead"),
    [
        ("Both rooms are now painted and dry.", False),
        ("The boiler was off for 4 days and three families went to a hotel.", False),
        ("Starters with a dog are up by 6 on the same quarter last year.", False),
        ("Our aim is to have 12 befrienders trained by May.", False),
        ("Eleven men came through the door for the first time in August.", False),
        ("Two brothers have found work, and the van was off the road.", True),
        ("One son has gone back to full hours now that nobody rings him at night.", True),
        ("Three aunts picked up the phone to a niece they had not spoken to for years.", True),
        ("Four of the dads from the autumn block now run the Friday craft hour.", True),
        ("We now run the Friday craft hour for dads.", False),
    ],
)
def test_whose_life_it_was(sentence: str, *, is_lead: bool) -> None:
    """Rooms, boilers and the figures of the service have none; why it is so takes nothing away."""
    assert (lead_in(sentence) is not None) is is_lead


@pytest.mark.parametrize(
    ("note", "domain"),
    [
        ("off blood-pressure tablets", "physical health"),
        ("insulin halved", "physical health"),
        ("sleeping better", "mental wellbeing"),
        ("tablets due", ""),
        ("not sleeping better", ""),
        ("asked for call", ""),
        ("better", ""),
    ],
)
def test_a_note_of_two_words_needs_a_sign_of_an_outcome(note: str, domain: str) -> None:
    """Nothing else tells it from what is asked, planned or denied."""
    lead = note_in(note)
    assert (lead.domain if lead else "") == domain


@pytest.mark.parametrize(
    ("sentence", "is_lead"),
    [
        ("A widow told us she laughs at the wireless again.", True),
        ("The heating failed again.", False),
        ("Five of the men we worked with last year are still in their jobs.", True),
        ("Five of the men are still waiting for a job.", False),
        ("Rita had not had anybody in for three years and hosted the quiz in May.", True),
        ("Rita had not had anybody in for three years and was referred to us in May.", False),
        ("Four former guests cook for the night shelter on Mondays.", True),
        ("The night shelter has a new cooker on Mondays.", False),
        ("She slept right through for the first time since her husband died.", True),
        ("Two members died and one moved away.", False),
        ("The warden says nobody has pulled the cord at night since the sitters began.", True),
        ("Nobody has come to the Tuesday table since the sitters began.", False),
        ("The volunteers of all halls are different people, not the months added up.", False),
    ],
)
def test_what_is_done_again_or_still_holds(sentence: str, *, is_lead: bool) -> None:
    """Of a life; a failing boiler does its own again, and the dead have none."""
    assert (lead_in(sentence) is not None) is is_lead
