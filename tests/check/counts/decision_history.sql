-- How many rows of the table decision_history break each rule, counted without pandera.
--
-- In   decision_history
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'candidate: not empty',
     'failures': count_if(trim(candidate) = '')},
    {'rule': 'answer: not empty',
     'failures': count_if(trim(answer) = '')},
    {'rule': 'step: at least 1',
     'failures': count_if(step < 1)},
    {'rule': 'quantity: at least 0',
     'failures': count_if(quantity < 0)},
    {'rule': 'decision: a decision unless it was withdrawn',
     'failures': count_if((decision = '') <> (what = 'withdrawn'))},
    {'rule': 'what: one of its words',
     'failures': count_if(what NOT IN ('decided', 'carried', 'changed', 'withdrawn'))}
], recursive := true)
FROM decision_history
