"""What the dark room shows, put together from the person's own records."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from migrainejournal.clinical.acute_days import LINES, acute_days
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.vocabulary import AURA, OTHER_SYMPTOM, Role, Symptom

FIRST_SYMPTOMS = (
    Symptom.PHOTOPHOBIA,
    Symptom.PHONOPHOBIA,
    Symptom.NAUSEA,
    AURA,
    Symptom.AGGRAVATED_BY_ACTIVITY,
)


@dataclass(frozen=True, kw_only=True)
class QuickState:
    """What the dark room shows: the running attack with its doses, and the person's own choices.

    `days_taken` gives, for each medicine of a class with an overuse line, class days this month and the line.
    """

    attack: Attack | None
    doses: tuple[Dose, ...]
    medicines: tuple[Medicine, ...]
    symptoms: tuple[str, ...]
    days_taken: Mapping[UUID, tuple[int, int]]

    @classmethod
    def of(
        cls,
        *,
        attack: Attack | None,
        doses: tuple[Dose, ...],
        medicines: tuple[Medicine, ...],
        this_month: Iterable[Dose],
        symptom_counts: Counter[str],
    ) -> Self:
        """The state from the running attack, its doses, all medicines, and what was usual of late."""
        taken = acute_days(this_month, {medicine.id: medicine for medicine in medicines})
        usual = [code for code, _ in symptom_counts.most_common() if not code.startswith(OTHER_SYMPTOM)]
        return cls(
            attack=attack,
            doses=doses,
            medicines=tuple(
                m for m in medicines if m.role is not Role.PREVENTIVE and not m.retired and m.id != UNNAMED
            ),
            symptoms=tuple(dict.fromkeys([*usual[: len(FIRST_SYMPTOMS)], *FIRST_SYMPTOMS])),
            days_taken={
                m.id: (len(taken[m.overuse[0]]), LINES[m.overuse[0]])
                for m in medicines
                if m.overuse and m.overuse[0] in LINES
            },
        )
