"""Questions in words: what they ask about, on which days it was there, and of which dates."""

from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from migrainejournal.domain.checkin import OWN
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.factors.asking import AskingTrouble
from migrainejournal.gui.checkin.checkin_words import item_name, level_choices
from migrainejournal.gui.kit.numbers import number_text

_RELATIONS: dict[Relation, Any] = {
    Relation.BELOW: QT_TRANSLATE_NOOP("QuestionWords", "less than"),
    Relation.AT_LEAST: QT_TRANSLATE_NOOP("QuestionWords", "at least"),
    Relation.YES: QT_TRANSLATE_NOOP("QuestionWords", "yes"),
}

_CONDITIONS: dict[tuple[str, Relation], Any] = {
    ("sleep", Relation.BELOW): QT_TRANSLATE_NOOP("QuestionWords", "less than {value} hours of sleep"),
    ("sleep", Relation.AT_LEAST): QT_TRANSLATE_NOOP("QuestionWords", "at least {value} hours of sleep"),
    ("movement", Relation.BELOW): QT_TRANSLATE_NOOP("QuestionWords", "less than {value} minutes of movement"),
    ("movement", Relation.AT_LEAST): QT_TRANSLATE_NOOP(
        "QuestionWords", "at least {value} minutes of movement"
    ),
    ("stress", Relation.BELOW): QT_TRANSLATE_NOOP("QuestionWords", "stress below “{level}”"),
    ("stress", Relation.AT_LEAST): QT_TRANSLATE_NOOP("QuestionWords", "stress of “{level}” or more"),
    ("mood", Relation.BELOW): QT_TRANSLATE_NOOP("QuestionWords", "low mood below “{level}”"),
    ("mood", Relation.AT_LEAST): QT_TRANSLATE_NOOP("QuestionWords", "low mood of “{level}” or more"),
    ("work", Relation.BELOW): QT_TRANSLATE_NOOP("QuestionWords", "work below “{level}”"),
    ("work", Relation.AT_LEAST): QT_TRANSLATE_NOOP("QuestionWords", "work of “{level}” or more"),
    ("contact", Relation.BELOW): QT_TRANSLATE_NOOP("QuestionWords", "contact with people below “{level}”"),
    ("contact", Relation.AT_LEAST): QT_TRANSLATE_NOOP(
        "QuestionWords", "contact with people of “{level}” or more"
    ),
    ("meal_skipped", Relation.YES): QT_TRANSLATE_NOOP("QuestionWords", "a skipped meal"),
    (BLEEDING, Relation.YES): QT_TRANSLATE_NOOP("QuestionWords", "the first of bleeding within two days"),
}

_TROUBLES: dict[AskingTrouble, Any] = {
    AskingTrouble.FACTOR_UNKNOWN: QT_TRANSLATE_NOOP(
        "QuestionWords", "This version cannot ask about this. Choose something else."
    ),
    AskingTrouble.RELATION_UNFIT: QT_TRANSLATE_NOOP(
        "QuestionWords", "This cannot be compared so. Choose another way, or something else to ask about."
    ),
    AskingTrouble.VALUE_MISSING: QT_TRANSLATE_NOOP(
        "QuestionWords", "The number is missing. Say from where on it counts."
    ),
    AskingTrouble.VALUE_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "QuestionWords", "This number cannot be noted of a day. Choose one from 0 to {most}."
    ),
    AskingTrouble.END_BEFORE_START: QT_TRANSLATE_NOOP(
        "QuestionWords", "These dates end before they begin. Choose others from the list."
    ),
    AskingTrouble.START_MISSING: QT_TRANSLATE_NOOP(
        "QuestionWords", "It is not said when this begins. Choose how many weeks from today."
    ),
    AskingTrouble.TOO_SHORT: QT_TRANSLATE_NOOP(
        "QuestionWords", "This is shorter than eight weeks, too short for an answer. Choose 8 to 12 weeks."
    ),
    AskingTrouble.TOO_LONG: QT_TRANSLATE_NOOP(
        "QuestionWords", "This is longer than twelve weeks. Choose 8 to 12 weeks: then it is over."
    ),
    AskingTrouble.TOO_MANY_AT_ONCE: QT_TRANSLATE_NOOP(
        "QuestionWords",
        "Three questions are running already. Wait until one is over, delete one, or ask this of what is "
        "recorded already.",
    ),
    AskingTrouble.ASKED_ALREADY: QT_TRANSLATE_NOOP(
        "QuestionWords", "You have asked this already: its answer is in the list. Change something, or close."
    ),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuestionWords", text)


def factor_word(factor: str) -> str:
    """What is asked about, as the check-in calls it: "Movement"; one not known by its key."""
    return _tr("Bleeding, the days around its first") if factor == BLEEDING else item_name(factor)


def relation_word(relation: Relation) -> str:
    """How it is compared: "less than"."""
    return _tr(_RELATIONS[relation])


def level_word(level: float) -> str:
    """A level of 0 to 3, as the check-in calls it: "some"; the number alone where it stands between two."""
    return next((word for number, word in level_choices() if number == level), number_text(level))


def trouble_words(trouble: AskingTrouble, *, most: int = 0) -> str:
    """Why it cannot be asked and what to do; `most` is the highest number that can be noted."""
    return _tr(_TROUBLES[trouble]).format(most=number_text(most))


def condition(question: Question) -> str:
    """What the days have that are compared with the others: "less than 6 hours of sleep".

    Of what this version does not know, the name alone.
    """
    pattern = _CONDITIONS.get((question.factor, question.relation))
    if pattern is None:
        return _tr("“{name}”").format(name=question.factor.removeprefix(OWN))
    value = question.value
    if value is None:
        return _tr(pattern).format(value="", level="")
    return _tr(pattern).format(value=number_text(value), level=level_word(value))


def asks(question: Question) -> str:
    """The whole question: "Does less than 6 hours of sleep go with more or fewer attacks?"."""
    return _tr("Does {condition} go with more or fewer attacks?").format(condition=condition(question))


def name(question: Question) -> str:
    """The question by what it asks about, where there is little room: "Less than 6 hours of sleep"."""
    words = condition(question)
    return words[:1].upper() + words[1:]


def dates_words(question: Question) -> str:
    """Of which dates: "8 Nov 2026 to 2 Jan 2027", or of what is recorded already."""
    first, last = question.first, question.last
    if first is not None and last is not None:
        return _tr("{first} to {last}").format(first=day_text(first), last=day_text(last))
    if first is not None:
        return _tr("from {first} on").format(first=day_text(first))
    if last is not None:
        return _tr("until {last}").format(last=day_text(last))
    return _tr("what is recorded already")


def day_text(day: date) -> str:
    """The date with its year, short: "8 Nov 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
