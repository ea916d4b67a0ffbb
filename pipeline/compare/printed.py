"""What a workbook itself prints for each requirement: its figure and its rating."""

from __future__ import annotations

import polars as pl

from pipeline.compare.evidence import Evidence
from pipeline.compare.wording import outcome_of_word
from pipeline.domain.tables import Role


def with_printed(seen: Evidence) -> pl.DataFrame:
    """Return the results with what the workbook itself prints for each requirement."""
    values = {row["ref"]: row["text"] for row in printed_values(seen).to_dicts()}
    ratings = {row["ref"]: row["text"] for row in printed_ratings(seen)}
    ref = pl.col("ref")
    return seen.results.with_columns(
        printed=ref.replace_strict(values, default="", return_dtype=pl.String),
        printed_rating=ref.replace_strict(ratings, default="", return_dtype=pl.String),
    )


def printed_values(seen: Evidence) -> pl.DataFrame:
    """Return for each ref the figure printed for the span judged: its cell, value and text.

    The newest workbook that reaches to the end of the return's period is read; a year-to-date
    figure goes before one of a single period.
    """
    spans = pl.DataFrame(
        [(i.requirement.ref, i.span.start, i.span.end) for i in seen.items],
        schema={"item": pl.String, "span_start": pl.Date, "span_end": pl.Date}, orient="row",
    )  # fmt: skip
    own = seen.stated.filter(
        (pl.col("part") == "value") & pl.col("used") & (pl.col("text") != "") & ~pl.col("hidden")
    ).join(spans, on="item")
    ends = pl.col("period_end") == pl.lit(seen.key.period.end)
    same = (pl.col("period_start") == pl.col("span_start")) & (
        pl.col("period_end") == pl.col("span_end")
    )
    whole_year = pl.col("span_start") <= pl.lit(seen.year.start)
    fits = own.filter((pl.col("to_date") & ends & whole_year) | same)
    ordered = fits.sort("rank", "to_date", "sheet", "cell", descending=[True, True, False, False])
    first = ordered.unique("item", keep="first", maintain_order=True).rename({"item": "ref"})
    return first.with_columns(
        text=pl.struct("text", "value").map_elements(_shown, return_dtype=pl.String)
    )


def _shown(cell: dict[str, object]) -> str:
    """Write a printed figure as the cell shows it; a long fraction is cut to one decimal."""
    text, value = str(cell["text"]), cell["value"]
    if "%" in text and isinstance(value, float) and len(text) > 6:
        return f"{100 * value:.1f}%"
    if isinstance(value, float) and len(text) > 8 and "." in text and "(" not in text:
        return f"{value:.2f}"
    return text


def printed_ratings(seen: Evidence) -> list[dict[str, str]]:
    """Return for each ref the rating printed in the newest workbook: ref, text and its place."""
    newest = seen.stated.filter(pl.col("period_end") == pl.lit(seen.key.period.end))
    ranks = {row["submission"]: row["rank"] for row in newest.to_dicts()}
    ratings = seen.facts.filter(
        (pl.col("role") == Role.RATING.value) & ~pl.col("hidden") & (pl.col("text") != "")
    ).to_dicts()
    refs = {item.requirement.ref for item in seen.items}
    best: dict[str, tuple[int, dict[str, str]]] = {}
    for fact in ratings:
        rank = ranks.get(fact["submission"])
        if rank is None or fact["ref"] not in refs or outcome_of_word(fact["text"]) is None:
            continue
        if fact["ref"] not in best or rank > best[fact["ref"]][0]:
            best[fact["ref"]] = (rank, fact)
    return [fact for _, fact in best.values()]
