"""What all tests share: a test that needs a program which is not here is skipped, and says so."""

import shutil

import pytest

PROGRAMS = {"office": "soffice", "browser": "chromium"}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked `office` or `browser` where its program is not on the path."""
    for marker, program in PROGRAMS.items():
        if item.get_closest_marker(marker) and shutil.which(program) is None:
            pytest.skip(f"needs {program} on the path")
