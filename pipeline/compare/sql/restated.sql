-- Restated figures: one measure and period, different values in different submissions.
--
-- In   stated   item, part, period_start, period_end, rank, hidden, to_date, over (the period had
--               ended when the workbook was filled in), value, file, submission, sheet, cell
--      asked    ref, measure
-- Out  one row per period and change from one submission to the next that states it. Requirements
--      that rest on the same figure are named together: first the one it is the value of.
-- Printed rates are left out: they change because their numerator or denominator did.
WITH by_file AS (
    SELECT item, part, period_start, period_end, rank,
           sum(value::DECIMAL(28, 10)) AS value,
           min(file) AS file, min(submission) AS submission, min(sheet) AS sheet, min(cell) AS cell
    FROM stated
    JOIN asked ON asked.ref = stated.item
    WHERE value IS NOT NULL AND over AND NOT hidden AND NOT to_date
      AND (part <> 'value' OR asked.measure = 'count')
    GROUP BY item, part, period_start, period_end, rank
),
changes AS (
    SELECT *,
           lag(value) OVER moved AS before,
           lag(file) OVER moved AS file_before
    FROM by_file
    WINDOW moved AS (PARTITION BY item, part, period_start, period_end ORDER BY rank)
)
SELECT list(item ORDER BY part DESC, item, sheet, cell)[1] AS item,
       list(part ORDER BY part DESC, item, sheet, cell)[1] AS part,
       string_agg(DISTINCT item, ', ' ORDER BY item) AS items,
       period_start, period_end, before::DOUBLE AS before, value::DOUBLE AS value,
       file_before, file, submission,
       list(sheet ORDER BY part DESC, item, sheet, cell)[1] AS sheet,
       list(cell ORDER BY part DESC, item, sheet, cell)[1] AS cell
FROM changes
WHERE before IS NOT NULL AND abs(value - before) > 1e-6
GROUP BY period_start, period_end, before, value, file_before, file, submission, rank
ORDER BY rank, period_start, period_end, item, part, before
