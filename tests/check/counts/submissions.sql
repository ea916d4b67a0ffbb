-- How many rows of the table submissions break each rule, counted without pandera.
--
-- In   submissions
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'submission: a SHA-256',
     'failures': count_if(length(submission) <> 64 OR translate(submission, '0123456789abcdef', '') <> '')},
    {'rule': 'same_as: a SHA-256',
     'failures': count_if(length(same_as) <> 64 OR translate(same_as, '0123456789abcdef', '') <> '')},
    {'rule': 'file: not empty',
     'failures': count_if(trim(file) = '')},
    {'rule': 'engine: not empty',
     'failures': count_if(trim(engine) = '')},
    {'rule': 'period_end: period_end is not before period_start',
     'failures': count_if(period_end < period_start)},
    {'rule': 'period_start: period_start and period_end are both given or both empty',
     'failures': count_if((period_start IS NULL) <> (period_end IS NULL))},
    {'rule': 'version: at least 1',
     'failures': count_if(version < 1)},
    {'rule': 'cells: at least 0',
     'failures': count_if(cells < 0)},
    {'rule': 'facts: at least 0',
     'failures': count_if(facts < 0)},
    {'rule': 'labels: at least 0',
     'failures': count_if(labels < 0)},
    {'rule': 'notes: at least 0',
     'failures': count_if(notes < 0)},
    {'rule': 'set_aside: at least 0',
     'failures': count_if(set_aside < 0)}
], recursive := true)
FROM submissions
