"""Outcomes that are told in sentences: leads for a person to confirm."""
