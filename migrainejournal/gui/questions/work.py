"""Questions being answered, a step at a time, each on another thread than the windows'."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from migrainejournal.gui.trends_page.making import PAINTER
from migrainejournal.questions import Grounds, answering, answers_to, look_through

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migrainejournal.clinical.diary import Diary
    from migrainejournal.factors.answer import Reply
    from migrainejournal.factors.answering import Asked


@dataclass(frozen=True, kw_only=True)
class Answers:
    """The journal that was asked, looked through, and the answer to each of its questions."""

    grounds: Grounds
    diary: Diary
    replies: tuple[Reply, ...]


@dataclass(frozen=True, kw_only=True)
class Work:
    """What is left to do and what was found until now; who makes no further steps stops the work."""

    grounds: Grounds
    diary: Diary
    left: Iterator[Asked]
    found: tuple[Asked, ...] = ()


def begin(grounds: Grounds) -> Work | Answers:
    """Look through the journal; what paints the answers is loaded on the way, so that no window waits for it.

    Without any question, there is nothing left to do.
    """
    diary = look_through(grounds)
    if not grounds.questions:
        return Answers(grounds=grounds, diary=diary, replies=())
    import_module(PAINTER)
    return Work(grounds=grounds, diary=diary, left=answering(grounds, diary))


def step(work: Work) -> Work | Answers:
    """The same with one question more, or all the answers when none is left."""
    asked = next(work.left, None)
    if asked is None:
        return Answers(grounds=work.grounds, diary=work.diary, replies=answers_to(work.found))
    return Work(grounds=work.grounds, diary=work.diary, left=work.left, found=(*work.found, asked))
