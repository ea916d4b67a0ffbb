"""Blocks without figures in columns: forms of labels and values, and tables of words."""

from __future__ import annotations

import re
from itertools import zip_longest

from pipeline.domain.periods import Period
from pipeline.domain.tables import CellUse, Role
from pipeline.read.columns import Columns, clean
from pipeline.read.context import Context
from pipeline.read.head import Head, Use
from pipeline.read.head_words import peeled
from pipeline.read.lines import Down, Line
from pipeline.read.rows import Row
from pipeline.read.sorts import CERTAIN, FIGURES, SOFT, Sort, is_example, is_note
from pipeline.read.when.looking_back import looking_back, says_last_year, year_before
from pipeline.read.when.mark import Mark
from pipeline.read.when.row_remarks import period_by_footnote

# What is asked here is answered with a number that counts nothing.
_NO_FIGURE = re.compile(
    r"^(?:(?:(?:contract|monitoring|financial|reporting) )?year|"
    r"(?:form |template |document )?version|"
    r"(?:(?:return|report|quarter|month|claim|period) (?:no\.?|number|#))|"
    r"issue|revision|rev\.?|page|telephone|tel\.?|phone|"
    r"mobile|postcode|(?:contract|grant|annual) (?:sum|value|price)|value of (?:the )?contract|"
    r"(?:(?:the )?contract (?:is )?)?worth(?: (?:a|per|each) year)?(?=\W*$)|"
    r"(?:purchase )?order(?: no\.?| number)?|charity (?:no\.?|number)|company (?:no\.?|number))\b"
    r"(?! (?:of|for|calls?|contacts?|support|line|round)\b)[^a-z]*(?:\(.*\))?[:.]?$",
    re.IGNORECASE,
)
# What is paid for a year of the contract, wherever it is told.
_PRICE_OF_YEAR = re.compile(
    r"^(?:contract )?year \d (?:contract )?(?:price|value|fee|funding|budget|sum)\b|"
    r"^(?:contract|annual|agreed) (?:price|value|fee|funding|budget|sum) (?:for )?this year\b",
    re.IGNORECASE,
)
_YEAR = 12
_QUESTION_NUMBER = re.compile(r"^(?:q(?:uestion)?\.?\s*)?\d{1,2}\s*[a-z]?[.:)]?$", re.IGNORECASE)
_OF_AGREEMENT = re.compile(
    r"\b(?:contract|grant|agreement|funding|due|deadline|sent|ref|last|next|previous)\b",
    re.IGNORECASE,
)
_WORDS = frozenset({Sort.TEXT, Sort.PERIOD})
_LABELS = frozenset({Sort.TEXT, Sort.PERIOD, *SOFT})


# Which quarter it is, right beside the answer.
_WHICH_QUARTER = re.compile(
    r"^quarter(?: of (?:the |this )?(?:return|report))?[:.]?$", re.IGNORECASE
)


def _counts_nothing(row: Row, label: int, place: int) -> bool:
    """Whether what a label asks is answered with a number that counts nothing."""
    text = row.book.text(label).strip()
    alone = place == label + 1 and _WHICH_QUARTER.match(text) is not None
    return alone or _NO_FIGURE.match(text) is not None


def form_facts(context: Context) -> None:
    """Gather the figures of a form, each with the label at its left; answers in words are notes."""
    _Form(context).gather()


class _Form:
    def __init__(self, context: Context) -> None:
        self.context, self.left = context, context.block.left
        self.table = context.register()
        self.columns = Columns({self.left: Head(self.left, Use.LABEL)}, self.left, context.terms)
        self.columns.look_down(context.block.lines)
        self.down = Down()
        self.head = context.assembly.head("", Role.VALUE, None)
        days = [row.first.day for row in context.block.lines if row.first.day is not None]
        self.over: dict[int, Mark] = {}
        # The period with which a row begins that tells several figures, each with its label.
        self.leads: Mark | None = None
        self.are_months = len(days) > 1 and all(day.day == 1 for day in days)
        # Ranges alone in a column are the names of groups: 18-24, 25-34.
        self.named = {
            col
            for col, sorts in context.block.sorts_by_column.items()
            if sorts[Sort.RANGE] > 1 and not any(sorts[sort] for sort in CERTAIN)
        }

    def gather(self) -> None:
        lines = self.context.block.lines
        taken: set[int] = set()
        for row, below in zip_longest(lines, lines[1:]):
            if row.number in taken:
                continue
            if below is not None and self._is_over_labels(row, below):
                taken.add(below.number)
                self._tiles(row, below)
            elif below is not None and self._is_question_over(row, below):
                taken.add(below.number)
                self._answer(row, below)
            elif is_example(row.book.text(row.begin)) and len(row.cols) > 1:
                for place in range(row.begin, row.end):
                    self.context.mark(place, CellUse.SET_ASIDE, "example row")
            else:
                self._row(row)

    def _is_over_labels(self, row: Row, below: Row) -> bool:
        """Whether figures stand over their labels, as large figures on a dashboard do."""
        figures = all(sort in CERTAIN for sort in row.sorts)
        words = all(sort in _LABELS for sort in below.sorts)
        return figures and words and row.cols == below.cols

    def _is_question_over(self, row: Row, below: Row) -> bool:
        """Whether a question is answered by the figure alone in the row right under it."""
        question = row.place(below.cols[0])
        alone = below.is_single and below.sorts[0] in CERTAIN
        follows = below.number == row.number + 1 and not row.has_figures
        return (
            question is not None and alone and follows
            and (row.book.text(question).rstrip().endswith("?") or _asks(row, question))
        )  # fmt: skip

    def _answer(self, row: Row, below: Row) -> None:
        question = row.place(below.cols[0])
        for place in range(row.begin, row.end):
            why = "label of a form" if place == question else "number of a row"
            self.context.mark(place, CellUse.LABEL, why)
        text = row.book.text(question if question is not None else row.begin)
        line = Line.beside(text)
        ref = "" if question == row.begin else clean(row.text(0))
        names = (ref, line.label or clean(text), self.down.group)
        period = self._period(line)
        number = self.context.assembly.line(self.table, names, line.role, period, source="label")
        self._fact(below.begin, number)

    def _tiles(self, row: Row, below: Row) -> None:
        for offset, place in enumerate(range(row.begin, row.end)):
            label = below.begin + offset
            line = Line.beside(row.book.text(label))
            self.context.mark(label, CellUse.LABEL, "label of a form")
            names = ("", line.label or clean(row.book.text(label)), self.down.group)
            number = self.context.assembly.line(
                self.table, names, line.role, self._period(line), source="label"
            )
            self._fact(place, number)

    def _row(self, row: Row) -> None:
        mark = self.context.mark
        label = before = line = self.leads = None
        for offset, sort in enumerate(row.sorts):
            place = row.begin + offset
            self._look_over(row, offset, sort)
            if not offset and row.is_numbered:
                mark(place, CellUse.LABEL, "number of a row")
            elif label is not None and _counts_nothing(row, label, place):
                mark(label, CellUse.LABEL, "label of a form")
                mark(place, CellUse.NOTE, "answer in a form")
            elif label is not None and self._is_figure(sort, row.cols[offset], offset):
                mark(label, CellUse.LABEL, "label of a form")
                if line is None or label == before:
                    line = self._line(row, label)
                self._fact(place, line)
            elif sort == Sort.PLACEHOLDER:
                mark(place, CellUse.SET_ASIDE, "placeholder")
            elif label is not None and label == before:
                if label == row.begin and sort == Sort.TEXT:
                    self.leads = _leading(row.book.text(label))
                mark(label, CellUse.LABEL, "label of a form")
                mark(place, CellUse.NOTE, "answer in a form")
                label = place if sort == Sort.TEXT else label
            elif sort in _LABELS:
                label = place
            before = place

    def _is_figure(self, sort: int, col: int, offset: int) -> bool:
        """Whether a cell beside a label is a figure: a range may be the name of a group."""
        if sort == Sort.RANGE and col in self.named:
            return False
        return sort in FIGURES and (offset > 0 or sort not in SOFT)

    def _look_over(self, row: Row, offset: int, sort: int) -> None:
        """Keep the period that stands alone over the labels of a list beside another."""
        col, text = row.cols[offset], row.text(offset)
        alone = not {col - 1, col + 1} & row.columns and offset > 0
        mark = peeled(clean(text))[0] if alone and sort in _WORDS else None
        if mark is not None and not mark.to_date:
            self.over[col] = mark

    def _line(self, row: Row, label: int) -> int:
        """Add the line of a figure: by the label's place in the form where it leads its row."""
        assembly = self.context.assembly
        if row.book.col[label] != self.left or label != row.begin or row.is_numbered:
            line = Line.beside(row.book.text(label))
            line.mark = line.mark or self.over.get(row.book.col[label]) or self.leads
            names = ("", line.label or clean(row.book.text(label)), self.down.group)
            return assembly.line(self.table, names, line.role, self._period(line), source="label")
        line = Line(row, self.columns, self.down)
        period = self._period(line) or period_by_footnote(self.context, row.book.text(label))
        # Beside a figure a bare month or quarter is all the label there is.
        label_text = line.label or clean(row.book.text(label))
        names = (line.ref, label_text, line.group)
        return assembly.line(self.table, names, line.role, period, source="label")

    def _period(self, line: Line) -> Period | None:
        """Return the period that a label names; "since July" runs to the end of the form's own."""
        mark, whole = line.mark, self.context.own_period[0]
        if mark is None:
            year = self.context.year
            of_year = year is not None and _PRICE_OF_YEAR.search(line.label)
            if year is not None and of_year:
                return Period.months_from(year, 12)
            return self.context.on_last_day(line.label) or self._looking_back(line.label)
        if not mark.to_date:
            span = self.context.stands(mark.complete(self.context.year), mark)
            is_day = span is not None and span.start == span.end
            if span is not None and is_day and self.are_months:
                return Period.months_from(span.start, 1)
            return span
        line.role = Role.YEAR_TO_DATE if line.role is Role.VALUE else line.role
        start = mark.since or self.context.year
        return Period(start, whole.end) if whole and start and start <= whole.end else None

    def _looking_back(self, label: str) -> Period | None:
        """Return what a label means from the form's own period: same quarter last year."""
        own = self.context.own_period[0]
        if own is None:
            return None
        is_year = own.months == _YEAR and says_last_year(label)
        return year_before(own) if is_year else looking_back(label, own)

    def _fact(self, place: int, line: int) -> None:
        assembly = self.context.assembly
        assembly.fact(place, line, self.head, self.context.value(place))


def _asks(row: Row, question: int) -> bool:
    """Whether the cell before a text numbers it as a question: Q1, 3, 2b."""
    return question == row.begin + 1 and _QUESTION_NUMBER.match(row.text(0).strip()) is not None


def _leading(text: str) -> Mark | None:
    """Return the period that the first words of a row name: Done so far (1 Sep to 30 Nov 2025)."""
    mark = None if _OF_AGREEMENT.search(text) else peeled(clean(text))[0]
    return mark if mark is not None and not mark.to_date else None


def mark_words(context: Context) -> None:
    """Account for a table in which no figure stands."""
    figures = [head.col for head in context.heads.values() if head.use is Use.FIGURE]
    book = context.assembly.book
    for row in (*context.block.heads, *context.block.repeated):
        for place in range(row.begin, row.end):
            context.mark(place, CellUse.LABEL, "heading")
    for row in context.block.lines:
        for place, col in zip(range(row.begin, row.end), row.cols, strict=True):
            if row.sorts[place - row.begin] == Sort.PLACEHOLDER:
                context.mark(place, CellUse.SET_ASIDE, "placeholder")
            elif figures and col < figures[0] and not is_note(book.text(place)):
                context.mark(place, CellUse.LABEL, "row label of an empty table")
            else:
                context.mark(place, CellUse.NOTE, "table of words")
