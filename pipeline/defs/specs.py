"""How each asset presents itself in the web page: what it rests on, what it is, who looks after it.

Kept in a dictionary, because Dagster takes a spec that lies open in a module for an asset that is
made elsewhere. Not here: what an asset does (`assets_inbox.py`, `assets_returns.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import dagster as dg

from pipeline.defs.described import columns_of
from pipeline.defs.partitions import returns
from pipeline.domain.tables import (
    AUDITED,
    CANDIDATES,
    CLAIMS,
    COMPARISONS,
    DECISIONS,
    FACTS,
    FINDINGS,
    LEADS,
    MATCHES,
    RESULTS,
    SUBMISSIONS,
    Table,
)

# The rooms of the pipeline in the order in which a workbook passes through them.
INBOX, READING, CHECKING = "inbox", "reading", "checking"
COMPARISON, REVIEW, RETURNS = "comparison", "review", "returns"
# Contract managers own what they write or answer; the data team what is computed.
_MANAGERS, _DATA = "team:contracts", "team:data"


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    group: str
    deps: Sequence[str]
    kinds: frozenset[str]
    owner: str
    description: str
    table: Table | None = None

    def spec(self) -> dg.AssetSpec:
        return dg.AssetSpec(
            self.key,
            deps=self.deps,
            description=self.description,
            group_name=self.group,
            owners=[self.owner],
            kinds=set(self.kinds),
            metadata={"dagster/column_schema": columns_of(self.table)} if self.table else {},
            partitions_def=None if self.group == INBOX else returns,
        )


_ROWS = (
    _Row("contracts", INBOX, (), frozenset({"excel"}), _MANAGERS,
         "What each contract asks for, as its workbook in `workbooks/contracts` says. "
         "A workbook with a fault is left out until it is right."),
    _Row("submissions", INBOX, ("contracts",), frozenset({"excel", "polars"}), _MANAGERS,
         "The monitoring workbooks in `workbooks/inbox`, each with the contract and period it is "
         "for. Makes a partition for every return that can be prepared.", SUBMISSIONS),
    _Row("facts", READING, ("submissions",), frozenset({"excel", "polars"}), _DATA,
         "Every value read from the workbooks that bear on the return, with its cell. "
         "Of each period the newest workbook counts.", FACTS),
    _Row("findings", CHECKING, ("facts",), frozenset({"pandera", "polars"}), _DATA,
         "What is wrong or doubtful in the return's own workbook, with its cell and what to do.",
         FINDINGS),
    _Row("matches", COMPARISON, ("contracts", "facts"), frozenset({"duckdb"}), _DATA,
         "Which fact answers which part of which requirement, and what that rests on.", MATCHES),
    _Row("results", COMPARISON, ("matches",), frozenset({"duckdb"}), _DATA,
         "What became of each requirement of the contract: met, missed, not due ...", RESULTS),
    _Row("candidates", COMPARISON, ("matches",), frozenset({"duckdb"}), _DATA,
         "Outcomes that no requirement covers: possible additional social value.", CANDIDATES),
    _Row("leads", COMPARISON, ("candidates", "matches"), frozenset({"polars"}), _DATA,
         "Sentences of the narrative that tell an outcome, to be looked at by a person. The "
         "sentences are not shown here: they may name people.", LEADS),
    _Row("method_comparisons", COMPARISON, ("contracts", "facts"), frozenset({"duckdb"}), _DATA,
         "Outcome rates with and without a way of working, such as volunteers or peer support.",
         COMPARISONS),
    _Row("audit_workbook", CHECKING, ("facts", "results"),
         frozenset({"excel", "xlsxwriter", "openpyxl"}), _MANAGERS,
         "The data quality statement, every finding and the account of cells in `workbooks/audit`, "
         "with a marked-up copy of the workbook beside it. It is written for a blocked return too.",
         AUDITED),
    _Row("review_workbook", REVIEW, ("candidates", "leads", "findings"),
         frozenset({"excel", "xlsxwriter"}), _MANAGERS,
         "The workbook in `workbooks/review` in which a person decides on each candidate and lead, "
         "says where a doubtful figure stands, and may accept a finding. Earlier decisions "
         "are carried into it; no answer in it is ever lost."),
    _Row("decisions", REVIEW, ("review_workbook",), frozenset({"excel", "polars"}), _MANAGERS,
         "What a person decided on each candidate: claim, tell, or leave out.", DECISIONS),
    _Row("claims", REVIEW, ("candidates", "leads", "decisions"), frozenset({"polars"}), _DATA,
         "The decided outcomes as the return expresses them: a count, a value with its source, "
         "or a case study.", CLAIMS),
    _Row("social_value_return", RETURNS, ("findings", "results", "method_comparisons", "claims"),
         frozenset({"excel", "xlsxwriter"}), _MANAGERS,
         "The draft of the return in `workbooks/returns`, after disclosure control. "
         "It is not written while a blocking check of its own partition fails."),
)  # fmt: skip

SPECS = {row.key: row.spec() for row in _ROWS}
