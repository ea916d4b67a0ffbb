-- How many rows of the table findings break each rule, counted without pandera.
--
-- In   findings, page (the codes of the reference page)
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'cell: empty, or the address of a cell',
     'failures': count_if(cell <> '' AND NOT regexp_matches(cell, '^[A-Z]{1,3}[1-9][0-9]{0,6}$'))},
    {'rule': 'title: not empty',
     'failures': count_if(trim(title) = '')},
    {'rule': 'found: not empty',
     'failures': count_if(trim(found) = '')},
    {'rule': 'next_step: not empty',
     'failures': count_if(trim(next_step) = '')},
    {'rule': 'cell: a cell only on a named sheet',
     'failures': count_if(cell <> '' AND sheet = '')},
    {'rule': 'code: one of its words',
     'failures': count_if(code NOT IN (SELECT code FROM page))},
    {'rule': 'severity: one of its words',
     'failures': count_if(severity NOT IN ('block', 'warn', 'note'))}
], recursive := true)
FROM findings
