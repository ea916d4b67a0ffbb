"""Which figures of the workbooks answer each part of each requirement."""
