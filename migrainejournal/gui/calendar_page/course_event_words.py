"""What happened to a course of treatment on a day, in words."""

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.course_events import CourseEvent, CourseEventKind
from migrainejournal.domain.treatment import Session
from migrainejournal.gui import trial_words
from migrainejournal.gui.kit.numbers import number_text
from migrainejournal.gui.wording import counted, word


def _tr(text: str) -> str:
    return QCoreApplication.translate("CourseEventWords", text)


def course_event_words(event: CourseEvent) -> str:
    """The event with its dose, session or reason: "topiramate: 50 mg a day from this day"."""
    name = event.treatment.name
    match event.kind:
        case CourseEventKind.STARTED:
            words = _tr("{name} started").format(name=name)
            return f"{words}: {trial_words.dose(event.step)}" if event.step else words
        case CourseEventKind.CHANGED if event.step is not None:
            dose = trial_words.dose(event.step)
            return _tr("{name}: {dose} from this day").format(name=name, dose=dose)
        case CourseEventKind.SESSION if event.session is not None:
            return f"{name}: {_session(event.session)}"
        case _:
            words = _tr("{name} stopped").format(name=name)
            reason = event.treatment.stop_reason
            return f"{words}: {word(reason)}" if reason else words


def _session(session: Session) -> str:
    """What was given, as far as it is recorded: "155 U, 31 places"."""
    words = []
    if session.amount is not None:
        words.append(f"{number_text(session.amount)} {session.unit}".strip())
    if session.sites is not None:
        words.append(counted(session.sites, lambda: _tr("{n} place"), lambda: _tr("{n} places")))
    if session.minutes is not None:
        words.append(_tr("{n} min").format(n=session.minutes))
    return ", ".join(words) or _tr("session")
