"""Sentences carry protected figures only, and give no number away in digits or words."""

import pytest

from pipeline.protect.leaks import leak_scan
from pipeline.protect.mentions import counts_few_people, in_words, mentions, whole_numbers
from pipeline.protect.wording import bind_wording

FIGURES = {"quantity": "fewer than 5", "value": "£14,017.08", "period": "Q4 2025/26"}
DEFAULT = "Volunteers: {quantity} people."


def test_placeholders_become_figures() -> None:
    """Each name in braces is replaced by its figure."""
    text, found = bind_wording("{quantity} people,\n worth {value} in {period}.", FIGURES)

    assert text == "Fewer than 5 people, worth £14,017.08 in Q4 2025/26."
    assert found == []


@pytest.mark.parametrize(
    ("wording", "figures", "text"),
    [
        ("worth £{value}", {"value": "£9.00"}, "worth £9.00"),
        ("up by {quantity}%", {"quantity": "67.6%"}, "up by 67.6%"),
    ],
)
def test_signs_do_not_stand_twice(wording: str, figures: dict[str, str], text: str) -> None:
    """A pound or percent sign that a person typed is not doubled."""
    assert bind_wording(wording, figures) == (text, [])


@pytest.mark.parametrize("name", ["amount", "", "quantity.__class__", "0"])
def test_an_unknown_placeholder_is_told(name: str) -> None:
    """The usual sentence stands instead; nothing is evaluated."""
    text, found = bind_wording(f"We had {{{name}}}.", FIGURES, default=DEFAULT)

    assert text == "Volunteers: fewer than 5 people."
    assert [finding.code for finding in found] == ["REVIEW-WORDING"]


@pytest.mark.parametrize(
    "wording",
    [
        "Some 4 people found work.",
        "Four people found work.",
        "It was four.",
        "{quantity} people, that is 4, found work",
        "(4)",
        "4/48 found work",
    ],
)
def test_a_sentence_that_gives_a_number_away_is_replaced(wording: str) -> None:
    """In digits or in words, the true number stays out, and so does the finding's text."""
    text, found = bind_wording(wording, FIGURES, hidden={4.0}, default=DEFAULT)

    assert text == "Volunteers: fewer than 5 people."
    assert [finding.code for finding in found] == ["REVIEW-SMALL"]
    assert not mentions(found[0].found, {4.0})


@pytest.mark.parametrize(
    "wording",
    [
        "A 4-week quit is what counts.",
        "After four weeks, in Q4 2024/25, {quantity} people had stayed.",
        "KPI A4 and 14 others, 1.4 and 4.5, 4%",
        "From 04/04/2025 on",
    ],
)
def test_other_uses_of_a_number_are_let_through(wording: str) -> None:
    """Weeks, quarters, references, dates, shares and longer numbers are not the hidden count."""
    _, found = bind_wording(wording, FIGURES, hidden={4.0}, default=DEFAULT)

    assert found == []


def test_a_rounded_figure_is_not_given_exactly() -> None:
    """1,148 is hidden where 1,150 is shown, with and without its comma and in words below 100."""
    assert mentions("1,148 of them", {1148.0})
    assert mentions("1148 of them", {1148.0})
    assert mentions("forty-six of them", {46.0})
    assert not mentions("1,150 of them", {1148.0})


def test_few_people_are_not_counted_by_hand() -> None:
    """Any count of people up to the policy's limit is told, whoever they are."""
    assert counts_few_people("including 3 young carers", 4)
    assert counts_few_people("two women", 4)
    assert not counts_few_people("fewer than 5 people", 4)
    assert not counts_few_people("12 of 24 sessions, 311 people", 4)


@pytest.mark.parametrize(
    ("number", "words"),
    [(4, "four"), (12, "twelve"), (20, "twenty"), (46, "forty six"), (90, "ninety")],
)
def test_numbers_in_words(number: float, words: str) -> None:
    """Whole numbers below 100 are known in words."""
    assert in_words(float(number))[0] == words


def test_whole_numbers_of_a_text() -> None:
    """Counts are found; years, dates, cell addresses, shares and weeks are not."""
    text = (
        "'Total' prints 1,148; B2 to B6 add up to 3/48 in Q4 2025/26, 49.8%, 12 weeks, 03/04/2025"
    )

    assert whole_numbers(text) == [1148, 3, 48]


def test_a_leak_is_told_without_its_value() -> None:
    """Each kind in each text is one finding, at its cell where the place is one."""
    found = leak_scan(
        [
            ("Return.xlsx | Summary!B4", "Ring 01632 960 983 or write to jo@example.org"),
            ("footer", "943 476 5919"),
            ("title", "1,128 quit dates set"),
        ]
    )

    assert [(f.code, f.sheet, f.cell) for f in found] == [
        ("LEAK", "Summary", "B4"), ("LEAK", "Summary", "B4"), ("LEAK", "", ""),
    ]  # fmt: skip
    assert not any(part in f.found for f in found for part in ("960", "jo@", "5919"))
