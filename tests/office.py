"""LibreOffice as an independent judge: opens workbooks, recalculates them, saves them again."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

ERRORS = ("#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")
# 0 means "always recalculate on load", so that stored results are not simply believed.
_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Let LibreOffice open, recalculate and save workbooks; returns the new files in order."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_RECALCULATE, encoding="utf-8")
    made = folder / "made"
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(made),
        *map(str, paths),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    missing = [path.name for path in paths if not (made / path.name).exists()]
    assert not missing, f"LibreOffice wrote nothing for {missing}"
    return [made / path.name for path in paths]
