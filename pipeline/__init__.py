"""Reads contract monitoring workbooks, compares them with what was asked, writes the return."""

__version__ = "0.1.0"
