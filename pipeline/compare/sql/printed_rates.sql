-- Printed rates held against the ones their own figures give.
--
-- In   printed  ref, value (printed for the span judged), tolerance, file, sheet, cell, submission
--      stated   item, part, period_start, period_end, rank, to_date, value
--      results  ref, measure, value
-- Out  printed rates that are off by more than the rounding they show: ref, printed, value, mean
--      and averaged (the printed rate is the plain average of the months' or quarters' rates).
WITH newest AS (
    SELECT item, period_start, period_end, arg_max(value, rank) AS value,
           date_diff('month', period_start, period_end + 1) AS months
    FROM stated
    WHERE part = 'value' AND value IS NOT NULL AND NOT to_date
    GROUP BY item, period_start, period_end
),
averages AS (
    SELECT item, months, avg(value) AS mean, count(*) AS periods
    FROM newest
    GROUP BY item, months
)
SELECT printed.ref, printed.value AS printed, results.value, printed.file, printed.sheet,
       printed.cell, printed.submission,
       coalesce(bool_or(averages.periods > 1
                        AND abs(averages.mean - printed.value) <= printed.tolerance), false) AS averaged
FROM printed
JOIN results ON results.ref = printed.ref
LEFT JOIN averages ON averages.item = printed.ref
WHERE results.measure <> 'count'
  AND results.value IS NOT NULL
  AND abs(results.value - printed.value) > printed.tolerance
GROUP BY ALL
ORDER BY printed.ref, printed.file, printed.sheet, printed.cell
