"""The parts of a zipped workbook: found by name whatever the writer did to it, read with expat.

No link is followed, and a document type declaration, which no workbook needs, ends the reading.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable
from typing import IO

# expat itself and not defusedxml, which knows trees but no streams: the one declaration through
# which XML attacks is refused here.
from xml.parsers import expat

from pipeline.read.guard import Refusal

_CHUNK = 1 << 16
Attributes = dict[str, str]


class Part:
    """One XML part: calls `start` and `end` with local names; text is gathered for `take`."""

    def __init__(self) -> None:
        self._gathered: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Handle the start of an element."""

    def end(self, name: str) -> None:
        """Handle the end of an element."""

    def take(self) -> str:
        """Return the text gathered since the last `take` or `forget`."""
        text = "".join(self._gathered)
        self._gathered.clear()
        return text

    def forget(self) -> None:
        """Drop the text gathered so far."""
        self._gathered.clear()

    def run(self, file: IO[bytes]) -> None:
        """Parse the part.

        Raises:
            Refusal: it is not well formed, or declares entities.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._gathered.append
        parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk)
            parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
        except expat.ExpatError as fault:
            found = f"a part of the workbook is not well formed ({fault})"
            raise Refusal("FILE-DAMAGED", found) from fault

    def _start(self, name: str, attributes: Attributes) -> None:
        self.start(name.rpartition(":")[2] if ":" in name else name, attributes)

    def _end(self, name: str) -> None:
        self.end(name.rpartition(":")[2] if ":" in name else name)


def _refuse_doctype(*_: object) -> None:
    raise Refusal("FILE-HOSTILE", "a part of it declares entities, which no workbook needs")


class Elements(Part):
    """A small part: every element's local name and attributes go to a function."""

    def __init__(self, take: Callable[[str, Attributes], None]) -> None:
        super().__init__()
        self._take = take

    def start(self, name: str, attributes: Attributes) -> None:
        """Hand the element over."""
        self.forget()
        self._take(name, attributes)


class Archive:
    """The parts of a workbook by name; names differ in case and slashes between writers."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {
            name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()
        }

    def has(self, start: str) -> bool:
        """Whether a part's name begins with `start`."""
        return any(name.startswith(start.lower()) for name in self._names)

    def parse(self, name: str, part: Part) -> bool:
        """Parse a part; False where it is not there."""
        found = self._names.get(name.lstrip("/").lower())
        if found is None:
            return False
        with self._archive.open(found) as file:
            part.run(file)
        return True

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; none where it is not there."""
        found = self._names.get(name.lstrip("/").lower())
        return b"" if found is None else self._archive.read(found)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return id -> (last word of the type, target part) of the part's relations."""
        folder, base = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def take(element: str, attributes: Attributes) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "").replace("\\", "/")
                whole = target if target.startswith("/") else posixpath.join(folder, target)
                kind = attributes.get("Type", "").rpartition("/")[2]
                path = posixpath.normpath(whole).lstrip("/")
                found[attributes.get("Id", "")] = (kind, path)

        self.parse(posixpath.join(folder, "_rels", f"{base}.rels"), Elements(take))
        return found


class OddError(Exception):
    """Something in a part is not as nearly every program writes it."""


_UTF_8 = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*encoding=[\"']utf-8[\"'][^>]*\?>|"
                    rb"(?!<\?xml[^>]*encoding))", re.IGNORECASE)  # fmt: skip
_ENTITY = re.compile(r"&(#x[0-9A-Fa-f]{1,8}|#[0-9]{1,8}|[A-Za-z]+)?(;?)")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def page_text(content: bytes) -> str:
    """Return the text of a part.

    Raises:
        OddError: it holds what only a parser should take apart.
    """
    if not _UTF_8.match(content):
        raise OddError
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise OddError from fault
    if "<!" in text or text.count("<?") > 1:
        raise OddError
    # As XML has it, whatever the system the file was written on.
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unescaped(text: str) -> str:
    """Return a text with the signs that XML writes by name.

    Raises:
        OddError: a name that XML does not know, or a sign that it does not allow.
    """
    return _ENTITY.sub(_sign, text) if "&" in text else text


def _sign(found: re.Match[str]) -> str:
    name = found[1] or ""
    if not found[2]:
        raise OddError
    if name.startswith("#"):
        number = int(f"0{name[1:]}", 0) if name[1] in "xX" else int(name[1:])
        if not 0 < number < 0x110000 or 0xD800 <= number <= 0xDFFF:
            raise OddError
        return chr(number)
    if name not in _ENTITIES:
        raise OddError
    return _ENTITIES[name]


def whole(text: str | None) -> int:
    """Return the whole number an attribute gives, 0 where it gives none."""
    try:
        return int(float(text or 0))
    except (ValueError, OverflowError):
        return 0


def is_on(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text in {"1", "true"}
