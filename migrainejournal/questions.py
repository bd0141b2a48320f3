"""The person's questions to the open journal: what they rest on is read here, and answered one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.domain.checkin import ITEMS
from migrainejournal.domain.question import BLEEDING
from migrainejournal.excerpts import excerpt_of
from migrainejournal.factors.asking import is_own
from migrainejournal.factors.many_questions import judged
from migrainejournal.factors.since_treatment import since

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from migrainejournal.domain.counting import Counting
    from migrainejournal.domain.excerpt import Excerpt
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.question import Question
    from migrainejournal.domain.treatment import Treatment
    from migrainejournal.factors.answer import Answer, Reply
    from migrainejournal.factors.answering import Asked
    from migrainejournal.journal import Journal
    from migrainejournal.store.journal_store import Records


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """All questions, in the order in which they were asked, and the whole journal they are asked of."""

    questions: tuple[Question, ...]
    excerpt: Excerpt
    counting: Counting


def read_grounds(journal: Journal, *, counting: Counting, now: Moment) -> Grounds:
    """The questions with everything that is recorded; raises StoreError."""

    def read(records: Records) -> Grounds:
        return Grounds(
            questions=records.questions(),
            excerpt=excerpt_of(records, None, now.civil_date, now=now),
            counting=counting,
        )

    return journal.look(read)


def read_factors(journal: Journal, *, today: date) -> tuple[str, ...]:
    """What can be asked about: what is switched on for a check-in, or was noted of any date.

    The items in their own order, then bleeding, then the person's own by name. Raises StoreError.
    """

    def read(records: Records) -> tuple[str, ...]:
        found = set(records.profile().checkin)
        for day in records.days(None, today):
            found |= day.checkin.keys()
            if day.bleeding is not None:
                found.add(BLEEDING)
        own = sorted(filter(is_own, found))
        return (*(key for key in (*(item.key for item in ITEMS), BLEEDING) if key in found), *own)

    return journal.look(read)


def look_through(grounds: Grounds) -> Diary:
    """The dates of the journal, looked through once for all that is asked of them."""
    return Diary(day_overviews(grounds.excerpt, grounds.counting))


def answering(grounds: Grounds, diary: Diary) -> Iterator[Asked]:
    """What is found for each question, one at a time: who stops taking them stops the work."""
    from migrainejournal.factors.answering import ask  # numpy comes with it: not before something is asked

    return ask(grounds.questions, grounds.excerpt, counting=grounds.counting, journal=diary)


def answers_to(asked: Sequence[Asked]) -> tuple[Reply, ...]:
    """The answers to all questions, judged beside each other, in the same order."""
    from migrainejournal.factors.answering import replies

    return replies(asked)


def answers_since(course: Treatment, grounds: Grounds, diary: Diary) -> tuple[Answer, Answer]:
    """Headache days, and migraine days, since the course began against those before, judged together."""
    headache, migraine = (
        since(
            course,
            diary,
            grounds.excerpt.now.civil_date,
            headache=headache,
            others=grounds.excerpt.treatments,
        )
        for headache in (True, False)
    )
    first, second = judged((headache, migraine))
    return first, second
