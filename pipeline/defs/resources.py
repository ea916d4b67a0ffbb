"""Resources: the workspace, handed to assets, checks, sensors and schedules as a plain object.

Not here: anything that Dagster would have to be there for; see `pipeline.defs.prepared`.
"""

import os
from pathlib import Path

import dagster as dg

import pipeline
from pipeline.defs.prepared import Prepared
from pipeline.steps.workspace import open_workspace

WORKSPACE_VARIABLE = "SOCIAL_VALUE_WORKSPACE"


@dg.resource(description="The workspace with its contracts and inbox, read once for each run.")
def prepared() -> Prepared:
    """Open the workspace; what is in it is read when somebody asks.

    Raises:
        WorkspaceFault: the folder is no workspace.
    """
    return Prepared(open_workspace(default_root()))


def default_root() -> Path:
    """Return the workspace named in the environment, else the one around the current folder.

    Where neither is there, it is the folder that this program stands in, with its sample.
    """
    named = os.environ.get(WORKSPACE_VARIABLE)
    if named:
        return Path(named)
    here = Path.cwd()
    around = (folder for folder in (here, *here.parents) if _is_workspace(folder))
    return next(around, Path(pipeline.__file__).resolve().parent.parent)


def _is_workspace(folder: Path) -> bool:
    return (folder / "workbooks" / "contracts").is_dir()


@dg.definitions
def resources() -> dg.Definitions:
    """The resources by the names under which they are asked for."""
    return dg.Definitions(resources={"prepared": prepared})
