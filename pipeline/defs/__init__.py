"""Dagster, thin: says when, for which return, and shows what happened; it holds no rule.

Floor 3. One file per Dagster noun. Nothing here reads a cell, judges a figure or writes a
workbook: assets call `pipeline.steps`, and what they say of the outcome they read from the store.
"""
