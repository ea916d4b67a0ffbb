-- How many rows of the table decisions break each rule, counted without pandera.
--
-- In   decisions
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'candidate: not empty',
     'failures': count_if(trim(candidate) = '')},
    {'rule': 'quantity: at least 0',
     'failures': count_if(quantity < 0)},
    {'rule': 'quantity: a finite number',
     'failures': count_if(isinf(quantity) OR isnan(quantity))},
    {'rule': 'decision: one of its words',
     'failures': count_if(decision NOT IN ('claim', 'tell', 'leave out', 'not sure', ''))},
    {'rule': 'express_as: one of its words',
     'failures': count_if(express_as NOT IN ('count', 'value', 'case study', ''))}
], recursive := true)
FROM decisions
