-- Disagreements: one workbook states the same measure and period in two places that differ.
--
-- In   stated   item, part, period_start, period_end, rank, to_date, value, sheet, cell, used
-- Out  one row per cell that differs from the figure used, with both places and values;
--      `used_cells` is the number of cells that make the figure used, `used_sheet` and `used_cell`
--      the first of them.
WITH used AS (
    SELECT item, part, period_start, period_end, to_date, rank,
           sum(value::DECIMAL(28, 10)) AS value,
           string_agg(sheet || '!' || cell, ', ' ORDER BY sheet, cell) AS place,
           count(*) AS used_cells,
           list(sheet ORDER BY sheet, cell)[1] AS used_sheet,
           list(cell ORDER BY sheet, cell)[1] AS used_cell
    FROM stated
    WHERE used AND value IS NOT NULL
    GROUP BY item, part, period_start, period_end, to_date, rank
)
SELECT other.item, other.part, other.period_start, other.period_end,
       used.value::DOUBLE AS value, used.place,
       used.used_cells, used.used_sheet, used.used_cell, other.to_date,
       other.value AS other_value, other.sheet, other.cell, other.file, other.submission, other.rank
FROM stated AS other
JOIN used
  ON used.item = other.item
 AND used.part = other.part
 AND used.period_start = other.period_start
 AND used.period_end = other.period_end
 AND used.to_date = other.to_date
 AND used.rank = other.rank
WHERE NOT other.used AND other.value IS NOT NULL AND abs(other.value - used.value) > 1e-6
ORDER BY other.rank DESC, other.item, other.part, other.period_start, other.period_end,
         other.sheet, other.cell
