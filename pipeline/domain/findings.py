"""The catalogue of findings: what can be wrong, what it means, and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from pipeline.domain import data_quality
from pipeline.domain.personal import KEPT_BACK, personal_data_in

_COUNTED = re.compile(r"\b(\d[\d,]*) ((?:\w+ )?\w+)\(s\)( are)?")


class Severity(StrEnum):
    """How much a finding matters."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding. `next_step` is said to the person who owns the workbook."""

    code: str
    severity: Severity
    title: str
    meaning: str
    next_step: str


def plainly(text: str) -> str:
    """Write "1 cell" and "2 cells" for "1 cell(s)" and "2 cell(s)", and "is" or "are" after it."""
    return _COUNTED.sub(_said, text) if "(s)" in text else text


def _said(found: re.Match[str]) -> str:
    number, words, verb = found.groups()
    is_one = number == "1"
    verb = "" if verb is None else f" {'is' if is_one else 'are'}"
    return f"{number} {words}{'' if is_one else 's'}{verb}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong or doubtful, at its place.

    `found` never repeats a personal value: a text that looks like one is kept back here, whatever
    rule wrote it, so that no log, page, audit or comment can show it.
    """

    code: str
    found: str
    file: str = ""
    sheet: str = ""
    cell: str = ""
    submission: str = ""
    return_key: str = ""
    ref: str = ""

    def __post_init__(self) -> None:
        found = KEPT_BACK if personal_data_in(self.found) else plainly(self.found)
        object.__setattr__(self, "found", found)

    @property
    def rule(self) -> Rule:
        """The catalogue's entry."""
        return CATALOGUE[self.code]

    def row(self) -> dict[str, object]:
        """Return the finding as a row of the table `findings`."""
        rule = self.rule
        return {
            "return_key": self.return_key,
            "code": self.code,
            "severity": rule.severity.value,
            "title": rule.title,
            "submission": self.submission,
            "file": self.file,
            "sheet": self.sheet,
            "cell": self.cell,
            "found": self.found,
            "next_step": rule.next_step,
            "ref": self.ref,
        }


def _rules(severity: Severity, *rows: tuple[str, str, str, str]) -> list[Rule]:
    return [Rule(code, severity, title, meaning, step) for code, title, meaning, step in rows]


_FILE = _rules(
    Severity.BLOCK,
    ("FILE-TEMPORARY", "Temporary file of Excel, not a workbook",
     "Excel leaves a file beginning with ~$ beside a workbook that somebody has open.",
     "Nothing to do: close the workbook in Excel and the file goes away."),
    ("FILE-EMPTY", "Empty file",
     "The file holds no bytes at all, as after a broken download or a full disk.",
     "Fetch the workbook again from where it was sent, and put it in the inbox."),
    ("FILE-NOT-WORKBOOK", "Not a workbook",
     "The content is something else than a spreadsheet, whatever the name says.",
     "Open it in Excel, save it as Excel Workbook (.xlsx), and put that file in the inbox."),
    ("FILE-ENCRYPTED", "Protected with a password",
     "The file is encrypted, so that nothing in it can be read.",
     ("Open it in Excel, remove the password (File, Info, Protect Workbook), save it, and put it "
     "in the inbox.")),
    ("FILE-DAMAGED", "Damaged or incomplete",
     "The file begins like a workbook but cannot be opened, as after a transfer that was cut off.",
     "Ask for the file again, or open it in Excel, let Excel repair it, and save it anew."),
    ("FILE-HOSTILE", "Built to overload the reader",
     "The file would unpack to far more than its size, or holds constructs that only attacks use.",
     "Do not open it. Ask whoever sent it for the workbook again."),
    ("FILE-TOO-LARGE", "Larger than the reader's limit",
     "Size, number of parts or number of cells is beyond what a monitoring workbook holds.",
     "Remove what is not part of the return (pictures, raw data), save, and put it in the inbox."),
    ("FILE-TOO-SLOW", "Reading did not end in time",
     "Reading was stopped at its limit of time or memory so that other workbooks are not held up.",
     "Save it anew in Excel as .xlsx; if it stays, send the file to whoever keeps this product."),
    ("FILE-STUMBLED", "The reader stumbled over this workbook",
     "Something in the file was not foreseen; nothing of it was used, and the file is untouched.",
     "Save it anew in Excel as .xlsx; if it stays, send the file to whoever keeps this product."),
    ("FILE-NO-CELLS", "No cells in the workbook",
     "The workbook opens, but no sheet holds a single value.",
     "Check that the right file was sent."),
)  # fmt: skip

_CONTRACT = _rules(
    Severity.BLOCK,
    ("CONTRACT-FIELD", "A field of the contract workbook is wrong",
     "Every return rests on the contract workbook, so that it is refused until it is right.",
     "Correct the cell in Excel; the guidance beside it says what is expected."),
    ("CONTRACT-SHEET", "A sheet or heading of the contract workbook is missing",
     "The contract workbook was not made from the form, or a sheet was renamed.",
     "Make a new form with 'social-value new-contract' and copy your entries into it."),
    ("CONTRACT-TWICE", "Two contract workbooks with one key",
     "Two contracts would write to the same folder.",
     "Change the reference in one of them, or remove the workbook that is out of date."),
)  # fmt: skip

_INTAKE = [
    *_rules(
        Severity.WARN,
        ("INBOX-NO-CONTRACT", "No contract fits this workbook",
         "Nothing in the workbook or its name points to one of the contracts.",
         "Give its contract workbook a line under 'file names', or make one for this contract."),
        ("INBOX-TWO-CONTRACTS", "More than one contract fits this workbook",
         "The workbook names two contracts equally clearly.",
         "Give the contract workbook a line under 'file names' that fits only this one."),
        ("INBOX-NO-PERIOD", "The period is not recognised",
         "Neither the sheets nor the file's name say which period the workbook reports on.",
         "Put the period into the file's name, e.g. '... Mar 2026.xlsx' or '... Q4 2025-26.xlsx'."),
        ("PERIOD-CONFLICT", "Two places name different periods",
         "The content and the name of file or sheet, or a heading and its columns, differ.",
         "Check which is right and correct the other; what is nearest the figures was believed."),
        ("VERSION-CHANGED-SILENTLY", "A new version states other figures and does not say why",
         ("The workbook replaces an earlier one for the same period; nothing in it mentions a "
         "correction."),
         "Ask what was corrected; the newer figures are used. The table changes lists them all."),
        ("DUE-MISSING", "A workbook that is due has not arrived",
         "The contract asks for a return for this period and the inbox holds no workbook for it.",
         "Put the workbook for this period in the inbox."),
    ),
    *_rules(
        Severity.NOTE,
        ("INBOX-FOLDER", "A folder in the inbox",
         "Workbooks are taken from the inbox itself and not from folders in it.",
         "Move the workbooks out of the folder, into the inbox."),
        ("INBOX-DUPLICATE", "The same content was sent twice",
         "Two files hold the same values in the same places.",
         "Nothing to do: it is read once."),
        ("VERSION-CHANGED", "A new version states other figures, and says so",
         "The workbook replaces an earlier one for the same period and differs from it.",
         "Check the figures named; the newer ones are used. All are listed in the table changes."),
        ("EARLIER-CHANGED", "Figures of earlier periods differ from the last workbook",
         "The workbook states other figures for periods that the last one had reported already.",
         "Make sure the reason is in the narrative; the newest figure is used."),
        ("TEMPLATE-CHANGED", "The template differs from the last workbook",
         "Rows or columns were added, removed, renamed or moved; the mapping is a proposal.",
         "Look at the pairs; where one is wrong, point to the right cell on 'Where to find'."),
        ("INBOX-VERSION", "A later version replaces an earlier one",
         "More than one workbook was sent for this contract and period.",
         "Nothing to do, unless the earlier one was right."),
    ),
]  # fmt: skip

_READ = [
    *_rules(
        Severity.WARN,
        ("CELL-NOT-CALCULATED", "Formula without a result",
         "The workbook was saved by a program that does not calculate; the cell shows nothing.",
         "Open the workbook in Excel, save it, and put it in the inbox again."),
        ("CELL-ERROR", "Error instead of a value",
         "The cell shows an Excel error such as #REF! or #DIV/0!.",
         "Correct the formula in the workbook and send it again."),
        ("PERCENT-SCALE", "Percentages on two scales in one series",
         "Some are stored as 6.1, some as 0.061; each was read as the one nearer to the others.",
         "Check the cells named, and give the whole row or column one format."),
        ("SHEET-CUT", "A sheet that may have been cut off",
         "It ends in the very last row that its format can hold; what came after is lost.",
         "Ask for the data again, saved as .xlsx or in parts."),
        ("CELL-UNDER-MERGE", "Value hidden under a merged cell",
         "A value is stored in a cell that a merge covers; nobody sees it, so it is not counted.",
         "Unmerge the cells in Excel and remove the value that should not be there."),
        ("HIDDEN-CONTENT", "Values on a hidden sheet, row or column",
         "Hidden values are read, but only counted where the contract workbook points to them.",
         "Unhide what belongs to the return, or remove what does not."),
        ("EXTERNAL-LINK", "Values taken from another workbook",
         "Some cells are linked to a file that is not here; the value stored last is used.",
         "Replace the links by values before sending (Data, Edit Links, Break Link)."),
        ("DATE-DOUBT", "A date that can be read in two ways",
         "The day and the month could be exchanged; it was read the UK way, day first.",
         "Write dates as real dates, or with the month in letters."),
    ),
    *_rules(
        Severity.NOTE,
        ("MACROS", "The workbook holds macros",
         "Macros are never run.",
         "Nothing to do, unless a figure is only made by a macro: then save the result as .xlsx."),
        ("TEXT-NUMBER", "Numbers stored as text",
         "The cell shows a number, but Excel holds it as text and leaves it out of sums.",
         "Convert to number in Excel (the green corner, Convert to Number)."),
        ("CELL-FAR", "Cells far from everything else",
         "A few cells stand beyond a long empty stretch, where nobody looks.",
         "Move them to where they belong, or remove them."),
        ("QUALIFIED-NUMBER", "A number with a qualifier",
         "The figure carries a mark such as an asterisk, 'provisional' or 'about'.",
         "Confirm the figure, or keep the footnote with it."),
        ("COMMENT", "A comment stands on a value",
         "Comments are read and shown beside the figure.",
         "Check that the comment is meant for the commissioner."),
    ),
]  # fmt: skip

_CHECK = [
    *_rules(
        Severity.BLOCK,
        ("TABLE-SCHEMA", "A table we made breaks its own rules",
         "A value read from the workbook is outside what the table allows.",
         "Correct the cell; if it is right, send the workbook to whoever keeps this product."),
        ("DQ-PARTS", "Outcomes that do not make up those who began",
         ("Everybody of the cohort has one outcome, so that the outcomes make those who began; "
          "here they do not, and no rate on them can be relied on. Where no requirement of the "
          "contract rests on the table, it is told as DQ-SPLIT and blocks nothing."),
         ("Find the outcome that is missing or counted twice, or accept the finding with its "
          "reason in the review workbook; until then no return is written.")),
    ),
    *_rules(
        Severity.WARN,
        ("DQ-NEGATIVE", "A count below zero",
         "Counts of people, sessions or hours cannot be negative.",
         "Correct the cell."),
        ("DQ-SHARE", "A share above 100%",
         "The part is larger than the whole it is taken from.",
         "Check numerator and denominator."),
        ("DQ-TOTAL", "A total that its parts do not add up to",
         "The printed total differs from the sum of the rows above it.",
         "Find the row that is wrong, or the row the total leaves out."),
        ("DQ-RATE", "A printed rate that its own figures do not give",
         "The rate was recomputed from numerator and denominator on the contract's basis.",
         "Check which denominator was used; the recomputed rate stands in the return."),
        ("DQ-RAG", "A printed rating that the contract's rule does not give",
         "The rating was recomputed from unrounded values by the contract's rule.",
         "Correct the rating in the workbook; the recomputed one stands in the return."),
        ("DQ-RESTATE", "A figure of an earlier period was changed",
         "A later workbook states another figure for a period that was already reported.",
         "Say why in the next narrative; the latest figure is used."),
        ("DQ-DISAGREE", "Two places state different figures for the same thing",
         "The workbook says the same measure and period in two places that differ.",
         "Correct the one that is wrong; the one named is used."),
        ("DQ-BLANK", "A figure that is due is blank",
         "A blank is not a zero: the result is incomplete until it is filled or marked nil.",
         "Enter the figure, or 'nil return' if there is none."),
        ("DQ-AVERAGE", "A year figure that is an average of percentages",
         "The mean of the months' rates gives small months too much weight.",
         "Use the pooled rate: all numerators over all denominators."),
        ("DQ-RESPONSE", "Too few answers to judge",
         "The share who answered is below the least that the contract accepts.",
         "Report the figure with its response rate; do not rate it."),
        ("DQ-NO-MATCH", "A requirement whose figures were not found",
         "No cell of the workbook could be matched to what the contract asks for.",
         "Point to it on the sheet 'Where to find' of the contract workbook."),
        ("DQ-PERSONAL", "Personal data where none belongs",
         ("A cell looks like an NHS number, e-mail address, phone number, full postcode or birth "
         "date. The value is repeated nowhere."),
         ("Remove it from the workbook, send the workbook again, and tell whoever looks after data "
         "protection.")),
        ("DQ-DOUBLE", "Possibly paid for under another contract",
         "Another contract of this provider asks for the same outcome.",
         "Claim it under one contract only."),
    ),
    *_rules(
        Severity.NOTE,
        ("DQ-SMALL", "A rate on fewer than 30",
         "Small numbers move a rate far by chance.",
         "Read it with caution."),
        (
            "DQ-BY-ARITHMETIC",
            "Figures found by their quotient",
            "The contract's wording was not found; two rows that give the printed rate were taken.",
            (
                "Look at the cells; if they are not the contract's numerator and denominator, "
                "point to the right ones on 'Where to find' of the contract workbook."
            ),
        ),
        ("DQ-LAG", "Not yet due",
         "The figure falls due after the lag that the contract sets; a zero here means nothing.",
         "Nothing to do."),
        ("DQ-ESTIMATE", "An estimate",
         "The workbook itself calls the figure an estimate.",
         "Keep the word when the figure is quoted."),
    ),
]  # fmt: skip

_REVIEW = [
    *_rules(
        Severity.WARN,
        ("REVIEW-ANSWER", "An answer in the review workbook is not understood",
         "The cell holds something else than the choices offered.",
         "Choose one of the answers from the list in that cell."),
        ("REVIEW-VALUE", "A value was asked for that cannot be given",
         "No unit cost was chosen, or it does not fit the unit of the outcome.",
         "Choose a unit cost that fits, or express the outcome as a count."),
        ("REVIEW-CONSENT", "A case study without recorded consent",
         "A case study is printed only when consent is recorded.",
         "Record the consent in the review workbook, or express the outcome as a count."),
        ("REVIEW-QUANTITY", "More was stated than was found",
         "The quantity in the review workbook is larger than the figures that were read.",
         "Correct the quantity, or send a workbook that shows the larger figure."),
        ("REVIEW-LEAD", "A lead cannot be printed as it was decided",
         ("It is a sentence and no figure: to claim it as a count or value a quantity must be "
         "stated, and to tell it a wording."),
         ("Check the sentence at its cell and enter the quantity to state, or express it as a case "
         "study, or choose tell and write the wording.")),
        ("REVIEW-TWICE", "The same is in the return as a figure and as a lead",
         "A sentence tells again what a table counts, and both were decided to be claimed or told.",
         "Leave one of the two out, unless they are different people."),
        ("REVIEW-WORDING", "A placeholder in the wording is not known",
         ("The sentence asks for a figure by a name that does not exist; the usual sentence is "
         "printed instead."),
         "Use only {quantity}, {value}, {period} and the other names in the guidance."),
        ("REVIEW-SMALL", "The wording gives a number that may not be shown",
         ("The sentence repeats, in digits or words, a number that disclosure control keeps back "
         "or rounds; the usual sentence is printed instead."),
         "Write {quantity} in place of the number."),
        ("REVIEW-RULE", "Claimed although the contract's rule does not allow it",
         ("The contract workbook says what counts as additional; by that rule this may be told but "
         "not claimed."),
         ("Choose 'tell', or have the commissioner's rule changed on the sheet Policies of the "
         "contract workbook.")),
        ("REVIEW-PLACE", "An answer about where a figure stands leads nowhere",
         ("In the cell named in the review stands no figure that can be read, or the row that was "
         "confirmed is not in this workbook; the wording decides instead."),
         "Name another cell on the sheet Questions of the review, or answer there anew."),
        ("REVIEW-CHANGED", "Decided on something else than is counted now",
         ("What is counted, for whom, or who pays has changed since the decision was taken; the "
         "answer still counts."),
         "Look at the row in the review workbook, and decide on it again with a new date."),
        ("REVIEW-UNSIGNED", "A carried decision was changed, but not who decided and when",
         "The answer is new; reviewer and date are still those of the decision carried in.",
         "Enter who decides now, and the day."),
        ("REVIEW-LATER", "A later review still holds the older decision",
         ("The decision was carried into later reviews before it was changed here. What stands in "
         "a review is never changed by us."),
         "If the change holds for the later periods too, make it in their reviews."),
        ("REVIEW-UNKNOWN", "An answer for an outcome that is no longer surfaced",
         "The facts it rested on have changed or gone.",
         "Check the workbook; the answer is kept in the review workbook but not used."),
    ),
    *_rules(
        Severity.BLOCK,
        ("LEAK", "Personal data in what was about to be written",
         ("A text of the return looks like an NHS number, an e-mail address, a phone number or a "
         "full postcode."),
         "Change the wording in the review workbook; the return is written without that text."),
    ),
]  # fmt: skip

_AUDIT = [
    *_rules(
        Severity.WARN,
        *data_quality.FIGURES, *data_quality.RECORDS, *data_quality.CELLS, *data_quality.CONTRACT,
    ),
    *_rules(Severity.NOTE, *data_quality.NOTES),
]  # fmt: skip

CATALOGUE: dict[str, Rule] = {
    rule.code: rule for rule in (*_FILE, *_CONTRACT, *_INTAKE, *_READ, *_CHECK, *_AUDIT, *_REVIEW)
}
