"""What a person answered in a review about where a figure stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

# Stands in a question's identity where no row was near.
NOWHERE = "nowhere"
_BETWEEN = " | "


def question_of(ref: str, part: str, place: str) -> str:
    """Return the identity of a question: requirement, part, and the words around the figure."""
    return _BETWEEN.join((ref, part, place))


@dataclass(frozen=True, slots=True)
class Answered:
    """One answered question.

    `is_it` is one of `pipeline.domain.review_form.IsIt` or empty; `sheet` and `cell` name another
    place, `where` is that as it was typed. `answer` is file, sheet and cell of the answer.
    """

    question: str
    is_it: str
    sheet: str
    cell: str
    where: str
    reviewer: str
    answered_on: date | None
    answer: tuple[str, str, str]

    @property
    def parts(self) -> tuple[str, str, str]:
        """Requirement, part and place of the question; all empty where it is none of ours."""
        ref, *rest = self.question.rsplit(_BETWEEN, 2)
        return (ref, rest[0], rest[1]) if len(rest) == 2 else ("", "", "")
