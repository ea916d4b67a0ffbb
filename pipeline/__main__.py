"""`python3 -m pipeline …` does its own set-up, then what was asked; see pipeline/bootstrap.py.

This file and `pipeline/__init__.py` are read by whatever Python somebody has, so they keep to
syntax that old versions understand: a person with Python 3.8 gets a sentence, not a SyntaxError.
"""

import sys

OLDEST = (3, 11)


def refusal(major: int, minor: int, executable: str) -> str:
    """Return what to say to a Python that is too old, or an empty string if it will do."""
    if (major, minor) >= OLDEST:
        return ""
    return (
        f"This needs Python {OLDEST[0]}.{OLDEST[1]} or later; "
        f"{executable} is Python {major}.{minor}.\n"
        "Install a newer Python (https://www.python.org/downloads/), or start this command with\n"
        "one that you already have, for example: python3.12 -m pipeline run"
    )


if __name__ == "__main__":
    TOO_OLD = refusal(sys.version_info[0], sys.version_info[1], sys.executable)
    if TOO_OLD:
        sys.exit(TOO_OLD)

    from pipeline.bootstrap import main

    sys.exit(main(sys.argv[1:]))
