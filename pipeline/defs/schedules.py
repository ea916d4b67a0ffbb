"""Schedules: what the calendar brings about, whether or not a file arrives.

Not here: what is due when (`pipeline.steps.due`).
"""

import dagster as dg

from pipeline.defs.jobs import take_in_inbox
from pipeline.defs.prepared import Prepared, late


@dg.schedule(
    job=take_in_inbox,
    cron_schedule="0 7 * * 1-5",
    execution_timezone="Europe/London",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="On each working day: looks for workbooks past their due date, by the due rule of "
    "each contract, and says on the asset `submissions` which they are.",
)
def overdue_workbooks(
    context: dg.ScheduleEvaluationContext, prepared: dg.ResourceParam[Prepared]
) -> dg.RunRequest | dg.SkipReason:
    """Ask for a look at the inbox where a workbook is overdue."""
    today = context.scheduled_execution_time.date()
    overdue = late(prepared.workspace, today)
    if not overdue:
        return dg.SkipReason(f"no workbook is past its due date on {today}")
    return dg.RunRequest(run_key=f"overdue:{today}")
