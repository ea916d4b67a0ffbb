"""Reads workbooks into cells, tables and facts. The only room that opens one."""
