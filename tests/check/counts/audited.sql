-- How many rows of the table audited break each rule, counted without pandera.
--
-- In   audited
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'finding: not empty',
     'failures': count_if(trim(finding) = '')},
    {'rule': 'found: not empty',
     'failures': count_if(trim(found) = '')},
    {'rule': 'cell: empty, or the address of a cell',
     'failures': count_if(cell <> '' AND NOT regexp_matches(cell, '^[A-Z]{1,3}[1-9][0-9]{0,6}$'))},
    {'rule': 'reason: a reason for everything accepted',
     'failures': count_if(state = 'accepted' AND reason = '')},
    {'rule': 'state: one of its words',
     'failures': count_if(state NOT IN ('new', 'still open', 'accepted', 'fixed'))},
    {'rule': 'severity: one of its words',
     'failures': count_if(severity NOT IN ('block', 'warn', 'note'))},
    {'rule': 'dimension: one of its words',
     'failures': count_if(dimension NOT IN (
         'completeness', 'uniqueness', 'consistency', 'timeliness', 'validity', 'accuracy',
         'coverage', 'not what was sent'))}
], recursive := true)
FROM audited
