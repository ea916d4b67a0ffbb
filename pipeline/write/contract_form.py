"""Draws the contract workbook: the empty form, or one filled from a `Contract`."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from pipeline.domain.contract import Band, Contract, MeasureType, Requirement
from pipeline.domain.contract_form import (
    CONTRACT,
    COVER,
    FORM,
    LISTS_SHEET,
    METHODS,
    OWN_WORDS,
    POLICIES,
    WHERE,
)
from pipeline.domain.contract_form_requirements import REQUIREMENTS
from pipeline.domain.form import Field, FormSheet, Shape, ValueKind
from pipeline.write.form_page import FormPage, Lists, Share, Written

# Equal bytes need a fixed date; the form does not change from day to day.
CREATED = datetime(2026, 1, 1)


def write_contract_workbook(path: Path, values: Contract | None = None) -> None:
    """Write the contract workbook to `path`: the empty form, or filled from `values`.

    The same values give the same bytes. An existing file is replaced in one step, so that
    nobody ever meets half a workbook; whether it may be replaced is for the caller to say.

    Raises:
        OSError: the folder is missing or cannot be written to.
    """
    content = io.BytesIO()
    options = {
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": COVER.title, "created": CREATED, "author": ""})
        _draw(book, values)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content.getvalue())
    beside.replace(path)


def _draw(book: xlsxwriter.Workbook, values: Contract | None) -> None:
    start = FormPage(book, COVER.name)
    pages = {form.name: FormPage(book, form.name) for form in FORM}
    lists = Lists(FormPage(book, LISTS_SHEET), [field for form in FORM for field in form.fields])
    start.cover(COVER, FORM)
    for form in FORM:
        entries = _entries(form, values) if values else []
        if form.shape is Shape.QUESTIONS:
            pages[form.name].questions(form, entries[0] if entries else {}, lists)
        else:
            pages[form.name].table(form, entries, lists)


# --- from a contract to what is typed -----------------------------------------------------------


def _entries(form: FormSheet, values: Contract) -> Sequence[Mapping[str, Written]]:
    sources: dict[str, Sequence[object]] = {
        CONTRACT.name: [values],
        REQUIREMENTS.name: values.requirements,
        WHERE.name: values.pins,
        METHODS.name: values.methods,
        OWN_WORDS.name: values.own_words,
        POLICIES.name: [values.policies],
    }
    return [_entry(form, source) for source in sources[form.name]]


def _entry(form: FormSheet, source: object) -> dict[str, Written]:
    usual = {item.name: item.default for item in dataclasses.fields(source)}  # type: ignore[arg-type]
    made: dict[str, Written] = {}
    for field in form.fields:
        value = _attribute(source, field.name)
        if value is None or value in ("", ()) or (field.quiet and value == usual[field.name]):
            continue
        made[field.name] = _typed(field, value, source)
    return made


def _attribute(source: object, name: str) -> Any:  # noqa: ANN401 - as many types as fields
    if isinstance(source, Contract) and name in {"due_days", "due_working"}:
        return getattr(source.due, name.removeprefix("due_"))
    return getattr(source, name)


def _typed(field: Field, value: object, source: object) -> Written:
    if field.choices:
        return field.label_of(value)
    if isinstance(value, tuple):
        return "; ".join(_piece(item, is_rate=_is_rate(source)) for item in value)
    if isinstance(value, float) and _is_share(field, value, source):
        return Share(value)
    if isinstance(value, str | int | float | date):
        return value
    raise TypeError(f"a form has no way to show {value!r}")


def _is_rate(source: object) -> bool:
    return isinstance(source, Requirement) and source.measure is MeasureType.RATE


def _is_share(field: Field, value: float, source: object) -> bool:
    if field.kind is ValueKind.SHARE:
        return True
    of_target = field.name == "floor" and value < 1 and _is_count(source)
    return field.kind is ValueKind.LEVEL and (_is_rate(source) or of_target)


def _is_count(source: object) -> bool:
    return isinstance(source, Requirement) and source.measure is MeasureType.COUNT


def _piece(item: object, *, is_rate: bool) -> str:
    if isinstance(item, Band):
        bound = f"{item.bound * 100:.13g}%" if is_rate else f"{item.bound:.15g}"
        return f"{item.word} {item.op} {bound}"
    return f"{item:.15g}" if isinstance(item, float) else str(item)
