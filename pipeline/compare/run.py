"""The comparison of one return: facts in; matches, results, candidates, comparisons out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from pipeline.compare.asked import IN_FORCE, NOT_DUE, items_of
from pipeline.compare.baselines import column_pairs
from pipeline.compare.candidates import Setting, candidates_of
from pipeline.compare.columns import Columns, with_words
from pipeline.compare.doubts import Asking, questions_of
from pipeline.compare.evidence import Evidence
from pipeline.compare.findings import findings_of
from pipeline.compare.judge import judge, results_table
from pipeline.compare.matching.aims import look_at_targets
from pipeline.compare.matching.known import known_findings, places_known
from pipeline.compare.matching.match import adopt_refs
from pipeline.compare.matching.statements import matches_of, matches_table, stated_frame
from pipeline.compare.measures import measures_of
from pipeline.compare.methods import comparisons_of
from pipeline.compare.printed import with_printed
from pipeline.compare.prose.leads import leads_of
from pipeline.compare.records.ticked import lists_of
from pipeline.domain.contents import Sql
from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import year_to_date
from pipeline.domain.tables import CELLS


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of one return. The frames are the tables of `pipeline.domain.tables`."""

    matches: pl.DataFrame
    results: pl.DataFrame
    candidates: pl.DataFrame
    leads: pl.DataFrame
    comparisons: pl.DataFrame
    findings: list[Finding]
    questions: pl.DataFrame
    baselines: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Beside:
    """What else a comparison may look at.

    `others` are the provider's other contracts; `labels` the labels among the table CELLS, which
    only delivery methods told by a column need; `cells` the table CELLS of the return's own
    submission, whose texts are searched for leads.
    """

    others: Sequence[Contract] = ()
    labels: pl.DataFrame | None = None
    cells: pl.DataFrame | None = None


NOTHING_BESIDE = Beside()


def needs_labels(contract: Contract) -> bool:
    """Say whether the delivery methods of a contract are told by columns of words."""
    return any(method.is_list or method.strata_column for method in contract.methods)


def compare(
    contract: Contract,
    key: ReturnKey,
    facts: pl.DataFrame,
    order: Mapping[str, int],
    sql: Sql,
    beside: Beside = NOTHING_BESIDE,
) -> Compared:
    """Compare what the workbooks state with what the contract asks for in one period.

    `facts` is the table FACTS of every submission that bears on the return, `order` ranks the
    submissions by their SHA-256 (higher is newer).

    Raises:
        AssertionError: a requirement was lost or has two results; a fault of ours.
    """
    year = year_to_date(key.period, contract.year_starts_in)
    items = items_of(contract, key.period)
    measures = measures_of(facts, order, year.start, key.period.end)
    look_at_targets(measures, facts)
    places = places_known(contract.known, measures)
    matches = matches_of(contract, items, measures, places)
    stated = stated_frame(matches)
    judged = judge(contract, key, items, stated, sql)
    results = results_table(contract, key, items, judged, stated)
    newest = max(order, key=lambda name: order[name], default="")
    seen = Evidence(
        key, contract, items, facts, stated, results, judged.raw, year, own_submission=newest
    )
    seen = replace(seen, results=with_printed(seen))
    in_force = [item.requirement for item in items if item.state in {IN_FORCE, NOT_DUE}]
    setting = Setting(contract, key, year, in_force, beside.others, column_pairs(matches))
    matched = stated.select("fact", "item").unique().iter_rows()
    own = [measure for measure in measures if measure.submission == newest]
    # What a list answers with yes and no is added up for a person to look at; no requirement is
    # judged by it.
    cells = CELLS.frame() if beside.cells is None else beside.cells
    ticked = lists_of(facts, order, year.start, key.period.end, cells)
    adopt_refs(contract, ticked)
    candidates, baselines, doubles = candidates_of(setting, ticked, facts, matched, sql)
    columns = Columns(measures, beside.labels)
    if needs_labels(contract):
        worded = measures_of(with_words(facts), order, year.start, key.period.end)
        columns = Columns(worded, beside.labels)
    return Compared(
        matches_table(str(key), stated, {"start": year.start, "end": year.end}),
        seen.results,
        candidates,
        leads_of(setting, facts, cells, candidates, stated),
        comparisons_of(contract, key, year, measures, columns, sql),
        [*findings_of(seen, sql), *doubles, *known_findings(contract, places, matches, newest)],
        questions_of(Asking(contract, key, own, places), items, matches),
        baselines,
    )
