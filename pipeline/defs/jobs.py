"""Jobs: what can be started as one, and in which kind of process it runs.

A step in a process of its own costs seconds here, a whole return less; hence one process for one
return, and several returns side by side (`max_concurrent_runs` in dagster.yaml).

Not here: when a job runs (`sensors.py`, `schedules.py`).
"""

import dagster as dg

INBOX = dg.AssetSelection.groups("inbox")

take_in_inbox = dg.define_asset_job(
    "take_in_inbox",
    selection=INBOX,
    description="Reads the contracts and the inbox, and says what is wrong or overdue.",
)
make_returns = dg.define_asset_job(
    "make_returns",
    selection=dg.AssetSelection.all() - INBOX,
    description="Makes one return, from what was sent to the draft in workbooks/returns.",
)


@dg.definitions
def jobs() -> dg.Definitions:
    """The jobs, and one process for each run, also of what is started from an asset's page."""
    return dg.Definitions(jobs=[take_in_inbox, make_returns], executor=dg.in_process_executor)
