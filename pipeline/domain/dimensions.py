"""Which question of data quality each kind of finding answers: one table for the whole product.

The six dimensions are those of the Government Data Quality Framework (Government Data Quality
Hub, December 2020); coverage is asked beside them, because a contract is about whole periods. A
test fails where a code of the catalogue has no line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Dimension(StrEnum):
    """A question that the data quality statement answers, in the order of the statement."""

    COMPLETENESS = "completeness"
    UNIQUENESS = "uniqueness"
    CONSISTENCY = "consistency"
    TIMELINESS = "timeliness"
    VALIDITY = "validity"
    ACCURACY = "accuracy"
    COVERAGE = "coverage"
    # The contract workbook, the review workbook and the return are ours, not what was sent.
    NOT_WHAT_WAS_SENT = "not what was sent"


ASKED = tuple(item for item in Dimension if item is not Dimension.NOT_WHAT_WAS_SENT)

QUESTIONS = {
    Dimension.COMPLETENESS: "Is every figure there that should be?",
    Dimension.UNIQUENESS: "Is everything stated and counted once?",
    Dimension.CONSISTENCY: "Do the figures agree with one another?",
    Dimension.TIMELINESS: "Did it come when it was due?",
    Dimension.VALIDITY: "Is every cell of the right kind and in range?",
    Dimension.ACCURACY: "Do rates and ratings come out when worked out again?",
    Dimension.COVERAGE: "Are all periods and requirements covered?",
}

_CODES: dict[Dimension, tuple[str, ...]] = {
    Dimension.COMPLETENESS: (
        "CELL-NOT-CALCULATED", "CELL-ERROR", "SHEET-CUT", "DQ-BLANK", "DQ-COMPLETE", "DQ-MISSING",
        "DQ-EXCEPT",
    ),
    Dimension.UNIQUENESS: (
        "INBOX-DUPLICATE", "INBOX-VERSION", "CELL-UNDER-MERGE", "DQ-DOUBLE", "DQ-DUPLICATE",
        "DQ-ID-TWICE", "DQ-ATTEMPTS", "DQ-COPIED", "DQ-SUBTOTAL", "DQ-PERIOD-TWICE",
        "DQ-NOT-ADDITIONAL",
    ),
    Dimension.CONSISTENCY: (
        "VERSION-CHANGED-SILENTLY", "VERSION-CHANGED", "EARLIER-CHANGED", "TEMPLATE-CHANGED",
        "PERCENT-SCALE", "DQ-TOTAL", "DQ-PARTS", "DQ-RESTATE", "DQ-DISAGREE", "DQ-BREAKDOWN",
        "DQ-XTAB", "DQ-SPLIT", "DQ-STAGE", "DQ-CARRY", "DQ-BALANCE", "DQ-JUMP", "DQ-DENOM-CHANGE",
        "DQ-TARGET", "DATE-ORDER", "FORMULA-OVERWRITTEN", "FORMULA-RANGE",
    ),
    Dimension.TIMELINESS: ("DUE-MISSING", "DQ-LAG", "DQ-ZERO-NOT-DUE"),
    Dimension.VALIDITY: (
        "PERIOD-CONFLICT", "INBOX-NO-PERIOD", "INBOX-NO-CONTRACT", "INBOX-TWO-CONTRACTS",
        "EXTERNAL-LINK", "DATE-DOUBT", "MACROS", "TEXT-NUMBER", "CELL-FAR", "COMMENT",
        "TABLE-SCHEMA", "DQ-NEGATIVE", "DQ-SHARE", "DQ-PERSONAL", "DQ-NAMES", "DQ-CODE",
        "DQ-DEFAULT", "DQ-TEST-ROW", "DQ-TEMPLATE", "DQ-SCALE", "DQ-FRACTION", "DQ-UNIT",
        "DQ-WINDOW", "DQ-AGE", "DATE-IMPOSSIBLE", "DATE-FAR", "DQ-ROLLING", "DQ-DERIVABLE",
    ),
    Dimension.ACCURACY: (
        "QUALIFIED-NUMBER", "DQ-RATE", "DQ-RAG", "DQ-AVERAGE", "DQ-SMALL", "DQ-ESTIMATE",
        "DQ-BY-ARITHMETIC", "DQ-ROW-RATE", "DQ-THRESH", "DQ-DENOM", "DQ-COHORT", "DQ-DEF",
        "DQ-COUNTED", "DQ-INVITE", "DQ-ROUNDING", "DQ-SMALL-RATED",
    ),
    Dimension.COVERAGE: (
        "FILE-TEMPORARY", "FILE-EMPTY", "FILE-NOT-WORKBOOK", "FILE-ENCRYPTED", "FILE-DAMAGED",
        "FILE-HOSTILE", "FILE-TOO-LARGE", "FILE-TOO-SLOW", "FILE-STUMBLED", "FILE-NO-CELLS",
        "HIDDEN-CONTENT", "DQ-RESPONSE", "DQ-NO-MATCH", "DQ-GAP",
        "DQ-PERIOD-GAP", "DQ-PART-PERIOD",
    ),
    Dimension.NOT_WHAT_WAS_SENT: (
        "CONTRACT-FIELD", "CONTRACT-SHEET", "CONTRACT-TWICE", "INBOX-FOLDER", "REVIEW-ANSWER",
        "REVIEW-VALUE", "REVIEW-CONSENT", "REVIEW-QUANTITY", "REVIEW-WORDING", "REVIEW-SMALL",
        "REVIEW-LEAD", "REVIEW-TWICE", "REVIEW-UNKNOWN", "REVIEW-RULE", "REVIEW-CHANGED",
        "REVIEW-UNSIGNED", "REVIEW-LATER", "REVIEW-PLACE", "LEAK",
    ),
}  # fmt: skip

DIMENSION_OF: dict[str, Dimension] = {
    code: dimension for dimension, codes in _CODES.items() for code in codes
}

# These tell of a difference between two workbooks or of the calendar. They pass by themselves, so
# that their absence next time is not something that somebody put right.
PASSING = frozenset({
    "INBOX-DUPLICATE", "INBOX-VERSION", "VERSION-CHANGED-SILENTLY", "VERSION-CHANGED",
    "EARLIER-CHANGED", "TEMPLATE-CHANGED", "DQ-RESTATE", "DQ-LAG", "DUE-MISSING",
})  # fmt: skip

# Notes that make a figure less certain although nothing in them has to be put right.
UNCERTAIN = frozenset({"DQ-SMALL", "DQ-ESTIMATE", "DQ-BY-ARITHMETIC", "QUALIFIED-NUMBER"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What was done with the cells of a finding, since nothing is corrected silently."""

    what: str
    done: str


READ_AS: dict[str, Reading] = {
    "PERCENT-SCALE": Reading("Percentages on two scales", "read on the scale of their neighbours"),
    "TEXT-NUMBER": Reading("Numbers stored as text", "read as the number that they show"),
    "DATE-DOUBT": Reading("Dates that can be read in two ways", "read the UK way, day first"),
    "QUALIFIED-NUMBER": Reading("Numbers with a mark or word", "the number used, the mark kept"),
    "DQ-ESTIMATE": Reading("Figures called estimates", "used, and called an estimate"),
    "CELL-UNDER-MERGE": Reading("Values under a merged cell", "not counted"),
    "HIDDEN-CONTENT": Reading("Values on hidden sheets, rows or columns",
                              "read, but counted only where the contract workbook points to them"),
    "EXTERNAL-LINK": Reading("Values linked to another workbook", "the value stored last was used"),
    "CELL-NOT-CALCULATED": Reading("Formulas without a result", "left empty, never read as zero"),
    "CELL-ERROR": Reading("Cells that show an error", "left empty, never read as zero"),
    "DQ-BLANK": Reading("Blank figures that are due", "left empty, never read as zero"),
    "PERIOD-CONFLICT": Reading("Two places naming different periods",
                               "what stands nearest the figures was believed"),
    "DQ-DISAGREE": Reading("Two figures for one thing", "the one named in the finding was used"),
    "DQ-RESTATE": Reading("Figures of earlier periods stated anew", "the newest figure was used"),
    "EARLIER-CHANGED": Reading("Earlier figures that differ", "the newest figures were used"),
    "VERSION-CHANGED": Reading("A corrected version", "its figures were used, not the older ones"),
    "VERSION-CHANGED-SILENTLY": Reading("A corrected version that does not say why",
                                        "its figures were used, not the older ones"),
    "INBOX-VERSION": Reading("More than one version sent", "the latest was used"),
    "INBOX-DUPLICATE": Reading("The same content sent twice", "read once"),
    "DQ-AVERAGE": Reading("Year figures that average percentages",
                          "worked out again from all numerators and denominators"),
    "DQ-RATE": Reading("Printed rates that do not come out", "the recomputed rate was used"),
    "DQ-RAG": Reading("Printed ratings that do not come out", "the recomputed rating was used"),
    "DQ-BY-ARITHMETIC": Reading("Figures found by their quotient", "used as found"),
}  # fmt: skip
