"""The cells of sheets as nearly every program writes them, read by pattern and not tag by tag.

One pattern has to fit each cell from its first sign to its last. Where anything on a sheet does
not fit (prefixes, comments, cells without address, other encodings, damage), nothing of that
sheet is taken, and `sheet_stream` reads it tag by tag. Both give the same table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from pipeline.read.book import COLUMNS, NO_TEXT, Kind
from pipeline.read.excel import (
    FIRST_DAY_MEANT,
    LAST_ROW,
    column_letters,
    column_number,
    time_text,
)
from pipeline.read.gather import MOST_CELLS, in_order
from pipeline.read.guard import Refusal
from pipeline.read.xlsx_parts import Shared, plain_text, text_within
from pipeline.read.xml_part import OddError, page_text, unescaped

# Sheets are cut into pieces of so many signs: the memory that patterns take stays bounded.
_BATCH = 1 << 24
_CELL = (
    r'(?s)^r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="([A-Za-z]+)")?'
    r'(?: (?:cm|vm|ph)="[0-9]+")*(?:/>|>'
    r"(?:<f((?: [^<>]*?)?)(?:/>|>([^<]*)</f>))?"
    r'(?:<v(?:/>|(?: xml:space="preserve")?>([^<]*)</v>))?'
    r"(?:<is>(.*)</is>)?</c>)(?:\s|</row>|<row(?: [^<>]*)?>)*$"
)
_ROWS_ONLY = re.compile(r"(?:\s++|</row>|<row(?: [^<>]*+)?>)*+\Z")
_HIDDEN_ROW = re.compile(r'<row (?=[^<>]*\bhidden="(?:1|true)")[^<>]*\br="(\d+)"')
_NAMES = ("letters", "digits", "style", "type", "about", "formula", "value", "inline")
_NEAR_COLUMNS = {column_letters(number): number for number in range(1, 703)}
_AS_IT_IS = pl.QueryOptFlags.none()
# 31 December 9999 counted from 1904.
_LAST_SERIAL = 2_957_003


@dataclass(frozen=True, slots=True)
class Page:
    """The part of one sheet: where it stands in the book, its cells' text, and all the rest."""

    sheet: int
    data: str
    rest: str = ""


def page_of(sheet: int, content: bytes) -> Page:
    """Part a sheet's cells from the rest.

    Raises:
        OddError: it has to be read tag by tag.
    """
    text = page_text(content)
    if text.count("<sheetData") != 1:
        raise OddError
    start, end = text.find("<sheetData>"), text.find("</sheetData>")
    if start >= 0 and end >= start:
        return Page(sheet, text[start + 11 : end], text[:start] + text[end:])
    if "<sheetData/>" not in text:
        raise OddError
    return Page(sheet, "", text)


def scan(pages: Sequence[Page], shared: Shared) -> tuple[pl.DataFrame, set[int]]:
    """Return the cells of all pages, with the columns of a book, and the sheets that are odd.

    Raises:
        Refusal: a cell has an address that no sheet has, or there are too many cells.
    """
    odd = {page.sheet for page in pages if not _ROWS_ONLY.match(page.data.split("<c ", 1)[0])}
    good = [page for page in pages if page.data and page.sheet not in odd]
    frames = [_pieces(batch) for batch in _batches(good)]
    if not frames:
        return pl.DataFrame(schema=COLUMNS), odd
    pieces = pl.concat(frames)
    if pieces["letters"].null_count():
        odd |= set(pieces.filter(pl.col("letters").is_null())["sheet"].unique())
        pieces = pieces.filter(~pl.col("sheet").is_in(list(odd)))
    if pieces["row"].max() not in range(1, LAST_ROW + 1) or pieces["row"].min() == 0:
        if pieces.height:
            raise Refusal("FILE-DAMAGED", "a cell has the address of a row that no sheet has")
        return pl.DataFrame(schema=COLUMNS), odd
    try:
        cells = _Meaning(shared).cells(pieces)
    except OddError:
        return pl.DataFrame(schema=COLUMNS), set(pieces["sheet"].unique()) | odd
    if cells.height > MOST_CELLS:
        raise Refusal("FILE-TOO-LARGE", f"the workbook holds more than {MOST_CELLS:,} cells")
    return _hide(in_order(cells), good), odd


def _batches(pages: Iterable[Page]) -> Iterator[list[tuple[int, str]]]:
    """Yield sheet and text of the pages in batches; long ones are cut at the end of a row."""
    batch: list[tuple[int, str]] = []
    signs = 0
    for page in pages:
        for part in _cut(page.data):
            batch.append((page.sheet, part))
            signs += len(part)
            if signs >= _BATCH:
                yield batch
                batch, signs = [], 0
    if batch:
        yield batch


def _cut(text: str) -> Iterator[str]:
    begin = 0
    while len(text) - begin > _BATCH:
        end = text.rfind("</row>", begin, begin + _BATCH) + 6
        if end <= begin + 5:
            break
        yield text[begin:end]
        begin = end
    yield text[begin:] if begin else text


def _pieces(batch: list[tuple[int, str]]) -> pl.DataFrame:
    """Take the cells' text apart, and drop the empty ones; what does not fit has no letters."""
    piece = pl.col("piece")
    has_value = (pl.col("value") != "") | pl.col("inline").is_not_null()
    is_odd = pl.col("letters").is_null()
    return (
        pl.DataFrame(batch, schema={"sheet": pl.UInt16, "piece": pl.String}, orient="row")
        .lazy()
        .with_columns(piece.str.split("<c ").list.slice(1))
        .explode("piece", empty_as_null=False)
        .select(
            "sheet",
            piece.str.extract_groups(_CELL).struct.rename_fields(list(_NAMES)).alias("piece"),
        )
        .unnest("piece")
        .filter(has_value.fill_null(value=False) | pl.col("about").is_not_null() | is_odd)
        .with_columns(
            pl.col("digits").cast(pl.Int32).alias("row"),
            pl.col("style").cast(pl.Int32).fill_null(0),
            pl.col("letters").replace_strict(_NEAR_COLUMNS, default=0, return_dtype=pl.Int32)
            .alias("col"),
        )
        .drop("digits")
        .collect(optimizations=_AS_IT_IS)
    )  # fmt: skip


def _hide(cells: pl.DataFrame, pages: Iterable[Page]) -> pl.DataFrame:
    """Mark the cells of hidden rows."""
    rows = [
        (page.sheet, int(digits))
        for page in pages
        if 'hidden="' in page.data
        for digits in _HIDDEN_ROW.findall(page.data)
    ]
    if not rows:
        return cells
    told = pl.DataFrame(rows, schema={"sheet": pl.UInt16, "row": pl.Int32}, orient="row").unique()
    marked = told.with_columns(in_hidden_row=pl.lit(value=True))
    joined = cells.join(marked, on=["sheet", "row"], how="left", maintain_order="left")
    hide = pl.col("hidden") | pl.col("in_hidden_row").fill_null(value=False)
    return joined.with_columns(hide.alias("hidden")).drop("in_hidden_row")


class _Meaning:
    """Says what the pieces of cells mean, with the texts, looks and calendar of their workbook."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared

    def cells(self, pieces: pl.DataFrame) -> pl.DataFrame:
        """Return the non-empty cells."""
        pieces = self._in_place(pieces)
        kind, text = self._kinds_and_texts(pieces)
        is_number = kind == int(Kind.NUMBER)
        value = pieces["value"]
        number = value.set(~is_number, None).cast(pl.Float64, strict=False)
        has_value = (value != "").fill_null(value=False) & is_number
        if not (number.is_finite().fill_null(value=False) | ~has_value).all():
            raise OddError
        is_formula = pieces["about"].is_not_null()
        has_text = text >= 0
        never = is_number & ~has_value
        cells = pl.DataFrame(
            {
                "sheet": pieces["sheet"],
                "row": pieces["row"],
                "col": pieces["col"],
                "kind": kind.set(never, int(Kind.NOT_CALCULATED)),
                "text": text,
                "number": number,
                "style": pieces["style"],
                "formula": self._formulas(pieces, is_formula),
            }
        )
        # A formula may rightly give an empty text; an empty number was never calculated.
        kept = has_value | has_text | (never & is_formula)
        return self._with_days(cells if kept.all() else cells.filter(kept))

    def _in_place(self, pieces: pl.DataFrame) -> pl.DataFrame:
        """Number the columns beyond ZZ, and give cells of unknown looks the plain one."""
        if pieces["col"].min() == 0:
            beyond = pieces["col"] == 0
            far = [_column(text) for text in pieces["letters"].filter(beyond)]
            number = pieces["col"].scatter(beyond.arg_true(), far)
            pieces = pieces.with_columns(number.alias("col"))
        last = len(self.shared.looks) - 1
        if (pieces["style"] > last).any():
            pieces = pieces.with_columns(pl.col("style").clip(0, last))
        return pieces

    def _kinds_and_texts(self, pieces: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
        """Return for each cell its kind, and where its text stands, -1 for none or only spaces."""
        named = pieces["type"]
        is_shared = (named == "s").fill_null(value=False)
        text = pieces["value"].set(~is_shared, None).cast(pl.Int32, strict=False)
        kind = is_shared.cast(pl.UInt8) * int(Kind.TEXT)
        rest = named.set(is_shared | (named == "n"), None)
        if rest.null_count() < len(rest):
            kinds = {"str": Kind.TEXT, "inlineStr": Kind.TEXT, "e": Kind.ERROR, "b": Kind.LOGICAL}
            if rest.eq("d").any():
                raise OddError
            found = rest.replace_strict(kinds, default=None, return_dtype=pl.UInt8)
            kind = kind.zip_with(found.is_null(), found)
            own = found.is_not_null()
            raw = (
                rest
                + "\x00"
                + pieces["value"].zip_with(pieces["value"].is_not_null(), pieces["inline"])
            ).set(~own, None)
            texts = {told: self._own_text(told) for told in raw.drop_nulls().unique()}
            numbers = raw.replace_strict(texts, default=None, return_dtype=pl.Int32)
            text = text.zip_with(~own, numbers)
        count = len(self.shared.strings)
        blank = [index for index, told in enumerate(self.shared.strings) if not told.strip()]
        inside = (text < count).fill_null(value=False)
        text = text.fill_null(NO_TEXT).set(~inside, NO_TEXT)
        if blank:
            text = text.set(text.is_in(blank), NO_TEXT)
        # What Excel marks as an error or yes or no, but left empty, was never calculated.
        empty = (kind > int(Kind.TEXT)) & (text == NO_TEXT)
        return kind.set(empty, int(Kind.NUMBER)), text

    def _own_text(self, told: str) -> int:
        kind, _, text = told.partition("\x00")
        if not text:
            return NO_TEXT
        if kind == "b":
            return self.shared.add("TRUE" if text == "1" else "FALSE")
        text = text_within(text) if kind == "inlineStr" and "<" in text else unescaped(text)
        return self.shared.add(plain_text(text))

    def _formulas(self, pieces: pl.DataFrame, is_formula: pl.Series) -> pl.Series:
        """Return the formulas as they are written; those of a group name its first."""
        if not is_formula.any():
            return pl.Series([None], dtype=pl.String).new_from_index(0, pieces.height)
        own = pieces["formula"]
        if own.str.contains("&", literal=True).any():
            told = {raw: unescaped(raw) for raw in own.drop_nulls().unique() if "&" in raw}
            own = own.replace(told)
        whole = ("=" + own.fill_null("")).set(~is_formula, None)
        shares = pieces["about"].str.contains('t="shared"', literal=True).fill_null(value=False)
        if not shares.any():
            return whole
        grouped = pieces.select("sheet", "row", "col", "about").with_columns(own.alias("own"))
        grouped = grouped.with_row_index("place").filter(shares)
        grouped = grouped.with_columns(
            pl.col("about").str.extract(r'si="([0-9]+)"', 1).alias("group"),
            pl.col("own").fill_null(""),
        )
        firsts: dict[tuple[int, str], str] = {}
        places, texts = [], []
        for place, sheet, row, col, group, text in grouped.select(
            "place", "sheet", "row", "col", "group", "own"
        ).iter_rows():
            if group is None:
                continue
            if text:
                firsts[sheet, group] = f"={text} (shared with R{row}C{col})"
                continue
            places.append(place)
            texts.append(firsts.get((sheet, group), "= (shared with )"))
        return whole.scatter(places, texts) if places else whole

    def _with_days(self, cells: pl.DataFrame) -> pl.DataFrame:
        """Read numbers as days, hours or times of day where their format shows them so."""
        kind, number, text = cells["kind"], cells["number"], cells["text"]
        day = pl.Series([None], dtype=pl.Date).new_from_index(0, cells.height)
        looks = self.shared.looks
        if any(look.is_date for look in looks):
            dated = pl.Series([look.is_date for look in looks]).gather(cells["style"])
            dated = dated & (kind == int(Kind.NUMBER))
            if dated.any():
                kind, number, text, day = self._dates(cells, dated)
        no = pl.Series([False]).new_from_index(0, cells.height)
        return pl.DataFrame(
            {
                "sheet": cells["sheet"],
                "row": cells["row"],
                "col": cells["col"],
                "kind": kind,
                "text": text,
                "number": number,
                "day": day,
                "style": cells["style"],
                "formula": cells["formula"],
                "hidden": no,
                "covered": no,
            },
            schema=COLUMNS,
        )

    def _dates(
        self, cells: pl.DataFrame, dated: pl.Series
    ) -> tuple[pl.Series, pl.Series, pl.Series, pl.Series]:
        """Return kind, number, text and day of all cells, of which some are shown as dates."""
        kind, number, text, style = cells["kind"], cells["number"], cells["text"], cells["style"]
        looks = self.shared.looks
        is_long = dated & pl.Series([look.is_duration for look in looks]).gather(style)
        is_time = dated & pl.Series([look.is_time for look in looks]).gather(style) & ~is_long
        is_long = is_long | (is_time & (number >= 1))
        is_time = is_time & (number > 0) & ~is_long
        is_day = dated & ~is_long & ~is_time & (number >= FIRST_DAY_MEANT)
        if (number.filter(is_day) > _LAST_SERIAL).any():
            raise OddError
        start = _days(self.shared.epoch)
        day = (number.set(~is_day, None).floor().cast(pl.Int32) + start).cast(pl.Date)
        kind = kind.set(is_day, int(Kind.DATE))
        if is_time.any():
            parts = number.set(~is_time, None)
            clock = {part: self.shared.add(time_text(part)) for part in parts.drop_nulls().unique()}
            told = parts.replace_strict(clock, default=None, return_dtype=pl.Int32)
            text = text.zip_with(~is_time, told)
            kind = kind.set(is_time, int(Kind.TEXT))
            number = number.set(is_time, None)
        return kind, number.zip_with(~is_long, number * 24), text, day


def _column(letters: str) -> int:
    try:
        return column_number(letters)
    except ValueError as fault:
        raise Refusal("FILE-DAMAGED", f"a cell has the address {letters!r}") from fault


def _days(epoch: datetime) -> int:
    """Return the days from 1970 to the day from which a workbook counts."""
    return (epoch.date() - date(1970, 1, 1)).days
