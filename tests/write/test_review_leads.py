"""Leads stand below the candidates, quoted, with the same answers; what is answered comes back."""

from __future__ import annotations

from pathlib import Path

from pipeline.domain import review_form as form
from pipeline.domain.tables import DECISIONS, LEADS
from pipeline.read.review import read_review
from pipeline.write.book import Table
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review
from pipeline.write.review_leads import shortened
from tests.by_hand import lead
from tests.write.contents_a import RETURN, contents
from tests.write.test_review import answered, row_of

LONG = "One client found work " + "and told us about it " * 20 + "at the end."


def rows_below(*leads: dict[str, object]) -> list[list[object]]:
    """Return the values of the rows of the leads in a described review."""
    given = contents()
    book = describe_review(
        given.candidates,
        given.key,
        given.contract,
        DECISIONS.frame(),
        (),
        leads=LEADS.frame(list(leads)),
    )
    (table,) = [block for block in book.sheets[0].blocks if isinstance(block, Table)]
    return [[cell.value for cell in row] for row in table.rows[given.candidates.height :]]


def test_a_lead_shows_its_sentence_and_offers_no_figure() -> None:
    """Quantity columns are empty; the number read is said in words."""
    four = lead("told-1", "Four of them found work.", number=4.0, number_text="Four",
                heading="Q4 > News", why_additional="Nobody asks.")  # fmt: skip
    (row,) = rows_below(four)
    assert row[:8] == [
        "“Four of them found work.”", "client", None, None, "the sentence says four people",
        "Nobody asks.", "told in words", "Notes!A1, under 'Q4 > News'",
    ]  # fmt: skip
    assert row[8:] == ["", *[None] * 10, "told-1", ""]


def test_what_to_mind_is_said() -> None:
    """That a sentence looks personal, and that a candidate counts the same."""
    same = contents().candidates.row(0, named=True)
    mind = lead("told-1", "Mrs A found work.", personal=True, repeats=same["candidate"])
    ((_, _, _, _, number, said, *_),) = rows_below(mind)
    assert number == "no number in the sentence"
    assert f"above as '{same['title']}'" in str(said)
    assert "keep that out of the wording" in str(said)


def test_leads_keep_their_order_and_long_ones_are_cut_at_a_word() -> None:
    """By position, not by identity."""
    rows = rows_below(
        lead("told-a", "Two found work.", position=2), lead("told-b", LONG, position=1)
    )
    assert [row[-2] for row in rows] == ["told-b", "told-a"]
    assert len(shortened(LONG)) <= 282
    assert shortened(LONG).endswith(" …")
    assert LONG.startswith(shortened(LONG).removesuffix(" …"))


def test_answers_to_leads_are_read_back_and_kept(tmp_path: Path) -> None:
    """By identity, as those to candidates; a written review puts them back."""
    given, leads = contents(), LEADS.frame([lead("told-1", "Four of them found work.")])
    path = tmp_path / f"{RETURN}.xlsx"
    book = describe_review(
        given.candidates, given.key, given.contract, DECISIONS.frame(), (), leads=leads
    )
    write_book(book, path)
    answered(path, {"told-1": {form.DECISION: "claim", form.QUANTITY: 4}})
    frame, findings = read_review(path)
    row = row_of(frame, "told-1")
    assert (row["decision"], row["quantity"], row["wording"], findings) == ("claim", 4.0, "", [])
    again = describe_review(given.candidates, given.key, given.contract, frame, (), leads=leads)
    write_book(again, path)
    assert read_review(path)[0].drop("cell").equals(frame.drop("cell"))
