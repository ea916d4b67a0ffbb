"""The sheet Notes: shorthand, rules, how the return was made, and who signs it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.contract import AdditionalityRule
from pipeline.write.book import Cell, Column, Sheet, Table
from pipeline.write.sheets.common import GAP, NOTES, heading, opening
from pipeline.write.sheets.methods import CAUTION
from pipeline.write.shown import KEPT_BACK, NOT_APPLICABLE, NOT_AVAILABLE, sentence
from pipeline.write.view import View

_WIDTHS = (30, 112, 20)
_SHORTHAND = (
    (KEPT_BACK, "Kept back under the disclosure policy, because so few people stand behind it."),
    (NOT_AVAILABLE, "Not available: due or expected, but not in the workbooks, or unreadable."),
    (NOT_APPLICABLE, "Not applicable: this figure does not exist for this line."),
    ("Empty cell", "Nothing to add. Only cells for remarks are ever left empty."),
)
_RULES = {
    AdditionalityRule.WAY_OF_WORKING_COUNTS: "An outcome counts as additional when no requirement "
    "in force asks for it; outcomes of the way the service is delivered count too.",
    AdditionalityRule.BEYOND_CORE_PURPOSE: "An outcome counts as additional only when it lies "
    "beyond the core purpose of the service.",
    AdditionalityRule.NAMED_IN_SCHEDULE: "An outcome counts as additional only when the "
    "contract's social value schedule names it.",
}


def describe(view: View) -> Sheet:
    """Describe the sheet."""
    blocks = (
        *opening(view, NOTES, 3, "How to read this return, and the rules it was made by."),
        heading("Shorthand"),
        _table("Shorthand", "Marks in place of a figure", ("Mark", "Meaning"), _SHORTHAND),
        GAP,
        heading("How this return was made"),
        _table("Method", "Rules and method", ("Topic", "What holds here"), tuple(_topics(view))),
        GAP,
        heading("Sign-off"),
        _sign_off(),
    )
    return Sheet(NOTES, blocks, _WIDTHS, one_page=True)


def _table(
    name: str, about: str, titles: tuple[str, str], rows: tuple[tuple[str, str], ...]
) -> Table:
    cells = tuple((Cell(left, "body strong"), Cell(right)) for left, right in rows)
    return Table(name, about, tuple(Column(title) for title in titles), cells)


def _sign_off() -> Table:
    columns = tuple(Column(title) for title in ("Sign-off", "Name and role", "Date"))
    rows = tuple(
        (Cell(words, "body strong"), Cell(None, "input"), Cell(None, "input"))
        for words in ("Prepared by", "Checked by")
    )
    return Table("SignOff", "Who prepared and who checked this return", columns, rows)


def _topics(view: View) -> Iterator[tuple[str, str]]:
    contract, contents = view.contents.contract, view.contents
    policies = contract.policies
    meets = "meets it" if policies.threshold_itself_meets else "does not meet it"
    yield "Status", "DRAFT. Not agreed and not issued. What nobody has decided is not claimed."
    yield (
        "Rating",
        (
            f"Scheme of the contract: {policies.rating}. A figure that lies exactly on a threshold "
            f"{meets}. Ratings come from unrounded figures; percentages are shown to one decimal, "
            "or to more where one decimal would hide on which side of a target they lie. The year "
            "to date is worked out from all numerators and denominators, never as an average of "
            "rates."
        ),
    )
    names = f" It names: {', '.join(policies.schedule_names)}." if policies.schedule_names else ""
    yield (
        "Additionality",
        (
            "The commissioner's rule, quoted from the contract workbook: "
            f"“{policies.additionality}”. {_RULES[policies.additionality]}{names}"
        ),
    )
    yield (
        "Performance and social value",
        (
            "They stand on two sheets and are never offset against each other. Doing better than a "
            "target is performance, not additional social value."
        ),
    )
    yield (
        "Values in pounds",
        (
            "A value is a quantity times a published unit cost, shown gross: before asking what "
            "would have happened anyway. It is the cost or worth of an equivalent, not money "
            "released. Values of different kinds are not comparable and are not added together. "
            "Volunteer time is an input, not an outcome."
        ),
    )
    yield "Comparing ways of working", CAUTION
    yield (
        "Disclosure policy",
        (
            f"{sentence(contents.policy)} It applies to counts of people and what could "
            f"give them away. What is kept back shows as {KEPT_BACK}, on every sheet."
        ),
    )
    yield (
        "Who decides",
        (
            "The workbooks are searched for outcomes that no requirement covers. Whether one is "
            "claimed, told or left out is decided by a person in the review workbook. A decision "
            "holds for later periods until it is changed, or until what it is about changes."
        ),
    )
    yield (
        "Missing figures",
        "Missing is not zero. A figure that is not there is never counted as 0.",
    )
    yield (
        "Where figures come from",
        (
            "The sheet Evidence leads from each figure to file, sheet and "
            "cell. The monitoring workbooks themselves were not changed."
        ),
    )
    yield "Contract workbook", _contract_source(view)
    yield "Software version", contents.version


def _contract_source(view: View) -> str:
    contract = view.contents.contract
    name = contract.source.replace("\\", "/").rpartition("/")[2] or NOT_AVAILABLE
    return f"{name}, SHA-256 {contract.sha256 or NOT_AVAILABLE}"
