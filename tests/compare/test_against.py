"""What only looks like an outcome: needs at the start, opinions, harm, what was handed out."""

from __future__ import annotations

import pytest

from pipeline.compare.cues import stands_against
from pipeline.compare.vocabulary import Labels
from tests.by_hand import Q4, timeline
from tests.compare.test_candidates import surfaced


def labels(row: str, column: str = "", section: str = "", group: str = "") -> Labels:
    """Return what is said of a count."""
    return Labels("", section, group, row, column, "count", frozenset())


@pytest.mark.parametrize(
    "said",
    [
        labels("rent arrears at start"),
        labels("1 leisure centre", "bmi 40+ at start"),
        labels("taking medication for mood", section="women > need at start tick all"),
        labels("used a food bank", group="problems at first appointment"),
        labels("own", section="who we saw first appointments"),
        labels("self partner or family", section="activity > referrals by source"),
        labels("free school meals", section="equality monitoring young people starting"),
        labels("fallen and gone to a e"),
        labels("back in hospital within 28 days"),
        labels("the training was useful", "yes"),
        labels("staff treat me with respect", "agree"),
        labels("would recommend us"),
        labels("food parcel vouchers handed out"),
        labels("thursday groups held"),
        labels("northgate", "training places filled"),
        labels("referred on to debt advice"),
        labels("referrals to early help"),
        labels("families with no heating"),
    ],
)
def test_certain_signs_stand_against_everything(said: Labels) -> None:
    """A need, an opinion, harm or activity is no outcome, whatever else the words say."""
    assert stands_against(said)


@pytest.mark.parametrize(
    "said",
    [
        labels("sleeping better than at the start"),
        labels("less lonely now than at referral"),
        labels("hba1c 58 or over at start", "under 58 now"),
        labels("still in that job", group="in work at 1st appt"),
        labels("women who first came here for help", group="new helpers who joined us"),
        labels("not fallen since coming home"),
        labels("fewer back in hospital"),
        labels("staff feel safe at work"),
        labels("of which run by mums", group="group sessions held"),
        labels("families with a home of their own"),
        labels("parents now listen to their children"),
    ],
)
def test_what_has_changed_since_is_told_by_the_same_words(said: Labels) -> None:
    """A change is measured against the start, and a heading of a group may be its base."""
    assert not stands_against(said)


def test_a_heading_of_several_things_speaks_for_none_of_them() -> None:
    """Groups of families are no groups of peers because the page tells of both."""
    sheet = {"sheet": "Peers", "section": "Peers, family and the town > Families"}
    rows = timeline(2, "Family groups held", (Q4, 12), **sheet)
    rows += timeline(9, "Meetings", (Q4, 7), sheet="Peers", section="Peers > Peer support")
    got = surfaced(*rows)
    assert [(row["concept"], row["quantity"]) for row in got] == [("peer-support-sessions", 7)]


def test_a_total_says_nothing_of_what_its_column_counts() -> None:
    """Below Volunteers, the total of another column is no number of volunteers."""
    rows = timeline(
        2, "Total", (Q4, 12), section="Volunteers", column_label="Biscuits eaten", total=True
    )
    assert surfaced(*rows) == []


def test_pounds_won_for_people_are_a_gain() -> None:
    """4,000 pounds of bills; what was paid for them is spend."""
    told = timeline(2, "Help with funeral bills won for clients", (Q4, 4000), unit="gbp")
    assert [row["quantity"] for row in surfaced(*told)] == [4000]
    paid = timeline(2, "Funeral bills we spent our grant on", (Q4, 4000), unit="gbp")
    assert surfaced(*paid) == []


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Children back living with their parents", "school"),
        ("Clinic slots not lost", "gp-time"),
        ("Parents on our panel", "coproduction"),
    ],
)
def test_wordings_of_known_outcomes(label: str, concept: str) -> None:
    """Outcomes for others, said in other words."""
    assert [row["concept"] for row in surfaced(*timeline(2, label, (Q4, 8)))] == [concept]
