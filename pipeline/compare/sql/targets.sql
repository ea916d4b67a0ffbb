-- Targets for the span that is judged.
--
-- In   asked    ref, measure, accumulation, target, floor, target_is_yearly, frequency_months,
--               span_start, span_end
--      profile  ref, period_start, period_end, amount: the yearly count target split over periods
-- Out  one row per requirement: target and floor for its span.
--
-- Rates, means and stocks have one target whatever the span. A count target grows with the span:
-- by its profile; without one, evenly by months; a target per reporting period by their number.
-- The floor of a count below 1 is a share of the target; from 1 up it is a count and moves with it.
WITH months AS (
    SELECT *, date_diff('month', span_start, span_end + 1)::DOUBLE AS span_months
    FROM asked
),
profiled AS (
    SELECT months.ref,
           fsum(
               profile.amount
               * greatest(0, date_diff(
                     'month',
                     greatest(profile.period_start, months.span_start),
                     least(profile.period_end, months.span_end) + 1
                 ))
               / nullif(date_diff('month', profile.period_start, profile.period_end + 1), 0)
           ) AS amount
    FROM months
    JOIN profile ON profile.ref = months.ref
    GROUP BY months.ref
),
for_span AS (
    SELECT months.ref, months.measure, months.accumulation, months.target AS stated, months.floor,
           CASE WHEN measure <> 'count' OR accumulation = 'latest' THEN target
                WHEN profiled.amount IS NOT NULL THEN profiled.amount
                WHEN target_is_yearly THEN target * span_months / 12
                ELSE target * span_months / nullif(frequency_months, 0)
           END AS target
    FROM months
    LEFT JOIN profiled ON profiled.ref = months.ref
)
SELECT ref, target,
       CASE WHEN measure <> 'count' THEN floor
            WHEN floor < 1 THEN floor * target
            WHEN accumulation = 'latest' THEN floor
            ELSE floor * target / nullif(stated, 0)
       END AS floor
FROM for_span
ORDER BY ref
