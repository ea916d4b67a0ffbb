"""The contracts of a workspace, read from their workbooks."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.read.contract_workbook import read_contract
from pipeline.steps.workspace import Workspace

_WORKBOOKS = {".xlsx", ".xlsm"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The contracts that may be used, by key, and what is wrong with the others."""

    contracts: dict[str, Contract]
    findings: tuple[Finding, ...]

    def others(self, contract: Contract) -> list[Contract]:
        """Return the other contracts of the same provider."""
        provider = contract.provider.casefold()
        return [
            other
            for key, other in sorted(self.contracts.items())
            if key != contract.key and other.provider.casefold() == provider
        ]


def read_shelf(workspace: Workspace) -> Shelf:
    """Read every contract workbook; a wrong one is left out with all its faults named."""
    contracts: dict[str, Contract] = {}
    findings: list[Finding] = []
    for path in sorted(workspace.contracts.iterdir()):
        if path.suffix.lower() not in _WORKBOOKS or path.name.startswith("~$"):
            continue
        contract, faults = read_contract(path)
        findings.extend(faults)
        if contract is None:
            continue
        if contract.key in contracts:
            first = contracts[contract.key].source
            found = f"{path.name} and {first} both have the key {contract.key}"
            findings.append(Finding("CONTRACT-TWICE", found, file=path.name))
            continue
        contracts[contract.key] = contract
    return Shelf(contracts, tuple(findings))
