-- Pooled values: numerators over denominators of all periods of the span, never averaged.
--
-- In   figures  as made by figures.sql; item is the reference of the requirement
--      asked    ref, measure (count, rate, mean), accumulation (sum, latest), has_parts
-- Out  one row per requirement that has any figure: numerator, denominator, value, response_rate,
--      unpaired (numerator and denominator are not for the same periods), printed_only (a rate
--      of which the workbook states neither; value is then the printed one), cells.
--
-- A rate uses the periods for which both numerator and denominator are stated. Where they come in
-- different steps (months and quarters) the sums are used if they span the same number of days.
-- A mean is weighted: the sum of what was measured over the number measured; where only means are
-- stated, each is multiplied by its denominator.
WITH chosen AS (
    SELECT figures.*, asked.measure, asked.has_parts
    FROM figures
    JOIN asked ON asked.ref = figures.item
    QUALIFY asked.accumulation = 'sum'
         OR figures.period_end = max(figures.period_end) OVER (PARTITION BY figures.item, figures.part)
),
by_period AS (
    SELECT item, measure, period_start, period_end, any_value(days) AS days,
           max(value) FILTER (WHERE part = 'value') AS stated,
           max(value) FILTER (WHERE part = 'numerator') AS top,
           max(value) FILTER (WHERE part = 'denominator') AS base,
           max(value) FILTER (WHERE part = 'response base') AS invited
    FROM chosen
    GROUP BY item, measure, period_start, period_end
),
topped AS (
    SELECT * REPLACE (CASE WHEN measure = 'mean' THEN coalesce(top, stated * base) ELSE top END AS top)
    FROM by_period
),
added AS (
    SELECT item, measure,
           fsum(stated) AS stated,
           arg_max(stated, period_end) AS last_stated,
           fsum(top) AS top,
           fsum(base) AS base,
           fsum(top) FILTER (WHERE base IS NOT NULL) AS paired_top,
           fsum(base) FILTER (WHERE top IS NOT NULL) AS paired_base,
           coalesce(sum(days) FILTER (WHERE top IS NOT NULL AND base IS NOT NULL), 0) AS paired_days,
           coalesce(sum(days) FILTER (WHERE top IS NOT NULL), 0) AS top_days,
           coalesce(sum(days) FILTER (WHERE base IS NOT NULL), 0) AS base_days,
           fsum(base) FILTER (WHERE invited IS NOT NULL) AS answered,
           fsum(invited) FILTER (WHERE base IS NOT NULL) AS invited
    FROM topped
    GROUP BY item, measure
),
matched AS (
    SELECT item, measure, answered, invited, paired_days, top_days, base_days, last_stated,
           CASE WHEN measure = 'count' THEN stated
                WHEN paired_days = greatest(top_days, base_days) THEN paired_top
                WHEN top_days = base_days THEN top
                WHEN paired_days > 0 THEN paired_top
           END AS numerator,
           CASE WHEN measure = 'count' THEN NULL
                WHEN paired_days = greatest(top_days, base_days) THEN paired_base
                WHEN top_days = base_days THEN base
                WHEN paired_days > 0 THEN paired_base
           END AS denominator
    FROM added
),
sources AS (
    SELECT item, string_agg(cells, '; ' ORDER BY part, period_start, period_end) AS cells
    FROM chosen
    WHERE measure <> 'rate' OR part <> 'value' OR NOT has_parts
    GROUP BY item
)
SELECT matched.item AS ref,
       matched.numerator,
       matched.denominator,
       CASE WHEN measure = 'count' THEN numerator
            WHEN top_days + base_days = 0 THEN last_stated
            ELSE numerator / nullif(denominator, 0)
       END AS value,
       measure <> 'count' AND top_days + base_days = 0 AND last_stated IS NOT NULL AS printed_only,
       answered / nullif(invited, 0) AS response_rate,
       measure <> 'count' AND numerator IS NULL AND top_days > 0 AND base_days > 0 AS unpaired,
       coalesce(sources.cells, '') AS cells
FROM matched
LEFT JOIN sources ON sources.item = matched.item
ORDER BY matched.item
