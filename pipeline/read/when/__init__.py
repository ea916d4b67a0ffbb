"""When figures are for: one module for each way in which workbooks say it."""
