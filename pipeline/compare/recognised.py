"""Recognises outcomes and ways of working, and which figures of the workbooks speak for each."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from pipeline.compare.cues import (
    COLUMNS,
    CONTEXT,
    ROWS,
    SAID,
    is_context_column,
    is_spend_or_staff,
    stands_against,
)
from pipeline.compare.giving import Surroundings, giving_concept, surroundings_of
from pipeline.compare.measures import Measure, is_mean
from pipeline.compare.own_words import OWN, own_concept, own_words_of
from pipeline.compare.said import leans, said_concept
from pipeline.compare.telling import Standing, heaviest, score
from pipeline.compare.vocabulary import (
    Concept,
    Labels,
    concept_of,
    labels_of,
    names_column,
    names_itself,
    sections_of,
)
from pipeline.compare.words import plain, tokens
from pipeline.domain.contract import OwnWords
from pipeline.domain.periods import Period

_PART = re.compile(
    r"\b(?:num(?:erator)?|den(?:ominator)?|out of|number|yes|no)\b\W*$|\bout of\b", re.IGNORECASE
)
_NOWHERE = Surroundings()


# What is counted one by one; half a person is a mean.
_WHOLE = frozenset({"people", "groups", "organisations", "attendances"})


@dataclass
class Seen:
    """A candidate before its quantity: one concept and wording, from one or more workbooks.

    `score` and `telling` are how much its words say that it is an outcome, and which say most.
    """

    id: str
    concept: Concept
    score: float = 0.0
    telling: tuple[str, ...] = ()
    measures: list[Measure] = field(default_factory=list)

    @property
    def newest(self) -> Measure:
        """The measure of the newest workbook."""
        return max(self.measures, key=lambda measure: (measure.rank, measure.label))

    @property
    def named_by(self) -> frozenset[str]:
        """The words that tell it from others: of its row, its column, or both."""
        measure = self.newest
        if self.concept.rows == ROWS:
            return tokens(measure.column)
        return tokens(measure.row) if self.concept.rows == COLUMNS else measure.own


def seen_in(measures: Sequence[Measure], own: Sequence[OwnWords] = ()) -> dict[str, Seen]:
    """Recognise candidates; each workbook speaks for one from its fullest place only.

    `own` are words of the provider, which come before the vocabulary.
    """
    found: dict[str, Seen] = {}
    places: dict[tuple[str, str], dict[str, list[Measure]]] = {}
    sections = sections_of(measures)
    bases = bases_of(measures)
    around = surroundings_of(measures)
    for measure in measures:
        labels = labels_of(measure, sections)
        at = standing_of(measure, bases)
        said = own_words_of(measure, own)
        concept = (
            own_concept(said, labels, measure) if said else _recognised(labels, measure, at, around)
        )
        if concept is None or measure.hidden or not measure.countable:
            continue
        if concept.count_basis in _WHOLE and is_mean(measure):
            continue
        if concept.rows not in {ROWS, COLUMNS} and names_column(concept, labels):
            concept = replace(concept, rows=ROWS)
        name = _identity(concept, measure)
        if name not in found:
            found[name] = Seen(name, concept, score(labels, at), tuple(heaviest(labels)))
        place = places.setdefault((name, measure.submission), {})
        place.setdefault(plain(measure.sheet) if not measure.reach else "periods", []).append(
            measure
        )
    for (name, _), sources in sorted(places.items()):
        ranked = sorted(sources.items(), key=lambda source: (-_reach(source[1]), source[0]))
        parts = _parts(found[name].concept, ranked[0][1])
        for _, others in ranked[1:]:
            parts += _of_other_periods(parts, _parts(found[name].concept, others))
        found[name].measures += parts
    for item in found.values():
        if item.measures and _counts_records(item):
            item.concept = replace(item.concept, accumulation="sum")
    return _stated_before_added(found)


def bases_of(measures: Iterable[Measure]) -> frozenset[tuple[str, str]]:
    """Return the rows that others are a part of, each with its workbook."""
    return frozenset((m.submission, m.group.rpartition(" > ")[2]) for m in measures if m.group)


def standing_of(measure: Measure, bases: Collection[tuple[str, str]]) -> Standing:
    """Return where a figure stands; `bases` are the rows that others are a part of."""
    is_base = (measure.submission, measure.row) in bases and measure.unit == "count"
    return Standing(measure.child, is_base, measure.is_total)


def _recognised(
    labels: Labels, measure: Measure, standing: Standing, around: Surroundings = _NOWHERE
) -> Concept | None:
    """Name what a figure is: by the vocabulary, by the form of its labels, or by their signs."""
    named = concept_of(labels)
    by_others = measure.child or (named is not None and _is_named_above(named, labels))
    if named is not None and by_others and not leans(measure.row):
        # A row that tells something by itself is not named by what stands above it.
        alone = replace(labels, group="")
        told = said_concept(alone, measure, standing)
        named = concept_of(alone) if told is not None else named
    by_row = named is not None and not names_itself(named, labels.column)
    veto = (by_row and is_context_column(labels)) or is_spend_or_staff(labels)
    # A certain sign against it gives way to an entry that knows whose figures these are, or that
    # names both ends of a change.
    knows = named is not None and (bool(named.needs) or named.strength.startswith("measured"))
    certain = knows or not stands_against(labels) or _tells_itself(named, labels)
    if named is not None and named.kind != CONTEXT and not veto and certain:
        return named
    if stands_against(labels):
        return None
    if measure.ref and measure.child and _PART.search(measure.row):
        return None
    # What the vocabulary knows as volunteers coming and going stays that.
    is_flow = named is not None and named.kind == CONTEXT
    # Before the weights of words, which are learnt anew: its name then stays the same.
    given = None if is_flow else giving_concept(labels, measure, around)
    found = given or said_concept(labels, measure, standing)
    return None if is_flow and found is not None and found.domain == "volunteering" else found


def _tells_itself(concept: Concept | None, labels: Labels) -> bool:
    """Whether a row names a concept, and only the headings over it speak against that."""
    alone = replace(labels, section="", group="", column="")
    return concept is not None and names_itself(concept, labels.row) and not stands_against(alone)


def _is_named_above(concept: Concept, labels: Labels) -> bool:
    """Whether neither row nor column names a concept, but the group that they stand in."""
    own = any(names_itself(concept, text) for text in (labels.row, labels.column))
    return not own and not labels.column and names_itself(concept, labels.group)


def _reach(measures: Sequence[Measure]) -> int:
    return max(measure.reach for measure in measures)


def _parts(concept: Concept, measures: list[Measure]) -> list[Measure]:
    """Return what is added up: the rows of a list without its total; else the fullest one."""
    if concept.rows in {ROWS, COLUMNS}:
        stated = [measure for measure in measures if measure.is_total and measure.countable]
        if len(stated) == 1 and _is_sum_of(stated[0], measures):
            return stated
        lines = [measure for measure in measures if not measure.is_total]
        return [measure for measure in lines if not _is_sum(measure)] or lines or measures[:1]
    return [max(measures, key=lambda m: (m.reach, len(m.countable), m.sheet))]


def _of_other_periods(kept: Sequence[Measure], others: Sequence[Measure]) -> list[Measure]:
    """Return what another sheet states for periods that the fullest one leaves out: its tab."""
    stated = [cell.period for measure in kept for cell in measure.countable if not cell.to_date]
    found = []
    for measure in others:
        cells = [
            cell
            for cell in measure.countable
            if not cell.to_date and not any(_overlap(cell.period, period) for period in stated)
        ]
        if cells and stated:
            found.append(replace(measure, cells=cells))
    return found


def _overlap(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end


def _is_sum_of(stated: Measure, measures: Sequence[Measure]) -> bool:
    """Whether a stated total is, period for period, the sum of the other lines."""
    lines = [measure for measure in measures if measure is not stated]
    for cell in stated.countable:
        parts = [
            other.value
            for line in lines
            for other in line.countable
            if (other.period, other.to_date) == (cell.period, cell.to_date)
        ]
        if not parts or not math.isclose(sum(filter(None, parts)), cell.value or 0, abs_tol=1e-6):
            return False
    return True


def _is_sum(measure: Measure) -> bool:
    within = [cell for cell in measure.countable if not cell.to_date] or measure.countable
    return all(cell.total for cell in within)


def _identity(concept: Concept, measure: Measure) -> str:
    """Name a candidate by what it is and how it is called, never by where it stands."""
    around = measure.section or measure.sheet
    words = [around]
    if concept.rows != COLUMNS:
        words.append(measure.column)
    if concept.rows != ROWS:
        words += [measure.group, measure.row]
    text = " > ".join(" ".join(sorted(tokens(word))) for word in words)
    # Decisions outlive the weights of the signs: which was heaviest is no part of the name.
    kind = "said" if concept.id.startswith((SAID, OWN)) else concept.id
    return f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _stated_before_added(found: dict[str, Seen]) -> dict[str, Seen]:
    """Leave out what is added up from a list where the sheet states the total itself."""
    stated = {
        (_called(item.concept), item.newest.sheet)
        for item in found.values()
        if len(item.measures) and not is_added(item)
    }
    return {
        name: item
        for name, item in sorted(found.items())
        if item.measures
        and not (is_added(item) and (_called(item.concept), item.newest.sheet) in stated)
    }


def _called(concept: Concept) -> str:
    """What tells one outcome from another: an entry of the vocabulary, or the words it goes by."""
    return concept.family if concept.id.startswith(SAID) else concept.id


def is_added(item: Seen) -> bool:
    """Whether a candidate is added up from several lines or columns of a table."""
    if item.concept.rows == COLUMNS:
        return len({measure.column for measure in item.measures}) > 1
    rows = {(measure.group, measure.row) for measure in item.measures}
    return item.concept.rows == ROWS and len(rows) > 1


def _counts_records(item: Seen) -> bool:
    """Whether each record of a list counts 1 or 0: then all records stand, and not the newest."""
    values = {cell.value for measure in item.measures for cell in measure.countable}
    return values <= {0.0, 1.0} and item.newest.unit == "count" and is_of_records(item)


def is_of_records(item: Seen) -> bool:
    """Whether a candidate is what the records of a list add up to, in one of its columns."""
    measure = item.newest
    rows = {(cell.sheet, cell.row) for cell in measure.countable}
    return bool(measure.column) and not (measure.row or measure.group) and len(rows) > 1
