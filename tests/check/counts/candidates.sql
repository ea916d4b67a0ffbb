-- How many rows of the table candidates break each rule, counted without pandera.
--
-- In   candidates
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'candidate: not empty',
     'failures': count_if(trim(candidate) = '')},
    {'rule': 'title: not empty',
     'failures': count_if(trim(title) = '')},
    {'rule': 'span_end: span_end is not before span_start',
     'failures': count_if(span_end < span_start)},
    {'rule': 'span_start: span_start and span_end are both given or both empty',
     'failures': count_if((span_start IS NULL) <> (span_end IS NULL))},
    {'rule': 'quantity: at least 0',
     'failures': count_if(quantity < 0)},
    {'rule': 'period_quantity: at least 0',
     'failures': count_if(period_quantity < 0)},
    {'rule': 'quantity: a finite number',
     'failures': count_if(isinf(quantity) OR isnan(quantity))},
    {'rule': 'period_quantity: a finite number',
     'failures': count_if(isinf(period_quantity) OR isnan(period_quantity))},
    {'rule': 'quantity: a share from 0 to 1',
     'failures': count_if(unit = 'percent' AND (quantity < 0 OR quantity > 1))},
    {'rule': 'likelihood: a share from 0 to 1',
     'failures': count_if(likelihood < 0 OR likelihood > 1)},
    {'rule': 'kind: one of its words',
     'failures': count_if(kind NOT IN ('outcome', 'method'))},
    {'rule': 'unit: one of its words',
     'failures': count_if(unit NOT IN ('count', 'percent', 'gbp', 'hours'))},
    {'rule': 'accumulation: one of its words',
     'failures': count_if(accumulation NOT IN ('sum', 'latest'))}
], recursive := true)
FROM candidates
