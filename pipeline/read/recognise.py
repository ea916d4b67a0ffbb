"""Says which contract and which period a workbook is for: by its content first, then its name."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Frequency, Period, reporting_period
from pipeline.domain.tables import Role, Status
from pipeline.read.reader import FileReading
from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import period_of
from pipeline.read.when.years import year_named, year_start

_SAYS_PERIOD = re.compile(
    r"\b(?:reporting (?:month|period|quarter)|return for|this return|period covered|"
    r"(?:month|quarter|period) (?:of|being) report(?:ed|ing)?|report for)\b",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    r"\b(?:re-?submi\w+|resubmission|replaces|supersedes|corrected|correction|revised version|"
    r"re-?issued?|amended)\b",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\bv(?:ersion)?[ ._-]?(\d{1,2})\b", re.IGNORECASE)
_FEWEST_FACTS = 3
STATED = "the workbook states the period it reports on"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a workbook is for, what says so, and what is doubtful about it."""

    contract: Contract | None
    contract_why: str
    period: Period | None
    period_why: str
    resubmission: bool
    version_in_name: int
    findings: tuple[Finding, ...] = ()


def recognise(reading: FileReading, contracts: Sequence[Contract]) -> Recognised:
    """Say which of the contracts, and which of its periods, a reading belongs to."""
    texts = _texts(reading)
    contract, why, doubts = _contract(reading, texts, contracts)
    period, period_why = None, "no contract, so no reporting period"
    if contract is not None:
        period, period_why, more = _period(reading, texts, contract)
        doubts += more
    found = _VERSION.search(_spaced(reading.file))
    replaces = bool(_REPLACES.search(_spaced(reading.file))) or any(
        _REPLACES.search(text) for text in texts[:60] if len(text) < 400
    )
    version = int(found[1]) if found else 0
    return Recognised(contract, why, period, period_why, replaces, version, tuple(doubts))


def period_against_name(reading: FileReading, contract: Contract) -> tuple[bool, list[Finding]]:
    """Say whether a workbook states its period, and what contradicts that, as in its name.

    Only how often the contract is reported on, and when its year starts, is looked at.
    """
    _, why, found = _period(reading, _texts(reading), contract)
    return why == STATED, found


def _texts(reading: FileReading) -> list[str]:
    visible = reading.cells.sort("sheet_no", "row", "col")
    return [text for text in visible["text"].head(600).to_list() if text]


def _spaced(text: str) -> str:
    return re.sub(r"[_\-.]+", " ", text)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def _contract(
    reading: FileReading, texts: Sequence[str], contracts: Sequence[Contract]
) -> tuple[Contract | None, str, list[Finding]]:
    content = _plain(" ".join(texts))
    name = _plain(reading.file)
    scores: list[tuple[int, str, Contract]] = []
    for contract in contracts:
        reasons = []
        reference = _plain(contract.reference)
        if len(reference) >= 4 and reference in content:
            reasons.append((8, f"its reference {contract.reference} stands in the workbook"))
        if len(reference) >= 4 and reference in name:
            reasons.append((7, f"its reference {contract.reference} stands in the file's name"))
        for pattern in contract.file_names:
            wanted = pattern if any(sign in pattern for sign in "*?[") else f"*{pattern}*"
            if fnmatch.fnmatch(reading.file.lower(), wanted.lower()):
                reasons.append((6, f"the file's name fits {pattern!r}"))
        if len(_plain(contract.provider)) >= 6 and _plain(contract.provider) in content:
            reasons.append((2, f"{contract.provider} is named in it"))
        if len(_plain(contract.commissioner)) >= 6 and _plain(contract.commissioner) in content:
            reasons.append((2, f"{contract.commissioner} is named in it"))
        scores.append(
            (sum(score for score, _ in reasons), "; ".join(w for _, w in reasons), contract)
        )
    scores.sort(key=lambda item: (-item[0], item[2].key))
    if not scores or scores[0][0] < 4:
        finding = Finding(
            "INBOX-NO-CONTRACT",
            "neither a reference, nor the parties, nor a file name pattern of a contract fits",
            file=reading.file,
            submission=reading.submission,
        )
        return None, "no contract fits", [finding]
    if len(scores) > 1 and scores[1][0] == scores[0][0]:
        both = f"{scores[0][2].reference} and {scores[1][2].reference} fit equally well"
        finding = Finding("INBOX-TWO-CONTRACTS", both, reading.file, submission=reading.submission)
        return None, both, [finding]
    return scores[0][2], scores[0][1], []


def _period(
    reading: FileReading, texts: Sequence[str], contract: Contract
) -> tuple[Period | None, str, list[Finding]]:
    said = _said(texts, contract)
    data = _by_data(reading.facts, contract)
    named = _by_name(reading.file, contract, said or data)
    for period, why in (
        (said, STATED),
        (named if named == data else None, "the file's name and the figures agree"),
        (data if named is None else None, "the latest period that holds figures"),
        (named, "the file's name"),
    ):
        if period is not None:
            chosen, reason = period, why
            break
    else:
        finding = Finding(
            "INBOX-NO-PERIOD",
            "no period stands in the sheets or in the file's name",
            file=reading.file,
            submission=reading.submission,
        )
        return None, "not recognised", [finding]
    others = {period for period in (named, data) if period is not None} - {chosen}
    if not others or named == chosen:
        return chosen, reason, []
    text = (
        f"content: {(said or data or chosen).label}; "
        f"file name: {named.label if named else 'none'}; read as {chosen.label}"
    )
    finding = Finding("PERIOD-CONFLICT", text, reading.file, submission=reading.submission)
    return chosen, reason, [finding] if named is not None else []


def _whole(period: Period, contract: Contract) -> Period | None:
    """Return the reporting period of the contract that a named period is, or lies in."""
    months = period.months
    if months is not None and months > contract.frequency.months:
        return None
    return reporting_period(period.end, contract.frequency, contract.year_starts_in)


def _said(texts: Sequence[str], contract: Contract) -> Period | None:
    year = year_named(texts[:80], contract.year_starts_in)
    found: list[Period] = []
    for index, text in enumerate(texts[:200]):
        if not _SAYS_PERIOD.search(text) or len(text) > 200:
            continue
        after = texts[index + 1] if index + 1 < len(texts) else ""
        answer = period_of(after) or period_of(_SAYS_PERIOD.sub("", text).strip(" :-"))
        marks = [answer] if answer is not None else periods_within(text)
        for mark in marks[:1]:
            period = mark.complete(year)
            whole = _whole(period, contract) if period is not None else None
            if whole is not None:
                found.append(whole)
    return max(found) if found else None


def _by_data(facts: pl.DataFrame, contract: Contract) -> Period | None:
    """Return the last reporting period in which several figures other than zero stand."""
    dated = facts.filter(
        pl.col("role").eq(Role.VALUE)
        & pl.col("status").is_in([Status.REPORTED, Status.PROVISIONAL, Status.ESTIMATED])
        & pl.col("value").is_not_null()
        & (pl.col("value") != 0)
        & pl.col("period_end").is_not_null()
        & pl.col("period_from").is_in(["heading", "row", "form"])
        & ~pl.col("hidden")
        & (pl.col("period_end") - pl.col("period_start") < pl.duration(days=190))
    )
    counts = dated.group_by("period_end").len().filter(pl.col("len") >= _FEWEST_FACTS)
    days: list[date] = sorted(counts["period_end"].to_list())
    inside = [day for day in days if contract.start <= day <= contract.end]
    if not inside:
        return None
    return reporting_period(inside[-1], contract.frequency, contract.year_starts_in)


def _by_name(name: str, contract: Contract, near: Period | None) -> Period | None:
    # A reference such as KMBC-PH-2023-04 holds what looks like a month.
    signs = re.findall(r"[a-z0-9]", contract.reference, re.IGNORECASE)
    name = re.sub(r"[^a-z0-9]*".join(signs), " ", name, flags=re.IGNORECASE) if signs else name
    year = year_named([_spaced_name(name)], contract.year_starts_in)
    if year is None and near is not None:
        year = year_start(near.start, contract.year_starts_in)
    for mark in periods_within(name):
        period = mark.complete(year)
        if period is None or period.months is None:
            continue
        whole = _whole(period, contract)
        if whole is not None and period.months <= Frequency(contract.frequency).months:
            return whole
    return None


def _spaced_name(name: str) -> str:
    return name.replace("_", " ")
