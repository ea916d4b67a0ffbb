"""The sheet Summary: the five questions, answered in plain words and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.domain.contract import RequirementKind
from pipeline.domain.tables import Outcome
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.additional import TO_CONFIRM
from pipeline.write.sheets.common import (
    ADDITIONAL,
    GAP,
    METHODS,
    PERFORMANCE,
    SUMMARY,
    heading,
    opening,
    sheet_anchor,
)
from pipeline.write.sheets.evidence import Index
from pipeline.write.sheets.methods import rate_of
from pipeline.write.shown import (
    KEPT_BACK,
    PERCENT,
    counted,
    in_words,
    listed,
    points,
    sentences,
)
from pipeline.write.view import COMPARED, Row, View

_WIDTHS = (34, 27, 84, 25)
_MOST_COMPARISONS = 2
_CLEAR = "clearly"
_QUESTIONS = (
    Column("Question"),
    Column("In short"),
    Column("What the figures say"),
    Column("Read more"),
)
_MESSAGES = (
    Column("Outcome"),
    Column("Who benefits"),
    Column("Key message"),
    Column("Evidence"),
)
_KINDS = {
    RequirementKind.KPI: ("KPI", "KPIs"),
    RequirementKind.REPORTING_ONLY: ("reporting-only item", "reporting-only items"),
    RequirementKind.NARRATIVE: ("narrative item", "narrative items"),
}
_OUTCOME_WORDS = {
    Outcome.REPORTED: "reported without a rating",
    Outcome.MISSING: "with figures missing",
}


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    answers = (
        ("What does the contract require us to report?", *_required(view), PERFORMANCE),
        ("Did that reporting capture every outcome?", *_captured(view), ADDITIONAL),
        ("What did our methods of delivery add?", *_methods(view), METHODS),
        (
            "Are these outcomes additional, and are we reporting them?",
            *_additional(view),
            ADDITIONAL,
        ),
        ("Do we use them in our key messages?", *_used(view), ADDITIONAL),
    )
    messages = view.key_messages
    blocks: list[Block] = [
        *opening(view, SUMMARY, 2 if messages else 1, _service(view)),
        Table("FiveQuestions", "Five questions about this contract, answered", _QUESTIONS,
              tuple(_answer(*answer) for answer in answers)),
        GAP,
        heading("Key messages"),
        *_messages(index, view, messages),
        GAP,
        heading("To confirm"),
        *_open(view),
    ]  # fmt: skip
    return Sheet(SUMMARY, tuple(blocks), _WIDTHS, one_page=True)


def _service(view: View) -> str:
    contract = view.contents.contract
    return f"{contract.service}, delivered by {contract.provider} for {contract.commissioner}."


def _answer(question: str, short: str, long: str, sheet: str) -> tuple[Cell, ...]:
    link = Cell(sheet, "link", to=sheet_anchor(sheet))
    return (Cell(question, "question"), Cell(short, "lead"), Cell(long, "answer"), link)


def _required(view: View) -> tuple[str, str]:
    kinds = Counter(row["kind"] for row in view.kpis + view.reporting_only)
    items = [counted(kinds[kind], *words) for kind, words in _KINDS.items() if kinds[kind]]
    if not items:
        return "Nothing", "The contract workbook lists no requirement for this period."
    outcomes = Counter(row["outcome"] for row in view.kpis)
    tally = [
        f"{outcomes[outcome]} {_OUTCOME_WORDS.get(outcome, outcome)}"
        for outcome in Outcome
        if outcomes[outcome]
    ]
    rated = f"of the {counted(len(view.kpis), 'KPI')}, {listed(tally)}" if tally else ""
    every = f"reports are {view.contents.contract.frequency}"
    return listed(items), sentences(f"{every}, and {listed(items)} apply", rated)


def _captured(view: View) -> tuple[str, str]:
    seen = len(view.candidates)
    if not seen:
        return (
            "As far as we can see",
            "No outcome beyond the requirements was seen in the monitoring workbooks.",
        )
    titles = [row["title"] for row in view.candidates.values() if row["kind"] == "outcome"]
    methods = [row["title"] for row in view.candidates.values() if row["kind"] != "outcome"]
    more = counted(seen, "further item", "further items")
    parts = [
        counted(len(titles), "outcome") if titles else "",
        counted(len(methods), "way of working", "ways of working") if methods else "",
    ]
    return (
        f"No: {seen} more seen",
        (
            f"The same workbooks show {more} that no requirement covers: "
            f"{listed([part for part in parts if part])}."
        ),
    )


def _methods(view: View) -> tuple[str, str]:
    rows = view.comparisons
    if not rows:
        return (
            "Not known yet",
            "No way of working could be compared; the sheet says what is needed.",
        )
    open_rows = [row for row in rows if not view.kept_back("comparisons", row["method"], *COMPARED)]
    clear = [row for row in open_rows if row["verdict"].startswith(_CLEAR)]
    told = (clear or rows)[:_MOST_COMPARISONS]
    tried = counted(len(rows), "comparison was tried", "comparisons were tried")
    return (
        _verdicts(open_rows, len(rows)) or KEPT_BACK,
        sentences(
            *(_comparison(view, row) for row in told),
            tried,
            "a comparison shows an association; it cannot show a cause",
        ),
    )


def _verdicts(rows: list[Row], tried: int) -> str:
    times = Counter(row["verdict"] for row in rows)
    clear = {verdict: number for verdict, number in times.items() if verdict.startswith(_CLEAR)}
    words = [
        verdict if tried == 1 else f"{number} of {tried} {verdict}"
        for verdict, number in sorted((clear or times).items())
    ]
    text = listed(words)
    return text[:1].upper() + text[1:]


def _comparison(view: View, row: Row) -> str:
    start = f"{row['method']}: {row['outcome']}"
    with_rate, without_rate = rate_of(row, "with"), rate_of(row, "without")
    if view.kept_back("comparisons", row["method"], *COMPARED):
        return f"{start}, figures kept back under the disclosure policy"
    if with_rate is None or without_rate is None or row["difference"] is None:
        return f"{start}, {row['verdict']}"
    ends = [points(row[end]) for end in ("low", "high") if row[end] is not None]
    interval = f" (95% interval {' to '.join(ends)})" if ends else ""
    way = "lower" if row["difference"] < 0 else "higher"
    return (
        f"{start}, {in_words(with_rate, PERCENT)} ({row['with_k']:,} of {row['with_n']:,}) against "
        f"{in_words(without_rate, PERCENT)} without ({row['without_k']:,} of "
        f"{row['without_n']:,}), {points(abs(row['difference']))} points {way}{interval}"
    )


def _additional(view: View) -> tuple[str, str]:
    claimed, told, waiting = len(view.claimed), len(view.told), len(view.to_confirm)
    rule = view.contents.contract.policies.additionality
    parts = [
        f"{claimed} claimed" if claimed else "",
        f"{told} told" if told else "",
        f"{waiting} to confirm" if waiting else "",
    ]
    short = listed([part for part in parts if part]) or "Nothing to report"
    return (
        short[0].upper() + short[1:],
        sentences(
            f"the commissioner's rule here is “{rule}”",
            f"{counted(claimed, 'outcome is', 'outcomes are')} claimed as additional "
            f"and {told} told alongside",
            f"{len(view.left_out)} left out, with the reason" if view.left_out else "",
            f"{waiting} still to confirm" if waiting else "",
        ),
    )


def _used(view: View) -> tuple[str, str]:
    number = len(view.key_messages)
    if not number:
        return "Not yet", "No key message has been chosen in the review workbook."
    return (
        f"Yes: {counted(number, 'key message')}",
        (
            "They stand below, each with its evidence, and only what a person has decided on is "
            "among them."
        ),
    )


def _messages(index: Index, view: View, messages: list[Row]) -> Iterator[Block]:
    if not messages:
        yield Text("None yet. Key messages are chosen in the review workbook.")
        return
    rows = []
    for row in messages:
        seen = view.candidates.get(row["candidate"], {})
        rows.append(
            (
                Cell(seen.get("title", row["candidate"]), "body strong"),
                Cell(seen.get("beneficiary", "")),
                Cell(row["wording"], "message"),
                index.link(f"candidate:{row['candidate']}"),
            )
        )
    yield Table("KeyMessages", "Key messages with their evidence", _MESSAGES, tuple(rows))


def _open(view: View) -> Iterator[Block]:
    number = len(view.to_confirm)
    if not number:
        yield Text("Nothing is waiting for a decision.")
        return
    seen = counted(number, "more item was seen", "more items were seen")
    yield Text(
        f"{seen}; nobody has decided yet, so nothing of it is claimed here. See the list.",
        "link line",
        to=TO_CONFIRM,
    )
