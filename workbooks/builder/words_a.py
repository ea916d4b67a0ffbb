"""The prose of contract A's sample submissions: narrative, comments, case studies, guidance.

Every person in the case studies is invented, and so are both organisations.
"""

from __future__ import annotations

PROVIDER = "Clearbreath Community CIC"
COMMISSIONER = "Fennbridge Borough Council, Public Health"
REFERENCE = "FBC-PH-2024-017"
SERVICE = "Community stop smoking service (residents or registered, aged 12 and over)"

QUARTER_TITLES = (
    "QUARTER 1   April to June 2025",
    "QUARTER 2   July to September 2025",
    "QUARTER 3   October to December 2025",
    "QUARTER 4   January to March 2026",
)
HEADINGS = (
    "Headline performance",
    "What has gone well",
    "Exceptions, and what we are doing about them",
    "Volunteers, families and peer support",
    "Partnership working and looking ahead",
)

NARRATIVE_Q1 = (
    (
        "We helped people to set 262 quit dates between April and June, against a profile of 290."
        " 128 of them told us at four weeks that they had stopped, which is just under half (49%)."
        " We saw 91% of people within five working days of their first contact. It was a slower"
        " start to the year than we had planned for. One adviser post was vacant until the middle"
        " of May, and we had to close the Thursday evening clinic at the library for five weeks as"
        " a result. It is open again now and the June figures were the best of the three months."
    ),
    (
        "Our closed groups continue to do well and people tell us they like going through the"
        " seven weeks with the same faces. Fourteen people set a quit date together with their"
        " partner or another member of the family, and 10 of the 14 were still smoke free at four"
        " weeks. We did not set out to recruit couples, it has grown by word of mouth. Not"
        " everybody is ready to stop in one go. 19 of the clients we have had to count as not quit"
        " had cut their smoking by half or more when we rang them, and most of them have asked to"
        " come back."
    ),
    (
        "CO verification is at 75% against the 85% in the contract. The reason is almost always"
        " that the four week follow-up was by telephone. Two readings at the hub in June were"
        " repeated because the monitor was due for calibration. We have bought two more monitors"
        " from our own reserves and from July each group leader carries one. Only twelve pregnant"
        " women set a quit date. Referrals from the midwives dropped when their booking system"
        " changed and we have asked for a joint meeting. The reason for the family/couple rate"
        " being above 70% is given in Part 1G."
    ),
    (
        "At the end of June we had 14 active volunteers and they gave 244 hours over the quarter."
        " They put the kettle on, meet new clients at the door and ring people who have missed an"
        " appointment. Six of them are ex-clients. One of our volunteers left us in June for a job"
        " as a receptionist, and we are delighted for her. The peer-run Stay Stopped group met five"
        " times, with 58 attendances; it is led by people who have stopped themselves and we only"
        " provide the room. Forty-eight households signed the smoke-free home pledge. Thirty-six"
        " children live in those homes."
    ),
    (
        "People often come to us with more than smoking on their mind. We made 31 onward referrals"
        " this quarter, 11 of them to debt and money advice, 8 about housing and 12 to mental"
        " health support. In the next quarter we will start a second clinic at the Eastgate family"
        " hub, train three advisers in the new cytisinicline protocol, and agree with the council"
        " how we will run the half-yearly satisfaction survey. Figures for this quarter are"
        " provisional."
    ),
)
NARRATIVE_Q2 = (
    (
        "281 quit dates were set in July to September, one more than the profile of 280, and 139"
        " people were not smoking at four weeks (49%). With the adviser post filled we were able"
        " to run every advertised clinic. First appointments within five working days stayed at"
        " 91%. A little over a third of the people we saw are in routine and manual jobs, and four"
        " in ten live in the most deprived fifth of neighbourhoods, so we believe we are reaching"
        " the people the contract is for."
    ),
    (
        "The second clinic at the Eastgate family hub opened on the first of July and 24 people"
        " set a quit date in a family hub or children's centre, up from 15. Seventeen people set a"
        " quit date as a couple or a family, and eleven of them had stopped at four weeks. Several"
        " said that the hardest part had always been the other person smoking in the kitchen."
        " Twenty clients who did not manage to stop had at least halved the number of cigarettes"
        " they smoke. It does not count in the return, but it counts for them and we keep in"
        " touch."
    ),
    (
        "CO verification was 101 of 139. The new monitors are helping in the groups, but it is"
        " telephone clients who pull the figure down and we do not see how to solve that without"
        " asking people to travel. We would like to talk about this at the next contract meeting."
        " Fifty-five clients were lost to follow-up, within the 20% we are allowed. Fourteen"
        " pregnant women set a quit date, and six of them stopped. That is still short of the"
        " fifteen a quarter we need. The joint meeting with midwifery took place on 9 September"
        " and they will switch opt-out referral back on during October."
    ),
    (
        "We finished September with 17 volunteers and they gave 267 hours. One volunteer has"
        " started an access course at the college, which she puts down to having had to stand up"
        " in front of a group every week. Stay Stopped met six times over the summer and had 76"
        " attendances. Two of its members now ring round on the morning of the meeting. 55"
        " families signed the smoke-free home pledge, with 42 children living in those homes."
    ),
    (
        "We made 36 onward referrals: 13 for debt and money advice, nine for housing and 14 for"
        " mental health. The money advice team now sit with us at the Eastgate clinic on the last"
        " Friday of the month and this seems to work better than handing over a leaflet. The"
        " satisfaction survey went to 545 people by text message. We had 93 replies, of whom 86"
        " were satisfied or very satisfied. We know this is a low response, and will try paper"
        " forms in groups as well. In quarter three we will prepare for the new year campaign and"
        " for the visit of the scrutiny panel in January."
    ),
)
NARRATIVE_Q3 = (
    (
        "248 quit dates were set, against a profile of 250, and 119 people had stopped at four"
        " weeks (48%). December is always quiet, and this year was no different: we set 94 quit"
        " dates in October, 103 in November and 51 in December. Ninety-one per cent of people were"
        " seen within five working days. The first twelve week results are in. Of the 128 people"
        " who had stopped at four weeks in quarter one, 66 were still not smoking at twelve weeks,"
        " which is just over half."
    ),
    (
        "Our community psychiatric clinic at the Larches had its best quarter, with eight quits"
        " from fourteen quit dates. The staff there have started to sit in and two of them have"
        " taken the training. Ten of the fifteen people who set a quit date with a partner or"
        " family member had stopped at four weeks. We have begun to say on the leaflet that people"
        " are welcome to bring somebody. Eighteen clients who are shown as not quit had cut down"
        " by half or more."
    ),
    (
        "CO verification fell to 82 of 119 (69%). Three of our monitors were recalled by the"
        " manufacturer for four weeks in November and we could borrow only one. We have"
        " replacements now and expect January to be back to normal. 53 clients were lost to"
        " follow-up, which is 21% of this quarter though still just inside 20% for the year so"
        " far. A volunteer now texts people two days before the follow-up call. Only 11 pregnant"
        " women set a quit date. The opt-out referral did restart, but in the last week of"
        " November, so the effect will show in the new year."
    ),
    (
        "Seventeen volunteers were active at the end of December and gave 283 hours. We said"
        " goodbye to one, who has moved away, and welcomed one. Most of our volunteers had the"
        " clinic phones between Christmas and New Year so that our advisers could have a break,"
        " and we cannot thank them enough. The Stay Stopped group met six times with 79"
        " attendances, and held its own Christmas meal. 43 smoke-free home pledges were signed,"
        " covering thirty-three children."
    ),
    (
        "We made 33 onward referrals, 12 to debt advice, 10 about housing and 11 to mental health"
        " support. Cold homes and arrears came up more than in any quarter so far. Talks with the"
        " housing association about a clinic in the Meadow Court community room went well and we"
        " should start in February. In January we will have extra drop-in sessions for the new year"
        " campaign, paid from the block element, and two advisers will be shared with the hospital"
        " team for six weeks. Figures remain provisional until the end of the year."
    ),
)
NARRATIVE_Q4 = (
    (
        "337 quit dates were set in January to March. It is our best quarter, but the profile of"
        " 380 was ambitious and we did not reach it. {quits} people had stopped at four weeks."
        " Over the year we set 1,128 quit dates against 1,200 and {year_quits} people stopped,"
        " {year_rate} of all who set a date. {open} Of the 267 people who stopped in the first"
        " half of the year, 139 were still not smoking at 12 weeks."
    ),
    (
        "The extra drop-in sessions brought in people we had not seen before, and the new clinic"
        " at Meadow Court set 21 quit dates in its first seven weeks. 22 people came as a couple"
        " or family this quarter and {family} of them stopped. Over the year, sixty-eight people"
        " set a quit date together with a partner or family member. We would not claim that coming"
        " together is the reason, as couples who sign up may well be keener to begin with, but it"
        " is something we would like to look at with you. {cut_down} clients who did not stop this"
        " quarter had cut down by at least half."
    ),
    (
        "Quit dates are six per cent short of target. The shortfall is in pregnancy (52 against 60)"
        " and in the weeks of the monitor recall. CO verification finished the year at {year_co},"
        " below the 85% asked for. We propose to offer home visits for CO readings to telephone"
        " clients in two wards, and bring costings to the next meeting. The satisfaction score is"
        " high, with 187 of 201 pleased with what they got, but the response was 17.8% and we know"
        " that it cannot be relied on."
    ),
    (
        "We end the year with nineteen volunteers. 13 are women, nine are ex-clients and six were"
        " out of work when they started with us. Between them they gave 1,148 hours. Over the year"
        " four of our volunteers moved into paid work or training, two of them this quarter. We"
        " did not plan this as an employment scheme. It has come from people doing something"
        " useful and being thanked for it. The peer-run Stay Stopped group met 24 times and 74"
        " different people came, with 311 attendances in all. It costs the contract nothing but"
        " the room. Over the year 212 households signed the smoke-free home pledge and 161"
        " children live in them."
    ),
    (
        "We made 143 onward referrals in the year: 51 for debt and money advice, 38 for housing and"
        " 54 for mental health support. Nobody asks us for these figures but we think they say"
        " something about the people who come. One formal complaint was received in quarter one and"
        " two in quarter three, all about waiting on the telephone, and all three were answered in"
        " time. All staff hold the NCSCT certificate. For the coming year we would like to agree a"
        " flatter profile for quit dates, a way of checking CO readings for telephone clients, and"
        " whether work with couples could be offered more widely."
    ),
)
Q4_FIRST = {
    "quits": "171",
    "year_quits": "557",
    "year_rate": "49%",
    "open": "13 follow-ups from late March are still open and are shown as lost for now.",
    "family": "fourteen",
    "cut_down": "Twenty-six",
    "year_co": "73%",
}
Q4_FINAL = {
    "quits": "176",
    "year_quits": "562",
    "year_rate": "50%",
    "open": "The 13 follow-ups that were open when we first sent this are now closed.",
    "family": "fifteen",
    "cut_down": "Thirty",
    "year_co": "73%",
}


def narrative(filled: int, version: int) -> tuple[tuple[str, ...], ...]:
    """Give the texts of the quarters filled in, in the order of the headings."""
    words = Q4_FINAL if version > 1 else Q4_FIRST
    last = tuple(text.format(**words) for text in NARRATIVE_Q4)
    return (NARRATIVE_Q1, NARRATIVE_Q2, NARRATIVE_Q3, last)[:filled]


CASE_FIELDS = (
    "Name (changed)",
    "Quarter",
    "Age band and area",
    "Background",
    "What we did",
    "What has changed",
    "In their own words",
    "Consent",
)
CASES = (
    (
        "Dawn",
        "Q1 2025/26",
        "45-59, Eastgate",
        (
            "Dawn had smoked for thirty years and had tried to stop on her own four times. She"
            " cares for her mother and rarely has an hour to herself."
        ),
        (
            "She joined a closed group on Monday mornings and used patches with a vape. A volunteer"
            " sat with her mother in the café for the first three weeks."
        ),
        (
            "Dawn was smoke free at four weeks (CO 3 ppm). She has since joined the Stay Stopped"
            " group and is thinking about volunteering."
        ),
        '"I did not think I could sit in a room and talk about it. Now I look forward to Monday."',
        "Written consent to share, June 2025. Name and some details changed.",
    ),
    (
        "Tariq and Leanne",
        "Q2 2025/26",
        "18-34, Northfields",
        (
            "Leanne was expecting and had been referred by her midwife. Tariq came along to keep"
            " her company and was not planning to stop."
        ),
        (
            "They set a quit date together, with one adviser and a joint appointment every week at"
            " the family hub. They signed the smoke-free home pledge."
        ),
        (
            "Both had stopped at four weeks. Money saved went on the cot. Leanne's mother has now"
            " booked an appointment."
        ),
        '"If only one of us had done it we would both be smoking by now."',
        "Both gave written consent, September 2025. Names changed.",
    ),
    (
        "Gwen",
        "Q3 2025/26",
        "60 and over, Meadow Court",
        (
            "Gwen has COPD and was behind with her rent. She told us at the second appointment"
            " that she smoked most when the post came."
        ),
        (
            "Telephone support with varenicline through her GP. With her agreement we referred her"
            " to the money advice team."
        ),
        (
            "Gwen did not stop, but went from 25 cigarettes a day to eight. A payment plan is in"
            " place for the arrears. She has asked to try again in the spring."
        ),
        '"Nobody told me off. That is why I will be back."',
        "Consent given by telephone and confirmed in writing, December 2025. Name changed.",
    ),
    (
        "Marcus",
        "Q4 2025/26",
        "35-44, town centre",
        (
            "Marcus stopped smoking with us in 2024. He had been out of work for two years after an"
            " injury."
        ),
        (
            "He began to help at the drop-in, did our volunteer training and later led the Stay"
            " Stopped group on Wednesdays."
        ),
        "In March he started a part-time job as a support worker. He still comes to the group.",
        '"I went in to stop smoking. I came out with a reference."',
        "Written consent to share, April 2026. Name and some details changed.",
    ),
)

GUIDANCE = {
    "1A": "Complete for all people who set a quit date in the quarter. If a person sets more than"
    " one quit date in the quarter, record each attempt. Use code Z where ethnic category is not"
    " known.",
    "1B": "Successfully quit: has not smoked in the third and fourth week after the quit date"
    " (follow-up between 25 and 42 days), self-reported.",
    "1B2": "Not quit, lost to follow-up and successfully quit must add up to the number setting a"
    " quit date. CO validated: reading below 10 ppm.",
    "1C": "Pregnant at the time of setting the quit date. These clients are also counted in Parts"
    " 1A and 1B.",
    "1D": "Entitled to free prescriptions for any reason (age, pregnancy, benefits, long-term"
    " condition).",
    "1E": "Use the main occupation in the last twelve months. Only one code per client.",
    "1F": "Report the main aid used in this quit attempt. Vapes that are not licensed as medicines"
    " go under 'Vape'.",
    "1G": "A reason is REQUIRED in column F where the success rate is 35% or less, or 70% or more.",
    "1H": "Setting in which most of the support was given. A reason is required in column F at 35%"
    " or less, or 70% or more.",
    "2A": "Whole pounds. Part 2A is the allocation for the full year; Part 2B is CUMULATIVE from 1"
    " April.",
    "3": "LOCAL - not part of the national return. Agreed with the provider in 2024 so that this"
    " information is not lost. No targets are attached.",
}
PART_TITLES = {
    "1A": "Part 1A  Ethnic category and gender",
    "1B": "Part 1B  Age, gender and outcome at 4 weeks",
    "1C": "Part 1C  Pregnant clients",
    "1D": "Part 1D  Free prescriptions",
    "1E": "Part 1E  Socio-economic classification",
    "1F": "Part 1F  Stop smoking aid",
    "1G": "Part 1G  Intervention type",
    "1H": "Part 1H  Intervention setting",
    "2A": "Part 2A  Allocation (£)",
    "2B": "Part 2B  Spend to date (£, cumulative)",
    "3": "Part 3  Local information (Clearbreath)",
}
LOCAL_ROWS = (
    (
        "3.1  Did not quit but cut down by half or more at 4 weeks",
        ("clients, shown as 'Not quit' in Part 1B"),
    ),
    ("3.2  Smoke-free home pledges signed", "households"),
    ("3.3  Children under 16 living in those homes", "as told to us by the person signing"),
    ("3.4  Onward referrals: debt and money advice", "referrals made, with consent"),
    ("3.5  Onward referrals: housing", ""),
    ("3.6  Onward referrals: mental health", ""),
    ("3.7  Onward referrals, all", "3.4 to 3.6"),
)
CO_FOOTNOTE = (
    "* Q1: two of the 96 readings were repeated on a second monitor (first monitor due for"
    " calibration). Counted once."
)

KPI_NAMES = (
    ("A1", "Quit dates set"),
    ("A2", "4-week quit rate (self-reported), of all quit dates set"),
    ("A3", "4-week quits (self-reported)"),
    ("A4", "CO verified (<10 ppm), of self-reported 4-week quits"),
    ("A5", "Lost to follow-up, of quit dates set"),
    ("A6", "Routine and manual occupations, of quit dates set"),
    ("A7", "Pregnant women setting a quit date"),
    ("A8", "4-week quit rate, pregnant women"),
    ("A9", "Living in most deprived fifth (IMD quintile 1), of quit dates set"),
    ("A10", "Still quit at 12 weeks, of 4-week quits (reported two quarters later)"),
    ("A11", "First appointment within 5 working days, of quit dates set"),
    ("A12", "Satisfied or very satisfied, of survey responses (half-yearly)"),
)
RATINGS = (
    # as typed by the provider, file by file: Q1, Q2, Q3, Q4, Q4 v2
    ("Amber", "Amber", "Amber", "Amber", "Amber"),
    ("Amber", "Amber", "Amber", "Amber", "Green"),
    ("Red", "Red", "Red", "Amber", "Amber"),
    ("Amber", "Amber", "Amber", "Amber", "Amber"),
    ("Green", "Green", "Green", "Amber", "Green"),
    ("Amber", "Green", "Green", "Green", "Green"),
    ("Red", "Red", "Red", "Red", "Red"),
    ("Amber", "Amber", "Amber", "Amber", "Amber"),
    ("Green", "Green", "Green", "Green", "Green"),
    ("not due", "not due", "Green", "Green", "Green"),
    ("Green", "Green", "Green", "Green", "Green"),
    ("not due", "n/a", "n/a", "n/a", "n/a"),
)
VACANCY = "Adviser vacancy Apr-May, evening clinic closed for 5 weeks"
TELEPHONE = "Telephone follow-ups cannot give a reading"
MIDWIFERY = "Fewer midwifery referrals, joint meeting asked for"
LOW_RESPONSE = "Below the 30% response agreed, so not rated"
COMMENTS = (
    (
        VACANCY,
        "Q2 on profile",
        "On profile in Q2 and Q3",
        "Q4 profile of 380 not reached",
        "Q4 profile of 380 not reached",
    ),
    ("", "", "", "13 follow-ups open, shown as lost for now", "All follow-ups now closed"),
    ("Follows quit dates set", "Improving", "", "", "562 of 600"),
    (TELEPHONE, TELEPHONE, "Monitor recall in November (see Narrative)", TELEPHONE, TELEPHONE),
    ("", "", "Volunteer now texts before the call", "Includes the 13 open follow-ups", ""),
    ("", "", "", "", ""),
    (
        MIDWIFERY,
        "Meeting held 9 Sept",
        "Opt-out restarted end Nov",
        "52 of 60, Q4 reached 15",
        "52 of 60, Q4 reached 15",
    ),
    ("Small numbers", "Small numbers", "Small numbers", "Small numbers", "Small numbers"),
    (
        "",
        "",
        "",
        "57 postcodes not known, kept in the denominator",
        "57 postcodes not known, kept in the denominator",
    ),
    (
        "First result due in Q3",
        "First result due in Q3",
        "Q1 quitters only",
        "Q1 and Q2 quitters; Q3 and Q4 not due",
        "Q1 and Q2 quitters; Q3 and Q4 not due",
    ),
    ("", "", "", "", ""),
    ("Survey runs in Q2 and Q4", LOW_RESPONSE, LOW_RESPONSE, LOW_RESPONSE, LOW_RESPONSE),
)
TARGETS: tuple[str | float, ...] = (
    "1,200 pa (profile 290/280/250/380)",
    0.50,
    "600 pa",
    0.85,
    "≤20%",
    0.35,
    "60 pa",
    0.45,
    0.40,
    "50%",
    0.90,
    "90% (response 30% or more)",
)

VERSIONS = (
    ("Q1", "13 Aug 2025", "Q1 return. Provisional."),
    ("Q2", "13 Nov 2025", "Q2 return. Provisional."),
    ("Q3", "16 Feb 2026", "Q3 return. First 12-week results added. Provisional."),
    ("Q4", "23 Apr 2026", "Q4 return. 13 follow-ups still open, to be updated."),
    (
        "Q4 v2",
        "19 May 2026",
        (
            "RESUBMITTED. Replaces Q4 of 23 April 2026, please delete that one. The 13 follow-ups"
            " that were open are now closed (5 quit, 8 not quit), which changes Q4, Summary, Local"
            " KPI and the Q4 narrative. FINAL for the year."
        ),
    ),
)
READ_ME = (
    (
        "The same file is used all year. Please do not start a new one: add each quarter to its own"
        " tab and send the whole workbook."
    ),
    (
        "Q1 to Q4 hold the national return (Parts 1 and 2) and, at the bottom, the local Part 3."
        " Please do not insert or delete rows."
    ),
    "Summary is calculated. Nothing is typed there.",
    (
        "Local KPI: the rating (RAG) is for the year to date and is typed by the provider. Green:"
        " at or above target. Amber: at or above the floor. Red: below the floor."
    ),
    (
        "Narrative: between 400 and 900 words a quarter in all. Case Studies: at least one a"
        " quarter, with consent."
    ),
    (
        "Quarters 1 to 3 are provisional; the Q4 workbook is final. Please do not include any"
        " names, dates of birth or NHS numbers in this workbook."
    ),
    (
        "Local KPI are sent as a draft 15 working days after the quarter end; the full workbook by"
        " the 32nd working day."
    ),
)
TABS = (
    ("Q1 to Q4", "Quarterly return, one tab for each quarter", "Provider"),
    ("Summary", "Four quarters added together", "Calculated"),
    (
        "Local KPI",
        "Contract indicators A1 to A12, reporting-only items, supporting figures",
        "Provider",
    ),
    ("Volunteers", "Volunteers by month, Stay Stopped group", "Provider"),
    ("Narrative", "What went well, exceptions, partnership working", "Provider"),
    ("Case Studies", "At least one a quarter, with consent", "Provider"),
)

FLOORS = (
    "A1 and A3: green at target, amber from 90% of target.  Floors: A2 45%, A4 70%, A5 25%, A6 30%,"
    " A7 54, A8 40%, A9 35%, A10 45%, A11 80%, A12 80%."
)
COUNCIL_QUERY = "Please say in the narrative what is being done about midwifery referrals."
SURVEY_NOTE = (
    "Survey: Q2 column holds April to September, Q4 column October to March. 12-week results stand"
    " in the quarter in which the quit date was set."
)
VOLUNTEER_NOTE = (
    "Position at the end of each month (Active, Female, Ex-client, Unemployed at start) and what"
    " happened in the month (New, Left, Hours, Into job/training)."
)
VOLUNTEER_FOOTNOTE = (
    "Year to date: the latest month for people, the sum for New, Left, Hours and Into job/training."
    "  Volunteers on 31 March 2025: 12."
)
PEER_TITLE = "Stay Stopped group (run by former clients)"
PEER_FOOTNOTE = "First-time column: each person is counted once in the year, so the sum is people."
CASE_NOTE = "Names and some details have been changed. Consent forms are kept by the provider."
