"""A workspace with its contracts and its inbox, read once and only when somebody asks.

Has never heard of Dagster. Not here: how contracts and inbox are read (`pipeline.steps`).
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from pipeline.domain.faults import UserFault
from pipeline.domain.findings import Finding
from pipeline.domain.keys import KeyFault, ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import SUBMISSIONS
from pipeline.steps.due import gaps, overdue, received
from pipeline.steps.gather import Gathered, gather
from pipeline.steps.intake import INBOX_PART, Intake
from pipeline.steps.one_return import Desk
from pipeline.steps.run import prepare
from pipeline.steps.shelf import Shelf, read_shelf
from pipeline.steps.workspace import Workspace


class NoSuchReturnFault(UserFault):
    """A return that cannot be made from what lies in the workspace; the message says why."""


class Prepared:
    """What the assets of one run share, so that contracts and inbox are read once for all."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @cached_property
    def _read(self) -> tuple[Shelf, Intake]:
        return prepare(self.workspace)

    @property
    def shelf(self) -> Shelf:
        """The contracts."""
        return self._read[0]

    @property
    def intake(self) -> Intake:
        """The inbox as read."""
        return self._read[1]

    @property
    def keys(self) -> list[ReturnKey]:
        """The returns for which a workbook has arrived."""
        return received(self.intake.submissions, self.shelf)

    def desk(self, key: str) -> Desk:
        """Return what every step of the return `key` needs.

        Raises:
            NoSuchReturnFault: it is no key, its contract is not there or cannot be used, or no
                workbook for its period lies in the inbox.
        """
        try:
            parsed = ReturnKey.parse(key)
        except KeyFault as fault:
            raise NoSuchReturnFault(str(fault)) from fault
        if parsed.contract not in self.shelf.contracts:
            known = ", ".join(sorted(self.shelf.contracts)) or "none"
            raise NoSuchReturnFault(
                f"there is no contract workbook for {parsed.contract} that can be used "
                f"(there are: {known}); see the checks of the asset contracts"
            )
        if parsed not in self.keys:
            raise NoSuchReturnFault(
                f"no workbook for {parsed.period.label} of {parsed.contract} lies in the inbox; "
                "put it there, or see the checks of the asset submissions"
            )
        return Desk(self.workspace, self.shelf, parsed)

    def gathered(self, desk: Desk) -> Gathered:
        """The submissions that bear on a return."""
        return gather(self.workspace.store, desk.key)

    def gaps(self) -> list[Finding]:
        """Name the periods in between for which no workbook arrived."""
        contracts = self.shelf.contracts.values()
        return [finding for contract in contracts for finding in gaps(contract, self.keys)]


def late(workspace: Workspace, today: date) -> dict[str, list[Period]]:
    """List by contract reference the periods that are past their due date, as last read.

    Looks at what the store says of the inbox, so that it answers at once.
    """
    shelf = read_shelf(workspace)
    keys = received(workspace.store.read(SUBMISSIONS, INBOX_PART), shelf)
    contracts = shelf.contracts.values()
    periods = {contract.reference: overdue(contract, keys, today) for contract in contracts}
    return {reference: found for reference, found in periods.items() if found}
