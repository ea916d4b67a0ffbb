-- Results: exactly one row for every requirement asked, judged from unrounded values.
--
-- In   asked    ref, kind, measure, direction, least_response, state (in force, superseded,
--               not yet, not due), has_figures (some cell was matched), has_parts (all of its
--               parts were)
--      pooled   as made by pooled.sql
--      targets  as made by targets.sql
--      bands    ref, position, word, op, bound (rating ladder, from the top; none: use target, floor)
--      expected ref, period_start, period_end: the reporting periods that are due within the span
--      figures  as made by figures.sql
--      $threshold_meets  whether the threshold itself meets the target
-- Out  one row per ref: outcome, band (the word of the rung), cause (why there is no rating), and
--      the figures; gaps = due periods without a figure, last_gap = the latest of them is the last.
WITH covered AS (
    SELECT expected.ref, expected.period_end,
           count(figures.item) > 0 AS there,
           expected.period_end = max(expected.period_end) OVER (PARTITION BY expected.ref) AS is_last
    FROM expected
    LEFT JOIN asked ON asked.ref = expected.ref
    LEFT JOIN figures
      ON figures.item = expected.ref
     AND (asked.measure = 'count' OR figures.part = 'numerator'
          OR (figures.part = 'value' AND (asked.measure = 'mean' OR NOT asked.has_parts)))
     AND figures.period_start <= expected.period_end
     AND figures.period_end >= expected.period_start
     AND (NOT figures.to_date OR figures.period_end >= expected.period_end)
    GROUP BY expected.ref, expected.period_end
),
gaps AS (
    SELECT ref,
           count(*) FILTER (WHERE NOT there) AS gaps,
           coalesce(bool_or(is_last AND NOT there), false) AS last_gap
    FROM covered
    GROUP BY ref
),
joined AS (
    SELECT asked.*, pooled.numerator, pooled.denominator, pooled.value, pooled.response_rate,
           coalesce(pooled.unpaired, false) AS unpaired,
           coalesce(pooled.printed_only, false) AS printed_only,
           coalesce(pooled.cells, '') AS cells,
           targets.target AS span_target, targets.floor AS span_floor,
           coalesce(gaps.gaps, 0) AS gaps, coalesce(gaps.last_gap, false) AS last_gap
    FROM asked
    LEFT JOIN pooled ON pooled.ref = asked.ref
    LEFT JOIN targets ON targets.ref = asked.ref
    LEFT JOIN gaps ON gaps.ref = asked.ref
),
rungs AS (
    SELECT joined.ref, arg_min(bands.word, bands.position) AS band
    FROM joined
    JOIN bands
      ON bands.ref = joined.ref
     AND CASE bands.op WHEN '>=' THEN joined.value >= bands.bound - 1e-9
                       WHEN '>' THEN joined.value > bands.bound + 1e-9
                       WHEN '<=' THEN joined.value <= bands.bound + 1e-9
                       WHEN '<' THEN joined.value < bands.bound - 1e-9
                       ELSE abs(joined.value - bands.bound) < 1e-9
         END
    GROUP BY joined.ref
),
ladders AS (
    SELECT DISTINCT ref FROM bands
),
caused AS (
    SELECT joined.*, rungs.band, ladders.ref IS NOT NULL AS has_bands,
           CASE WHEN state <> 'in force' THEN state
                WHEN kind = 'narrative' THEN 'narrative'
                WHEN value IS NULL AND measure <> 'count' AND denominator = 0 THEN 'zero denominator'
                WHEN unpaired THEN 'unpaired'
                WHEN value IS NULL AND NOT has_figures THEN 'no row'
                WHEN NOT has_parts AND (value IS NULL OR kind = 'KPI') THEN 'no parts'
                WHEN value IS NULL THEN 'blank'
                WHEN last_gap THEN 'blank in the last period'
                WHEN gaps > 0 AND measure = 'count' AND accumulation = 'sum' THEN 'blank in between'
                WHEN least_response IS NOT NULL AND response_rate IS NULL THEN 'response unknown'
                WHEN response_rate < least_response - 1e-9 THEN 'response too low'
           END AS cause
    FROM joined
    LEFT JOIN rungs ON rungs.ref = joined.ref
    LEFT JOIN ladders ON ladders.ref = joined.ref
),
signed AS (
    -- Lower is better: turn the signs, so that one rule serves both directions.
    SELECT *,
           CASE WHEN direction = 'lower' THEN -1 ELSE 1 END * value AS reached,
           CASE WHEN direction = 'lower' THEN -1 ELSE 1 END * span_target AS needed,
           CASE WHEN direction = 'lower' THEN -1 ELSE 1 END * span_floor AS least
    FROM caused
)
SELECT ref,
       CASE WHEN cause IN ('superseded') THEN 'superseded'
            WHEN cause IN ('not yet', 'not due') THEN 'not due'
            WHEN cause IN ('no row', 'blank', 'blank in the last period', 'blank in between')
                THEN 'missing'
            WHEN cause IS NOT NULL THEN 'not calculable'
            WHEN kind <> 'KPI' OR (span_target IS NULL AND NOT has_bands) THEN 'reported'
            WHEN has_bands THEN 'banded'
            WHEN reached > needed + 1e-9 THEN 'met'
            WHEN reached >= needed - 1e-9 AND $threshold_meets THEN 'met'
            WHEN least IS NOT NULL AND reached > least + 1e-9 THEN 'near'
            WHEN least IS NOT NULL AND reached >= least - 1e-9 AND $threshold_meets THEN 'near'
            ELSE 'missed'
       END AS outcome,
       band, coalesce(cause, '') AS cause,
       -- What is not due yet is not shown, whatever a workbook already says about it.
       CASE WHEN cause IN ('not due', 'not yet') THEN NULL ELSE numerator END AS numerator,
       CASE WHEN cause IN ('not due', 'not yet') THEN NULL ELSE denominator END AS denominator,
       CASE WHEN cause IN ('not due', 'not yet') THEN NULL ELSE value END AS value,
       response_rate,
       span_target AS target, span_floor AS floor,
       CASE WHEN measure = 'count' AND cause NOT IN ('not due', 'not yet')
                 OR measure = 'count' AND cause IS NULL
            THEN value / nullif(span_target, 0)
       END AS of_target,
       gaps::BIGINT AS gaps, cells
FROM signed
ORDER BY ref
