"""Writes workbooks: first described as data, then drawn. The only room that imports xlsxwriter."""
