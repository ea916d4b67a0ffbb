"""The numbers of a sentence are read in digits and in words; what counts nobody is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.compare.prose.numbers import numbers_in, value_of

ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelled(number: int) -> str:
    """Write a number from 1 to 9,999 in words, as a British writer does."""
    thousands, rest = divmod(number, 1000)
    hundreds, small = divmod(rest, 100)
    parts = []
    if thousands:
        parts.append(f"{ONES[thousands]} thousand")
    if hundreds:
        parts.append(f"{ONES[hundreds]} hundred")
    if small:
        tens, ones = divmod(small, 10)
        word = ONES[small] if small < 20 else "-".join(filter(None, (TENS[tens], ONES[ones])))
        parts.append(f"and {word}" if parts else word)
    return " ".join(parts)


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("four of our volunteers moved into paid work", "four", 4),
        ("Over the year four of them left", "four", 4),
        ("Twenty-one families were rehoused", "Twenty-one", 21),
        ("two dozen people found work", "two dozen", 24),
        ("half a dozen men", "half a dozen", 6),
        ("A couple of the women", "A couple", 2),
        ("over 30 clients", "over 30", 30),
        ("around 12 people", "around 12", 12),
        ("just over a hundred people walk", "just over a hundred", 100),
        ("8 out of 10 carers", "8 out of 10", 8),
        ("Ten of the fifteen people", "Ten of the fifteen", 10),
        ("both had found work", "both", 2),
        ("1,148 people came", "1,148", 1148),
        ("one hundred and four homes", "one hundred and four", 104),
        ("won £12,400 for members", "£12,400", 12_400),
        ("about £1.2m in benefits", "about £1.2m", 1_200_000),
    ],
)
def test_a_number_has_its_text_and_its_value(sentence: str, text: str, value: float) -> None:
    """The text is kept as it stands, so that a person sees what was read."""
    first = numbers_in(sentence)[0]
    assert (first.text, first.value) == (text, value)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("a third of the mums", "a third"),
        ("three quarters of them", "three quarters"),
        ("one in four of our clients", "one in four"),
        ("22 per cent of women", "22 per cent"),
        ("10 to 12 men", "10 to 12"),
        ("one or two mums", "one or two"),
        ("between 5 and 10 people", "between 5 and 10"),
        ("several clients told us", "several"),
    ],
)
def test_shares_ranges_and_vague_words_are_no_count(sentence: str, text: str) -> None:
    """They are shown to the person, and nothing is made of them."""
    number = numbers_in(sentence)[0]
    assert (number.text, number.value) == (text, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "He works 20 hours a week",
        "a lady of 84 told us",
        "in 2023 she moved",
        "the level 2 award",
        "in week 19 of the course",
        "the No. 4 bus",
        "no one came",
        "on the 5th day, by 5 March",
        "two weeks later",
        "scores rose by 3.5",
        "we know this one well",
    ],
)
def test_times_ages_dates_and_names_count_nobody(sentence: str) -> None:
    """What is no count of anything is not offered as one."""
    assert numbers_in(sentence) == []


@given(st.integers(1, 9_999))
def test_numbers_in_words_are_read_as_they_were_written(number: int) -> None:
    """Words and digits, with and without commas, give the number that was written."""
    assert value_of(spelled(number)) == number
    assert value_of(f"{number:,}") == number
    (found,) = numbers_in(f"{spelled(number).capitalize()} of our people found a home")
    assert found.value == number


def test_a_number_to_which_one_more_is_added_says_too_few() -> None:
    """Four wives and a daughter are five; the number of a cohort counts nobody."""
    (four,) = numbers_in("Four wives and a daughter who never drove have bought a van.")
    assert four.value is None
    assert [n.value for n in numbers_in("Four women from Cohort 6 have begun.")] == [4]
    assert numbers_in("She walked there on her own two feet.") == []
