"""Carries decisions from the newest earlier review of the same contract into the next one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from pipeline.domain.carried import (
    CONTENT,
    SIGNED,
    Before,
    Kept,
    Nature,
    carried_words,
    content_print,
    signed_print,
    signed_words,
)
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.review_form import ExpressAs, answer_place
from pipeline.protect.mentions import names_a_number
from pipeline.steps.earlier import Review
from pipeline.write.review_before import is_answered, is_suggestion, suggestion

Row = Mapping[str, Any]
_FIGURES = re.compile(r"\{[^{}]*\}")


def before_of(reviews: Sequence[Review], candidates: pl.DataFrame) -> dict[str, Before]:
    """Return what earlier reviews mean for each candidate; `reviews` are oldest first.

    The newest review that says something of a candidate counts. A decision that was taken back is
    carried no further, and one on something of another nature is asked again.
    """
    found = {}
    for row in candidates.to_dicts():
        said = _newest(reviews, row["candidate"])
        if said is not None:
            found[row["candidate"]] = _before(row, *said)
    return found


def newest_decision(reviews: Sequence[Review], candidate: str) -> Row | None:
    """Return the decision that held before, whatever it was taken on."""
    said = _newest(reviews, candidate)
    return said[1] if said else None


def _newest(reviews: Sequence[Review], candidate: str) -> tuple[ReturnKey, Row] | None:
    for review in reversed(reviews):
        row = review.rows.get(candidate, {})
        kept = Kept.parse(row.get("kept"))
        if row.get("decision"):
            return review.key, row
        if candidate in review.taken_back or (kept is not None and kept.source):
            return None
    return None


def _before(row: Row, key: ReturnKey, given: Row) -> Before:
    now, kept = Nature.of(row), Kept.parse(given["kept"])
    source = given["carried_from"] or key.period.id
    changes = kept.nature.changes(now) if kept else ["what it was decided on is not recorded"]
    if changes:
        said = f"Asked again, because it changed: {'; '.join(changes)}. Earlier: "
        said += f"{given['decision']}, {signed_words(given)} ({source})."
        return Before(said, Kept(now).text)
    answers = {name: given[name] for name in (*CONTENT, *SIGNED)}
    # Quantity and consent belong to one period: a figure moves on, and a story is told anew.
    answers |= {"quantity": None, "consent": None, "carried_from": source}
    wording, why = _wording(row, given)
    answers["wording"] = wording
    answers["unit_cost"], cost_why = _unit_cost(row, given)
    note = " ".join(filter(None, (carried_words(answers), why, cost_why)))
    return Before(note, Kept(now, source, content_print(answers), signed_print(answers)).text,
                  answers)  # fmt: skip


def _wording(row: Row, given: Row) -> tuple[str, str]:
    """Return the sentence to offer: a figure or a date of an earlier period is not printed again.

    A case study is a story; it waits for the consent of this period.
    """
    wording = given["wording"]
    if given["express_as"] == ExpressAs.CASE_STUDY:
        return wording, "Consent for the case study is asked for each period."
    if is_suggestion(wording, row):
        return suggestion(row), ""
    if names_a_number(_FIGURES.sub(" ", wording)):
        return suggestion(row), "Its wording named a number or a date, so the usual one stands."
    return wording, ""


def _unit_cost(row: Row, given: Row) -> tuple[str, str]:
    """Return the unit cost to offer: of one series, such as a yearly wage, the one of this year."""
    old, now = given["unit_cost"], row["unit_cost"]
    if not old or old == now or old.rpartition("-")[0] != now.rpartition("-")[0]:
        return old or now, ""
    return now, f"The unit cost is now {now}, before it was {old}."


def told_first(
    leads: pl.DataFrame, earlier: Sequence[Review], listed: Collection[str]
) -> pl.DataFrame:
    """Return the leads that no earlier review has offered, or that this one lists already.

    A workbook for the whole year tells the first quarter's news again in each quarter.
    """
    offered = {name for review in earlier for name in review.rows} - set(listed)
    return leads.filter(~pl.col("lead").is_in(sorted(offered)))


def to_fill(
    before: Mapping[str, Before], rows: Iterable[Row], candidates: pl.DataFrame
) -> set[str]:
    """Return the candidates whose empty row in a review waits for what was decided since."""
    seen = {row["candidate"]: row for row in candidates.to_dicts()}
    return {
        row["candidate"]
        for row in rows
        if row["candidate"] in seen
        and not is_answered(row, seen[row["candidate"]])
        and before.get(row["candidate"], Before("", "")).kept not in ("", row["kept"])
    }


def carried_findings(
    key: ReturnKey, rows: Iterable[Row], candidates: pl.DataFrame, later: Sequence[Review]
) -> list[Finding]:
    """Return what a person should know of decisions that were carried, here or from here."""
    natures = {row["candidate"]: (row["title"], Nature.of(row)) for row in candidates.to_dicts()}
    found = []
    for row in rows:
        if row["candidate"] not in natures:
            continue
        title, nature = natures[row["candidate"]]
        said = (_unsigned(row), _of_other_nature(row, nature), _carried_on(key, row, later))
        file, sheet, cell = answer_place(row["cell"])
        found += [Finding(code, f"{title}: {text}", file, sheet, cell, return_key=str(key))
                  for code, text in filter(None, said)]  # fmt: skip
    return found


def _unsigned(row: Row) -> tuple[str, str] | None:
    kept = Kept.parse(row["kept"])
    if kept is None or not kept.source or not row["decision"] or row["carried_from"]:
        return None
    if kept.signed != signed_print(row):
        return None
    return "REVIEW-UNSIGNED", f"it says '{signed_words(row)}', as the answer carried in did"


def _of_other_nature(row: Row, now: Nature) -> tuple[str, str] | None:
    kept = Kept.parse(row["kept"])
    changes = kept.nature.changes(now) if kept and row["decision"] else []
    return ("REVIEW-CHANGED", "; ".join(changes)) if changes else None


def _carried_on(key: ReturnKey, row: Row, later: Sequence[Review]) -> tuple[str, str] | None:
    """Tell of later reviews into which another decision was carried from here."""
    if row["carried_from"]:
        return None
    others = [
        review.key.period.id
        for review in later
        if (other := review.rows.get(row["candidate"]))
        and other["carried_from"] == key.period.id
        and other["decision"] != row["decision"]
    ]
    if not others:
        return None
    now = f"'{row['decision']}'" if row["decision"] else "no longer decided"
    return "REVIEW-LATER", f"{now} here, but not in what was carried into {', '.join(others)}"
