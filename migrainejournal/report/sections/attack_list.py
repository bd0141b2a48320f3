"""Every attack in a row of its own, for those who want the records; long, so off by default."""

from collections import Counter

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Column, Section, Table
from migrainejournal.report.terms import term

SECONDS_OF_HOUR = 3600


def attack_list(counted: Counted) -> Section | None:
    """The attacks of the period in order of time, each with its doses; notes stay with the person."""
    words = counted.words
    if not counted.attacks:
        return None
    titles = (
        ("begin", False, 2.0),
        ("length", True, 0.8),
        ("worst", True, 0.8),
        ("symptoms", False, 3.0),
        ("taken", False, 3.0),
    )
    table = Table(
        columns=tuple(
            Column(title=words(f"first_page.{key}"), is_number=is_number, share=share)
            for key, is_number, share in titles
        ),
        rows=tuple(_row(attack, counted) for attack in counted.attacks),
    )
    return Section(key=SectionKey.ATTACK_LIST, title=words("first_page.list_title"), blocks=(table,))


def _row(attack: Attack, counted: Counted) -> tuple[str, ...]:
    words = counted.words
    start = attack.start
    hours = words("first_page.going_on")
    if attack.end is not None:
        hours = words.number((attack.end - start).total_seconds() / SECONDS_OF_HOUR, 1)
    return (
        f"{words.short_day(start.civil_date)} {start.wall:%H:%M}",
        hours,
        "" if attack.worst_pain is None else words.number(attack.worst_pain),
        ", ".join(term(words, code) for code in attack.symptoms),
        ", ".join(_doses(attack, counted)),
    )


def _doses(attack: Attack, counted: Counted) -> list[str]:
    """Each medicine once, with its number of doses where there were several."""
    taken = Counter(
        _name(dose, counted) for dose in counted.material.excerpt.doses if dose.attack == attack.id
    )
    return [
        counted.words("first_page.times", what=name, times=number) if number > 1 else name
        for name, number in taken.items()
    ]


def _name(dose: Dose, counted: Counted) -> str:
    medicine = counted.material.excerpt.medicines.get(dose.medicine)
    if medicine is None or medicine.id == UNNAMED:
        return counted.words("first_page.unnamed")
    return medicine.label
