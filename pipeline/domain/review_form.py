"""The review workbook's layout as data: what is written there is what is read back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What a person may say about a candidate."""

    CLAIM = "claim"
    TELL = "tell"
    LEAVE_OUT = "leave out"
    NOT_SURE = "not sure"


class ExpressAs(StrEnum):
    """How a decided outcome is expressed."""

    COUNT = "count"
    VALUE = "value"
    CASE_STUDY = "case study"


@dataclass(frozen=True, slots=True)
class Answer:
    """One column that a person fills in; `name` is its column in the table `decisions`."""

    name: str
    heading: str
    guide: str
    choices: tuple[str, ...] = ()


YES, NO = "yes", "no"
SHEET = "Review"
COSTS_SHEET = "Unit costs"
RETURN_LABEL = "Return"
ID_HEADING = "Do not change"
KEPT_HEADING = "Do not change this either"
BEFORE_HEADING = "Rule and earlier decision"

DECISION = Answer(
    "decision",
    "Decision",
    "claim: additional, and we say so. tell: worth telling, not claimed. "
    "leave out: not in the return. not sure: stays 'to confirm'.",
    tuple(Decision),
)
EXPRESS_AS = Answer(
    "express_as",
    "Express as",
    "count: the number. value: the number times a published unit cost. case study: your wording.",
    tuple(ExpressAs),
)
QUANTITY = Answer(
    "quantity",
    "Quantity to state",
    "Leave empty to state the year to date as it stands. Enter a number to state another. "
    "A row told in words has none: enter one to claim it as a count.",
)
UNIT_COST = Answer(
    "unit_cost",
    "Unit cost",
    "Only for 'value'. Choose from the list; details stand on the sheet Unit costs.",
)
WORDING = Answer(
    "wording",
    "Wording",
    "The sentence to print. Keep {quantity} and {value}: they become the figures.",
)
KEY_MESSAGE = Answer(
    "key_message",
    "Key message",
    "yes: the sentence also stands on the Summary.",
    (YES, NO),
)
CONSENT = Answer(
    "consent",
    "Consent recorded",
    "Only for a case study: is consent recorded?",
    (YES, NO),
)
REASON = Answer("reason", "Reason", "Why you decided so, in a few words.")
REVIEWER = Answer("reviewer", "Reviewer", "Your role or initials.")
DECIDED_ON = Answer("decided_on", "Date", "The day you decided, e.g. 21/04/2026.")

ANSWERS = (
    DECISION,
    EXPRESS_AS,
    QUANTITY,
    UNIT_COST,
    WORDING,
    KEY_MESSAGE,
    CONSENT,
    REASON,
    REVIEWER,
    DECIDED_ON,
)


# --- the sheet on which findings are accepted -----------------------------------------------------

FINDINGS_SHEET = "Findings"
ACCEPT_REASON = Answer(
    "accept_reason",
    "Accepted because",
    "Only if the finding may stay as it is: why, in a few words. It then no longer counts as open. "
    "If the figures change, it is asked again.",
)
ACCEPTED_BY = Answer("accepted_by", "Accepted by", "Your role or initials.")
ACCEPTED_ON = Answer("accepted_on", "Accepted on", "The day you accepted it, e.g. 21/04/2026.")
ACCEPT_ANSWERS = (ACCEPT_REASON, ACCEPTED_BY, ACCEPTED_ON)


# --- the sheet on which doubtful matches are asked about ------------------------------------------

QUESTIONS_SHEET = "Questions"


class IsIt(StrEnum):
    """What a person may say about a figure that was found with doubt."""

    YES = "yes - this is it"
    NO = "no"
    NOT_SURE = "not sure"


IS_IT = Answer(
    "is_it",
    "Is this it?",
    "yes: the figure found is the one that the contract asks for. no: it is another. "
    "The answer is remembered for the next workbooks of this contract.",
    tuple(IsIt),
)
IT_IS_THIS_CELL = Answer(
    "where",
    "It is this cell",
    "Only if it stands elsewhere in the same workbook: sheet and cell, such as Local KPI!C12.",
)
ANSWERED_BY = Answer("answered_by", "Answered by", "Your role or initials.")
ANSWERED_ON = Answer("answered_on", "Answered on", "The day, e.g. 21/04/2026.")
QUESTION_ANSWERS = (IS_IT, IT_IS_THIS_CELL, ANSWERED_BY, ANSWERED_ON)


def plain(text: object) -> str:
    """Return a text as headings and answers are compared: small letters, single spaces."""
    return " ".join(str(text).replace("-", " ").replace("_", " ").lower().split())


def answer_place(text: str) -> tuple[str, str, str]:
    """Return file, sheet and cell of an answer, written as ``file | sheet!cell``."""
    before, _, cell = text.rpartition("!")
    file, _, sheet = before.rpartition(" | ")
    return file, sheet, cell if sheet else ""
