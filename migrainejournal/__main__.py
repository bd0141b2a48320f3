"""The program's one entrance: a command goes to the command line, everything else opens a window."""

import gc
import os
import sys

WINDOW_OPTIONS = {"--quick", "--demo"}


def main(arguments: list[str] | None = None) -> int:
    """Run the program with the command line's arguments; returns the exit code."""
    os.umask(0o077)
    given = sys.argv[1:] if arguments is None else arguments
    if _wants_a_window(given):
        gc.disable()  # until the window collects by itself: gui/garbage.py
        from migrainejournal import app  # loads Qt's widgets, which a command never needs

        return app.main(given)
    from migrainejournal import cli

    return cli.main(given)


def _wants_a_window(given: list[str]) -> bool:
    words = list(given)
    while words:
        word = words.pop(0)
        if word == "--data-dir" and words:
            words.pop(0)
        elif not (word.startswith("--data-dir=") or word in WINDOW_OPTIONS):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
