"""An attack of a November night with two doses, and the form on it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind, Quality, Scale, Side, StartCertainty
from migrainejournal.gui.attack_form.form import AttackForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Journal

MakeForm = Callable[..., AttackForm]
Recorded = Callable[[], tuple[Attack, tuple[Dose, ...]] | None]


@pytest.fixture
def medicines() -> tuple[Medicine, ...]:
    return (
        Medicine(name="sumatriptan", strength=50, unit="mg", position=0),
        Medicine(name="naproxen", strength=500, unit="mg", position=1),
        Medicine(name="rizatriptan", strength=10, unit="mg", position=2, retired=True),
    )


@pytest.fixture
def attack(at: Callable[..., Moment]) -> Attack:
    """Logged in the dark room: to the second, as it happened."""
    start = at("2026-11-08 02:10").plus(timedelta(seconds=37, milliseconds=123))
    return Attack(
        start=start,
        start_certainty=StartCertainty.WOKE_WITH_IT,
        end=at("2026-11-08 21:00"),
        readings=(
            PainReading(at=start, pain=5, scale=Scale.VERBAL),
            PainReading(at=at("2026-11-08 05:30"), pain=8),
        ),
        symptoms=("nausea", "photophobia", "other:cold hands, cold feet", "later_version"),
        side=Side.LEFT,
        quality=Quality.THROBBING,
        auras=(Aura(kind=AuraKind.VISUAL, start=at("2026-11-08 02:20"), minutes=25, gradual=True), Aura()),
        believed_migraine=True,
        most_bothersome="photophobia",
        function=2,
        note="Slept badly.",
        extra={"weather": "fog"},
    )


@pytest.fixture
def doses(attack: Attack, medicines: tuple[Medicine, ...], at: Callable[..., Moment]) -> tuple[Dose, ...]:
    first, _, retired = medicines
    return (
        Dose(medicine=first.id, at=at("2026-11-08 02:25"), attack=attack.id, pain_before=5, pain_2h=6),
        Dose(
            medicine=retired.id,
            at=at("2026-11-08 05:30"),
            attack=attack.id,
            amount=1 / 3,
            side_effects=("drowsy, slow", "dry mouth"),
        ),
    )


@pytest.fixture
def recorded(
    session: JournalSession,
    qtbot: QtBot,
    attack: Attack,
    doses: tuple[Dose, ...],
    medicines: tuple[Medicine, ...],
) -> Recorded:
    """The attack as it is in the journal now; it is put there first."""
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.apply, change=Change.adding([*medicines, attack, *doses])))
    return partial(read, session, qtbot, attack.id)


def read(session: JournalSession, qtbot: QtBot, key: UUID) -> tuple[Attack, tuple[Dose, ...]] | None:
    """The attack with its doses in the journal."""
    answers: list[tuple[Attack, tuple[Dose, ...]] | None] = []
    session.ask(partial(Journal.attack, key=key), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


@pytest.fixture
def make_form(session: JournalSession, medicines: tuple[Medicine, ...]) -> Iterator[MakeForm]:
    """`make_form(attack, doses)`: the form on it, shown; without an attack, for a new one."""
    forms: list[AttackForm] = []

    def make(attack: Attack | None = None, doses: Sequence[Dose] = (), day: date | None = None) -> AttackForm:
        form = AttackForm(session, medicines=medicines, attack=attack, doses=doses, day=day)
        form.show()
        forms.append(form)
        return form

    yield make
    for form in forms:
        if isValid(form):
            form.deleteLater()
