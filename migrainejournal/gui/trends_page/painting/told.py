"""Bugs of ours while something is painted are told like all others; from a scene they would end the process."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

S = TypeVar("S")
P = ParamSpec("P")


def told(paint: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """The same way to paint, whose exceptions go where those of slots go and no further."""

    @wraps(paint)
    def telling(self: S, *arguments: P.args, **named: P.kwargs) -> None:
        try:
            paint(self, *arguments, **named)
        except Exception:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  # there is one

    return telling
