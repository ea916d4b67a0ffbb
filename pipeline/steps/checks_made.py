"""Which checks were made on the workbook of one return: the statement counts these and no other.

A rule that had nothing to judge was not made: no list of records, no check of birth dates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.check.facts import codes_judged
from pipeline.domain.contract import Contract, MeasureType, Requirement, RequirementKind
from pipeline.domain.findings import CATALOGUE, Rule
from pipeline.steps.gather import Gathered

# What every file goes through before it is read, and what is looked at while it is.
READ = (
    "FILE-TEMPORARY", "FILE-EMPTY", "FILE-NOT-WORKBOOK", "FILE-ENCRYPTED", "FILE-DAMAGED",
    "FILE-HOSTILE", "FILE-TOO-LARGE", "FILE-TOO-SLOW", "FILE-STUMBLED", "FILE-NO-CELLS",
    "SHEET-CUT", "CELL-UNDER-MERGE", "CELL-NOT-CALCULATED", "CELL-FAR", "COMMENT", "DATE-DOUBT",
    "EXTERNAL-LINK", "MACROS", "PERCENT-SCALE", "PERIOD-CONFLICT",
)  # fmt: skip
# What every workbook of the inbox is asked.
TAKEN_IN = (
    "INBOX-NO-CONTRACT", "INBOX-NO-PERIOD", "INBOX-TWO-CONTRACTS", "INBOX-DUPLICATE",
    "INBOX-VERSION", "TABLE-SCHEMA",
)  # fmt: skip
NEW_VERSION = ("VERSION-CHANGED", "VERSION-CHANGED-SILENTLY")
LATER_PERIOD = ("EARLIER-CHANGED", "DQ-RESTATE")
ANY_BEFORE = ("TEMPLATE-CHANGED",)
# What requirements are asked, by what has to be said of one of them for the question to arise.
REQUIREMENTS: tuple[tuple[Callable[[Requirement], bool], tuple[str, ...]], ...] = (
    (lambda item: item.kind is not RequirementKind.NARRATIVE,
     ("DQ-BLANK", "DQ-NO-MATCH", "DQ-DISAGREE", "DQ-PART-PERIOD", "DQ-DEF", "DQ-COUNTED",
      "DQ-NOT-ADDITIONAL")),
    (lambda item: item.kind is RequirementKind.KPI, ("DQ-RAG",)),
    (lambda item: item.target is not None or bool(item.profile), ("DQ-TARGET",)),
    (lambda item: item.lag_months > 0, ("DQ-LAG", "DQ-ZERO-NOT-DUE")),
    (lambda item: item.measure is MeasureType.RATE,
     ("DQ-RATE", "DQ-AVERAGE", "DQ-DENOM", "DQ-DENOM-CHANGE", "DQ-COHORT", "DQ-SMALL",
      "DQ-SMALL-RATED", "DQ-ROUNDING", "DQ-BY-ARITHMETIC")),
    (lambda item: item.least_response is not None, ("DQ-RESPONSE",)),
)  # fmt: skip
OTHERS = ("DQ-DOUBLE",)


def checks_made(
    gathered: Gathered, contract: Contract, others: Sequence[Contract]
) -> tuple[Rule, ...]:
    """Return the rules that had something to judge, in the order of the catalogue.

    `others` are the provider's other contracts.
    """
    made = {*READ, *TAKEN_IN}
    made |= codes_judged(gathered.own_facts, gathered.cells, gathered.earlier_facts)
    newest = gathered.submissions.row(-1, named=True)
    is_version, is_later = newest["version"] > 1, gathered.submissions.height > 1
    made |= {*(NEW_VERSION if is_version else ()), *(LATER_PERIOD if is_later else ())}
    made |= {*(ANY_BEFORE if is_version or is_later else ())}
    for arises, codes in REQUIREMENTS:
        if any(arises(item) for item in contract.requirements):
            made |= {*codes}
    if others:
        made |= {*OTHERS}
    return tuple(rule for code, rule in CATALOGUE.items() if code in made)
