-- How many rows of the table facts break each rule, counted without pandera.
--
-- In   facts
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'submission: a SHA-256',
     'failures': count_if(length(submission) <> 64 OR translate(submission, '0123456789abcdef', '') <> '')},
    {'rule': 'file: not empty',
     'failures': count_if(trim(file) = '')},
    {'rule': 'sheet: not empty',
     'failures': count_if(trim(sheet) = '')},
    {'rule': 'cell: the address of a cell',
     'failures': count_if(NOT regexp_matches(cell, '^[A-Z]{1,3}[1-9][0-9]{0,6}$'))},
    {'rule': 'sheet_no: at least 1',
     'failures': count_if(sheet_no < 1)},
    {'rule': 'row: at least 1',
     'failures': count_if(row < 1)},
    {'rule': 'col: at least 1',
     'failures': count_if(col < 1)},
    {'rule': 'period_end: period_end is not before period_start',
     'failures': count_if(period_end < period_start)},
    {'rule': 'period_start: period_start and period_end are both given or both empty',
     'failures': count_if((period_start IS NULL) <> (period_end IS NULL))},
    {'rule': 'value: a value exactly where the status says that it may be counted',
     'failures': count_if((value IS NOT NULL) <> (status IN ('reported', 'zero', 'nil return', 'estimated', 'provisional')))},
    {'rule': 'value: zero where the status says zero or nil return',
     'failures': count_if(status IN ('zero', 'nil return') AND value <> 0)},
    {'rule': 'value: a finite number',
     'failures': count_if(isinf(value) OR isnan(value))},
    {'rule': 'role: one of its words',
     'failures': count_if(role NOT IN ('value', 'target', 'rating', 'comment', 'year to date', 'attribute'))},
    {'rule': 'status: one of its words',
     'failures': count_if(status NOT IN ('reported', 'zero', 'nil return', 'blank', 'not due', 'not collected', 'suppressed', 'not applicable', 'estimated', 'provisional', 'error', 'text'))},
    {'rule': 'unit: one of its words',
     'failures': count_if(unit NOT IN ('count', 'percent', 'gbp', 'hours', 'kg', 'date', 'text'))}
], recursive := true)
FROM facts
