-- How many rows of the table changes break each rule, counted without pandera.
--
-- In   changes
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'newer: a SHA-256',
     'failures': count_if(length(newer) <> 64 OR translate(newer, '0123456789abcdef', '') <> '')},
    {'rule': 'older: a SHA-256',
     'failures': count_if(length(older) <> 64 OR translate(older, '0123456789abcdef', '') <> '')},
    {'rule': 'newer_file: not empty',
     'failures': count_if(trim(newer_file) = '')},
    {'rule': 'older_file: not empty',
     'failures': count_if(trim(older_file) = '')},
    {'rule': 'label: not empty',
     'failures': count_if(trim(label) = '')},
    {'rule': 'cell: empty or the address of a cell',
     'failures': count_if(cell <> '' AND NOT regexp_matches(cell, '^[A-Z]{1,3}[1-9][0-9]{0,6}$'))},
    {'rule': 'older_cell: empty or the address of a cell',
     'failures': count_if(older_cell <> '' AND NOT regexp_matches(older_cell, '^[A-Z]{1,3}[1-9][0-9]{0,6}$'))},
    {'rule': 'period_end: period_end is not before period_start',
     'failures': count_if(period_end < period_start)},
    {'rule': 'period_start: period_start and period_end are both given or both empty',
     'failures': count_if((period_start IS NULL) <> (period_end IS NULL))},
    {'rule': 'delta: a finite number',
     'failures': count_if(isinf(delta) OR isnan(delta))},
    {'rule': 'likeness: a share from 0 to 1',
     'failures': count_if(likeness < 0 OR likeness > 1)},
    {'rule': 'cell: a cell in one workbook at least',
     'failures': count_if(cell = '' AND older_cell = '')},
    {'rule': 'relation: one of its words',
     'failures': count_if(relation NOT IN ('new version', 'next period'))},
    {'rule': 'what: one of its words',
     'failures': count_if(what NOT IN ('figure changed', 'figure added', 'figure gone', 'target changed', 'measure new', 'measure gone', 'measure renamed', 'measure moved'))}
], recursive := true)
FROM changes
