"""Workbooks packed part by part, so that a test decides every byte that matters."""

from __future__ import annotations

import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def relations(*rows: tuple[str, str, str], base: str = RELATIONS) -> str:
    """Return a part of relations; each row is id, last word of the type, target."""
    made = "".join(
        f'<Relationship Id="{key}" Type="{base}/{kind}" Target="{target}"/>'
        for key, kind, target in rows
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{made}</Relationships>'


def worksheet(cells: str, *, before: str = "", after: str = "", space: str = MAIN) -> str:
    """Return the part of a sheet."""
    data = f"<sheetData>{cells}</sheetData>"
    return f'{_HEAD}<worksheet xmlns="{space}">{before}{data}{after}</worksheet>'


def pack(
    path: Path,
    *sheets: str | dict[str, str],
    states: tuple[str, ...] = (),
    more: dict[str, str] | None = None,
    strict: bool = False,
) -> Path:
    """Write a workbook of these sheet parts, named Sheet1, Sheet2 ...

    A dictionary among them gives what stands inside other parts: strings, styles, workbook.
    `more` adds whole parts.
    """
    base, space = (STRICT_RELATIONS, STRICT) if strict else (RELATIONS, MAIN)
    inside: dict[str, str] = {}
    pages: list[str] = []
    for given in sheets:
        if isinstance(given, dict):
            inside |= given
        else:
            pages.append(given)
    listed, related = "", []
    for number, _ in enumerate(pages, start=1):
        state = f' state="{states[number - 1]}"' if states else ""
        listed += f'<sheet name="Sheet{number}" sheetId="{number}" r:id="rId{number}"{state}/>'
        related.append((f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml"))
    related += [("rIdS", "sharedStrings", "sharedStrings.xml"), ("rIdY", "styles", "styles.xml")]
    parts = {
        "[Content_Types].xml": f"{_HEAD}<Types/>",
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml"), base=base),
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{space}" xmlns:r="{base}">'
        f"{inside.get('workbook', '')}<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(*related, base=base),
        "xl/sharedStrings.xml": f'{_HEAD}<sst xmlns="{space}">{inside.get("strings", "")}</sst>',
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{space}">{inside.get("styles", "")}'
        "</styleSheet>",
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": page for n, page in enumerate(pages, start=1)}
    parts |= more or {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path
