"""A wrong contract workbook is refused with every fault at its cell, in one go."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.domain.findings import Finding
from pipeline.read.contract_workbook import read_contract
from pipeline.write.contract_form import write_contract_workbook
from tests.read.contract_books import HEAD, ONE, Rows, head, save


def faults(tmp_path: Path, sheets: Mapping[str, Rows]) -> dict[str, str]:
    """Read a hand-made workbook that must be refused, and give what was found by its cell."""
    contract, findings = read_contract(save(tmp_path / "c.xlsx", sheets))
    assert contract is None
    return {f"{finding.sheet}!{finding.cell}": finding.found for finding in findings}


def test_the_empty_form_is_refused_with_the_mandatory_fields_named(tmp_path: Path) -> None:
    """A form that was not filled in says what is missing, each at its own cell."""
    write_contract_workbook(path := tmp_path / "new.xlsx")
    contract, findings = read_contract(path)
    assert contract is None
    assert {finding.code for finding in findings} == {"CONTRACT-FIELD"}
    named = [finding.found.split("'")[1] for finding in findings if finding.sheet == "Contract"]
    assert named == [*HEAD]
    cells = [finding.cell for finding in findings if finding.sheet == "Contract"]
    assert cells == ["B5", "B6", "B7", "B8", "B9", "B10", "B11"]
    last = findings[-1]
    assert (last.sheet, last.cell) == ("Requirements", "A6")
    assert "'Ref' and 'Name'" in last.found


def test_every_fault_is_found_in_one_go_at_its_cell(tmp_path: Path) -> None:
    """One workbook with all that can be wrong; nothing hides anything else."""
    contract = [
        ("Reference", "//"),
        ("Provider", None),
        ("Commissioner", "C"),
        ("Service", "S"),
        ("Contract starts", "01/04/2025"),
        ("Contract ends", "31/03/2025"),
        ("Returns are due", "twice a year"),
        ("Due after (days)", "a fortnight"),
        ("Reporting year starts in", "Avril"),
        ("Annual value (£)", -5),
    ]
    table = [
        ("Ref", "Name", "Target", "Floor", "Better is", "Denominator", "Bands", "Profile",
         "Valid from", "Valid to", "Least response", "Measure"),
        ("K1", "rate over one", 50, None, None, "all"),
        ("K2", "floor above", "90%", "95%", None, "all"),
        ("K3", "floor below", "<=20%", "15%", None, "all"),
        ("K4", "signs fight", ">=90%", None, "lower", "all"),
        ("K5", "count as share", "50%", None, None, None, None, None, None, None, None, "count"),
        ("K6", "no number", "tbc", "?"),
        ("K7", "one band", None, None, None, "all", "Green >= 90%"),
        ("K8", "gap", None, None, None, "all", "Green >= 90%; Red < 75%"),
        ("K9", "dead", None, None, None, "all", "Green >= 50%; Amber >= 75%; Red < 50%"),
        ("K10", "sum", 1200, None, None, None, None, "300/300/300/200"),
        ("K11", "backwards", 5, None, None, None, None, None, "01/07/2025", "30/06/2025"),
        ("K12", "no date", 5, None, None, None, None, None, "next year"),
        ("K13", "survey", 0.9, None, None, "all", None, None, None, None, 30),
        ("K14", "survey", 0.9, None, None, "all", None, None, None, None, "30%"),
        (None, "no ref", 5),
        ("K1", "again", 5),
        ("K15", "floor alone", None, 5),
        ("K16", "below zero", -1),
        ("K17", "error", "=1/0"),
    ]  # fmt: skip
    found = faults(tmp_path, {
        "Contract": contract,
        "Requirements": table,
        "Where to find": [("Ref", "Part", "Sheet"), ("K99", "top", "Q1"), ("K2", None, None)],
        "Delivery methods": [
            ("Way of working", "Rows with it", "Column with the result", "Column with all people"),
            ("Peers", None, "Quit", None),
        ],
        "Policies": [("What counts as additional", "only what the social value schedule names"),
                     ("Small numbers", "hide them"), ("Named in the schedule", None)],
    })  # fmt: skip
    expected = {
        "Contract!B1": "no letter or digit",
        "Contract!B2": "'Provider' is not filled in",
        "Contract!B6": "before it starts on 01/04/2025",
        "Contract!B7": "'twice a year' is not one of monthly, quarterly, half-yearly, yearly",
        "Contract!B8": "'a fortnight' is not a whole number",
        "Contract!B9": "'Avril' is not one of January",
        "Contract!B10": "below zero",
        "Requirements!C2": "50 is more than one; a share is written 50%",
        "Requirements!D3": "the floor lies above the target",
        "Requirements!D4": "the floor lies below the target",
        "Requirements!C5": "the sign says that higher is better, elsewhere lower is",
        "Requirements!C6": "is a share, but a count is asked for",
        "Requirements!C7": "'tbc' is not a number",
        "Requirements!D7": "'?' is not a number",
        "Requirements!G8": "is one band",
        "Requirements!G9": "nothing is said about results",
        "Requirements!G10": "'Amber' is never reached",
        "Requirements!H11": "add up to 1,100, not to the target 1,200",
        "Requirements!J12": "ends before it starts on 01/07/2025",
        "Requirements!I13": "'next year' is not a date",
        "Requirements!K14": "'30' is not a share",
        "Requirements!A15": "say what was sent out",
        "Requirements!A16": "'Ref' is not filled in",
        "Requirements!A17": "'K1' already stands in A2",
        "Requirements!D18": "a floor without a target",
        "Requirements!C19": "-1 is below zero",
        "Requirements!C20": "a formula without its result",
        "Where to find!A2": "has no requirement 'K99'",
        "Where to find!B2": "'top' is not one of value, numerator, denominator, response base",
        "Where to find!C3": "the line does not say where",
        "Delivery methods!D2": "'Column with all people' is not filled in",
        "Delivery methods!B2": "fill in 'Rows with it'",
        "Policies!B2": "'hide them' is not one of suppress 1 to 7",
        "Policies!B3": "list the outcomes",
    }
    assert found.keys() == expected.keys()
    for cell, words in expected.items():
        assert words in found[cell], (cell, found[cell])


def test_a_profile_must_fit_the_frequency(tmp_path: Path) -> None:
    """Quarterly reporting needs four numbers, and a target for each period has no profile."""
    table = [
        ("Ref", "Name", "Target", "Profile", "Target is for", "Reported"),
        ("K1", "a", 12, "6/6"),
        ("K2", "b", 12, "3/3/3/3", "each period"),
        ("K3", "c", 12, "6; 6", None, "half-yearly"),
    ]
    found = faults(tmp_path, {"Contract": head(), "Requirements": table})
    assert found == {
        "Requirements!D2": "2 numbers; quarterly reporting needs 4",
        "Requirements!D3": "a profile splits a yearly target, but 'Target is for' says period",
    }


def test_missing_and_misspelt_sheets_and_headings_are_named(tmp_path: Path) -> None:
    """A heading with a slip would otherwise silently lose every target."""
    contract = [item for item in HEAD.items() if item[0] != "Service"]
    found = faults(tmp_path, {
        "Contract": contract,
        "Requirements": [("Ref", "Name", "Targett"), ("K1", "a", 5)],
        "Policy": [("Small numbers", "none")],
        "Delivery method": [("Way of working",), ("Peers",)],
    })  # fmt: skip
    assert found == {
        "Contract!": "the heading 'Service' is missing",
        "Requirements!C1": "the heading 'Targett' seems to be 'Target'; write it so",
        "Delivery method!": "the sheet 'Delivery method' seems to be 'Delivery methods'; "
        "name it so again",
    }


def test_another_workbook_is_refused_by_its_sheets(tmp_path: Path) -> None:
    """A monitoring workbook in the wrong folder is told apart by what is missing."""
    path = save(tmp_path / "c.xlsx", {"Q1": [("Quit dates", 5)], "Contract": [("a", 1)]})
    contract, findings = read_contract(path)
    assert contract is None
    assert {finding.code for finding in findings} == {"CONTRACT-SHEET"}
    said = [finding.found for finding in findings]
    assert any("there is no sheet 'Requirements'; there is 'Q1', 'Contract'" in s for s in said)
    assert any("none of the headings 'Reference'" in text for text in said)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("~$c.xlsx", b"\x04Jo" + b" " * 162, "FILE-TEMPORARY"),
        ("c.xlsx", b"", "FILE-EMPTY"),
        ("c.xlsx", b"Ref,Name\nK1,People seen\n", "FILE-NOT-WORKBOOK"),
        ("c.xlsx", b"PK\x03\x04 cut off", "FILE-DAMAGED"),
        (
            "c.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "FILE-ENCRYPTED",
        ),
    ],
)
def test_what_is_no_workbook_gives_one_finding(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    """A file that cannot be read is one clear finding with its next step."""
    path = tmp_path / name
    path.write_bytes(content)
    contract, findings = read_contract(path)
    assert contract is None
    assert [(finding.code, finding.file) for finding in findings] == [(code, name)]
    assert findings[0].rule.next_step


def test_a_file_that_has_gone_is_a_finding_too(tmp_path: Path) -> None:
    """Somebody may move the file between the listing of the folder and the reading."""
    contract, findings = read_contract(tmp_path / "gone.xlsx")
    assert contract is None
    assert [type(finding) for finding in findings] == [Finding]


def test_answers_about_a_way_of_working_go_together(tmp_path: Path) -> None:
    """The first sessions need a list, a column of sessions and a number."""
    heads = (
        "Way of working", "Rows with it", "Column that tells", "Column with the result",
        "Column with all people", "Within the first (sessions)", "Column with sessions attended",
        "Column with first session of it", "Known at the start",
    )  # fmt: skip
    found = faults(tmp_path, {
        "Contract": head(),
        "Requirements": ONE,
        "Delivery methods": [
            heads,
            ("a list", None, "Partner", "Completed", None, 3, "Sessions", None, None),
            ("known", None, "Partner", "Completed", None, None, None, None, "yes"),
            ("no sessions", None, "Partner", "Completed", None, 3, None, "First", None),
            ("no number", None, None, "Completed", None, None, "Sessions", "First", None),
            ("none of them", None, "Partner", "Completed", None, 0, "Sessions", None, None),
            ("rows", "Couples", None, "Completed", "All", 3, "Sessions", None, None),
            ("perhaps", None, "Partner", "Completed", None, None, None, None, "perhaps"),
        ],
    })  # fmt: skip
    assert found.keys() == {f"Delivery methods!{cell}" for cell in ("G4", "F5", "F6", "F7", "I8")}
    assert "how many sessions each person came to" in found["Delivery methods!G4"]
    assert "within how many sessions" in found["Delivery methods!F5"]
    assert "at least the first session" in found["Delivery methods!F6"]
    assert "it needs a list" in found["Delivery methods!F7"]
    assert "'perhaps' is not one of yes, no" in found["Delivery methods!I8"]
