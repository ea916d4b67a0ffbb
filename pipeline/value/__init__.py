"""Decided outcomes become counts, values with a sourced unit cost, or case studies. Floor 1.

Every value is gross, stands alone, and says what it is not. Nothing here adds values together.
"""
