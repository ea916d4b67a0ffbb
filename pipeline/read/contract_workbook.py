"""Reads a contract workbook into a `Contract`, or into everything that is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pipeline.domain.contract import (
    AdditionalityRule,
    Contract,
    CountsAs,
    DisclosurePolicy,
    DueRule,
    Method,
    OwnWords,
    Pin,
    Policies,
    RatingScheme,
    Requirement,
)
from pipeline.domain.contract_form import CONTRACT, FORM, METHODS, OWN_WORDS, POLICIES, WHERE
from pipeline.domain.contract_form_requirements import REQUIREMENTS
from pipeline.domain.findings import Finding
from pipeline.domain.form import FormSheet, plain
from pipeline.domain.keys import KeyFault, contract_key
from pipeline.domain.periods import FINANCIAL_YEAR_START, Frequency
from pipeline.read.book import Book
from pipeline.read.contract_requirements import Frame, requirement, same_ref_twice
from pipeline.read.form_sheets import Entry, Faults, entries_of, sheet_of
from pipeline.read.guard import Refusal, file_kind
from pipeline.read.other_formats import read_with_calamine
from pipeline.read.xlsx import read_xlsx

_FEWEST_LETTERS = 4


def read_contract(path: Path) -> tuple[Contract | None, list[Finding]]:
    """Read a contract workbook, in whatever order its sheets, columns and lines stand.

    Returns the contract and no findings, or None and every fault with its sheet and cell
    (CONTRACT-FIELD, CONTRACT-SHEET); a file that is no workbook gives one FILE-* finding.
    Amounts are pounds, shares are of one, `source` is the file's name.
    """
    try:
        book = _open(path)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except Refusal as refusal:
        return None, [Finding(refusal.code, refusal.found, path.name)]
    except OSError as fault:
        found = f"it cannot be opened ({fault.strerror or type(fault).__name__})"
        return None, [Finding("FILE-DAMAGED", found, path.name)]
    faults = Faults(path.name)
    made = _contract(book, faults, path.name, digest)
    return (None if faults.findings else made), faults.findings


def _open(path: Path) -> Book:
    return read_xlsx(path) if file_kind(path) == "xlsx" else read_with_calamine(path)


def _contract(book: Book, faults: Faults, source: str, digest: str) -> Contract | None:
    found = {form.name: _read(book, form, faults) for form in FORM}
    head = next(iter(found[CONTRACT.name]), None)
    frame = _frame(head) if head else Frame(None, None, None)
    if head:
        _check_head(head, faults)
    lines = found[REQUIREMENTS.name]
    made = [requirement(line, frame, faults) for line in lines]
    same_ref_twice(made, lines, faults)
    pins = tuple(_pin(line, made, faults) for line in found[WHERE.name])
    methods = tuple(_method(line, faults) for line in found[METHODS.name])
    own_words = tuple(_own_words(line, faults) for line in found[OWN_WORDS.name])
    policies = _policies(next(iter(found[POLICIES.name]), None), faults)
    if head is None or frame.start is None or frame.end is None or frame.frequency is None:
        return None
    return Contract(
        reference=head.get("reference", str, ""),
        provider=head.get("provider", str, ""),
        commissioner=head.get("commissioner", str, ""),
        service=head.get("service", str, ""),
        start=frame.start,
        end=frame.end,
        frequency=frame.frequency,
        requirements=tuple(made),
        annual_value=head.find("annual_value", float),
        year_starts_in=head.get("year_starts_in", int, FINANCIAL_YEAR_START),
        due=_due(head),
        file_names=head.get("file_names", tuple, ()),
        methods=methods,
        pins=pins,
        own_words=own_words,
        policies=policies,
        source=source,
        sha256=digest,
    )


def _read(book: Book, form: FormSheet, faults: Faults) -> list[Entry]:
    others = [other.name for other in FORM if other is not form]
    sheet = sheet_of(book, form, others, faults)
    return entries_of(sheet, form, faults) if sheet else []


# --- the contract itself ------------------------------------------------------------------------


def _frame(head: Entry) -> Frame:
    return Frame(
        head.find("start", date), head.find("end", date), head.find("frequency", Frequency)
    )


def _check_head(head: Entry, faults: Faults) -> None:
    start, end = head.find("start", date), head.find("end", date)
    if start and end and end < start:
        said = f"the contract ends on {end:%d/%m/%Y}, before it starts on {start:%d/%m/%Y}"
        faults.field(head.sheet, head.place("end"), said)
    reference = head.find("reference", str)
    if reference:
        try:
            contract_key(reference)
        except KeyFault as fault:
            faults.field(head.sheet, head.place("reference"), str(fault))


def _due(head: Entry) -> DueRule:
    usual = DueRule()
    days = head.get("due_days", int, usual.days)
    return DueRule(days, head.get("due_working", bool, usual.working))


# --- the optional sheets ------------------------------------------------------------------------


def _pin(line: Entry, known: list[Requirement], faults: Faults) -> Pin:
    typed = line.get("ref", str, "")
    refs = {plain(item.ref): item.ref for item in known if item.ref}
    if typed and plain(typed) not in refs:
        said = f"the sheet '{REQUIREMENTS.name}' has no requirement '{typed}'"
        faults.field(line.sheet, line.place("ref"), said, typed)
    where = {name: line.get(name, str, "") for name in ("sheet", "section", "row", "column")}
    if not any(where.values()):
        said = "the line does not say where: fill in Sheet, Section, Row label or Column heading"
        faults.field(line.sheet, line.place("sheet"), said, typed)
    ref = refs.get(plain(typed), typed)
    return Pin(ref, line.get("part", str, "value"), **where, cell=line.cell)


def _own_words(line: Entry, faults: Faults) -> OwnWords:
    words = line.get("words", str, "")
    if words and len(plain(words)) < _FEWEST_LETTERS and "words" not in line.broken:
        said = f"'{words}' is too short: it would stand beside many figures"
        faults.field(line.sheet, line.place("words"), said, words)
    return OwnWords(
        words,
        line.get("counts_as", CountsAs, CountsAs.OUTCOME),
        line.get("title", str, ""),
        line.get("beneficiary", str, "client"),
        line.get("is_stock", bool, default=False),
        cell=line.cell,
    )


def _method(line: Entry, faults: Faults) -> Method:
    texts = {
        name: line.get(name, str, "")
        for name in (
            "name", "sheet", "section", "flag_column", "outcome_column", "base_column",
            "strata_column", "sessions_column", "first_column", "end_column",
        )
    }  # fmt: skip
    method = Method(
        **texts,
        having=line.get("having", tuple, ()),
        good=line.get("good", tuple, ()),
        known_at_start=line.find("known_at_start", bool),
        within=line.find("within", int),
        cell=line.cell,
    )
    for name, said in _method_faults(method):
        if name not in line.broken:
            faults.field(line.sheet, line.place(name), said)
    return method


def _method_faults(method: Method) -> Iterator[tuple[str, str]]:
    """Say which answers about a way of working do not go together, by field."""
    if not method.having and not method.is_list:
        yield "having", "fill in 'Rows with it', or 'Column that tells' where a column says it"
    if not method.base_column and not method.is_list:
        said = "it may be empty only where each line of a list is one person"
        yield "base_column", f"'Column with all people' is not filled in; {said}"
    if method.within is None:
        for name in ("sessions_column", "first_column"):
            if getattr(method, name):
                yield "within", "say within how many sessions taking part counts, for example 3"
                return
    elif method.within < 1:
        yield "within", "at least the first session must count"
    elif not method.is_list:
        yield "within", "it needs a list in which a column says who took part"
    elif not method.sessions_column:
        yield (
            "sessions_column",
            (
                "'Within the first (sessions)' needs the column that says how many "
                "sessions each person came to"
            ),
        )


def _policies(answers: Entry | None, faults: Faults) -> Policies:
    usual = Policies()
    if answers is None:
        return usual
    rule = answers.get("additionality", AdditionalityRule, usual.additionality)
    names = answers.get("schedule_names", tuple, ())
    if rule is AdditionalityRule.NAMED_IN_SCHEDULE and not names:
        said = "list the outcomes that the social value schedule names; the rule above needs them"
        faults.field(answers.sheet, answers.place("schedule_names"), said)
    return Policies(
        rating=answers.get("rating", RatingScheme, usual.rating),
        threshold_itself_meets=answers.get(
            "threshold_itself_meets", bool, usual.threshold_itself_meets
        ),
        additionality=rule,
        disclosure=answers.get("disclosure", DisclosurePolicy, usual.disclosure),
        schedule_names=names,
    )
