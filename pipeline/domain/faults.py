"""The one kind of error that is a message to the person at the keyboard."""

from __future__ import annotations


class UserFault(ValueError):
    """Something a user can put right; the message is whole sentences and says how."""
