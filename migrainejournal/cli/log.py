"""The command that records an attack."""

from collections.abc import Iterable
from dataclasses import replace

from migrainejournal.cli.call import Call
from migrainejournal.cli.medicine_names import medicine_called, read_medicine
from migrainejournal.cli.speech import StoppedError, remark, say, tr
from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.medicine_list import placed
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.problem import Problem, RefusedError, Trouble
from migrainejournal.domain.vocabulary import OTHER_SYMPTOM, AuraKind, Quality, Side, Symptom
from migrainejournal.gui import wording

_OPTIONS = {
    "readings": "--pain",
    "start": "--start",
    "end": "--end",
    "auras": "--aura",
    "at": "--dose",
    "name": "--dose",
    "strength": "--dose",
    "amount": "--dose",
}


def log(call: Call) -> None:
    """Record an attack, or more of the running one when no start is given; says its id."""
    given = call.given
    running = call.journal.running_attack()
    if running and given.start and not given.end:
        sentence = tr(
            "An attack is running since {time}, {date}. End it with “migrainejournal over”, "
            "or leave out --start to add to it."
        )
        began = {
            "time": wording.clock_time(running.start),
            "date": wording.long_date(running.start.civil_date),
        }
        raise StoppedError(sentence.format(**began))
    before = None if given.start else running
    attack = before or Attack(
        start=call.moment(given.start) if given.start else call.now,
        end=call.moment(given.end) if given.end else None,
    )
    at = attack.start if attack.end else max(call.now, attack.last_moment)
    attack = _with_what_was_given(call, attack, at)
    change = Change((Step(before, attack), *_intakes(call, attack, at)))
    _write(call, change, now=max(call.now, before.last_moment) if before else call.now)
    _remark_on(change)
    say(attack.key)


def _write(call: Call, change: Change, *, now: Moment) -> None:
    """Write all or nothing; `now` may lie ahead of the clock when that was set back during an attack."""
    try:
        call.journal.save(change, now=now)
    except RefusedError as refused:
        problem = refused.problems[0]
        if option := _OPTIONS.get(problem.field):
            raise StoppedError(f"{option}: {wording.trouble(problem)}") from None
        raise


def _remark_on(change: Change) -> None:
    """Say what the person may not expect of what was written."""
    for step in change.steps:
        match step.before, step.after:
            case Attack() as before, Attack() as after:
                remark(tr("Added to the attack that is running."))
                _remark_on_own_words(set(after.symptoms) - set(before.symptoms))
            case None, Attack() as after:
                _remark_on_own_words(set(after.symptoms))
            case None, Medicine(catalogue=None) as medicine:
                sentence = tr(
                    "“{name}” is new and not in the catalogue: its days are not counted in any class "
                    "until you choose one in the window, under Settings, Medicines."
                )
                remark(sentence.format(name=medicine.label))


def _remark_on_own_words(symptoms: set[str]) -> None:
    for code in sorted(symptoms):
        if code.startswith(OTHER_SYMPTOM):
            sentence = tr("“{text}” is kept as a symptom in your own words.")
            remark(sentence.format(text=wording.word(code)))


def _with_what_was_given(call: Call, attack: Attack, at: Moment) -> Attack:
    given = call.given
    pain = _pain(given.pain)
    auras = tuple(_aura(text, at) for text in given.aura)
    if pain == 0 and not (attack.readings or auras):
        auras = (Aura(start=at),)
    return replace(
        attack,
        readings=(*attack.readings, PainReading(at=at, pain=pain)),
        symptoms=(*attack.symptoms, *_symptoms(given.symptom)),
        side=Side(given.side) if given.side else attack.side,
        quality=Quality(given.quality) if given.quality else attack.quality,
        auras=(*attack.auras, *auras),
        note="\n".join(filter(None, (attack.note, given.note))),
    )


def _pain(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        problem = Problem("readings", Trouble.PAIN_NOT_0_TO_10)
        raise StoppedError(f"--pain: {wording.trouble(problem)}") from None


def _symptoms(lists: Iterable[str]) -> tuple[str, ...]:
    """The codes, given as such or by their word; anything else is kept in the person's own words."""
    known = {name.casefold(): code.value for code in Symptom for name in (code.value, wording.word(code))}
    parts = (part.strip().removeprefix(OTHER_SYMPTOM) for given in lists for part in given.split(","))
    return tuple(known.get(text.casefold(), OTHER_SYMPTOM + text) for text in parts if text)


def _aura(text: str, at: Moment) -> Aura:
    kind, _, minutes = text.partition(":")
    try:
        return Aura(kind=AuraKind(kind), start=at, minutes=int(minutes) if minutes else None)
    except ValueError:
        sentence = tr("--aura: Write a kind, and how many minutes: visual:25. The kinds are {kinds}.")
        raise StoppedError(sentence.format(kinds=", ".join(AuraKind))) from None


def _intakes(call: Call, attack: Attack, at: Moment) -> Iterable[Step]:
    """The doses given, each after its medicine when that is new."""
    own = list(call.journal.medicines())
    for text in call.given.dose:
        name, mark, time = text.rpartition("@")
        if not mark:
            name, time = text, ""
        written = read_medicine(name)
        medicine = medicine_called(written, own)
        if medicine not in own:
            added = placed(own, before=None, after=medicine)
            own += [step.after for step in added.steps if isinstance(step.after, Medicine)]
            yield from added.steps
        taken = call.moment(time) if time else at
        earlier = [reading.pain for reading in attack.readings if reading.at <= taken]
        yield Step(
            None,
            Dose(
                medicine=medicine.id,
                at=taken,
                amount=written.amount,
                attack=attack.id,
                pain_before=earlier[-1] if earlier else None,
            ),
        )
