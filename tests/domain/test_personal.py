"""Personal data is recognised by kind; NHS numbers by an independent Modulus 11."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.domain.personal import (
    PersonalData,
    is_birth_date_label,
    is_nhs_number,
    is_office_address,
    personal_data_in,
)


def passes_modulus_11(digits: str) -> bool:
    """Weigh all ten digits, the check digit by one: the sum is a multiple of eleven.

    A second way to say the NHS Data Dictionary's rule, under which a check digit of ten cannot be.
    """
    return sum((10 - place) * int(digit) for place, digit in enumerate(digits)) % 11 == 0


@given(st.text(string.digits, min_size=10, max_size=10))
@example("9434765919")
@example("9434765918")
@example("4010232137")
def test_nhs_numbers_pass_modulus_11(digits: str) -> None:
    """Ten digits are an NHS number exactly where the weighted sum divides by eleven."""
    expected = passes_modulus_11(digits) and len(set(digits)) > 1

    assert is_nhs_number(digits) is expected


@given(st.text(max_size=20))
def test_what_is_not_ten_digits_is_no_nhs_number(text: str) -> None:
    """Whatever the text, only ten plain digits are looked at."""
    if not (len(text) == 10 and all(character in string.digits for character in text)):
        assert not is_nhs_number(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("9434765919", PersonalData.NHS_NUMBER),
        ("NHS no. 943 476 5919.", PersonalData.NHS_NUMBER),
        ("943-476-5919", PersonalData.NHS_NUMBER),
        ("a.b+c@mail.example.org", PersonalData.EMAIL),
        ("Ring 07700 900 123", PersonalData.PHONE),
        ("+44 7700 900123", PersonalData.PHONE),
        ("(020) 7946 0958", PersonalData.PHONE),
        ("020 7946 0958", PersonalData.PHONE),
        ("01632960983", PersonalData.PHONE),
        ("EC1A 1BB", PersonalData.POSTCODE),
        ("near M1 1AE, second floor", PersonalData.POSTCODE),
        ("cr26xh", PersonalData.POSTCODE),
        ("D.O.B. 3.4.1980", PersonalData.BIRTH_DATE),
        ("Date of birth: 3 April 1980", PersonalData.BIRTH_DATE),
    ],
)
def test_each_kind_is_recognised(text: str, kind: PersonalData) -> None:
    """A text with one kind of personal data is told by that kind only."""
    assert personal_data_in(text) == (kind,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1111111111",
        "1,128 quit dates set in Q4 2025/26",
        "01/04/2025 to 31/03/2026",
        "0.9434765919",
        "14,017.08",
        "£0.01632960983",
        "Ward E1, Q4 2AB of 12 sessions",
        "A11 First appointment <= 5 WD",
        "see note @ row 12",
        "2025-04-01T00:00:00",
        "1 2 3 4 5 6 7 8 9 10 11 12",
    ],
)
def test_figures_dates_and_labels_are_not_personal(text: str) -> None:
    """What stands in any monitoring workbook is not taken for personal data."""
    assert personal_data_in(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DOB", True),
        ("Client's date of birth (dd/mm/yyyy)", True),
        ("Do not enter dates of birth", False),
        ("Dobson", False),
    ],
)
def test_labels_of_birth_dates(text: str, *, expected: bool) -> None:
    """A heading for birth dates is one where nothing else is said."""
    assert is_birth_date_label(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("info@example.org", True),
        ("send to performance.team@example.org", True),
        ("jo.bloggs@example.org", False),
        ("info@example.org or jo.bloggs@example.org", False),
        ("no address at all", False),
    ],
)
def test_office_addresses(text: str, *, expected: bool) -> None:
    """An office's address belongs to nobody; one person's address among them is a person's."""
    assert is_office_address(text) is expected
