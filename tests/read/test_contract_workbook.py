"""A contract workbook is read as people fill it in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from pipeline.domain.contract import (
    AdditionalityRule,
    Band,
    Contract,
    CountsAs,
    Direction,
    DisclosurePolicy,
    DueRule,
    JudgedOver,
    MeasureType,
    Method,
    OwnWords,
    RatingScheme,
    Requirement,
    RequirementKind,
)
from pipeline.domain.contract_form import FORM
from pipeline.domain.form import Field
from pipeline.domain.periods import Frequency
from pipeline.read.book import Cell, Kind
from pipeline.read.contract_workbook import read_contract
from pipeline.read.form_values import value_in
from pipeline.write.contract_form import write_contract_workbook
from tests.read.contract_books import HEAD, ONE, head, save
from workbooks.builder.contracts import CONTRACTS, build


def requirements(tmp_path: Path, *rows: Sequence[object], formats: str = "") -> list[Requirement]:
    """Read a hand-made workbook whose requirements must be right."""
    shown = {f"Requirements!{cell}": "0%" for cell in formats.split()}
    path = save(tmp_path / "c.xlsx", {"Contract": head(), "Requirements": rows}, shown)
    contract, findings = read_contract(path)
    assert [finding.found for finding in findings] == []
    assert contract is not None
    return list(contract.requirements)


def without_places(contract: Contract) -> Contract:
    """Leave out what only a file knows: its name, its hash and its cells."""
    return replace(
        contract,
        source="",
        sha256="",
        requirements=tuple(
            replace(item, cell="", target_cell="") for item in contract.requirements
        ),
        pins=tuple(replace(item, cell="") for item in contract.pins),
        methods=tuple(replace(item, cell="") for item in contract.methods),
        own_words=tuple(replace(item, cell="") for item in contract.own_words),
    )


def test_the_sample_contracts_come_back_as_they_were_written(tmp_path: Path) -> None:
    """Writing and reading the three samples loses nothing and adds nothing."""
    for path in build(tmp_path):
        contract, findings = read_contract(path)
        assert [finding.found for finding in findings] == []
        assert contract is not None
        assert without_places(contract) == CONTRACTS[path.name]


def test_a_contract_knows_its_file_and_cells(tmp_path: Path) -> None:
    """The name, the hash and the cells of requirements, pins and methods lead back to the file."""
    write_contract_workbook(path := tmp_path / "any name.xlsx", CONTRACTS[next(iter(CONTRACTS))])
    contract, _ = read_contract(path)
    assert contract is not None
    assert contract.source == "any name.xlsx"
    assert contract.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert contract.requirement("A1").cell == "Requirements!A6"
    assert contract.requirement("A12").cell == "Requirements!A17"
    assert contract.pins[0].cell == "Where to find!A6"
    assert contract.methods[0].cell == "Delivery methods!A6"


def test_unusual_parts_of_a_contract_come_back_too(tmp_path: Path) -> None:
    """Bands, changed targets, a named schedule and calendar days survive being written."""
    first = Requirement(
        "1.10", "Waiting", measure=MeasureType.RATE, direction=Direction.LOWER,
        bands=(Band("Green", "<=", 0.05), Band("Amber", "<", 0.125), Band("Red", ">=", 0.125)),
        valid_to=date(2025, 9, 30),
    )  # fmt: skip
    second = Requirement(
        "1.10", "Waiting", kind=RequirementKind.REPORTING_ONLY, target=7.5, floor=9,
        direction=Direction.LOWER, valid_from=date(2025, 10, 1),
    )  # fmt: skip
    made = Contract(
        "X/9", "P", "C", "=1+1", date(2024, 7, 1), date(2026, 6, 30), Frequency.HALF_YEARLY,
        (first, second), annual_value=99_999.5, year_starts_in=7, due=DueRule(0, working=False),
        file_names=("a*", "b ?.xlsx"),
        methods=(
            Method("Partners", "Clients", (), "Result", "", flag_column="Partner",
                   good=("Completed", "Finished early"), within=3, sessions_column="Sessions",
                   first_column="First", end_column="End", strata_column="Site"),
            Method("Couples", "", ("yes",), "Result", "All", flag_column="Couple",
                   known_at_start=False),
        ),
        own_words=(
            OwnWords("Kitchen in use again", CountsAs.OUTCOME, "Cooks at home again"),
            OwnWords("Listeners, unpaid", CountsAs.METHOD, beneficiary="volunteer", is_stock=True),
            OwnWords("Cups of tea", CountsAs.NEITHER),
        ),
    )  # fmt: skip
    policies = replace(
        made.policies,
        rating=RatingScheme.PROCUREMENT_ACT_2023,
        threshold_itself_meets=False,
        additionality=AdditionalityRule.NAMED_IN_SCHEDULE,
        disclosure=DisclosurePolicy.NONE,
        schedule_names=("Volunteer hours", "Jobs, local"),
    )
    made = replace(made, policies=policies)
    write_contract_workbook(tmp_path / "c.xlsx", made)
    contract, findings = read_contract(tmp_path / "c.xlsx")
    assert [finding.found for finding in findings] == []
    assert contract is not None
    assert without_places(contract) == made


def test_a_workbook_made_by_hand_is_read_whatever_its_order(tmp_path: Path) -> None:
    """Only headings matter: sheets, columns, case, blanks, notes and additions may differ."""
    path = save(tmp_path / "Copy of old form (2).xlsx", {
        "Our notes": [("anything", 1)],
        "REQUIREMENTS ": [
            ("typed over by Jo",),
            (),
            ("our own remark", " name", "target ", "REF*", "reported"),
            ("ACCESS",),
            ("", "", "", "ACCESS"),
            ("x", "  People   seen ", 1200, " K1 ", "Half yearly"),
            (),
            (None, "Satisfied", ">= 90 %", 2, None),
            (),
            (None, None, None, "Agreed with the council on 3 March 2025, see the minutes"),
        ],
        "contract": [
            ("field", "guidance", "your answer"),
            *((label, "ignore me", answer) for label, answer in HEAD.items()),
            ("Counted in", "", "Calendar"),
            ("Reporting year starts in", "", "jul"),
            ("House number", "", "17"),
        ],
    })  # fmt: skip
    contract, findings = read_contract(path)
    assert [finding.found for finding in findings] == []
    assert contract is not None
    assert (contract.reference, contract.frequency) == ("AB/1", Frequency.QUARTERLY)
    assert contract.due == DueRule(15, working=False)
    assert contract.year_starts_in == 7
    first, second = contract.requirements
    assert (first.ref, first.name, first.target) == ("K1", "People seen", 1200)
    assert (first.measure, first.kind) == (MeasureType.COUNT, RequirementKind.KPI)
    assert first.frequency is Frequency.HALF_YEARLY
    assert first.cell == "REQUIREMENTS !D6"
    assert (second.ref, second.target, second.measure) == ("2", 0.9, MeasureType.RATE)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (date(2025, 4, 1), date(2025, 4, 1)),
        (datetime(2025, 4, 1, 12, 30), date(2025, 4, 1)),
        ("01/04/2025", date(2025, 4, 1)),
        (" 1.4.25 ", date(2025, 4, 1)),
        ("1st April 2025", date(2025, 4, 1)),
        ("2025-04-01", date(2025, 4, 1)),
    ],
)
def test_dates_are_read_day_first(tmp_path: Path, typed: object, expected: date) -> None:
    """Real dates and dates typed as text, in the UK order."""
    sheets = {"Contract": head(Contract_starts=typed), "Requirements": ONE}
    contract, _ = read_contract(save(tmp_path / "c.xlsx", sheets))
    assert contract is not None
    assert contract.start == expected


@pytest.mark.parametrize(
    ("typed", "target", "measure", "direction"),
    [
        ("50%", 0.5, MeasureType.RATE, Direction.HIGHER),
        (">=90%", 0.9, MeasureType.RATE, Direction.HIGHER),
        ("<= 20%", 0.2, MeasureType.RATE, Direction.LOWER),
        ("≤12.5 %", 0.125, MeasureType.RATE, Direction.LOWER),
        ("at least 85 per cent", 0.85, MeasureType.RATE, Direction.HIGHER),
        ("No more than 3", 3, MeasureType.COUNT, Direction.LOWER),
        ("1,200", 1200, MeasureType.COUNT, Direction.HIGHER),
        ("1,200 pa", 1200, MeasureType.COUNT, Direction.HIGHER),
        ("600 per year", 600, MeasureType.COUNT, Direction.HIGHER),
        ("0", 0, MeasureType.COUNT, Direction.HIGHER),
        (".5", 0.5, MeasureType.COUNT, Direction.HIGHER),
        (">.5", 0.5, MeasureType.COUNT, Direction.HIGHER),
        ("min. 5", 5, MeasureType.COUNT, Direction.HIGHER),
        (1200.5, 1200.5, MeasureType.COUNT, Direction.HIGHER),
    ],
)
def test_targets_are_read_as_people_type_them(
    tmp_path: Path, typed: object, target: float, measure: MeasureType, direction: Direction
) -> None:
    """The number, whether it is a share, and which way is better, from one cell."""
    [found] = requirements(tmp_path, ("Ref", "Name", "Target"), ("K1", "Thing", typed))
    assert (found.target, found.measure, found.direction) == (target, measure, direction)


def test_a_denominator_makes_a_rate_and_a_percent_format_makes_a_share(tmp_path: Path) -> None:
    """0.5 is a share where there is a denominator, or where the cell shows it as 50%."""
    heads = ("Ref", "Name", "Target", "Floor", "Denominator")
    rows = (
        ("K1", "a", 0.5, "45%", "all"),
        ("K2", "b", 0.5, None, None),
        ("K3", "c", 1, 0.9, "all"),
    )
    first, second, third = requirements(tmp_path, heads, *rows, formats="C3")
    assert (first.measure, first.target, first.floor) == (MeasureType.RATE, 0.5, 0.45)
    assert (second.measure, second.target) == (MeasureType.RATE, 0.5)
    assert (third.target, third.floor) == (1, 0.9)


def test_the_floor_of_a_count_is_a_count_or_a_share_of_the_target(tmp_path: Path) -> None:
    """90% of 600 stays a share; 1 is the number one; 120% of 50 complaints is 60."""
    heads = ("Ref", "Name", "Target", "Floor", "Better is", "Target is for", "Judged over")
    first, second, third = requirements(
        tmp_path, heads,
        ("K1", "Quits", 600, "90%"),
        ("K2", "Case studies", 2, 1, None, "each period", "period"),
        ("K3", "Complaints", "<=50", "120%"),
    )  # fmt: skip
    assert (first.target, first.floor) == (600, 0.9)
    assert (second.floor, second.target_is_yearly) == (1, False)
    assert second.judged_over is JudgedOver.PERIOD
    assert (third.floor, third.direction) == (60, Direction.LOWER)


@pytest.mark.parametrize(
    "typed", ["290/280/250/380", "290; 280; 250; 380", "290 / 280/250 /380", "290, 280, 250, 380"]
)
def test_profiles_are_read_with_any_separator(tmp_path: Path, typed: str) -> None:
    """Four numbers that add up to the yearly target."""
    heads = ("Ref", "Name", "Target", "Profile")
    [found] = requirements(tmp_path, heads, ("K1", "Quit dates", 1200, typed))
    assert found.profile == (290, 280, 250, 380)


def test_bands_are_read_in_their_order(tmp_path: Path) -> None:
    """Words, signs and bounds; a share keeps its percent sign."""
    heads = ("Ref", "Name", "Denominator", "Bands")
    typed = "Green >= 90%; Amber: at least 75% ;Red <75%"
    [found] = requirements(tmp_path, heads, ("K1", "Seen", "all", typed))
    assert found.bands == (Band("Green", ">=", 0.9), Band("Amber", ">=", 0.75),
                           Band("Red", "<", 0.75))  # fmt: skip
    assert found.kind is RequirementKind.KPI


def test_what_has_no_target_is_reporting_only(tmp_path: Path) -> None:
    """Nobody can be held to a target that is not there."""
    [found] = requirements(tmp_path, *ONE)
    assert (found.kind, found.target) == (RequirementKind.REPORTING_ONLY, None)


def test_a_changed_target_is_two_lines(tmp_path: Path) -> None:
    """One reference may stand twice where the two are not valid at the same time."""
    heads = ("Ref", "Name", "Target", "Valid from", "Valid to")
    rows = (("K1", "a", 10, None, "31/03/2026"), ("k1 ", "a", 12, "01/04/2026", None))
    first, second = requirements(tmp_path, heads, *rows)
    assert (first.valid_to, second.valid_from) == (date(2026, 3, 31), date(2026, 4, 1))


@pytest.mark.parametrize(
    "field", [field for form in FORM for field in form.fields if field.example], ids=str
)
def test_every_example_in_the_guidance_is_understood(field: Field) -> None:
    """What the form gives as an example can be typed into it."""
    assert value_in(Cell(1, 1, Kind.TEXT, field.example), field) not in (None, "", ())
