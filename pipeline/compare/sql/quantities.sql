-- How much of each candidate: in the year to date, or at the latest date for a stock.
--
-- In   figures      as made by figures.sql for the year to date; item is the candidate
--      own_figures  as made by figures.sql for the return's own period
--      kinds        item, accumulation (sum, latest)
-- Out  one row per candidate: quantity, period_quantity, span_start, span_end, cells.
WITH year AS (
    SELECT figures.*
    FROM figures
    JOIN kinds ON kinds.item = figures.item
    QUALIFY kinds.accumulation = 'sum'
         OR figures.period_end = max(figures.period_end) OVER (PARTITION BY figures.item)
),
own AS (
    SELECT own_figures.*
    FROM own_figures
    JOIN kinds ON kinds.item = own_figures.item
    QUALIFY kinds.accumulation = 'sum'
         OR own_figures.period_end = max(own_figures.period_end) OVER (PARTITION BY own_figures.item)
),
own_added AS (
    SELECT item, fsum(value) AS value
    FROM own
    GROUP BY item
)
SELECT year.item,
       fsum(year.value) AS quantity,
       any_value(own_added.value) AS period_quantity,
       min(year.period_start) AS span_start,
       max(year.period_end) AS span_end,
       string_agg(year.cells, '; ' ORDER BY year.period_start, year.period_end) AS cells
FROM year
LEFT JOIN own_added ON own_added.item = year.item
GROUP BY year.item
ORDER BY year.item
