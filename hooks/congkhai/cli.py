"""The program `congkhai`: hands over to `commands`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from .commands import main as run_command


def main(arguments: Sequence[str] | None = None) -> int:
    """Without arguments, as the program that was started: then it may end the process."""
    held: list[object] = []
    status = run_command(arguments, held if arguments is None else None)
    if held and sys.stderr:
        # All that was said is written. To take apart what a build holds would take a while, and
        # the system takes it as it is.
        sys.stderr.flush()
        os._exit(status)
    return status


if __name__ == "__main__":
    sys.exit(main())
