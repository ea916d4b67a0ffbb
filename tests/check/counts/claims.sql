-- How many rows of the table claims break each rule, counted without pandera.
--
-- In   claims
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'candidate: not empty',
     'failures': count_if(trim(candidate) = '')},
    {'rule': 'quantity: at least 0',
     'failures': count_if(quantity < 0)},
    {'rule': 'value: at least 0',
     'failures': count_if(value < 0)},
    {'rule': 'value: a value exactly where the outcome is expressed as one',
     'failures': count_if((value IS NOT NULL) <> (express_as = 'value'))},
    {'rule': 'value: the quantity times the unit cost, to the penny',
     'failures': count_if(abs(value - quantity * unit_value) > 0.005001)},
    {'rule': 'unit_cost: given with every value',
     'failures': count_if(value IS NOT NULL AND unit_cost = '')},
    {'rule': 'price_year: given with every value',
     'failures': count_if(value IS NOT NULL AND price_year = '')},
    {'rule': 'source: given with every value',
     'failures': count_if(value IS NOT NULL AND source = '')},
    {'rule': 'basis: given with every value',
     'failures': count_if(value IS NOT NULL AND basis = '')},
    {'rule': 'decision: one of its words',
     'failures': count_if(decision NOT IN ('claim', 'tell'))},
    {'rule': 'express_as: one of its words',
     'failures': count_if(express_as NOT IN ('count', 'value', 'case study'))}
], recursive := true)
FROM claims
