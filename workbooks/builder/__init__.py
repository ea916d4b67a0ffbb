"""Builders of the sample workbooks."""
