"""Sentences on the same one person are one story; another person or several begin anew."""

import pytest

from pipeline.compare.prose.stories import stories_of

BAKER = ["A baker of 58 came to us in May.", "He had lost his shop.", "In June he found work."]


@pytest.mark.parametrize(
    ("sentences", "together"),
    [
        (BAKER, [3]),
        ([*BAKER, "One mum has quit smoking.", "She sleeps better."], [3, 2]),
        ([*BAKER, "Three of his friends have joined a choir."], [3, 1]),
        (["Mr K moved in May.", "Mr K found work.", "Mrs T found work."], [2, 1]),
        (["Ros, who had a fall, came by bus.", "She now drives again."], [2]),
        (["Two clients found work.", "Her sister has joined the choir."], [1, 1]),
        (["The van was off the road.", "Two clients found work."], [1, 1]),
        ([], []),
    ],
)
def test_a_story_goes_on_with_he_or_she(sentences: list[str], together: list[int]) -> None:
    """How many sentences stand together, in their order."""
    assert [len(story) for story in stories_of(sentences)] == together
