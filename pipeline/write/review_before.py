"""What stands in a row of the review before a person opens it: the rule, and what was carried."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pipeline.domain.carried import Before, Kept, Nature, carried_words
from pipeline.domain.review_form import Decision, ExpressAs
from pipeline.write.shown import HOURS, PERCENT, POUNDS, sentence, span

Row = Mapping[str, Any]

_GIVEN = ("decision", "express_as", "quantity", "key_message", "consent", "reason", "reviewer",
          "decided_on")  # fmt: skip
_PRINTED = (Decision.CLAIM, Decision.TELL)
# After the usual beginning may stand the days it was for, and nothing else.
_DAYS = re.compile(r"^(?:, [^{}]*\b20\d\d\b[^{}]*)?$")


def _beginning(row: Row) -> str:
    title = row["title"].rstrip(".")
    basis = "" if row["unit"] in (POUNDS, PERCENT) else f" {row['count_basis']}"
    return f"{title}: {{quantity}}{' hours' if row['unit'] == HOURS else basis}"


def suggestion(row: Row) -> str:
    """Return the wording offered for a candidate, with {quantity} in place of the figure."""
    when = span(row["span_start"], row["span_end"])
    return sentence(_beginning(row) + (f", {when}" if when else ""))


def is_suggestion(wording: str, row: Row) -> bool:
    """Say whether a wording is the one offered for the candidate, in whatever period."""
    said, offered = wording.strip().rstrip("."), sentence(_beginning(row)).rstrip(".")
    return not said or (said.startswith(offered) and bool(_DAYS.match(said[len(offered) :])))


def is_answered(answer: Row, row: Row) -> bool:
    """Say whether a person has said something in the row of a candidate.

    An answer that was carried and then cleared is one too: the decision was taken back.
    """
    if not answer:
        return False
    kept = Kept.parse(answer.get("kept"))
    given = any(answer[name] not in (None, "", False) for name in _GIVEN)
    return given or bool(kept and kept.source) or not is_suggestion(answer["wording"], row)


def standing(row: Row, answer: Row, before: Before | None) -> tuple[Row, str, str, str]:
    """Return the answers of a row, what is said of them, what is kept of it, and the note's look.

    What a person answered in this review goes before what earlier ones say.
    """
    if is_answered(answer, row):
        kept = Kept.parse(answer.get("kept")) or Kept(Nature.of(row))
        return answer, carried_words(answer) or _touched(answer, kept), kept.text, _look(answer)
    if before is None:
        return answer, "", Kept(Nature.of(row)).text, "body"
    look = "near" if before.answers is None else _look(before.answers)
    return before.answers or answer, before.note, before.kept, look


def _look(answer: Row) -> str:
    """Return how the note of answered rows looks; a story that waits for consent stands out."""
    if not answer.get("carried_from"):
        return "body"
    is_story = answer["express_as"] == ExpressAs.CASE_STUDY and answer["decision"] in _PRINTED
    return "near" if is_story and not answer["consent"] else "carried"


def _touched(answer: Row, kept: Kept) -> str:
    if not kept.source:
        return ""
    what = "said anew" if answer["decision"] else "taken back"
    return f"Carried from {kept.source} before; {what} here."
