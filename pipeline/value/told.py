"""Leads among what was decided: no count is made of a sentence, and nothing is told twice."""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.domain.leads import as_candidates
from pipeline.domain.review_form import Decision, ExpressAs

Row = dict[str, Any]

NO_QUANTITY = (
    "it is told in words and no quantity is stated, so that it is not claimed as a {as_what}."
)
NO_WORDING = "it is told in words, and neither a wording nor a quantity is given to print."
TWICE = "the same stands in the tables as '{title}', which is in the return too."


def leads_by_identity(leads: pl.DataFrame, candidates: list[Row]) -> dict[str, Row]:
    """Return the leads as candidates, each with the number `read` and the candidate it `repeats`.

    A lead is of the family of the candidate it repeats: nobody is valued twice.
    """
    families = {row["candidate"]: row["family"] for row in candidates}
    read = {row["lead"]: row for row in leads.to_dicts()}
    made = {}
    for row in as_candidates(leads).to_dicts():
        lead = read[row["candidate"]]
        row["family"] = families.get(lead["repeats"], "")
        made[row["candidate"]] = row | {"read": lead["number"], "repeats": lead["repeats"]}
    return made


def why_not(candidate: Row, decision: Row) -> str:
    """Say why what was decided on a lead cannot be printed; an empty text where it can."""
    if "repeats" not in candidate or decision["quantity"] is not None:
        return ""
    express_as = decision["express_as"] or ExpressAs.COUNT
    if decision["decision"] == Decision.CLAIM and express_as != ExpressAs.CASE_STUDY:
        return NO_QUANTITY.format(as_what=express_as)
    return "" if decision["wording"].strip() else NO_WORDING


def told_twice(candidate: Row, printed: dict[str, Row]) -> str:
    """Say that the candidate which a lead repeats is printed too; an empty text where not."""
    other = printed.get(candidate.get("repeats", ""))
    return TWICE.format(title=other["title"]) if other else ""
