"""What the rule on additionality asks is told of each candidate: its kind, and the schedule."""

from __future__ import annotations

import pytest

from pipeline.compare.additional import core_of, named_as
from pipeline.compare.measures import Measure
from pipeline.compare.vocabulary import Concept, concepts
from pipeline.domain.contract import Requirement


def concept(name: str) -> Concept:
    """Return an entry of the vocabulary."""
    return next(item for item in concepts() if item.id == name)


def measure(row: str, column: str = "") -> Measure:
    """Return a measure with these words beside and over its figures."""
    return Measure("a" * 64, 0, "Sheet", "", "", "", row, column)


VOLUNTEERS = Requirement("V1", "Number of volunteers recruited", numerator="Volunteers recruited")
QUITS = Requirement("A3", "4-week quits", numerator="Successfully quit (self-reported)")


@pytest.mark.parametrize(
    ("name", "row", "requirement", "core"),
    [
        # The words of the outcome come near those of a requirement.
        ("family-outcomes", "Successfully quit", QUITS, "A3 4-week quits"),
        # The requirement asks for another outcome of the same domain.
        ("volunteers-women", "Female", VOLUNTEERS, "V1 Number of volunteers recruited"),
        ("employment", "Moved into paid work", QUITS, ""),
        ("employment", "Moved into paid work", VOLUNTEERS, ""),
    ],
)
def test_the_core_purpose_is_what_requirements_ask_for(
    name: str, row: str, requirement: Requirement, core: str
) -> None:
    """By nearly the same words, or by another outcome of its domain."""
    assert core_of(concept(name), measure(row), [requirement]) == core


@pytest.mark.parametrize(
    ("name", "row", "names", "named"),
    [
        ("volunteer-hours", "Hours given", ("Local jobs", "Volunteer hours"), "Volunteer hours"),
        ("employment", "Clients moved into paid work", ("People into paid work",),
         "People into paid work"),
        ("smoke-free-homes", "Smoke-free home pledges signed", ("Smoke-free home pledges",),
         "Smoke-free home pledges"),
        ("employment", "Clients moved into paid work", ("Volunteer hours",), ""),
        ("volunteer-hours", "Hours given", (), ""),
    ],
)  # fmt: skip
def test_the_schedule_names_an_outcome_by_its_words(
    name: str, row: str, names: tuple[str, ...], named: str
) -> None:
    """By the vocabulary, by the words beside the figure, or word for word."""
    assert named_as(concept(name), measure(row), names) == named
