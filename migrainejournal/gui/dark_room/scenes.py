"""Which scene belongs to which state of the journal: few words, nothing to remember."""

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.acute_response import dose_to_ask_about
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AURA, StartCertainty
from migrainejournal.gui import wording
from migrainejournal.gui.dark_room.first_scene import command_row, number_row, with_letters
from migrainejournal.gui.dark_room.letters import EARLIER_LETTER, OVER
from migrainejournal.gui.dark_room.scene import (
    Choice,
    Command,
    Earlier,
    Look,
    Nudged,
    Row,
    Scene,
    Toggled,
    Took,
)
from migrainejournal.quick_state import QuickState

SYMPTOMS_SHOWN = 5
MEDICINES_SHOWN = 3
EARLIER = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=2))
NUDGES = (timedelta(hours=-1), timedelta(minutes=-15), timedelta(minutes=15), timedelta(hours=1))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DarkRoom", text)


def attack_scene(
    state: QuickState, attack: Attack, now: Moment, *, can_undo: bool, lit: int | None = None
) -> Scene:
    """An attack runs: pain now, what was taken, what came with it; `lit` is a number still to be saved."""
    if lit is None and attack.readings:
        lit = attack.readings[-1].pain
    return with_letters(
        Scene(
            title=since(attack.start, now),
            detail=_length(attack, now),
            rows=(
                number_row(_question(state, now), zero=_tr("gone"), now=lit),
                Row(title=_tr("Took"), choices=_medicines(state), look=Look.CARDS, columns=4),
                Row(title=_tr("With it"), choices=_symptoms(state, attack)),
            ),
            commands=command_row(
                Choice(press=Command.OVER, label=_tr("Over"), letter=OVER),
                Choice(press=Command.STARTED_EARLIER, label=_tr("Started earlier"), letter=EARLIER_LETTER),
                undo=can_undo,
            ),
        )
    )


def earlier_scene(attack: Attack, now: Moment) -> Scene:
    """When did it really start?"""
    spans = tuple(
        Choice(press=Earlier(span), label=_tr("{span} earlier").format(span=wording.duration(span)))
        for span in EARLIER
    )
    others = (
        Choice(press=Command.WOKE_WITH_IT, label=_tr("Woke with it")),
        Choice(press=Command.ANOTHER_TIME, label=_tr("Another time")),
    )
    return with_letters(
        Scene(
            title=since(attack.start, now),
            rows=(Row(title=_tr("It started"), choices=spans), Row(title="", choices=others)),
            commands=command_row(Choice(press=Command.BACK, label=_tr("Back"))),
        )
    )


def time_scene(chosen: Moment, now: Moment) -> Scene:
    """Find another start without typing."""
    labels = [_tr("1 h earlier"), _tr("15 min earlier"), _tr("15 min later"), _tr("1 h later")]
    nudges = tuple(
        Choice(press=Nudged(span), label=label) for span, label in zip(NUDGES, labels, strict=True)
    )
    done = (Choice(press=Command.THIS_TIME, label=_tr("It started then")),)
    return with_letters(
        Scene(
            title=since(chosen, now),
            rows=(Row(title=_tr("It started"), choices=nudges), Row(title="", choices=done)),
            commands=command_row(Choice(press=Command.BACK, label=_tr("Back"))),
        )
    )


def medicines_scene(state: QuickState) -> Scene:
    """The medicines that did not fit, and one that is not in the list."""
    rest = [_medicine(medicine, state) for medicine in state.medicines[MEDICINES_SHOWN:]]
    unnamed = Choice(press=Took(UNNAMED), label=_tr("Not in the list"), note=_tr("say later which"))
    return with_letters(
        Scene(
            title=_tr("Took"),
            rows=(Row(title="", choices=(*rest, unnamed), look=Look.CARDS, columns=4),),
            commands=command_row(Choice(press=Command.BACK, label=_tr("Back"))),
        )
    )


def over_scene(attack: Attack) -> Scene:
    """It is over."""
    end = attack.end or attack.last_moment
    return with_letters(
        Scene(
            title=_tr("Over since {time}").format(time=wording.clock_time(end)),
            detail=wording.duration(end - attack.start),
            rows=(number_row(_tr("Is it back? Press a number."), zero=_tr("aura only"), now=None),),
            commands=command_row(),
        )
    )


def _length(attack: Attack, now: Moment) -> str:
    length = wording.duration(now - attack.start)
    woke = attack.start_certainty is StartCertainty.WOKE_WITH_IT
    return _tr("{length} · woke with it").format(length=length) if woke else length


def since(start: Moment, now: Moment) -> str:
    """ "Since 02:10", with the date when it was not today."""
    time = wording.clock_time(start)
    if start.civil_date == now.civil_date:
        return _tr("Since {time}").format(time=time)
    return _tr("Since {date}, {time}").format(date=wording.short_date(start.civil_date), time=time)


def _question(state: QuickState, now: Moment) -> str:
    dose = dose_to_ask_about(state.doses, now)
    if dose is None:
        return _tr("Now")
    names = {medicine.id: medicine.name for medicine in state.medicines}
    name = names.get(dose.medicine, _tr("the medicine"))
    return _tr("2 h after {medicine}: now?").format(medicine=name)


def _medicines(state: QuickState) -> tuple[Choice, ...]:
    shown = [_medicine(medicine, state) for medicine in state.medicines[:MEDICINES_SHOWN]]
    if len(state.medicines) > MEDICINES_SHOWN:
        return (*shown, Choice(press=Command.OTHER_MEDICINE, label=_tr("Other"), note=" "))
    unnamed = Choice(press=Took(UNNAMED), label=_tr("Other"), note=_unnamed_note(state))
    return (*shown, unnamed)


def _medicine(medicine: Medicine, state: QuickState) -> Choice:
    note = _taken(state.doses, medicine)
    if not note and medicine.id in state.days_taken:
        days, line = state.days_taken[medicine.id]
        note = _tr("{days} of {line} days").format(days=days, line=line - 1)
    label = wording.capitalised(medicine.label)
    return Choice(press=Took(medicine.id), label=label, note=note or " ")


def _unnamed_note(state: QuickState) -> str:
    taken = [dose for dose in state.doses if dose.medicine == UNNAMED]
    return (
        _tr("taken {time}").format(time=wording.clock_time(taken[-1].at)) if taken else _tr("say later which")
    )


def _taken(doses: Iterable[Dose], medicine: Medicine) -> str:
    taken = [dose for dose in doses if dose.medicine == medicine.id]
    return _tr("taken {time}").format(time=wording.clock_time(taken[-1].at)) if taken else ""


def _symptoms(state: QuickState, attack: Attack) -> tuple[Choice, ...]:
    present = set(attack.symptoms) | ({AURA} if attack.auras else set())
    return tuple(
        Choice(press=Toggled(code), label=wording.capitalised(wording.word(code)), on=code in present)
        for code in state.symptoms[:SYMPTOMS_SHOWN]
    )
