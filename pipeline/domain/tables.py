"""The tables we own: their columns, types and what each column means.

One description serves the store (Parquet types), the checks (pandera) and the export (docs).
Every table has a full key, so that it can be put in one order only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

# The note of a figure that shows as a number and that Excel holds as text.
STORED_AS_TEXT = "stored as text"


class Status(StrEnum):
    """What stands in the place of a value. Missing is not zero."""

    REPORTED = "reported"
    ZERO = "zero"
    NIL_RETURN = "nil return"
    BLANK = "blank"
    NOT_DUE = "not due"
    NOT_COLLECTED = "not collected"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not applicable"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    ERROR = "error"
    TEXT = "text"


# The statuses whose value may be counted.
COUNTABLE = (Status.REPORTED, Status.ZERO, Status.NIL_RETURN, Status.ESTIMATED, Status.PROVISIONAL)


class Role(StrEnum):
    """What a value is in its table."""

    VALUE = "value"
    TARGET = "target"
    RATING = "rating"
    COMMENT = "comment"
    YEAR_TO_DATE = "year to date"
    ATTRIBUTE = "attribute"


class Outcome(StrEnum):
    """What became of one requirement in one return."""

    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    REPORTED = "reported"
    NOT_DUE = "not due"
    MISSING = "missing"
    NOT_CALCULABLE = "not calculable"
    SUPERSEDED = "superseded"


class CellUse(StrEnum):
    """What became of one non-empty cell."""

    FACT = "fact"
    LABEL = "label"
    NOTE = "note"
    SET_ASIDE = "set aside"


class FindingState(StrEnum):
    """What became of a finding since the last workbook."""

    NEW = "new"
    STILL_OPEN = "still open"
    ACCEPTED = "accepted"
    FIXED = "fixed"


class Doubt(StrEnum):
    """Why a person is asked where a figure stands; the worst first."""

    MISSING = "no row fits well enough"
    SEVERAL = "several rows fit and differ"
    UNSURE = "the wording fits only in part"


class DecisionStep(StrEnum):
    """What a step in the history of a decision is."""

    DECIDED = "decided"
    CARRIED = "carried"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table we own."""

    name: str
    kind: str
    meaning: str
    nullable: bool = False
    choices: tuple[str, ...] = ()


_TYPES: dict[str, pl.DataType] = {
    "text": pl.String(),
    "number": pl.Float64(),
    "whole": pl.Int64(),
    "day": pl.Date(),
    "yes/no": pl.Boolean(),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table we own."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def schema(self) -> pl.Schema:
        """The polars schema."""
        return pl.Schema({column.name: _TYPES[column.kind] for column in self.columns})

    def frame(self, rows: list[dict[str, object]] | None = None) -> pl.DataFrame:
        """Make a frame of this table in the order of its key.

        Raises:
            TypeError: a row holds a value that is not of its column's type.
            KeyError: a row lacks a column that may not be empty.
        """
        columns = {
            column.name: [
                row.get(column.name) if column.nullable else row[column.name] for row in rows or []
            ]
            for column in self.columns
        }
        made = pl.DataFrame(columns, schema=self.schema, strict=True)
        return made.sort(self.key, nulls_last=True, maintain_order=True)


def _columns(*rows: tuple[str, ...]) -> tuple[Column, ...]:
    made = []
    for name, kind, meaning, *rest in rows:
        made.append(Column(name, kind.rstrip("?"), meaning, kind.endswith("?"), tuple(rest)))
    return tuple(made)


_PLACE = (
    ("submission", "text", "SHA-256 of the monitoring workbook's bytes"),
    ("file", "text", "name of the monitoring workbook"),
    ("sheet", "text", "name of the sheet"),
)

SUBMISSIONS = Table(
    "submissions",
    "the monitoring workbooks in the inbox, each with the contract and period it is for",
    ("file", "submission"),
    _columns(
        ("submission", "text", "SHA-256 of the file's bytes"),
        ("file", "text", "name of the file in the inbox"),
        ("contract", "text?", "key of the contract it is for; empty when none fits"),
        ("contract_why", "text", "what the contract was recognised by, or why it was not"),
        ("period_start", "day?", "first day of the period it reports on"),
        ("period_end", "day?", "last day of the period it reports on"),
        ("period_why", "text", "what the period was recognised by, or why it was not"),
        ("version", "whole", "1 for the first file for that contract and period, 2 for the next"),
        ("resubmission", "yes/no", "whether the file says of itself that it replaces another"),
        ("saved", "text?", "when the workbook says it was last saved (ISO 8601)"),
        ("same_as", "text?", "SHA-256 of an earlier file with the same content in other bytes"),
        ("content", "text", "hash of the values and where they stand; equal after a mere re-save"),
        ("engine", "text", "which reader opened it"),
        ("cells", "whole", "non-empty cells"),
        ("facts", "whole", "cells that became facts"),
        ("labels", "whole", "cells that became labels"),
        ("notes", "whole", "cells that became notes"),
        ("set_aside", "whole", "cells set aside with a reason"),
    ),
)

FACTS = Table(
    "facts",
    "one row for each value read, with the cell it stands in and what the labels around it say",
    ("submission", "sheet_no", "row", "col"),
    _columns(
        *_PLACE,
        ("sheet_no", "whole", "position of the sheet in the workbook, from 1"),
        ("cell", "text", "address of the cell, e.g. C27"),
        ("row", "whole", "row number, from 1"),
        ("col", "whole", "column number, from 1"),
        ("table", "text", "the block of cells the value belongs to, e.g. A33:G39"),
        ("section", "text", "heading over the block"),
        ("ref", "text", "the KPI reference that stands in the row, or the row it belongs to"),
        ("row_label", "text", "what stands at the left of the row"),
        ("row_group", "text", "group heading or parent row that the row belongs to"),
        ("column_label", "text", "what stands over the column, without its period"),
        ("label", "text", "the measure in one line: section, group, row and column"),
        ("role", "text", "value, target, rating, comment, year to date or attribute"),
        ("period_start", "day?", "first day of the period the value is for"),
        ("period_end", "day?", "last day of the period the value is for"),
        (
            "period_from",
            "text",
            "what says the period: cell, heading, row, label, section, form, title, note",
        ),
        ("value", "number?", "the value as a number; a percentage is a share of one"),
        ("text", "text", "the value as it stands in the cell"),
        ("status", "text", "reported, zero, blank, not due, suppressed, error ..."),
        ("unit", "text", "count, percent, gbp, hours, kg (from stones and pounds), date or text"),
        ("total", "yes/no", "whether it is a total or subtotal of others in the table"),
        ("hidden", "yes/no", "whether the cell stands on a hidden sheet, row or column"),
        ("formula", "text?", "the formula, where the cell holds one"),
        ("note", "text?", "footnote, comment or qualifier that belongs to the value"),
    ),
)

CELLS = Table(
    "cells",
    "what became of each non-empty cell that is not a fact",
    ("submission", "sheet_no", "row", "col"),
    _columns(
        *_PLACE,
        ("sheet_no", "whole", "position of the sheet in the workbook, from 1"),
        ("cell", "text", "address of the cell"),
        ("row", "whole", "row number, from 1"),
        ("col", "whole", "column number, from 1"),
        ("use", "text", "label, note or set aside"),
        ("why", "text", "why the cell is a note or was set aside; what kind of label"),
        ("text", "text", "what stands in the cell"),
        ("hidden", "yes/no", "whether the cell stands on a hidden sheet, row or column"),
    ),
)

CHANGES = Table(
    "changes",
    "what one monitoring workbook says otherwise than the one before it",
    ("contract", "newer", "older", "what", "sheet", "cell", "older_sheet", "older_cell", "label"),
    _columns(
        ("contract", "text", "key of the contract both are for; empty outside a workspace"),
        (
            "relation",
            "text",
            "new version of the same period, or next period",
            "new version",
            "next period",
        ),
        ("newer", "text", "SHA-256 of the newer workbook"),
        ("newer_file", "text", "its name"),
        ("older", "text", "SHA-256 of the older workbook"),
        ("older_file", "text", "its name"),
        (
            "what",
            "text",
            "what differs: a figure, a target, or the template itself",
            "figure changed",
            "figure added",
            "figure gone",
            "target changed",
            "measure new",
            "measure gone",
            "measure renamed",
            "measure moved",
        ),
        ("label", "text", "the measure as the newer workbook writes it, or the older where gone"),
        ("older_label", "text", "how the older workbook writes it, where it was renamed or moved"),
        ("period_start", "day?", "first day of the period the figure is for"),
        ("period_end", "day?", "last day of the period the figure is for"),
        ("sheet", "text", "sheet in the newer workbook; empty where it is gone"),
        ("cell", "text", "cell in the newer workbook"),
        ("older_sheet", "text", "sheet in the older workbook; empty where it is new"),
        ("older_cell", "text", "cell in the older workbook"),
        ("older_text", "text", "the figure as the older cell shows it"),
        ("newer_text", "text", "the figure as the newer cell shows it"),
        ("delta", "number?", "newer minus older, where both are numbers"),
        ("flagged", "yes/no", "whether the newer workbook says that it changed something"),
        ("flagged_by", "text", "the cell that says so, as sheet!cell"),
        ("likeness", "number?", "how alike a renamed or moved measure is to the old, 0 to 1"),
    ),
)

FINDINGS = Table(
    "findings",
    "something wrong or doubtful, with its place and what to do",
    ("severity", "code", "file", "sheet", "cell", "found"),
    _columns(
        ("return_key", "text", "the return it bears on; empty when it bears on the file alone"),
        ("code", "text", "stable code; explained in pipeline/docs/findings.md"),
        ("severity", "text", "block, warn or note"),
        ("title", "text", "what is wrong, in a few words"),
        ("submission", "text", "SHA-256 of the monitoring workbook; empty for other files"),
        ("file", "text", "name of the file"),
        ("sheet", "text", "name of the sheet; empty when it bears on the whole file"),
        ("cell", "text", "address of the cell; empty when it bears on the sheet or file"),
        ("found", "text", "what was found"),
        ("next_step", "text", "what to do about it"),
        ("ref", "text", "the requirement it bears on, if any"),
    ),
)

AUDITED = Table(
    "audited",
    "the findings of one return across submissions: new, still open, accepted or fixed",
    ("return_key", "finding"),
    _columns(
        ("return_key", "text", "the return"),
        ("finding", "text", "identity of the finding; the same in the next workbook"),
        ("state", "text", "new, still open, accepted or fixed", *FindingState),
        ("code", "text", "stable code; explained in pipeline/docs/findings.md"),
        ("severity", "text", "block, warn or note"),
        ("dimension", "text", "the question of data quality that it answers"),
        ("file", "text", "name of the file; of the last workbook where it is fixed"),
        ("sheet", "text", "name of the sheet; empty when it bears on the whole file"),
        ("cell", "text", "address of the cell; empty when it bears on the sheet or file"),
        ("found", "text", "what was found"),
        ("ref", "text", "the requirement it bears on, if any"),
        ("since", "text", "id of the period in which it was seen first, e.g. 2025-26-Q3"),
        ("reason", "text", "why it was accepted"),
        ("reviewer", "text", "role or initials of who accepted it"),
        ("accepted_on", "day?", "when it was accepted"),
        ("answer", "text", "where the acceptance stands: review workbook and cell"),
    ),
)

MATCHES = Table(
    "matches",
    "which fact answers which part of which requirement, with the reason",
    ("return_key", "ref", "part", "period_start", "period_end", "submission", "sheet", "cell"),
    _columns(
        ("return_key", "text", "the return"),
        ("ref", "text", "the requirement"),
        ("part", "text", "value, numerator, denominator or response base"),
        ("period_start", "day", "first day the figure is for"),
        ("period_end", "day", "last day the figure is for"),
        *_PLACE,
        ("cell", "text", "address of the cell"),
        ("value", "number?", "the figure"),
        ("status", "text", "status of the figure"),
        ("label", "text", "the measure as the workbook writes it"),
        ("used", "yes/no", "whether the result rests on it; others only confirm or contradict"),
        ("confidence", "number", "0 to 1"),
        ("why", "text", "what the match rests on"),
    ),
)

QUESTIONS = Table(
    "questions",
    "doubtful matches that a person is asked about in the review, the worst first",
    ("return_key", "question"),
    _columns(
        ("return_key", "text", "the return"),
        ("question", "text", "identity: requirement, part, and the words around the figure"),
        ("rank", "whole", "1 for the worst"),
        ("ref", "text", "the requirement"),
        ("name", "text", "name of the requirement"),
        ("part", "text", "value, numerator, denominator or response base"),
        ("wanted", "text", "what the contract calls it"),
        ("doubt", "text", "why it is asked", *Doubt),
        ("found", "text", "the measure found or nearest, as the workbook writes it; empty if none"),
        ("file", "text", "name of the monitoring workbook; empty where nothing is near"),
        ("sheet", "text", "name of the sheet"),
        ("cell", "text", "address of the cell"),
        ("shown", "text", "what stands in the cell"),
        ("confidence", "number", "0 to 1"),
        ("others", "text", "other rows that fit as well, with their cells"),
    ),
)

RESULTS = Table(
    "results",
    "what became of each requirement in one return",
    ("return_key", "ref"),
    _columns(
        ("return_key", "text", "the return"),
        ("ref", "text", "reference of the requirement"),
        ("name", "text", "name of the requirement"),
        ("kind", "text", "KPI, reporting only or narrative"),
        ("measure", "text", "count, rate or mean"),
        ("direction", "text", "higher or lower is better"),
        ("span_start", "day", "first day of the span that is judged"),
        ("span_end", "day", "last day of the span that is judged"),
        ("numerator", "number?", "pooled numerator over the span judged"),
        ("denominator", "number?", "pooled denominator over the span judged"),
        ("value", "number?", "the value judged, unrounded; a rate is a share of one"),
        ("period_numerator", "number?", "numerator of the return's own period"),
        ("period_denominator", "number?", "denominator of the return's own period"),
        ("period_value", "number?", "value of the return's own period"),
        ("target", "number?", "the target for the span judged"),
        ("floor", "number?", "the floor for the span judged"),
        ("of_target", "number?", "value over target, where the target is a count"),
        ("outcome", "text", "met, near, missed, reported, not due, missing, not calculable ..."),
        ("rating", "text", "the outcome in the contract's own words"),
        ("rule", "text", "the rule by which it was rated, in words"),
        ("reason", "text", "why there is no rating, or what to mind about it"),
        ("printed", "text", "what the workbook itself prints for it"),
        ("printed_rating", "text", "the rating the workbook itself prints"),
        ("cells", "text", "the cells it rests on, as file | sheet!cell; ..."),
    ),
)

CANDIDATES = Table(
    "candidates",
    "outcomes and methods seen in the facts that no requirement in force covers",
    ("return_key", "candidate"),
    _columns(
        ("return_key", "text", "the return"),
        ("candidate", "text", "identity that stays the same from period to period"),
        ("concept", "text", "entry of the vocabulary it was recognised by"),
        ("title", "text", "what it is, in plain words"),
        ("kind", "text", "outcome or method"),
        ("beneficiary", "text", "client, partner or family, volunteer, community, ..."),
        ("domain", "text", "volunteering, peer support, employment, ..."),
        ("count_basis", "text", "people, attempts, attendances, hours, pounds, groups ..."),
        ("quantity", "number?", "how much in the year to date, or at the latest date for a stock"),
        ("period_quantity", "number?", "how much in the return's own period"),
        ("unit", "text", "count, percent, gbp or hours"),
        ("accumulation", "text", "sum over periods, or latest"),
        ("span_start", "day?", "first day the quantity is for"),
        ("span_end", "day?", "last day the quantity is for"),
        ("estimated", "yes/no", "whether the workbook calls it an estimate"),
        ("label", "text", "the measure as the workbook writes it"),
        ("why_additional", "text", "the nearest requirement, and why it does not cover it"),
        ("strength", "text", "how strong the evidence is"),
        (
            "likelihood",
            "number?",
            "how sure its words make it an outcome, 0.5 to 1; empty where the vocabulary names it",
        ),
        ("family", "text", "candidates of one family describe the same people or event"),
        ("unit_cost", "text", "id of a unit cost that fits, if any"),
        ("double_claim", "text", "another contract that already pays for this, if any"),
        ("cells", "text", "the cells it rests on, as file | sheet!cell; ..."),
        ("core_of", "text?", "a requirement in force that asks for this kind of outcome, if any"),
        ("named_as", "text?", "the entry of the social value schedule that names it, if any"),
    ),
)

BASELINES = Table(
    "baselines",
    "what a candidate would start from if it became a KPI: how often stated, range, out of what",
    ("return_key", "candidate"),
    _columns(
        ("return_key", "text", "the return"),
        ("candidate", "text", "the candidate"),
        ("period_months", "whole", "length of the periods in months; 0 where there are none"),
        ("periods_due", "whole", "how many of them lie in the year to date"),
        ("periods_stated", "whole", "for how many of them a figure is stated"),
        ("least", "number?", "the lowest figure of a period"),
        ("most", "number?", "the highest figure of a period"),
        ("least_above_zero", "number?", "the lowest figure of a period that is not zero"),
        ("base", "number?", "what the quantity is a part of, over the same periods"),
        ("base_label", "text", "the row that states it, as the workbook writes it"),
        ("cells", "text", "the cells of the periods, as file | sheet!cell; ..."),
        ("base_cells", "text", "the cells of the base, as file | sheet!cell; ..."),
    ),
)

LEADS = Table(
    "leads",
    "sentences of narrative cells that tell an outcome; no count until a person confirms one",
    ("return_key", "lead"),
    _columns(
        ("return_key", "text", "the return"),
        ("lead", "text", "identity by the words of the sentence; the same in the next workbook"),
        ("position", "whole", "place in the order in which leads are offered, from 1"),
        ("sentence", "text", "the sentence as it stands in its cell"),
        ("heading", "text", "heading and label that the cell stands under; empty where none"),
        ("number", "number?", "the number read from the sentence; never a figure by itself"),
        ("number_text", "text", "the number as the sentence writes it; empty where it has none"),
        ("unit", "text", "count or gbp"),
        ("count_basis", "text", "what the number counts: people, families, groups, pounds ..."),
        ("kind", "text", "outcome or method"),
        ("beneficiary", "text", "client, partner or family, volunteer, community, ..."),
        ("domain", "text", "employment and skills, housing, social connection, ..."),
        ("why_additional", "text", "the nearest requirement, and why it does not cover it"),
        ("repeats", "text", "the candidate in which the same stands as a figure; empty where none"),
        ("personal", "yes/no", "whether the sentence looks as if it holds personal data"),
        ("cells", "text", "the cells it stands in, as file | sheet!cell; ..."),
    ),
)

COMPARISONS = Table(
    "comparisons",
    "outcome rates with and without a delivery method",
    ("return_key", "method", "outcome"),
    _columns(
        ("return_key", "text", "the return"),
        ("method", "text", "the delivery method"),
        ("outcome", "text", "what is counted as the outcome"),
        ("with_k", "whole?", "outcomes with the method"),
        ("with_n", "whole?", "base with the method"),
        ("without_k", "whole?", "outcomes without the method"),
        ("without_n", "whole?", "base without the method"),
        ("difference", "number?", "rate with minus rate without, as a share of one"),
        ("low", "number?", "lower end of the 95% interval of the difference (Newcombe)"),
        ("high", "number?", "upper end of the 95% interval of the difference"),
        ("verdict", "text", "clearly higher, clearly lower, no clear difference, too few ..."),
        ("caution", "text", "what to mind when reading it"),
        ("basis", "text", "how those with and without were told apart, and who was left out"),
        ("landmark", "whole?", "the method had to begin within so many first sessions"),
        ("left_early", "whole?", "people on neither side, because they left before that"),
        ("left_open", "whole?", "people on neither side, their outcome not known at the cut-off"),
        ("cut_off", "day?", "the day up to which outcomes are known"),
        ("additional", "number?", "difference times base with: outcomes associated with it"),
        ("additional_low", "number?", "lower end of its 95% interval"),
        ("additional_high", "number?", "upper end of its 95% interval"),
        ("with_design", "number?", "design effect with, where people come in groups; else 1"),
        ("without_design", "number?", "design effect without"),
        ("strata_column", "text", "the column within which it is compared as well"),
        ("strata", "text", "its strata with outcomes and base: with, without"),
        ("within_difference", "number?", "difference within strata (Mantel-Haenszel)"),
        ("within_low", "number?", "lower end of its 95% interval (variance of Sato et al. 1989)"),
        ("within_high", "number?", "upper end of its 95% interval"),
        ("within_note", "text", "what to mind about it, or why it is not worked out"),
        ("span_start", "day?", "first day"),
        ("span_end", "day?", "last day"),
        ("cells", "text", "the cells it rests on, as file | sheet!cell; ..."),
    ),
)  # fmt: skip

DECISIONS = Table(
    "decisions",
    "what a person said about a candidate or a lead",
    ("return_key", "candidate"),
    _columns(
        ("return_key", "text", "the return"),
        ("candidate", "text", "the candidate or lead"),
        ("decision", "text", "claim, tell, leave out or not sure; empty when not yet answered"),
        ("express_as", "text", "count, value or case study"),
        ("quantity", "number?", "the quantity to state; empty for the one surfaced"),
        ("unit_cost", "text", "id of the unit cost for a value"),
        ("wording", "text", "the sentence to print"),
        ("key_message", "yes/no", "whether it belongs in the key messages"),
        ("consent", "yes/no", "whether consent for a case study is recorded"),
        ("reason", "text", "why"),
        ("reviewer", "text", "role or initials of who decided"),
        ("decided_on", "day?", "when"),
        ("cell", "text", "where the answer stands in the review workbook"),
        (
            "carried_from",
            "text?",
            "id of the period it was carried from; empty where given here",
        ),
        ("kept", "text?", "what the answer was given on, as the review workbook keeps it"),
    ),
)

DECISION_HISTORY = Table(
    "decision_history",
    "each step of each decision: who, when, what, why, and what was said before",
    ("return_key", "candidate", "step"),
    _columns(
        ("return_key", "text", "the return in whose review it was said"),
        ("candidate", "text", "the candidate"),
        ("step", "whole", "1 for what was said first in this review, 2 for the next"),
        ("title", "text", "what it is; empty where it is no longer surfaced"),
        (
            "what",
            "text",
            "decided, carried from an earlier review, changed or withdrawn",
            *DecisionStep,
        ),
        ("before", "text", "the decision before; empty where there was none"),
        ("decision", "text", "the decision now; empty where it was withdrawn"),
        ("changed", "text", "which answers are other than before"),
        ("express_as", "text", "count, value or case study"),
        ("quantity", "number?", "the quantity to state; empty for the one surfaced"),
        ("wording", "text", "the sentence to print"),
        ("reason", "text", "why"),
        ("reviewer", "text", "role or initials of who decided"),
        ("decided_on", "day?", "when"),
        ("carried_from", "text", "id of the period it was carried from; empty if decided here"),
        ("answer", "text", "where it stands: review workbook and cell"),
    ),
)

CLAIMS = Table(
    "claims",
    "the decided outcomes as the return expresses them",
    ("return_key", "candidate"),
    _columns(
        ("return_key", "text", "the return"),
        ("candidate", "text", "the candidate or lead"),
        ("decision", "text", "claim or tell"),
        ("express_as", "text", "count, value or case study"),
        ("quantity", "number?", "how much"),
        ("unit_cost", "text", "id of the unit cost"),
        ("unit_value", "number?", "pounds for one unit, as published"),
        ("price_year", "text", "price year of the unit cost"),
        ("value", "number?", "gross value in pounds: quantity times unit value"),
        ("source", "text", "where the unit cost is from"),
        ("basis", "text", "what the value is and is not"),
        ("wording", "text", "the sentence to print"),
        ("key_message", "yes/no", "whether it is a key message"),
        ("problem", "text", "why a value could not be given, if it could not"),
    ),
)

TABLES = {
    table.name: table
    for table in (
        SUBMISSIONS,
        FACTS,
        CELLS,
        CHANGES,
        FINDINGS,
        AUDITED,
        MATCHES,
        QUESTIONS,
        RESULTS,
        CANDIDATES,
        LEADS,
        BASELINES,
        COMPARISONS,
        DECISIONS,
        DECISION_HISTORY,
        CLAIMS,
    )
}
