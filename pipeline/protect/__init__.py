"""Nobody can be recognised in what is written: small numbers, personal data, wordings. Floor 1.

Left for later, because it needs the returns issued before: a small period that a year to date
shows when the previous return's year to date is taken from it, and figures restated since. Within
one return both are covered: a year to date less its own period is never small.
"""
