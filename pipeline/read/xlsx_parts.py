"""The parts of an .xlsx beside its sheets: texts, looks, comments, and when it was saved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from pipeline.read.book import PLAIN, Look
from pipeline.read.excel import BUILT_IN, EPOCH_1900, is_date_format, place_of
from pipeline.read.xml_part import Archive, Attributes, OddError, Part, page_text, unescaped, whole

LONGEST_TEXT = 40_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def plain_text(text: str) -> str:
    """Undo the way in which Excel writes signs that XML cannot hold, and cut what is endless."""
    cut = text[:LONGEST_TEXT]
    return _ESCAPED.sub(lambda found: _sign(found[1]), cut) if "_x" in cut else cut


def _sign(code: str) -> str:
    number = int(code, 16)
    # Half of a pair cannot stand alone in text that is to be written out again.
    return "\ufffd" if 0xD800 <= number <= 0xDFFF else chr(number)


@dataclass(slots=True)
class Shared:
    """What the sheets of a workbook share: texts, looks and calendar.

    Behind the last look stands a plain one, for cells that name a look which is not there.
    """

    strings: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=lambda: [PLAIN])
    epoch: datetime = EPOCH_1900
    _own: dict[str, int] = field(default_factory=dict)

    def add(self, text: str) -> int:
        """Return where a text stands among the texts; a new one is added."""
        found = self._own.get(text)
        if found is None:
            found = self._own[text] = len(self.strings)
            self.strings.append(text)
        return found


_ITEM = re.compile(r"<si>(.*?)</si>", re.DOTALL)
_ONE_TEXT = re.compile(r'<t(?: xml:space="preserve")?>([^<]*)</t>')
_ANY_TEXT = re.compile(r"<t(?:\s[^<>]*)?>([^<]*)</t>")
_PHONETIC = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)


def shared_strings(archive: Archive, name: str) -> list[str]:
    """Return the table of texts: by pattern, and tag by tag where something in it is odd."""
    try:
        text = page_text(archive.read(name))
        items = _ITEM.findall(text)
        if text.count("<si") == len(items):
            return [plain_text(text_within(item)) for item in items]
    except OddError:
        pass
    part = SharedStrings()
    archive.parse(name, part)
    return part.strings


def text_within(item: str) -> str:
    """Return the text of an item that may be made of several pieces.

    Raises:
        OddError: it holds a sign by a name that XML does not know.
    """
    one = _ONE_TEXT.fullmatch(item)
    if one is not None:
        return unescaped(one[1])
    return unescaped("".join(_ANY_TEXT.findall(_PHONETIC.sub("", item))))


class SharedStrings(Part):
    """The table of texts; phonetic guides are left out, rich text is flattened."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._phonetic = 0

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - as in Part
        """Begin a text, or a piece of one."""
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._phonetic += 1
        self.forget()

    def end(self, name: str) -> None:
        """Keep a piece, or the whole text."""
        if name == "t" and not self._phonetic:
            self._pieces.append(self.take())
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "si":
            self.strings.append(plain_text("".join(self._pieces)))


class Styles(Part):
    """Format, bold, indent and fill of each cell style, in the order in which cells name them."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: list[Look] = []
        self._formats: dict[int, str] = {}
        self._bold: list[bool] = []
        self._fills: list[str] = []
        self._inside = ""
        self._current: tuple[str, bool, str] | None = None
        self._indent = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take up what an element says of a format, font, fill or style."""
        if name in {"fonts", "fills", "cellXfs", "cellStyleXfs", "numFmts", "dxfs"}:
            self._inside = name
        elif self._inside == "numFmts" and name == "numFmt":
            self._formats[whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif self._inside == "fonts":
            self._font(name, attributes)
        elif self._inside == "fills":
            self._fill(name, attributes)
        elif self._inside == "cellXfs":
            self._style(name, attributes)

    def _font(self, name: str, attributes: Attributes) -> None:
        if name == "font":
            self._bold.append(False)
        elif name == "b" and self._bold:
            self._bold[-1] = attributes.get("val", "1") not in {"0", "false"}

    def _fill(self, name: str, attributes: Attributes) -> None:
        if name == "fill":
            self._fills.append("")
        elif name == "fgColor" and self._fills:
            rgb = attributes.get("rgb", "")
            self._fills[-1] = rgb[-6:].upper() if len(rgb) in {6, 8} else ""

    def _style(self, name: str, attributes: Attributes) -> None:
        if name == "xf":
            font, fill = whole(attributes.get("fontId")), whole(attributes.get("fillId"))
            bold = font < len(self._bold) and self._bold[font]
            colour = self._fills[fill] if fill < len(self._fills) else ""
            self._current = (self._format(whole(attributes.get("numFmtId"))), bold, colour)
            self._indent = 0
        elif name == "alignment" and self._current:
            self._indent = whole(attributes.get("indent"))

    def end(self, name: str) -> None:
        """Keep a style."""
        if name == "xf" and self._current:
            code, bold, fill = self._current
            self.looks.append(_look(code, bold, self._indent, fill))
            self._current = None

    def _format(self, number: int) -> str:
        return self._formats.get(number) or BUILT_IN.get(number, "General")


@lru_cache(maxsize=5_000)
def _look(code: str, bold: bool, indent: int, fill: str) -> Look:  # noqa: FBT001 - as in Look
    return Look(code, bold, indent, is_date_format(code), fill)


class Comments(Part):
    """The comments of one sheet by place; the answers of a thread follow its first comment."""

    def __init__(self) -> None:
        super().__init__()
        self.comments: dict[tuple[int, int], str] = {}
        self._ref = ""
        self._pieces: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a comment."""
        if name in {"comment", "threadedComment"}:
            self._ref, self._pieces = attributes.get("ref", ""), []
        self.forget()

    def end(self, name: str) -> None:
        """Keep a piece, or the whole comment."""
        if name in {"t", "text"}:
            self._pieces.append(self.take())
        elif name in {"comment", "threadedComment"}:
            self._keep(plain_text("".join(self._pieces)).strip())

    def _keep(self, text: str) -> None:
        try:
            place = place_of(self._ref)
        except ValueError:
            return
        before = self.comments.get(place)
        self.comments[place] = f"{before}\n{text}" if before else text


class Saved(Part):
    """The moment at which the workbook says it was last saved."""

    def __init__(self) -> None:
        super().__init__()
        self.moment: str | None = None

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - as in Part
        """Begin an element."""
        self.forget()

    def end(self, name: str) -> None:
        """Keep the moment."""
        if name == "modified":
            self.moment = self.take().strip()[:40] or None
