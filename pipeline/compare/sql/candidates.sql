-- The subtraction: what the facts show, less what the contract asks for.
--
-- In   tagged   fact (its number), candidate, concept, cells of outcomes and methods recognised
--      covered  fact, ref, why: facts that answer a requirement, or stand in a requirement's row
--      wanted   concept, ref: concepts that a requirement in force asks for by its own words
--      concepts id, kind
-- Out  fact, candidate, concept of every fact that no requirement in force covers.
SELECT tagged.fact, tagged.candidate, tagged.concept
FROM tagged
JOIN concepts ON concepts.id = tagged.concept
ANTI JOIN covered ON covered.fact = tagged.fact
ANTI JOIN wanted ON wanted.concept = tagged.concept
WHERE concepts.kind IN ('outcome', 'method')
ORDER BY tagged.candidate, tagged.fact
