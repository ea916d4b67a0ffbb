"""The sheet Additional social value: claimed, told, and, apart from both, to be confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.domain.additionality import allowed
from pipeline.domain.contract import AdditionalityRule
from pipeline.domain.leads import TOLD_IN_WORDS
from pipeline.domain.review_form import Decision, ExpressAs
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import ADDITIONAL, GAP, heading, opening
from pipeline.write.sheets.evidence import Index
from pipeline.write.shown import (
    HOURS,
    KEPT_BACK,
    NOT_APPLICABLE,
    POUNDS,
    counted,
    figure,
    in_words,
    number_format,
    sentence,
    sentences,
    span,
    without_numbers,
)
from pipeline.write.view import Row, View

TO_CONFIRM = "additional:to confirm"
_WIDTHS = (30, 15, 11, 14, 13, 42, 12, 16, 42, 11)
_CLAIM_COLUMNS = (
    Column("Outcome"),
    Column("Who benefits"),
    Column("Quantity", "head number"),
    Column("Counted in"),
    Column("Expressed as"),
    Column("In words"),
    Column("Unit cost", "head number"),
    Column("Gross value", "head number"),
    Column("What this is and is not"),
    Column("Evidence"),
)
_OPEN_COLUMNS = (
    Column("Outcome seen"),
    Column("Who benefits"),
    Column("Year to date", "head number"),
    Column("Counted in"),
    Column("This period", "head number"),
    Column("Why it may be additional"),
    Column("Evidence"),
    Column("Evidence strength"),
    Column("What to mind"),
)
_CENT = 0.005
# A table row cannot be higher than a page; a longer story is told under the tables.
_LONG_STORY = 600
_BELOW = "The case study stands below."
_TOLD = "told in the narrative of the monitoring workbook and confirmed by the reviewer"
_INPUT = "An input: time given by volunteers, not an outcome"


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    groups = [group for group in (view.claimed, view.told, view.to_confirm) if group]
    blocks: list[Block] = [
        *opening(
            view,
            ADDITIONAL,
            len(groups),
            "What the monitoring workbooks show beyond what the contract asks for.",
            f"Figures are for the year to date, {view.year.label}, unless a line says otherwise. "
            f"The commissioner's rule on what is additional: “{_rule(view)}”.",
            "This sheet is never offset against contract performance. Each value stands alone: "
            "values are not added together, and there is no grand total.",
        ),
        *_claims(view, index, Decision.CLAIM, view.claimed),
        *_claims(view, index, Decision.TELL, view.told),
        *_long_stories(view),
        *_to_confirm(view, index),
        *_left_out(view),
    ]
    return Sheet(ADDITIONAL, tuple(blocks), _WIDTHS)


def _rule(view: View) -> str:
    policies = view.contents.contract.policies
    names = f": {'; '.join(policies.schedule_names)}" if policies.schedule_names else ""
    is_named = policies.additionality is AdditionalityRule.NAMED_IN_SCHEDULE
    return f"{policies.additionality}{names if is_named else ''}"


def _claims(view: View, index: Index, decision: Decision, rows: list[Row]) -> list[Block]:
    if decision is Decision.CLAIM:
        title, name = "Claimed as additional social value", "Claimed"
        nothing = "Nothing is claimed yet."
    else:
        title, name = "Told alongside, not claimed", "Told"
        nothing = ""
    if not rows:
        return [heading(title), Text(nothing), GAP] if nothing else []
    table = Table(name, title, _CLAIM_COLUMNS, tuple(_claim_row(view, index, row) for row in rows))
    return [heading(title), table, GAP]


def _claim_row(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    key = row["candidate"]
    seen = view.candidates.get(key, {})
    item = f"candidate:{key}"
    to = index.to(item)
    kept = view.kept_back("claims", key)
    mark = view.mark("claims", key)
    has_value = row["express_as"] == ExpressAs.VALUE and row["unit_value"] is not None
    no_value = mark if row["express_as"] == ExpressAs.VALUE else NOT_APPLICABLE
    return (
        Cell(seen.get("title", key), "body strong", anchor=f"item:{item}"),
        Cell(seen.get("beneficiary", "")),
        figure(None if kept else row["quantity"], seen.get("unit", "count"), to=to, mark=mark),
        Cell(seen.get("count_basis", "")),
        Cell(_expressed(row, seen, kept=kept)),
        Cell(_BELOW if len(row["wording"]) > _LONG_STORY else row["wording"]),
        figure(row["unit_value"] if has_value else None, POUNDS, to=to, mark=no_value),
        _gross(row, to, mark=no_value, kept=kept or not has_value),
        Cell(_is_and_is_not(view, row, seen)),
        index.link(item),
    )


def _expressed(row: Row, seen: Row, *, kept: bool) -> str:
    """Say how it is expressed; what is told without a figure is no count."""
    in_words_only = seen.get("concept") == TOLD_IN_WORDS and row["quantity"] is None and not kept
    count = row["express_as"] == ExpressAs.COUNT
    return "in words" if in_words_only and count else str(row["express_as"])


def _gross(row: Row, to: str, *, mark: str, kept: bool) -> Cell:
    value = None if kept else row["value"]
    if value is None:
        return Cell(mark, "mark")
    look = "figure strong" if to else "number strong"
    exact = (row["quantity"] or 0) * row["unit_value"]
    # A live formula only where it gives what was worked out; a person may check and change it.
    if abs(exact - value) < _CENT:
        return Cell(exact, look, number_format(value, POUNDS), to, "", "{Quantity}*{Unit cost}")
    return Cell(value, look, number_format(value, POUNDS), to)


def _is_and_is_not(view: View, row: Row, seen: Row) -> str:
    kept = view.kept_back("claims", row["candidate"])
    priced = row["unit_value"] is not None and row["express_as"] == ExpressAs.VALUE
    return sentences(
        f"{row['source']}, {row['price_year']} prices" if priced else "",
        row["basis"] or "",
        row["problem"] or "",
        _stated(view, row, seen) if seen and not kept else "",
        _mind(view, seen) if seen else "",
        f"{KEPT_BACK} kept back under the disclosure policy" if kept else "",
    )


def _stated(view: View, row: Row, seen: Row) -> str:
    if row["quantity"] is None or seen["quantity"] in (None, row["quantity"]):
        return ""
    unit, decision = seen["unit"], view.decisions.get(row["candidate"], {})
    why = f": {decision['reason']}" if decision.get("reason") else ""
    was, now = in_words(seen["quantity"], unit), in_words(row["quantity"], unit)
    return f"the workbooks show {was}; the reviewer states {now}{why}"


def _mind(view: View, row: Row) -> str:
    when = span(row["span_start"], row["span_end"])
    other = f"figures are for {when}" if when and when != view.year.label else ""
    double = row["double_claim"]
    return sentences(
        _TOLD if row["concept"] == TOLD_IN_WORDS else "",
        _INPUT if _is_volunteer_time(row) else "",
        "an estimate, as the monitoring workbook itself says" if row["estimated"] else "",
        f"possibly paid for under another contract already: {double}" if double else "",
        other,
    )


def _is_volunteer_time(row: Row) -> bool:
    hours = row["unit"] == HOURS or row["count_basis"] == HOURS
    return bool(
        hours and "volunteer" in f"{row['domain']} {row['beneficiary']} {row['title']}".lower()
    )


def _long_stories(view: View) -> Iterator[Block]:
    for row in view.claimed + view.told:
        if len(row["wording"]) > _LONG_STORY:
            seen = view.candidates.get(row["candidate"], {})
            yield heading(f"Case study: {seen.get('title', row['candidate'])}")
            yield from (Text(part) for part in row["wording"].splitlines())
            yield GAP


def _to_confirm(view: View, index: Index) -> list[Block]:
    title = "To confirm: surfaced, nobody has decided yet"
    if not view.to_confirm:
        return [heading(title, TO_CONFIRM), Text("Nothing is waiting for a decision."), GAP]
    rows = tuple(_open_row(view, index, row) for row in view.to_confirm)
    return [
        heading(title, TO_CONFIRM),
        Text("These are not claims. A person decides on each in the review workbook."),
        Table("ToConfirm", title, _OPEN_COLUMNS, rows),
        GAP,
    ]


def _open_row(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    key = row["candidate"]
    item = f"candidate:{key}"
    to = index.to(item)
    kept = view.kept_back("candidates", key)

    def shown(column: str) -> Cell:
        mark = view.mark("candidates", key, column)
        return figure(row[column], row["unit"], to=to, mark=mark)

    why = row["why_additional"]
    unsure = view.decisions.get(key, {}).get("decision") == Decision.NOT_SURE
    mind = sentences(
        "looked at; the reviewer is not sure" if unsure else "",
        allowed(view.contents.contract.policies, row).words,
        _mind(view, row),
        f"{KEPT_BACK} kept back under the disclosure policy" if kept else "",
    )
    return (
        Cell(row["title"], "body strong", anchor=f"item:{item}"),
        Cell(row["beneficiary"]),
        shown("quantity"),
        Cell(row["count_basis"]),
        shown("period_quantity"),
        Cell(sentence(without_numbers(why) if kept else why)),
        index.link(item),
        Cell(row["strength"]),
        Cell(mind),
    )


def _left_out(view: View) -> list[Block]:
    if not view.left_out:
        return []
    reasons = Counter(row["reason"].strip() or "no reason given" for row in view.left_out)
    return [
        heading("Looked at and left out"),
        *(
            Text(f"{counted(times, 'outcome')}: {sentence(reason)}")
            for reason, times in sorted(reasons.items())
        ),
    ]
