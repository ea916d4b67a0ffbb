"""Builds the contract workbooks of the three sample contracts, as their providers filled them in.

What A, B and D ask for stands in `contract_terms_a.py`, `_b.py` and `_d.py`.
"""

from __future__ import annotations

import pathlib

from pipeline.write.contract_form import write_contract_workbook
from workbooks.builder.contract_terms_a import CONTRACT as STOP_SMOKING
from workbooks.builder.contract_terms_b import CONTRACT as WEIGHT_MANAGEMENT
from workbooks.builder.contract_terms_d import CONTRACT as SOCIAL_PRESCRIBING

CONTRACTS = {
    "FBC-PH-2024-017 Stop smoking.xlsx": STOP_SMOKING,
    "Kelderbrook Tier 2 weight management.xlsx": WEIGHT_MANAGEMENT,
    "ML-SP-25-009 Social prescribing.xlsx": SOCIAL_PRESCRIBING,
}


def build(contracts: pathlib.Path) -> list[pathlib.Path]:
    """Write the three contract workbooks into `contracts`, and give their paths."""
    contracts.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, contract in CONTRACTS.items():
        path = contracts / name
        write_contract_workbook(path, contract)
        paths.append(path)
    return paths
