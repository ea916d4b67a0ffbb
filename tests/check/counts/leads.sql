-- How many rows of the table leads break each rule, counted without pandera.
--
-- In   leads
-- Out  rule (the column and what must hold of it), failures.
SELECT unnest([
    {'rule': 'lead: not empty',
     'failures': count_if(trim(lead) = '')},
    {'rule': 'sentence: not empty',
     'failures': count_if(trim(sentence) = '')},
    {'rule': 'beneficiary: not empty',
     'failures': count_if(trim(beneficiary) = '')},
    {'rule': 'domain: not empty',
     'failures': count_if(trim(domain) = '')},
    {'rule': 'cells: not empty',
     'failures': count_if(trim(cells) = '')},
    {'rule': 'position: at least 1',
     'failures': count_if(position < 1)},
    {'rule': 'number: at least 0',
     'failures': count_if(number < 0)},
    {'rule': 'number: a finite number',
     'failures': count_if(isinf(number) OR isnan(number))},
    {'rule': 'number: no number without its text',
     'failures': count_if(number IS NOT NULL AND number_text = '')},
    {'rule': 'kind: one of its words',
     'failures': count_if(kind NOT IN ('outcome', 'method'))},
    {'rule': 'unit: one of its words',
     'failures': count_if(unit NOT IN ('count', 'gbp'))}
], recursive := true)
FROM leads
