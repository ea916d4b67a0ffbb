"""What the columns of a table mean together: references, labels, periods, figures, words."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.domain.tables import Role
from pipeline.read.blocks import Block
from pipeline.read.book import Area, Cell, Sheet
from pipeline.read.capacity import describe_room
from pipeline.read.head import Body, Head, Use
from pipeline.read.head_uses import REF_HEAD, ROW_NUMBER, head_of
from pipeline.read.head_words import joined, marks_and_words
from pipeline.read.lead_on import SHARE_HEAD, lead_on, name_alike, name_shares
from pipeline.read.roles import FOR_THE_YEAR, is_whole_span, so_many
from pipeline.read.sorts import Sort
from pipeline.read.totals import says_total
from pipeline.read.when.days_under_months import days_under_months
from pipeline.read.when.head_days import follow_days
from pipeline.read.when.head_remarks import take_remarks
from pipeline.read.when.mark import Mark
from pipeline.read.when.month_letters import name_letters
from pipeline.read.when.part_totals import date_parts
from pipeline.read.when.parted_heads import name_measures, peel_alike
from pipeline.read.when.period_words import period_of
from pipeline.read.when.record_days import (
    leave_cases,
    leave_contacts,
    leave_groups,
    leave_runs,
)
from pipeline.read.when.terms import NO_TERMS, Terms
from pipeline.read.when.weekdays import weekdays_over
from pipeline.read.when.year_beside_part import run_beside_part

_COUNTED_HEAD = re.compile(
    r"\b(?:actual|result|numerator|denominator|num|den|denom|number|no|n|out of|value|total|"
    r"performance|score|year|ytd|this|"
    r"so far|%)\b",
    re.IGNORECASE,
)
_THE_YEAR = re.compile(
    r"^(?:the |this |our )?(?:full |whole |contract |financial |grant |reporting )?year$",
    re.IGNORECASE,
)
_SIDE_HEAD = re.compile(
    r"\b(?:method|consequence|definition|source|owner|lead|how|measured by|responsible|frequency|"
    r"who by|by whom|evidence)\b",
    re.IGNORECASE,
)
_ORDINAL_MONTH = re.compile(
    r"^(?P<n>\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth|eleventh|twelfth) (?:month|mth)$",
    re.IGNORECASE,
)
_NUMBERS = {"fir": 1, "sec": 2, "thi": 3, "fou": 4, "fif": 5, "six": 6, "sev": 7, "eig": 8,
            "nin": 9, "ten": 10, "ele": 11, "twe": 12}  # fmt: skip
_MONTHS = 12
# Wider merges are decoration.
_WIDEST_SPAN = 2000
_LONGEST_LABEL = 70
_WEEK = 7
_MOST_ROWS = 100
_FEWEST_ALIKE = 4
_COUNTS = re.compile(
    r"[%£#]|\b(?:no|n|num|den|met|out of|number|value|actual|plan)\b", re.IGNORECASE
)


# What was meant, and by what stands beside it.
_MEANT = (
    (frozenset({"grant", "grant awarded"}), ("claimed", "spent", "spend")),
    (frozenset({"funded", "funded posts", "establishment", "budgeted"}), ("in post",)),
)


class Heads:
    """The meaning of the columns of every table of one sheet, worked out once for each."""

    def __init__(self, sheet: Sheet, terms: Terms = NO_TERMS) -> None:
        self.sheet, self.terms = sheet, terms
        self._made: dict[Block, dict[int, Head]] = {}
        self._areas: dict[int, list[Area]] = {}
        for area in sheet.merged.values():
            if area.right - area.left <= _WIDEST_SPAN and area.bottom - area.top <= _WIDEST_SPAN:
                for row in range(area.top, area.bottom + 1):
                    self._areas.setdefault(row, []).append(area)

    def of(self, block: Block) -> dict[int, Head]:
        """Say what each column of a table is; columns without a head take the parent's."""
        if block not in self._made:
            self._made[block] = self._make(block)
        return self._made[block]

    def _make(self, block: Block) -> dict[int, Head]:
        words = self.words_over(block)
        if block.parent is not None and (not block.heads or _tells_nothing(block, block.parent)):
            words = self.words_over(block.parent)
        elif block.parent is not None and self._divides(block, block.parent):
            wide = self._wide_heads(block.parent)
            words = {col: [*wide.get(col, ()), *cells] for col, cells in words.items()}
        months = _are_months(words)
        figures = block.figure_columns()
        inherited = self._inherited(block, figures)
        bodies = {col: Body(block, col) for col in block.sorts_by_column}
        made: dict[int, Head] = {}
        for col in sorted({*words, *bodies}):
            cells = words.get(col, [])
            body = bodies.get(col) or Body(block, col)
            if col in inherited and _keeps(inherited[col], block, body, col in figures, cells):
                made[col] = inherited[col]
            else:
                over = marks_and_words(cells, months=months, terms=self.terms)
                is_first = col == block.left
                made[col] = head_of(col, over, body, is_figure=col in figures, is_first=is_first)
        days_under_months(made, block)
        follow_days(made, words)
        take_remarks(made)
        name_letters(made)
        for col, mark in weekdays_over(block).items():
            if col in made and made[col].use is Use.FIGURE:
                made[col] = replace(made[col], mark=mark, role=Role.VALUE)
        leave_cases(made, block)
        leave_contacts(made)
        leave_groups(made)
        leave_runs(made)
        lead_on(made)
        date_parts(made)
        name_shares(made, block)
        name_alike(made)
        _keep_planned(made)
        _keep_bottom(made)
        _meant_is_target(made)
        name_measures(made)
        peel_alike(made)
        settled = _settle(made, bodies)
        describe_room(settled)
        _take_year(settled)
        _take_span(settled)
        return settled

    def _divides(self, block: Block, parent: Block) -> bool:
        """Whether a head right below a table divides its wide columns: Met, Out of, %, Met, ..."""
        last = max((row.number for row in (*parent.heads, *parent.lines)), default=0)
        said = [cell.text.strip() for cell in block.heads[-1].cells]
        return block.heads[0].number <= last + 2 and len(set(said)) < len(said)

    def _wide_heads(self, parent: Block) -> dict[int, list[Cell]]:
        """Return the heads of a table that are merged over several columns, by column."""
        found: dict[int, list[Cell]] = {}
        for row in parent.heads:
            for cell in row.cells:
                area = self.sheet.merged.get((cell.row, cell.col))
                for col in range(area.left, area.right + 1) if area is not None else ():
                    if area is not None and area.right > area.left:
                        found.setdefault(col, []).append(cell)
        return found

    def _inherited(self, block: Block, figures: set[int]) -> dict[int, Head]:
        """Return the columns of the table above, unless this one has a head and few of them."""
        parent = block.parent
        if parent is None:
            return {}
        over = parent.figure_columns()
        is_other = block.heads and parent.has_figures and 2 * len(figures & over) < len(over)
        return {} if is_other else self.of(parent)

    def words_over(self, block: Block) -> dict[int, list[Cell]]:
        """Return the head cells over each column, outermost first, spans filled in."""
        found: dict[int, list[Cell]] = {}
        first_figure = min(block.figure_columns(), default=block.right + 1)
        for index, row in enumerate(block.heads):
            spans = self._spans(row.number)
            below = {col for later in block.heads[index + 1 :] for col in later.cols}
            own = dict(zip(row.cols, row.cells, strict=True))
            over: Cell | None = None
            for col in range(block.left, block.right + 1):
                cell = own.get(col)
                area = spans.get(col)
                if cell is None and area is not None:
                    cell = self.sheet.at(area.top, area.left)
                if cell is not None:
                    over = None if area is not None or col < first_figure else cell
                elif over is not None and col in below:
                    cell = over
                if cell is not None and cell not in found.setdefault(col, []):
                    found[col].append(cell)
        return found

    def _spans(self, row: int) -> dict[int, Area]:
        return {
            col: area
            for area in self._areas.get(row, ())
            for col in range(area.left, area.right + 1)
        }


def _tells_nothing(block: Block, parent: Block) -> bool:
    """Whether a head below a table only says the same of its columns: Better if: higher, lower."""
    if len(block.heads) != 1 or not parent.heads:
        return False
    last = max(row.number for row in (*parent.heads, *parent.lines))
    said = [cell.text.strip().lower() for cell in block.heads[0].cells[1:]]
    few = len(said) >= _FEWEST_ALIKE and len(set(said)) <= 1 + len(said) // 3
    return few and block.heads[0].number == last + 1 and not _are_marks(block)


def _are_marks(block: Block) -> bool:
    """Whether the head names periods or what is counted, which may well repeat."""
    texts = {cell.text.strip() for cell in block.heads[0].cells[1:]}
    return any(period_of(text) is not None or _COUNTS.search(text) for text in texts)


def _take_year(heads: dict[int, Head]) -> None:
    """Place quarters and months in the year that stands at the left of them: 2024/25, Q1, Q2."""
    corner = next((heads[col] for col in sorted(heads)), None)
    if corner is None or corner.use is not Use.LABEL or corner.words or corner.mark is None:
        return
    year = corner.mark
    if year.period is None or year.period.months != 12:
        return
    for col, head in heads.items():
        if head.mark is not None and head.mark.needs_year and not head.mark.to_date:
            heads[col] = replace(head, mark=joined([year, head.mark]))
        elif head.mark is None and head.words and (month := _month_of_year(head.words[-1])):
            heads[col] = replace(head, words=head.words[:-1], mark=joined([year, month]))


def _take_span(heads: dict[int, Head]) -> None:
    """Date the figures below a corner that says their time: From 1 April to 31 January 2026."""
    corner = heads[min(heads)] if heads else None
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    timed = any(head.mark is not None or head.role is not Role.VALUE for head in figures)
    if corner is None or corner.use is not Use.LABEL or timed:
        return
    to_date = corner.role is Role.YEAR_TO_DATE
    mark = None if to_date or corner.words else corner.mark
    for head in figures if to_date or mark is not None else ():
        role = Role.YEAR_TO_DATE if to_date else Role.VALUE
        heads[head.col] = replace(head, mark=mark, role=role)


def _month_of_year(text: str) -> Mark | None:
    """Read "1st mth", which only beside a year is surely a month of that year."""
    found = _ORDINAL_MONTH.match(text.strip())
    number = _NUMBERS.get(found["n"].lower()[:3]) or int(found["n"][:-2]) if found else 0
    return Mark(first_month=number - 1, length=1, numbered=True) if 1 <= number <= _MONTHS else None


def _keep_planned(heads: dict[int, Head]) -> None:
    """Beside a column of unplanned endings or missed visits, planned ones are no target."""
    last = {col: head.words[-1].lower() for col, head in heads.items() if head.words}
    if any(text.startswith(("unplanned", "missed", "cancelled", "held")) for text in last.values()):
        for col, text in last.items():
            if text.startswith("planned") and heads[col].role is Role.TARGET:
                heads[col] = replace(heads[col], role=Role.VALUE)


def _keep_bottom(heads: dict[int, Head]) -> None:
    """Beside a top line the bottom line is its denominator, and not what must not be gone below."""
    last = {col: head.words[-1].lower() for col, head in heads.items() if head.words}
    if any(text.startswith("top line") for text in last.values()):
        for col, text in last.items():
            if text.startswith("bottom line"):
                heads[col] = replace(heads[col], role=Role.VALUE)


def _meant_is_target(heads: dict[int, Head]) -> None:
    """Beside what was claimed of it a grant is the budget, beside who is in post what is funded."""
    last = {col: head.words[-1].lower() for col, head in heads.items() if head.words}
    for named, beside in _MEANT:
        if any(text.startswith(beside) for text in last.values()):
            for col, text in last.items():
                if text.strip(" £()") in named and heads[col].role is Role.VALUE:
                    heads[col] = replace(heads[col], role=Role.TARGET)


def _keeps(head: Head, block: Block, body: Body, is_figure: bool, cells: list[Cell]) -> bool:  # noqa: FBT001
    """Whether a column goes on being what it is in the table above."""
    if block.heads:
        return not cells and is_figure
    if head.use is Use.FIGURE and not head.words and 2 * body.counts[Sort.PERIOD] > body.size:
        # Under "2025/26" stand the months.
        return False
    if head.use is Use.FIGURE:
        return not body.counts[Sort.TEXT] or is_figure
    # What numbers the rows above may say to which of them each row below belongs: 2, 2, 3, 3.
    numbers = head.use is Use.REF and head.col == block.left and bool(body.numbers)
    if numbers and all(0 < n < _MOST_ROWS and n.is_integer() for n in body.numbers):
        return True
    return not is_figure


def _are_months(words: dict[int, list[Cell]]) -> bool:
    """Whether the dates over a table stand for months: several, and each the first of one."""
    days = {cell.day for cells in words.values() for cell in cells if cell.day is not None}
    return len(days) >= 2 and all(day.day == 1 for day in days)


def _settle(heads: dict[int, Head], bodies: dict[int, Body]) -> dict[int, Head]:
    """Decide what depends on the other columns: labels at the left, totals over periods."""
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    # A stray number in a column without heading, left of the table proper, opens nothing.
    headed = min((head.col for head in figures if head.words or head.mark is not None), default=0)
    figures = [head for head in figures if head.col >= headed]
    first_any = min((head.col for head in figures), default=0)
    first = min((head.col for head in figures if head.role is not Role.TARGET), default=first_any)
    dated = sum(1 for head in figures if head.mark is not None)
    first_dated = min((head.col for head in figures if head.mark is not None), default=0)
    for col, head in list(heads.items()):
        # A year after its quarters is their sum, also where the target follows.
        after = dated >= 2 and col > first_dated
        asked = (dated >= 2 and col < first_dated) or (not after and _is_target(heads.get(col + 1)))
        if asked and _asks_for_year(head):
            heads[col] = replace(head, role=Role.TARGET)
            continue
        if head.use is Use.WORDS and not head.holds_dates:
            body = bodies.get(col)
            if col > min(heads) and head.words and body is not None and body.answers_of_records:
                # "Back in work? Yes" tells something of the record, and does not name it.
                continue
            at_left = col < first and (col < first_any or not _is_side(head))
            if (at_left and not _is_prose(head, body, heads)) or not figures:
                heads[col] = replace(head, use=Use.LABEL)
                continue
        if dated >= 2 and head.mark is None and _is_of_all(head):
            heads[col] = replace(head, role=Role.YEAR_TO_DATE)
    _free_totals(heads)
    _find_so_many_months(heads)
    if run_beside_part(heads) or dated >= 2:
        _date_shares(heads)
    if dated >= 2:
        _find_floors(heads, first_dated)
    _keep_one_ref(heads)
    if not any(head.use is Use.LABEL for head in heads.values()):
        _promote(heads, bodies, first)
    return heads


def _is_of_all(head: Head) -> bool:
    """Whether a column, or the year that it stands under, takes all periods together."""
    over = any(_THE_YEAR.match(word) for word in head.words[:-1])
    plain = head.use is Use.FIGURE and head.role is Role.VALUE
    return bool(head.words) and ((over and plain) or is_whole_span(head.words[-1]))


def _find_so_many_months(heads: dict[int, Head]) -> None:
    """A column of "7 months" or "all 4 weeks" beside so many of them takes them together."""
    said = {
        col: found
        for col, head in heads.items()
        for word in (*head.words, " ".join(head.words))
        if (found := so_many(word))
    }
    if not said:
        return
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    for col, (number, unit) in said.items():
        head = heads[col]
        parts = {other.mark for other in figures if _is_one(other, unit)}
        plain = head.use is Use.FIGURE and head.mark is None and head.role is Role.VALUE
        if plain and number == len(parts) > 1:
            heads[col] = replace(head, role=Role.YEAR_TO_DATE)


def _is_one(head: Head, unit: str) -> bool:
    """Whether a column is that of one month, week or quarter."""
    mark = head.mark
    if mark is None or mark.to_date:
        return False
    if unit == "week":
        week = mark.period is not None and (mark.period.end - mark.period.start).days == _WEEK - 1
        return week or abs(mark.days) in {_WEEK - 1, _WEEK}
    length = 3 if unit == "quarter" else 1
    if mark.period is not None:
        return mark.period.months == length
    return mark.length == length and mark.day is None


def _free_totals(heads: dict[int, Head]) -> None:
    """A total after the months of two years is of both, whatever year seems to stand over it."""
    for col, head in list(heads.items()):
        year = head.mark.period if head.mark is not None else None
        if year is None or year.months != _MONTHS or not says_total(" ".join(head.words[-1:])):
            continue
        before = [
            other.mark.period for left, other in heads.items()
            if left < col and other.mark is not None and other.mark.period is not None
        ]  # fmt: skip
        if any(not year.contains(span) for span in before):
            heads[col] = replace(head, mark=None, role=Role.YEAR_TO_DATE)


def _find_floors(heads: dict[int, Head], first_dated: int) -> None:
    """A column between the target and the first period is what must not be gone below."""
    for col, head in list(heads.items()):
        left = heads.get(col - 1)
        plain = head.use is Use.FIGURE and head.mark is None and head.role is Role.VALUE
        beside = left is not None and left.role is Role.TARGET and col < first_dated
        if plain and beside and head.words and not _COUNTED_HEAD.search(head.words[-1]):
            heads[col] = replace(head, role=Role.TARGET)


def _date_shares(heads: dict[int, Head]) -> None:
    """Give a column that only says "%" the time of the figures at its left, of which it is made."""
    for col, head in list(heads.items()):
        left = heads.get(col - 1)
        plain = head.use is Use.FIGURE and head.mark is None and head.role is Role.VALUE
        if left is None or not plain or not head.words or not SHARE_HEAD.match(head.words[-1]):
            continue
        timed = left.mark is not None or left.role is Role.YEAR_TO_DATE
        if left.use is Use.FIGURE and timed and left.words[-1:] != head.words[-1:]:
            heads[col] = replace(head, mark=left.mark, role=left.role)


def _is_target(head: Head | None) -> bool:
    """Whether a column holds what must not be gone below, as beside what the year asks for."""
    return head is not None and head.use is Use.FIGURE and head.role is Role.TARGET


# Grant letter, year | Q1 | Q2
_WITH_YEAR = re.compile(r"(?:, | \()year\)?$", re.IGNORECASE)


def _asks_for_year(head: Head) -> bool:
    """Whether a column before those of the periods says what is asked for in a year."""
    mark = head.mark
    is_year = mark is None or mark.length == 12 or (mark.period and mark.period.months == 12)
    if head.use is not Use.FIGURE or not is_year or not head.words:
        return False
    if head.role is Role.YEAR_TO_DATE:
        return _WITH_YEAR.search(head.words[-1]) is not None
    return head.role is Role.VALUE and FOR_THE_YEAR.match(head.words[-1]) is not None


def _is_side(head: Head) -> bool:
    """Whether a column of words between the labels and the figures only comments on them."""
    return head.role is not Role.ATTRIBUTE or bool(_SIDE_HEAD.search(head.label))


def _is_prose(head: Head, body: Body | None, heads: dict[int, Head]) -> bool:
    """Whether a column of words explains the names beside it, at length or by its heading."""
    earlier = [h for h in heads.values() if h.col < head.col and h.use is Use.LABEL]
    if body is None or not earlier:
        return False
    texts = body.texts
    long = bool(texts) and sum(map(len, texts)) > _LONGEST_LABEL * len(texts)
    return long or bool(_SIDE_HEAD.search(head.label))


def _keep_one_ref(heads: dict[int, Head]) -> None:
    """Of several columns of codes keep as reference the one headed so; the others are names."""
    refs = [head for head in heads.values() if head.use is Use.REF]
    if len(refs) < 2:
        return
    best = max(refs, key=lambda head: (_rank(head), -head.col))
    for head in refs:
        if head is not best and head.words and not ROW_NUMBER.match(head.label):
            heads[head.col] = replace(head, use=Use.LABEL)


def _rank(head: Head) -> int:
    label = head.label.lower()
    if any(word in label for word in ("ref", "kpi", "measure", "indicator", "requirement")):
        return 2
    return 1 if REF_HEAD.match(label) else 0


def _promote(heads: dict[int, Head], bodies: dict[int, Body], first: int) -> None:
    """Give a table without words at the left its first column of words, or its codes, as label."""
    for col, head in heads.items():
        wordy = col in bodies and bool(bodies[col].texts) and not bodies[col].holds_answers
        # A heading merged over figures and their names says when both are: since 1 April.
        timed = head.role is Role.YEAR_TO_DATE and not head.words
        named = head.role is Role.ATTRIBUTE or timed
        plain = head.use is Use.WORDS and named and not head.holds_dates
        if plain and wordy and col < first + 2:
            heads[col] = replace(head, use=Use.LABEL)
            return
