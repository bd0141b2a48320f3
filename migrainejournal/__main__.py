"""The program's one entrance: a command goes to the command line, everything else opens a window."""

import gc
import os
import sys

from migrainejournal.wish import read_start


def main(arguments: list[str] | None = None) -> int:
    """Run the program with the command line's arguments; returns the exit code."""
    os.umask(0o077)
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--self-test"]:
        gc.disable()  # as below
        from migrainejournal import self_test

        return self_test.main()
    start = read_start(given)
    if start is not None:
        gc.disable()  # until the window collects by itself: gui/garbage.py
        from migrainejournal import app  # loads Qt's widgets, which a command never needs

        return app.main(start)
    from migrainejournal import cli

    return cli.main(given)


if __name__ == "__main__":
    sys.exit(main())
