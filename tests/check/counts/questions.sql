-- How many rows of the table questions break each rule, counted without pandera.
--
-- In   questions
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'ref: not empty',
     'failures': count_if(trim(ref) = '')},
    {'rule': 'question: not empty',
     'failures': count_if(trim(question) = '')},
    {'rule': 'rank: at least 1',
     'failures': count_if(rank < 1)},
    {'rule': 'confidence: a share from 0 to 1',
     'failures': count_if(confidence < 0 OR confidence > 1)},
    {'rule': 'cell: empty, or the address of a cell',
     'failures': count_if(cell <> '' AND NOT regexp_full_match(cell, '[A-Z]{1,3}[1-9][0-9]{0,6}'))},
    {'rule': 'part: one of its words',
     'failures': count_if(part NOT IN ('value', 'numerator', 'denominator', 'response base'))},
    {'rule': 'doubt: one of its words',
     'failures': count_if(doubt NOT IN ('no row fits well enough', 'several rows fit and differ',
                             'the wording fits only in part'))}
], recursive := true)
FROM questions
