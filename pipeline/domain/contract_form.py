"""The contract workbook as a form: its sheets, what each asks for, and the guidance beside it."""

from __future__ import annotations

from calendar import month_abbr, month_name

from pipeline.domain.contract import (
    AdditionalityRule,
    CountsAs,
    DisclosurePolicy,
    RatingScheme,
)
from pipeline.domain.contract_form_requirements import FREQUENCIES, REQUIREMENTS
from pipeline.domain.form import Choice, Cover, Field, FormSheet, Shape, ValueKind

YES_NO = (Choice(value=True, label="yes", also=("y", "true")),
          Choice(value=False, label="no", also=("n", "false")))  # fmt: skip
MONTHS = tuple(
    Choice(number, month_name[number], also=(month_abbr[number], str(number)))
    for number in range(1, 13)
)
PARTS = (
    Choice("value", "value", "the figure itself"),
    Choice("numerator", "numerator", "the number at the top of a rate"),
    Choice("denominator", "denominator", "the number at the bottom of a rate"),
    Choice("response base", "response base", "how many were asked"),
)
DAYS = (
    Choice(value=True, label="working days", meaning="Monday to Friday without bank holidays",
           also=("working", "operational days", "business days", "WD")),
    Choice(value=False, label="calendar days", meaning="every day counts",
           also=("calendar", "days")),
)  # fmt: skip

CONTRACT = FormSheet(
    "Contract",
    Shape.QUESTIONS,
    "The contract",
    "Copy these from the first pages of the contract. Fields with a star must be filled in.",
    (
        Field("reference", "Reference", ValueKind.TEXT,
              "The contract's reference, exactly as the commissioner writes it.",
              "KMBC/PH/T2/2023/04", mandatory=True, also=("Contract reference", "Contract ref")),
        Field("provider", "Provider", ValueKind.TEXT,
              "Your organisation, as it should stand on the cover of the return.",
              mandatory=True),
        Field("commissioner", "Commissioner", ValueKind.TEXT,
              "The council, integrated care board or other body that pays for the service.",
              mandatory=True),
        Field("service", "Service", ValueKind.TEXT,
              "What the service is called.", "Community stop smoking service", mandatory=True),
        Field("start", "Contract starts", ValueKind.DAY,
              "The first day of the contract.", "01/04/2025", mandatory=True,
              also=("Start", "Start date")),
        Field("end", "Contract ends", ValueKind.DAY,
              "The last day of the contract, without extensions that are not yet agreed.",
              "31/03/2027", mandatory=True, also=("End", "End date")),
        Field("frequency", "Returns are due", ValueKind.CHOICE,
              "How often you send monitoring figures. One return is made for each period.",
              mandatory=True, choices=FREQUENCIES, also=("Reporting frequency", "Frequency")),
        Field("due_days", "Due after (days)", ValueKind.WHOLE,
              "How many days after the period ends the figures are due. Empty means 15."),
        Field("due_working", "Counted in", ValueKind.CHOICE,
              "Working days leave out weekends and bank holidays. Empty means working days.",
              choices=DAYS),
        Field("year_starts_in", "Reporting year starts in", ValueKind.CHOICE,
              "The month in which yearly targets and 'year to date' begin. Empty means April. "
              "Choose April too where the contract began in another month but its figures are "
              "kept by financial year.", choices=MONTHS, also=("Contract year starts in",)),
        Field("annual_value", "Annual value (£)", ValueKind.MONEY,
              "What the contract pays in a year, in pounds. Shown on the cover of the return.",
              "412,000"),
        Field("file_names", "File names", ValueKind.TEXTS,
              "How the names of your monitoring workbooks look; * stands for anything. Put a "
              "semicolon between several. Not needed where the reference stands in the workbook.",
              "Stop Smoking Monitoring*; SSS return*"),
    ),
)  # fmt: skip

WHERE = FormSheet(
    "Where to find",
    Shape.TABLE,
    "Where to find a figure (optional)",
    "Most figures are found by their labels. Add a line here only when a return says that a figure "
    "was not found, or found in the wrong place. Copy the words exactly as your workbook has them.",
    (
        Field("ref", "Ref", ValueKind.TEXT, "Which requirement the figure is for.", "A10",
              mandatory=True, width=10),
        Field("part", "Part", ValueKind.CHOICE,
              "Which number of it. Empty means the value itself.", choices=PARTS, width=17),
        Field("sheet", "Sheet", ValueKind.TEXT,
              "The name on the tab. Empty: any sheet.", "Local KPI", width=22),
        Field("section", "Section", ValueKind.TEXT,
              "The heading above the table, if there are several. Empty: any.",
              "Supporting figures", width=28),
        Field("row", "Row label", ValueKind.TEXT,
              "The words at the left of the row. Empty: any.",
              "Still quit at 12 weeks", width=44),
        Field("column", "Column heading", ValueKind.TEXT,
              "The words over the column, unless it is simply the month or quarter.",
              "Successfully quit", width=28),
    ),
    optional=True,
)  # fmt: skip

_WHO = "Who was served this way"
_RESULT = "Their results"
_ALONG = "Only for lists with one line for each person"
METHODS = FormSheet(
    "Delivery methods",
    Shape.TABLE,
    "Ways of working to compare (optional)",
    "If some people are served in a different way, for example with their partner, by peers or in "
    "another setting, the return can compare their results with everybody else's in the same "
    "table. Add one line for each way of working, before you look at the results.",
    (
        Field("name", "Way of working", ValueKind.TEXT, "What to call it in the return.",
              "Partners and family", mandatory=True, group=_WHO, width=30,
              also=("Delivery method", "Method")),
        Field("sheet", "Sheet", ValueKind.TEXT,
              "The name on the tab with the table. Empty: any sheet.", "Cohort", group=_WHO,
              width=22),
        Field("section", "Section", ValueKind.TEXT,
              "The heading above the table, if the sheet has several.", "Part 1G", group=_WHO,
              width=26),
        Field("having", "Rows with it", ValueKind.TEXTS,
              "The labels of the rows with this way of working; a semicolon between several. With "
              "'Column that tells', the words in that column. Empty there: yes, or a number above "
              "zero.", "05 Family/couple", group=_WHO, width=34),
        Field("flag_column", "Column that tells", ValueKind.TEXT,
              "Only where a column, not the row label, says who was served this way.",
              "Partner attended", group=_WHO, width=22),
        Field("known_at_start", "Known at the start", ValueKind.CHOICE,
              "Was it settled when people started? Say no where it came about along the way: who "
              "stays longer has more chances, and a comparison would be unfair. Empty: yes for "
              "rows, no for a column.", group=_WHO,
              choices=YES_NO, width=18),
        Field("outcome_column", "Column with the result", ValueKind.TEXT,
              "The heading over the people with a good result, or over each person's result.",
              "Successfully quit", mandatory=True, group=_RESULT, width=24),
        Field("base_column", "Column with all people", ValueKind.TEXT,
              "The heading over all the people counted. Empty only where each line of a list is "
              "one person.", "Quit dates set", group=_RESULT, width=24),
        Field("good", "A good result is", ValueKind.TEXTS,
              "Only where the result is a word: the words for a good one; a semicolon between "
              "several. Empty: yes, completed, achieved, or a number above zero.", "Completed",
              group=_RESULT, width=22),
        Field("strata_column", "Column to compare within", ValueKind.TEXT,
              "A column such as site or referral route. The difference is then also worked out "
              "within each of them, so that it is not one between sites.", "Site", group=_RESULT,
              width=24),
        Field("within", "Within the first (sessions)", ValueKind.WHOLE,
              "Counts as taking part only who did so within their first so many sessions; who left "
              "before that counts on neither side. This makes fair what was not known at the "
              "start.", "3", group=_ALONG, width=24,
              also=("Taking part within the first (sessions)",)),
        Field("sessions_column", "Column with sessions attended", ValueKind.TEXT,
              "How many sessions each person came to, or the number of the last one.",
              "Sessions attended", group=_ALONG, width=24),
        Field("first_column", "Column with first session of it", ValueKind.TEXT,
              "The number of the session at which it began. Not needed where 'Column that tells' "
              "speaks of the first sessions itself.", "First session with partner",
              group=_ALONG, width=24, also=("Column with first session with it",)),
        Field("end_column", "Column with end date", ValueKind.TEXT,
              "Who has no end date yet, or one still to come, counts on neither side.",
              "End date", group=_ALONG, width=20),
    ),
    optional=True,
)  # fmt: skip

POLICIES = FormSheet(
    "Policies",
    Shape.QUESTIONS,
    "What the commissioner has ruled",
    "Leave a field empty to take the usual rule, which is the first in its list.",
    (
        Field("rating", "Rating words", ValueKind.CHOICE,
              "The words in which performance is rated.", choices=(
            Choice(RatingScheme.GREEN_AMBER_RED, RatingScheme.GREEN_AMBER_RED.value,
                   "at target green, at floor amber, below it red", ("RAG",)),
            Choice(RatingScheme.MET_NEAR_MISSED, RatingScheme.MET_NEAR_MISSED.value,
                   "the same steps in plain words"),
            Choice(RatingScheme.PROCUREMENT_ACT_2023, RatingScheme.PROCUREMENT_ACT_2023.value,
                   "Good, Approaching target, Requires improvement, Inadequate, Other",
                   ("Procurement Act 2023",)),
        )),
        Field("threshold_itself_meets", "Exactly on target is met", ValueKind.CHOICE,
              "Whether a result that equals the target, before any rounding, has met it.",
              choices=YES_NO),
        Field("additionality", "What counts as additional", ValueKind.CHOICE,
              "What the commissioner accepts as social value beyond the contract.", choices=(
            Choice(AdditionalityRule.WAY_OF_WORKING_COUNTS,
                   AdditionalityRule.WAY_OF_WORKING_COUNTS.value,
                   "value from how you deliver (volunteers, families, peers) counts as well"),
            Choice(AdditionalityRule.BEYOND_CORE_PURPOSE,
                   AdditionalityRule.BEYOND_CORE_PURPOSE.value,
                   "only outcomes of another kind than the service is paid for"),
            Choice(AdditionalityRule.NAMED_IN_SCHEDULE, AdditionalityRule.NAMED_IN_SCHEDULE.value,
                   "only the outcomes that you list in 'Named in the schedule' below"),
        )),
        Field("schedule_names", "Named in the schedule", ValueKind.TEXTS,
              "Only for the third rule above: the outcomes that the social value schedule names, "
              "with a semicolon between them.", "Volunteer hours; Local people into work"),
        Field("disclosure", "Small numbers", ValueKind.CHOICE,
              "How small numbers of people are kept from being recognised in the return.",
              choices=(
            Choice(DisclosurePolicy.NHS_1_7_ROUND_5, DisclosurePolicy.NHS_1_7_ROUND_5.value,
                   "the rule of NHS England: 1 to 7 are not shown, others are rounded to 5"),
            Choice(DisclosurePolicy.LT5, DisclosurePolicy.LT5.value,
                   "1 to 4 are not shown, others are exact", ("lt5", "less than 5", "below 5")),
            Choice(DisclosurePolicy.NONE, DisclosurePolicy.NONE.value,
                   "every number is shown; only with the commissioner's agreement in writing",
                   ("none", "no suppression")),
        )),
    ),
    optional=True,
)  # fmt: skip

OWN_WORDS = FormSheet(
    "Own words",
    Shape.TABLE,
    "Outcomes in your own words (optional)",
    "Outcomes that no KPI counts are found by the words beside them. Add a line where one of yours "
    "was not found, or where something is offered again and again that is no outcome. A figure "
    "that a requirement asks for stays with its requirement.",
    (
        Field("words", "Words in your workbook", ValueKind.TEXT,
              "Words that stand beside or over the figures. Copy them from your workbook.",
              "Kitchen in use again", mandatory=True, width=44),
        Field("counts_as", "What it is", ValueKind.CHOICE,
              "An outcome, a way of working, or neither of them.", mandatory=True, choices=(
            Choice(CountsAs.OUTCOME, CountsAs.OUTCOME.value, "something changed for somebody"),
            Choice(CountsAs.METHOD, CountsAs.METHOD.value,
                   "how you deliver: volunteers, peers, families", ("method",)),
            Choice(CountsAs.NEITHER, CountsAs.NEITHER.value,
                   "activity or the like: it is not offered again", ("no", "none")),
        ), width=18),
        Field("title", "What to call it", ValueKind.TEXT,
              "A plain name for the review. Empty: the words of your workbook.",
              "People who cook at home again", width=40),
        Field("beneficiary", "Who benefits", ValueKind.CHOICE,
              "Empty means clients.", choices=tuple(
            Choice(name, name) for name in (
                "client", "partner or family", "child", "carer", "volunteer", "staff",
                "community", "other service",
            )
        ), width=20, quiet=True),
        Field("is_stock", "Counted as at a date", ValueKind.CHOICE,
              "yes: how many there are at the end of each period, so that periods are never added "
              "up. Empty means no.", choices=YES_NO, width=20, quiet=True),
    ),
    optional=True,
)  # fmt: skip

LISTS_SHEET = "Lists"
FORM = (CONTRACT, REQUIREMENTS, POLICIES, WHERE, METHODS, OWN_WORDS)

COVER = Cover(
    "Start here",
    "Contract workbook",
    "This workbook says what one contract asks for, so that your monitoring workbooks can be held "
    "against it. You fill it in once for each contract, and again only when the contract changes.",
    steps=(
        "Have the contract at hand: its first pages, and the schedule with the KPIs.",
        "Sheet 'Contract': answer the lines with a star, and as many others as you can.",
        ("Sheet 'Requirements': one line for each KPI and each item you report. Only reference and "
        "name must be filled in; add the target, and for a rate what is divided by what."),
        "Sheet 'Policies': what the commissioner has ruled. An empty field takes the usual rule.",
        ("Leave 'Where to find', 'Delivery methods' and 'Own words' empty at first; they are "
         "optional."),
        ("Save the workbook in the folder 'contracts'. If something is not right, you are told the "
        "cell and what is expected there, everything in one go."),
    ),
    hints=(
        ("Lists and hints",
         "Cells with an arrow have a list to choose from. Click on any cell and a hint appears."),
        ("Numbers",
         "Write a share as 50% and a count as 1200. Thresholds such as >=90% are understood too."),
        ("When a target changes",
         ("Keep the old line and give it a 'Valid to'; add a new line with a 'Valid from'. Earlier "
         "returns then stay as they were.")),
        ("Your own additions",
         ("You may add lines, columns and sheets of your own, and move columns. Do not rename the "
         "headings and the sheets.")),
    ),
)  # fmt: skip
