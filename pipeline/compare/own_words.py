"""Names a candidate by words that the provider has entered in the contract workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.compare.cues import LABEL, METHOD, OTHER, OUTCOME, cues_in
from pipeline.compare.measures import Measure
from pipeline.compare.said import basis_of, title_of
from pipeline.compare.vocabulary import Concept, Labels
from pipeline.compare.words import contains_words, plain
from pipeline.domain.contract import CountsAs, OwnWords

OWN = "own-"
_KINDS = {CountsAs.OUTCOME: OUTCOME, CountsAs.METHOD: METHOD}


def own_words_of(measure: Measure, own: Iterable[OwnWords]) -> OwnWords | None:
    """Return the first of the provider's words that stand beside or over a figure, or None."""
    beside = f"{measure.row} {measure.column}"
    return next((said for said in own if contains_words(beside, said.words)), None)


def own_concept(said: OwnWords, labels: Labels, measure: Measure) -> Concept | None:
    """Return what the provider's words name, or None where they are neither of the two kinds."""
    kind = _KINDS.get(said.counts_as)
    if kind is None:
        return None
    domains = [cue.domain for cue in cues_in(labels) if cue.domain and cue.says == OUTCOME]
    slug = re.sub(r"[^a-z0-9]+", "-", plain(said.words)).strip("-")
    return Concept(
        id=f"{OWN}{slug}", title=said.title or title_of(measure, LABEL), kind=kind,
        beneficiary=said.beneficiary, domain=domains[0] if domains else OTHER,
        count_basis=basis_of(labels), accumulation="latest" if said.is_stock else "sum", unit="",
        rows=LABEL, needs="", names=re.escape(plain(said.words)), never="", covered_by="",
        strength="counted", family=f"{OWN}{slug}", unit_cost="",
    )  # fmt: skip
