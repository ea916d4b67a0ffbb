-- How many rows of the table baselines break each rule, counted without pandera.
--
-- In   baselines
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'candidate: not empty',
     'failures': count_if(trim(candidate) = '')},
    {'rule': 'periods_due: at least 0',
     'failures': count_if(periods_due < 0)},
    {'rule': 'periods_stated: at least 0',
     'failures': count_if(periods_stated < 0)},
    {'rule': 'least: at least 0',
     'failures': count_if(least < 0)},
    {'rule': 'base: at least 0',
     'failures': count_if(base < 0)},
    {'rule': 'periods_stated: not more periods than are due',
     'failures': count_if(periods_stated > periods_due)},
    {'rule': 'least: not above the highest',
     'failures': count_if(least > most)}
], recursive := true)
FROM baselines
