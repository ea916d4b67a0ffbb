"""The reference pages say what the code says, and every command shows an example."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.reference import FOLDER, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_up_to_date(name: str) -> None:
    """Whoever changes a finding, a table or a command runs `python -m pipeline.reference`."""
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name]()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_help_of_every_command_shows_an_example(name: str) -> None:
    """A newcomer can copy a line that works."""
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output
    assert f"social-value {name}" in result.output
