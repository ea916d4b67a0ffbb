"""A cell's text is cut into sentences as a careful reader would cut it."""

import pytest

from pipeline.compare.prose.sentences import sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Two left. Three came!", ["Two left.", "Three came!"]),
        ("We saw Dr. Ahmed. He agreed.", ["We saw Dr. Ahmed.", "He agreed."]),
        ("Take the No. 4 bus. It is free.", ["Take the No. 4 bus.", "It is free."]),
        ("Did it help? No. She left.", ["Did it help?", "No.", "She left."]),
        ("Scores rose by 3.5 points. All of them.", ["Scores rose by 3.5 points.", "All of them."]),
        ("Food, e.g. Soup and bread, helped.", ["Food, e.g. Soup and bread, helped."]),
        ("J. B. Smith joined. Then left.", ["J. B. Smith joined.", "Then left."]),
        ("It closed at 6 p.m. The next day it snowed.",
         ["It closed at 6 p.m.", "The next day it snowed."]),
        ("It ended. 128 people had stopped.", ["It ended.", "128 people had stopped."]),
        ('"I found a job." She smiled.', ['"I found a job."', "She smiled."]),
        ("Five men (all over 60) came. £400 was won.",
         ["Five men (all over 60) came.", "£400 was won."]),
        ("", []),
    ],
)  # fmt: skip
def test_full_stops(text: str, sentences: list[str]) -> None:
    """Abbreviations, initials, numbers and decimals end no sentence."""
    assert sentences_of(text) == sentences


def test_bullets_and_line_breaks() -> None:
    """Each bullet is its own; a line that goes on in small letters belongs to the one before."""
    text = "Good news:\n• Two women have\nstarted work\n- one moved home\n2. Three\n\nThe end"
    assert sentences_of(text) == [
        "Good news:", "Two women have started work", "one moved home", "Three", "The end",
    ]  # fmt: skip
