"""The stock Dagster entry point: everything in `pipeline/defs`, as `dg` expects to find it."""

from pathlib import Path

import dagster as dg


@dg.definitions
def defs() -> dg.Definitions:
    """Everything that Dagster is told."""
    return dg.load_from_defs_folder(path_within_project=Path(__file__).parent)
