-- Conservation: every requirement has exactly one result. Returns the violations; none is right.
--
-- In   asked    ref of every requirement that the contract has for this return
--      results  ref, outcome
-- Out  ref, found (how many results), problem.
SELECT coalesce(asked.ref, results.ref) AS ref,
       count(results.ref) AS found,
       CASE WHEN any_value(asked.ref) IS NULL THEN 'a result for something not asked'
            WHEN count(results.ref) = 0 THEN 'no result'
            ELSE 'more than one result'
       END AS problem
FROM asked
FULL JOIN results ON results.ref = asked.ref
GROUP BY coalesce(asked.ref, results.ref)
HAVING count(results.ref) <> 1 OR any_value(asked.ref) IS NULL
ORDER BY ref
