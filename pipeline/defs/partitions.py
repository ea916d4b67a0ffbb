"""Partitions: one for each return, named by its key, e.g. ``FBC-PH-2024-017__2025-26-Q4``.

Contracts report monthly, quarterly and half-yearly, and one bad workbook must not hold up the
others; hence one dynamic partition per return, and no calendar.

Not here: what a key may look like (`pipeline.domain.keys`), and which returns there are
(`pipeline.steps.due`).
"""

import dagster as dg

from pipeline.domain.keys import ReturnKey

returns = dg.DynamicPartitionsDefinition(name="returns")


def add_returns(instance: dg.DagsterInstance, keys: list[ReturnKey]) -> list[str]:
    """Make a partition for each return that has none yet; gives the new ones."""
    new = new_returns(instance, keys)
    if new:
        instance.add_dynamic_partitions("returns", new)
    return new


def new_returns(instance: dg.DagsterInstance, keys: list[ReturnKey]) -> list[str]:
    """List the returns that have no partition yet."""
    known = set(instance.get_dynamic_partitions("returns"))
    return [str(key) for key in keys if str(key) not in known]
