"""The sentences of contract B's workbooks: exceptions, comments and the quarterly narrative."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ExceptionRow:
    """One line of the Exceptions tab; it stands in workbooks from `since` filled months on."""

    since: int
    kpi: str
    month: str
    reason: str
    action: str
    by_when: str
    comment: str
    only: str = ""


EXCEPTIONS = (
    ExceptionRow(
        5,
        "B2",
        "Aug",
        "Two of our three call handlers were off in the same fortnight and the referral inbox was "
        "not looked at for four working days.",
        "Leave is now planned on one shared calendar and a group leader covers the inbox.",
        "End Sept",
        "Noted. Please keep B2 above 88% through the autumn.",
    ),
    ExceptionRow(
        5,
        "B5",
        "Aug",
        "The online group (LS25-13) lost ten people before week 4. Most told us they had expected "
        "an app and not a weekly call.",
        "New welcome text and a short film so that people know what they are signing up to.",
        "Oct",
        "Agreed. Interested to see whether it helps.",
    ),
    ExceptionRow(
        6,
        "B8",
        "Sep",
        "People who have finished do not come back just to be weighed. Holiday dates did not help.",
        "Weigh-ins now take place at the walking groups as well as at the leisure centre.",
        "Dec",
        "",
    ),
    ExceptionRow(
        9,
        "B3 / B4",
        "Dec",
        "Only one group started in December, which is the same every year. Referrals fell to 79.",
        "Five groups are booked to start in January.",
        "Jan",
        "OK.",
    ),
    ExceptionRow(
        9,
        "B9",
        "Q3",
        "Men's group at the working men's club is full but the other venues are mostly women.",
        "Talking to Kelderbrook Town supporters' trust about a group at the ground.",
        "Apr 26",
        "Good idea - can we see a start date please?",
    ),
    ExceptionRow(
        9,
        "n/a",
        "Dec",
        "Not a KPI, but please tell members: people bring a husband, a sister or a neighbour "
        "along. Nobody pays us for them and they are not enrolled, yet many of them lose weight "
        "too - see the foot of the Cohort tab.",
        "None needed.",
        "",
        "Very welcome - could this go in the annual report?",
    ),
    ExceptionRow(
        10,
        "B2",
        "Jan",
        "Record number of referrals after the New Year and one vacant post in the referral hub.",
        "Agency cover from 2 February, post filled from 1 March.",
        "Mar",
        "Accepted for January only.",
    ),
    ExceptionRow(
        11,
        "B6",
        "Feb",
        "Groups that ran over Christmas had a two-week gap and people put weight back on.",
        "No group will be timetabled over Christmas next year unless there is a catch-up session.",
        "Oct 26",
        "",
    ),
    ExceptionRow(
        11,
        "B2",
        "Feb",
        "RESUBMISSION. Four calls made on 27 February were entered in the system after the first "
        "file was sent, two paper referrals from January turned up at Brookside, and one blood "
        "pressure referral was missed. No other figure has changed.",
        "Referral hub to close the month on working day 6, not working day 3.",
        "From March",
        "Thank you, corrected file replaces the earlier one.",
        only="corrected",
    ),
    ExceptionRow(
        12,
        "B8",
        "Mar",
        "We phoned everybody twice. Of those who would not come in, about half say they are doing "
        "fine but do not want to be weighed.",
        "Ask if a self-reported weight can be shown beside the KPI (not in it).",
        "Contract meeting, May",
        "",
    ),
    ExceptionRow(
        12,
        "B11",
        "Mar",
        "Just under target for the year. The women's group at Eastgate is where most of the "
        "change came from; interpreters are now booked for it.",
        "Second Eastgate group from May.",
        "May",
        "",
    ),
)

COMMENTS: tuple[tuple[int, str, str], ...] = (
    (
        6,
        "Client, Millgate group",
        "First time in years I have kept something up. The walk on Thursdays did it.",
    ),
    (
        6,
        "Client, online group",
        "Would have liked an evening slot that did not clash with tea time.",
    ),
    (7, "Client, Eastgate group", "My daughter came with me every week and we cook together now."),
    (8, "Client, men's group", "Thought it would be a telling off. It was not."),
    (9, "Client, leisure centre group", "My knees are better and I am off one of my tablets."),
    (9, "Guest, Brookside group", "I only came to keep my wife company and lost a stone."),
    (10, "Client, library group", "Room too cold in January."),
    (11, "Client, Hexley Road group", "I lead the evening walk now. Never saw that coming!"),
    (
        12,
        "Client, Thornfield group",
        "Got my first job in six years. I would not have gone for it before.",
    ),
    (
        12,
        "Client, leisure centre group",
        "Could do with a longer programme, 12 weeks goes very fast.",
    ),
)

NARRATIVE: tuple[tuple[int, str, str], ...] = (
    (
        3,
        "Q1",
        (
            "A steady start to the year. Groups at the leisure centre are the fullest and the ones "
            "where people most often bring somebody along. Three volunteers who lost weight with "
            "us last year now lead walks, which carry on after the twelve weeks are over and cost "
            "the programme nothing."
        ),
    ),
    (
        6,
        "Q2",
        (
            "August was hard for the referral hub (see Exceptions). Wellbeing scores keep rising "
            "between first and last session. We ask about smoking at week 1 and pass people "
            "to Clearbreath if they want help; eight have quit so far."
        ),
    ),
    (
        9,
        "Q3",
        (
            "Twenty volunteers are now active. Several clients told us at the 26-week call that "
            "they had found work or gone for more hours, and we have started to write this down. "
            "Blood pressure is taken at the first session: anyone with a high reading is sent to "
            "the GP or pharmacy the same day."
        ),
    ),
    (
        12,
        "Q4",
        (
            "Our busiest quarter. By the end of March there were seven walking groups run by "
            "volunteers, with over a hundred people between them, none of them staffed by us. "
            "Eighteen people quit smoking over the year with help from Clearbreath. A dozen people "
            "have gone into paid work and thirty-one have taken up volunteering, here or somewhere "
            "else."
        ),
    ),
)
