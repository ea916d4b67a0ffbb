"""The parts of an .xlsx beside its sheets: texts, looks, comments, and when it was saved."""

from __future__ import annotations

import re

from pipeline.read.book import Look
from pipeline.read.excel import BUILT_IN, is_date_format, place_of
from pipeline.read.xml_part import Attributes, Part, whole

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
    """Number format, bold and indent of each cell style, in the order in which cells name them."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: list[Look] = []
        self._formats: dict[int, str] = {}
        self._bold: list[bool] = []
        self._inside = ""
        self._current: tuple[str, bool] | None = None
        self._indent = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take up what an element says of a format, font or style."""
        if name in {"fonts", "cellXfs", "cellStyleXfs", "numFmts", "dxfs"}:
            self._inside = name
        elif name == "numFmt" and self._inside == "numFmts":
            self._formats[whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "font" and self._inside == "fonts":
            self._bold.append(False)
        elif name == "b" and self._inside == "fonts" and self._bold:
            self._bold[-1] = attributes.get("val", "1") not in {"0", "false"}
        elif name == "xf" and self._inside == "cellXfs":
            font = whole(attributes.get("fontId"))
            bold = font < len(self._bold) and self._bold[font]
            self._current = (self._format(whole(attributes.get("numFmtId"))), bold)
            self._indent = 0
        elif name == "alignment" and self._current:
            self._indent = whole(attributes.get("indent"))

    def end(self, name: str) -> None:
        """Keep a style."""
        if name == "xf" and self._current:
            code, bold = self._current
            self.looks.append(Look(code, bold, self._indent, is_date_format(code)))
            self._current = None

    def _format(self, number: int) -> str:
        return self._formats.get(number) or BUILT_IN.get(number, "General")


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
