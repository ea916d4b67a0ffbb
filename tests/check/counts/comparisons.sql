-- How many rows of the table comparisons break each rule, counted without pandera.
--
-- In   comparisons
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'method: not empty',
     'failures': count_if(trim(method) = '')},
    {'rule': 'outcome: not empty',
     'failures': count_if(trim(outcome) = '')},
    {'rule': 'verdict: not empty',
     'failures': count_if(trim(verdict) = '')},
    {'rule': 'with_k: at least 0',
     'failures': count_if(with_k < 0)},
    {'rule': 'with_n: at least 0',
     'failures': count_if(with_n < 0)},
    {'rule': 'without_k: at least 0',
     'failures': count_if(without_k < 0)},
    {'rule': 'without_n: at least 0',
     'failures': count_if(without_n < 0)},
    {'rule': 'with_k: not more outcomes than cases',
     'failures': count_if(with_k > with_n)},
    {'rule': 'without_k: not more outcomes than cases',
     'failures': count_if(without_k > without_n)},
    {'rule': 'difference: inside its interval',
     'failures': count_if(difference < low OR difference > high)},
    {'rule': 'span_end: span_end is not before span_start',
     'failures': count_if(span_end < span_start)},
    {'rule': 'span_start: span_start and span_end are both given or both empty',
     'failures': count_if((span_start IS NULL) <> (span_end IS NULL))}
], recursive := true)
FROM comparisons
