-- How many rows of the table results break each rule, counted without pandera.
--
-- In   results
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'span_end: span_end is not before span_start',
     'failures': count_if(span_end < span_start)},
    {'rule': 'span_start: span_start and span_end are both given or both empty',
     'failures': count_if((span_start IS NULL) <> (span_end IS NULL))},
    {'rule': 'numerator: a finite number',
     'failures': count_if(isinf(numerator) OR isnan(numerator))},
    {'rule': 'denominator: a finite number',
     'failures': count_if(isinf(denominator) OR isnan(denominator))},
    {'rule': 'value: a finite number',
     'failures': count_if(isinf(value) OR isnan(value))},
    {'rule': 'target: a finite number',
     'failures': count_if(isinf(target) OR isnan(target))},
    {'rule': 'floor: a finite number',
     'failures': count_if(isinf(floor) OR isnan(floor))},
    {'rule': 'of_target: a finite number',
     'failures': count_if(isinf(of_target) OR isnan(of_target))},
    {'rule': 'value: a figure behind every rating',
     'failures': count_if(outcome IN ('met', 'near', 'missed') AND value IS NULL)},
    {'rule': 'value: no rate with a denominator of zero',
     'failures': count_if(measure = 'rate' AND denominator = 0 AND value IS NOT NULL)},
    {'rule': 'ref: not empty',
     'failures': count_if(trim(ref) = '')},
    {'rule': 'name: not empty',
     'failures': count_if(trim(name) = '')},
    {'rule': 'kind: one of its words',
     'failures': count_if(kind NOT IN ('KPI', 'reporting only', 'narrative'))},
    {'rule': 'measure: one of its words',
     'failures': count_if(measure NOT IN ('count', 'rate', 'mean'))},
    {'rule': 'direction: one of its words',
     'failures': count_if(direction NOT IN ('higher', 'lower'))},
    {'rule': 'outcome: one of its words',
     'failures': count_if(outcome NOT IN ('met', 'near', 'missed', 'reported', 'not due', 'missing', 'not calculable', 'superseded'))}
], recursive := true)
FROM results
