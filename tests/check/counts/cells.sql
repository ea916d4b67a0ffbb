-- How many rows of the table cells break each rule, counted without pandera.
--
-- In   cells
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
    {'rule': 'why: not empty',
     'failures': count_if(trim(why) = '')},
    {'rule': 'use: one of its words',
     'failures': count_if(use NOT IN ('label', 'note', 'set aside'))}
], recursive := true)
FROM cells
