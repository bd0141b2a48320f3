"""What is read aloud of times in order: each by itself, but those of which nothing is known in one breath."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def spoken(
    found: Sequence[T],
    *,
    is_unknown: Callable[[T], bool],
    words: Callable[[T], str],
    unknown: Callable[[T, T], str],
) -> Iterator[str]:
    """A sentence for each; `unknown` makes one of the first and last of several that are not known."""
    for nothing, some in groupby(found, key=is_unknown):
        run = list(some)
        if nothing and len(run) > 1:
            yield unknown(run[0], run[-1])
        else:
            yield from map(words, run)
