"""Bugs of ours while something is painted are told like all others: in a scene they would end the program."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")


def told(paint: Callable[P, None]) -> Callable[P, None]:
    """The same way to paint, whose exceptions go where those of slots go and no further."""

    @wraps(paint)
    def telling(*arguments: P.args, **named: P.kwargs) -> None:
        try:
            paint(*arguments, **named)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)

    return telling
