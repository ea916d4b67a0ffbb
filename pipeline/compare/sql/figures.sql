-- Figures in force: which stated figure counts for each period, and no period counted twice.
--
-- In   stated   item, part, period_start, period_end, rank (higher = newer submission), hidden,
--               to_date (a year-to-date figure), total (a printed sum), value, place (its cell)
--      spans    item, span_start, span_end
-- Out  one row per item, part and period that counts towards the span of its item.
--
-- 1. Of several figures for one period the visible one wins, then the newest submission.
--    Several cells of one submission are parts of one figure and are added.
-- 2. A figure is replaced by smaller ones when these fill it completely (a quarter by its three
--    months). For a printed sum or year to date a smaller period fills its place even where its
--    cell is blank: the sum is no more than what was summed. Of periods that the workbooks do not
--    show at all it is the only witness, and stands.
-- 3. What then still lies inside a larger figure is part of it and left out. So is a period that
--    begins within a year to date and ends after it: a quarter that is open is in both.
WITH within_span AS (
    SELECT stated.*
    FROM stated
    JOIN spans ON spans.item = stated.item
    WHERE stated.value IS NOT NULL
      AND stated.period_start >= spans.span_start
      AND stated.period_end <= spans.span_end
),
placed AS (
    SELECT *,
           dense_rank() OVER (
               PARTITION BY item, part, to_date, period_start, period_end
               ORDER BY hidden, rank DESC
           ) AS standing
    FROM within_span
),
figure AS (
    SELECT item, part, to_date, period_start, period_end,
           date_diff('day', period_start, period_end) + 1 AS days,
           date_diff('month', period_start, period_end + 1) AS months,
           bool_and(total) AS total,
           bool_and(hidden) AS hidden,
           max(rank) AS rank,
           sum(value::DECIMAL(28, 10)) AS value,
           string_agg(place, '; ' ORDER BY place) AS cells
    FROM placed
    WHERE standing = 1
    GROUP BY item, part, to_date, period_start, period_end
),
blank AS (
    SELECT DISTINCT stated.item, stated.part, stated.period_start, stated.period_end,
           date_diff('day', stated.period_start, stated.period_end) + 1 AS days,
           date_diff('month', stated.period_start, stated.period_end + 1) AS months
    FROM stated
    WHERE stated.value IS NULL AND NOT stated.to_date
),
piece AS (
    SELECT item, part, to_date, period_start, period_end, days, months, hidden, FALSE AS is_blank
    FROM figure
    UNION ALL
    SELECT blank.item, blank.part, FALSE, blank.period_start, blank.period_end, blank.days,
           blank.months, FALSE, TRUE
    FROM blank
    ANTI JOIN figure
      ON figure.item = blank.item
     AND figure.part = blank.part
     AND figure.period_start = blank.period_start
     AND figure.period_end = blank.period_end
     AND NOT figure.to_date
),
inside AS (
    SELECT whole.item, whole.part, whole.to_date, whole.period_start, whole.period_end,
           whole.days, whole.total, whole.hidden, piece.months,
           sum(piece.days) FILTER (WHERE NOT piece.is_blank) AS filled,
           sum(piece.days) AS shown,
           bool_or(NOT piece.is_blank AND NOT piece.hidden) AS seen
    FROM figure AS whole
    JOIN piece
      ON piece.item = whole.item
     AND piece.part = whole.part
     AND NOT piece.to_date
     AND piece.period_start >= whole.period_start
     AND piece.period_end <= whole.period_end
     AND (piece.days < whole.days OR whole.to_date)
    GROUP BY ALL
),
kept AS (
    SELECT *
    FROM figure
    WHERE NOT EXISTS (
        SELECT 1
        FROM inside
        WHERE inside.item = figure.item
          AND inside.part = figure.part
          AND inside.to_date = figure.to_date
          AND inside.period_start = figure.period_start
          AND inside.period_end = figure.period_end
          AND (inside.filled = inside.days
               OR ((inside.to_date OR inside.total) AND inside.shown >= inside.days)
               OR (inside.hidden AND inside.seen))
    )
)
SELECT item, part, period_start, period_end, days::BIGINT AS days, to_date, rank,
       value::DOUBLE AS value, cells
FROM kept
WHERE NOT EXISTS (
    SELECT 1
    FROM kept AS larger
    WHERE larger.item = kept.item
      AND larger.part = kept.part
      AND larger.days > kept.days
      AND larger.period_start <= kept.period_start
      AND (larger.period_end >= kept.period_end
           OR (larger.to_date AND NOT kept.to_date AND larger.period_end >= kept.period_start))
)
ORDER BY item, part, period_start, period_end
