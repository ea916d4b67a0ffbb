"""The contract workbook opens as a form: hints, lists and no surprises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.domain.contract import (
    Accumulation,
    AdditionalityRule,
    Contract,
    Direction,
    DisclosurePolicy,
    JudgedOver,
    MeasureType,
    Method,
    OwnWords,
    Pin,
    Policies,
    RatingScheme,
    Requirement,
    RequirementKind,
)
from pipeline.domain.contract_form import CONTRACT, FORM, METHODS, OWN_WORDS, POLICIES, WHERE
from pipeline.domain.contract_form_requirements import REQUIREMENTS
from pipeline.domain.form import FormSheet
from pipeline.domain.periods import Frequency
from pipeline.write.contract_form import write_contract_workbook
from pipeline.write.form_page import done
from workbooks.builder.contracts import CONTRACTS

SAMPLE = next(iter(CONTRACTS.values()))
MADE_BY_THE_READER = {
    "cell",
    "target_cell",
    "source",
    "sha256",
    "requirements",
    "methods",
    "pins",
    "own_words",
    "known",
    "policies",
}


@pytest.mark.parametrize(
    ("form", "kind"),
    [(CONTRACT, Contract), (REQUIREMENTS, Requirement), (WHERE, Pin), (METHODS, Method),
     (OWN_WORDS, OwnWords), (POLICIES, Policies)],
    ids=lambda item: getattr(item, "name", ""),
)  # fmt: skip
def test_the_form_asks_for_every_field(form: FormSheet, kind: type) -> None:
    """A field added to a contract's types must be asked for, or nobody could fill it in."""
    asked = {field.name for field in form.fields} - {"due_days", "due_working"}
    wanted = {field.name for field in fields(kind)} - MADE_BY_THE_READER - {"due"}
    assert asked == wanted


@pytest.mark.parametrize(
    ("form", "name", "answers"),
    [
        (CONTRACT, "frequency", Frequency),
        (REQUIREMENTS, "frequency", Frequency),
        (REQUIREMENTS, "kind", RequirementKind),
        (REQUIREMENTS, "measure", MeasureType),
        (REQUIREMENTS, "direction", Direction),
        (REQUIREMENTS, "judged_over", JudgedOver),
        (REQUIREMENTS, "accumulation", Accumulation),
        (POLICIES, "rating", RatingScheme),
        (POLICIES, "additionality", AdditionalityRule),
        (POLICIES, "disclosure", DisclosurePolicy),
    ],
)
def test_every_possible_answer_is_offered(
    form: FormSheet, name: str, answers: type[StrEnum]
) -> None:
    """The lists hold what the types allow; in Policies the usual rule comes first."""
    offered = [choice.value for choice in form.field(name).choices]
    assert set(offered) == set(answers)
    if form is POLICIES:
        assert offered[0] == getattr(Policies(), name)


def test_no_two_answers_of_a_list_can_be_confused() -> None:
    """Whatever may be typed for one answer is not taken for another."""
    for field in (field for form in FORM for field in form.fields):
        for choice in field.choices:
            for text in (choice.label, *choice.also):
                assert [other for other in field.choices if other.fits(text)] == [choice], text


def test_headings_differ_and_hints_fit_excel() -> None:
    """Excel cuts a hint at 255 characters and its title at 32, and headings must be unique."""
    for form in FORM:
        names = [name for field in form.fields for name in (field.heading, *field.also)]
        assert len({name.casefold() for name in names}) == len(names)
        assert all(len(field.help) <= 255 and len(field.heading) <= 32 for field in form.fields)


def test_the_same_contract_gives_the_same_bytes(tmp_path: Path) -> None:
    """Written twice, empty or filled, the file is the same to the byte."""
    for values in (None, SAMPLE):
        one, two = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
        write_contract_workbook(one, values)
        write_contract_workbook(two, values)
        assert one.read_bytes() == two.read_bytes()


def test_an_existing_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    """No half-written file is left beside it."""
    path = tmp_path / "c.xlsx"
    path.write_text("before")
    write_contract_workbook(path)
    assert path.read_bytes().startswith(b"PK")
    assert [item.name for item in tmp_path.iterdir()] == ["c.xlsx"]


def test_the_sheets_come_in_the_order_of_filling_in(tmp_path: Path) -> None:
    """The cover first, the lists behind the drop-downs last; nothing hidden, nothing locked."""
    write_contract_workbook(path := tmp_path / "c.xlsx")
    book = load_workbook(path)
    assert book.sheetnames == [
        "Start here", "Contract", "Requirements", "Policies", "Where to find",
        "Delivery methods", "Own words", "Lists",
    ]  # fmt: skip
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert not any(sheet.protection.sheet for sheet in book)
    assert book["Requirements"].freeze_panes == "C6"
    assert book.vba_archive is None


def test_what_must_be_filled_in_has_a_star(tmp_path: Path) -> None:
    """Two columns of Requirements and seven lines of Contract, no more."""
    write_contract_workbook(path := tmp_path / "c.xlsx")
    book = load_workbook(path)
    assert _starred(cell.value for cell in book["Requirements"][5]) == ["Ref *", "Name *"]
    assert len(_starred(cell.value for cell in book["Contract"]["A"])) == 7


def _starred(values: Iterable[object]) -> list[str]:
    return [value for value in values if isinstance(value, str) and value.endswith("*")]


def test_drop_downs_point_to_the_answers_they_offer(tmp_path: Path) -> None:
    """Each list in a cell is a range of the sheet Lists with exactly the field's answers."""
    write_contract_workbook(path := tmp_path / "c.xlsx")
    book = load_workbook(path)
    seen = 0
    for form in FORM:
        for field, rule in zip(form.fields, _rules(book[form.name]), strict=True):
            assert rule.promptTitle == field.heading
            if not field.choices:
                continue
            area = rule.formula1.split("!")[1].replace("$", "")
            offered = [row[0].value for row in book["Lists"][area]]
            assert offered == [choice.label for choice in field.choices]
            seen += 1
    assert seen == 3 + 7 + 4 + 1 + 1 + 3


def _rules(sheet: Worksheet) -> list:  # type: ignore[type-arg]
    return list(sheet.data_validations.dataValidation)


def test_text_never_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    """What a contract says is written as text, whatever it begins with."""
    nasty = replace(SAMPLE, provider="=cmd|' /C calc'!A0", service="https://example.org/x")
    write_contract_workbook(path := tmp_path / "c.xlsx", nasty)
    book = load_workbook(path)
    sheet = book["Contract"]
    assert (sheet["B6"].value, sheet["B6"].data_type) == ("=cmd|' /C calc'!A0", "s")
    assert (sheet["B8"].value, sheet["B8"].hyperlink) == ("https://example.org/x", None)
    formulas = [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
    assert formulas == []


def test_a_filled_form_shows_numbers_as_people_write_them(tmp_path: Path) -> None:
    """Shares as percentages, counts as numbers, a share of a count's target as a percentage."""
    write_contract_workbook(path := tmp_path / "c.xlsx", SAMPLE)
    sheet = load_workbook(path)["Requirements"]
    columns = {str(cell.value).rstrip(" *"): cell.column for cell in sheet[5]}
    rows = {sheet.cell(row, columns["Ref"]).value: row for row in range(6, 18)}

    def shown(ref: str, heading: str) -> tuple[object, str]:
        cell = sheet.cell(rows[ref], columns[heading])
        return cell.value, cell.number_format

    assert shown("A1", "Target") == (1200, "#,##0")
    assert shown("A1", "Floor") == (0.9, "0%")
    assert shown("A1", "Profile") == ("290; 280; 250; 380", "@")
    assert shown("A2", "Target") == (0.5, "0%")
    assert shown("A5", "Better is") == ("lower", "General")
    assert shown("A7", "Floor") == (54, "General")
    assert shown("A12", "Least response") == (0.3, "0%")


def test_a_refusal_of_the_writer_is_not_silent() -> None:
    """Codes below zero mean that something was left out of the file."""
    done(0)
    done(None)
    with pytest.raises(ValueError, match="-2"):
        done(-2)
