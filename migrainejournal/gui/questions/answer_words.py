"""Answers in words: three of equal rank, or why there is none yet; what lies behind them is never said."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migrainejournal.domain.question import BLEEDING, Question
from migrainejournal.factors.answer import Answer, Comparison, DaysAsked, Lack, Reason, Reply, Verdict
from migrainejournal.factors.asking import item_of
from migrainejournal.gui.questions.question_words import asks, condition, dates_words, day_text
from migrainejournal.gui.wording import counted

HUNDRED = 100

_VERDICTS: dict[Verdict, Any] = {
    Verdict.MORE: QT_TRANSLATE_NOOP("AnswerWords", "goes with more attacks"),
    Verdict.FEWER: QT_TRANSLATE_NOOP("AnswerWords", "goes with fewer attacks"),
    Verdict.NO_ASSOCIATION: QT_TRANSLATE_NOOP("AnswerWords", "no association found"),
    Verdict.NOT_YET: QT_TRANSLATE_NOOP("AnswerWords", "not enough recorded days"),
}

_REASONS: dict[Reason, Any] = {
    Reason.STILL_ASKED: QT_TRANSLATE_NOOP(
        "AnswerWords", "No answer yet: it comes when these dates and three days more are over."
    ),
    Reason.NOTHING_RECORDED: QT_TRANSLATE_NOOP(
        "AnswerWords",
        "Not enough recorded days: of none of these dates is known whether there was a headache.",
    ),
    Reason.NOTHING_NOTED: QT_TRANSLATE_NOOP(
        "AnswerWords", "It was not noted on any of these dates. What is noted is switched on at Today."
    ),
    Reason.NO_ATTACK: QT_TRANSLATE_NOOP(
        "AnswerWords", "No attack began on these dates, so there is nothing to compare."
    ),
    Reason.ONE_ATTACK: QT_TRANSLATE_NOOP(
        "AnswerWords", "Only one attack began on these dates. That says nothing about what goes with it."
    ),
    Reason.FEW_ATTACKS: QT_TRANSLATE_NOOP(
        "AnswerWords", "Not enough attacks began on days that can be compared: {attacks}, and it takes 5."
    ),
    Reason.ALWAYS: QT_TRANSLATE_NOOP(
        "AnswerWords", "It was there on every day that counts, so there are no others to compare with."
    ),
    Reason.NEVER: QT_TRANSLATE_NOOP(
        "AnswerWords", "It was there on none of the days that count, so there is nothing to compare."
    ),
    Reason.TOO_FEW_DAYS: QT_TRANSLATE_NOOP(
        "AnswerWords", "Not enough recorded days: it takes 30 with it and 30 without."
    ),
    Reason.NOT_COMPARABLE: QT_TRANSLATE_NOOP(
        "AnswerWords",
        "The days with it and those without hardly ever lie in the same weeks or on the same weekdays, so "
        "they cannot be compared like with like.",
    ),
    Reason.BASELINE_SHORT: QT_TRANSLATE_NOOP(
        "AnswerWords",
        "Not enough recorded days before it began: it takes four weeks in which no other treatment began or "
        "ended.",
    ),
    Reason.SINCE_SHORT: QT_TRANSLATE_NOOP(
        "AnswerWords", "Not enough recorded days since it began: it takes four weeks."
    ),
}

_COUNTING = (Reason.STILL_ASKED, Reason.TOO_FEW_DAYS, Reason.NOT_COMPARABLE)
"""Reasons beside which it helps to know how many days there are, and how many are missing."""


@dataclass(frozen=True, kw_only=True)
class AnswerInWords:
    """What a window says of a question: the answer in one sentence, and what it rests on."""

    title: str
    answer: str
    grounds: tuple[str, ...]
    ending: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswerWords", text)


def reason_words(lack: Lack) -> str:
    """Why there is no answer yet."""
    return _tr(_REASONS[lack.reason]).format(attacks=lack.attacks)


def answer_line(reply: Reply) -> str:
    """The answer in one sentence, or why there is none yet."""
    return short_answer(reply.answer)


def short_answer(answer: Answer) -> str:
    """The answer with the difference in 100 days, or with what could still hide, or why there is none."""
    if answer.lack is not None:
        return " ".join(filter(None, (reason_words(answer.lack), missing_words(answer.lack))))
    comparison = answer.comparison
    if comparison is None or answer.verdict is Verdict.NO_ASSOCIATION:
        return _tr("No association found; a difference of up to {hidden} could still hide.").format(
            hidden=hidden_words(answer)
        )
    pattern = (
        _tr("Goes with more attacks: {difference} in 100 days (95 % interval: {low} to {high}).")
        if answer.verdict is Verdict.MORE
        else _tr("Goes with fewer attacks: {difference} in 100 days (95 % interval: {low} to {high}).")
    )
    return pattern.format(**_numbers(comparison))


def in_words(reply: Reply, *, together: int) -> AnswerInWords:
    """All there is to say of the answer; `together` are the questions it was judged with."""
    grounds = [_tr("Asked of: {dates}.").format(dates=dates_words(reply.question))]
    grounds += _meaning(reply.question)
    if reply.answer.comparison is not None:
        grounds += _grounds(reply, reply.answer.comparison, together)
    if reply.answer.lack is not None:
        grounds += _lack_grounds(reply.answer.lack)
    grounds += _days(reply.days)
    if reply.gap is not None:
        pattern = _tr("Of the time from {first} to {last} nothing is known; it is no part of the answer.")
        grounds.append(pattern.format(first=day_text(reply.gap.first), last=day_text(reply.gap.last)))
    return AnswerInWords(
        title=asks(reply.question),
        answer=short_answer(reply.answer),
        grounds=tuple(grounds),
        ending=_ending(reply.question, reply.answer),
    )


def missing_words(lack: Lack) -> str:
    """How many days of each kind are missing; nothing where none is, or where that is not why."""
    exposed, unexposed = lack.exposed_missing, lack.unexposed_missing
    if lack.reason not in _COUNTING or not exposed + unexposed:
        return ""
    if exposed and unexposed:
        missing = _tr("Missing: {exposed} days with it and {unexposed} without.")
    elif exposed:
        missing = counted(
            exposed, lambda: _tr("Missing: {n} day with it."), lambda: _tr("Missing: {n} days with it.")
        )
    else:
        missing = counted(
            unexposed,
            lambda: _tr("Missing: {n} day without it."),
            lambda: _tr("Missing: {n} days without it."),
        )
    return missing.format(exposed=exposed, unexposed=unexposed)


def _lack_grounds(lack: Lack) -> Iterator[str]:
    """What there is so far, and why nobody should look before the time."""
    if lack.reason in _COUNTING:
        yield _tr("So far {exposed} days with it and {unexposed} without can be compared.").format(
            exposed=lack.exposed, unexposed=lack.unexposed
        )
    if lack.reason is Reason.STILL_ASKED:
        yield _tr("Who looks again and again while notes are made finds what is not there.")


def difference_words(difference: float) -> str:
    """A difference in chance in 100 days: "12 more", "0.4 fewer", "as many"."""
    number = _number(difference)
    if number == _number(0.0):
        return _tr("as many")
    pattern = _tr("{n} more") if difference > 0 else _tr("{n} fewer")
    return pattern.format(n=number)


def hidden_words(answer: Answer) -> str:
    """How large a difference to either side the range leaves room for: "5 fewer or 9 more in 100 days"."""
    fewer, more = answer.could_hide or (0.0, 0.0)
    sides = [difference_words(side) for side in (-fewer, more) if _number(side) != _number(0.0)]
    if not sides:
        return _tr("less than 0.1 in 100 days")
    return _tr("{sides} in 100 days").format(sides=_tr(" or ").join(sides))


def _number(difference: float) -> str:
    """Whole days in 100; below one of them with one place."""
    days = abs(difference) * HUNDRED
    return QLocale().toString(days, "f", 0 if days >= 1 or days < 0.05 else 1)


def _numbers(comparison: Comparison) -> dict[str, str]:
    return {
        "difference": difference_words(comparison.difference),
        "low": difference_words(comparison.low),
        "high": difference_words(comparison.high),
    }


def _meaning(question: Question) -> Iterator[str]:
    """For which days a note counts, where it is more than its own."""
    item = item_of(question.factor)
    if item is not None and item.is_weekly:
        yield _tr("It is noted once a week: a note counts for the seven days that end with it.")
    if question.factor == BLEEDING:
        yield _tr("Meant are the five days around each first day of bleeding.")


def _grounds(reply: Reply, comparison: Comparison, together: int) -> Iterator[str]:
    """What the comparison is made of, and what to think of when reading it."""
    yield counts_words(reply.question, comparison)
    yield _tr(
        "Compared within the same weeks and on the same weekdays: {difference} in 100 days. The 95 % "
        "interval goes from {low} to {high}."
    ).format(**_numbers(comparison))
    yield _chance_words(comparison, together)
    if reply.answer.verdict in (Verdict.MORE, Verdict.FEWER):
        yield _tr(
            "What lies behind this the records do not say: both may go back to something else, or to an "
            "attack that has begun unnoticed."
        )
    yield from _apart(reply)


def counts_words(question: Question, comparison: Comparison) -> str:
    """How many days there were with it and without, and on how many of them an attack began."""
    return _tr(
        "An attack began that day or the next on {events} of {days} days with {condition}, on {other_events} "
        "of {other_days} others."
    ).format(
        events=comparison.exposed.events,
        days=comparison.exposed.days,
        condition=condition(question),
        other_events=comparison.unexposed.events,
        other_days=comparison.unexposed.days,
    )


def _chance_words(comparison: Comparison, together: int) -> str:
    share = comparison.p * HUNDRED
    said = _tr("less than 1") if share < 1 else QLocale().toString(share, "f", 0)
    words = _tr("By this diary’s own rhythm alone, a difference as large would come up in {n} of 100 tries.")
    beside = counted(
        together,
        lambda: "",
        lambda: _tr("That {n} questions are asked of the same records is allowed for."),
    )
    return " ".join(filter(None, (words.format(n=said), beside)))


def _apart(reply: Reply) -> Iterator[str]:
    """That the answer rests on the 24 hours before attacks, where it does."""
    if reply.apart.verdict is reply.answer.verdict:
        return
    if reply.apart.verdict is Verdict.NOT_YET:
        said = _tr(
            "Without the 24 hours before each attack there are not enough recorded days for an answer. In "
            "these hours early signs of an attack can look like what is asked about."
        )
    else:
        said = _tr(
            "Without the 24 hours before each attack the answer is: {verdict}. In these hours early signs "
            "of an attack can look like what is asked about."
        )
    yield said.format(verdict=_tr(_VERDICTS[reply.apart.verdict]))


def _days(days: DaysAsked) -> Iterator[str]:
    """Which of the days asked of are part of the answer, and why the others are not."""
    if not days.total:
        return
    left_out = (
        (days.unknown, _tr("{n} not known, or not the day after")),
        (days.in_attack, _tr("{n} in or close after an attack, when none can begin")),
        (days.not_noted, _tr("{n} without a note of it")),
        (days.not_comparable, _tr("{n} without others to compare with")),
    )
    parts = ", ".join(words.format(n=n) for n, words in left_out if n)
    total = counted(days.total, lambda: _tr("{n} day"), lambda: _tr("{n} days"))
    pattern = (
        _tr("Of {total}, {used} can be compared; left out: {parts}.")
        if parts
        else _tr("Of {total}, {used} can be compared.")
    )
    yield pattern.format(total=total, used=days.used, parts=parts)


def _ending(question: Question, answer: Answer) -> str:
    if answer.lack is not None:
        if answer.lack.reason is Reason.STILL_ASKED or question.last is None:
            return ""
        return _tr("What is noted later is no part of this question. It can be deleted, and asked again.")
    return _tr("The question has its answer. It can be deleted now, and need not be noted any longer.")
