"""Sensors: looks at the workspace again and again, and asks for the returns that have news.

Not here: what counts as news (`watch.py`), and what a run does (`jobs.py`).
"""

import dagster as dg

from pipeline.defs.jobs import make_returns, take_in_inbox
from pipeline.defs.partitions import new_returns, returns
from pipeline.defs.prepared import Prepared
from pipeline.defs.watch import INBOX, Memory, look


# Running from the start: `social-value serve` is started by somebody who wants a workbook in the
# inbox to become a return. Without it the web page would show no partition to start. What it
# writes are drafts, the same bytes for the same workbooks; nothing sent or issued is touched.
@dg.sensor(
    name="workspace_watch",
    jobs=[take_in_inbox, make_returns],
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Makes a return when a workbook for it arrives, when its contract workbook "
    "changes, or when an answer is given in its review workbook. A file is read once it has "
    "stopped changing. A return that failed is tried again when one of its files changes, or by "
    "hand.",
)
def workspace_watch(
    context: dg.SensorEvaluationContext, prepared: dg.ResourceParam[Prepared]
) -> dg.SensorResult:
    """Look once, and ask for what has news."""
    news = look(prepared.workspace, Memory.parse(context.cursor))
    cursor = news.memory.text()
    added = new_returns(context.instance, list(news.keys))
    requests = [returns.build_add_request(added)] if added else []
    if news.why_nothing:
        return dg.SensorResult(skip_reason=news.why_nothing, cursor=cursor)
    return dg.SensorResult(
        run_requests=[_request(key, rests_on) for key, rests_on in news.due.items()],
        dynamic_partitions_requests=requests,
        cursor=cursor,
    )


def _request(key: str, rests_on: str) -> dg.RunRequest:
    run_key = f"{key}:{rests_on}"
    if key == INBOX:
        return dg.RunRequest(run_key=run_key, job_name=take_in_inbox.name)
    return dg.RunRequest(run_key=run_key, job_name=make_returns.name, partition_key=key)
