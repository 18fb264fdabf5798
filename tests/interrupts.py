"""Ctrl-C in what a test starts, wherever the tests themselves were started."""

import signal


def hear_interrupts() -> None:
    """Let a new process hear Ctrl-C: a shell that runs the tests in the background has all of them ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
