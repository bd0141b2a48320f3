"""What the dark room shows, put together from the person's own records."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from migrainejournal.clinical.acute_days import LINES, acute_keys
from migrainejournal.clinical.months import month_to
from migrainejournal.domain.counting import USUAL
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.vocabulary import AURA, OTHER_SYMPTOM, Role, Symptom
from migrainejournal.excerpts import excerpt_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from migrainejournal.domain.attack import Attack, Dose
    from migrainejournal.domain.counting import Counting
    from migrainejournal.domain.medicine import Medicine
    from migrainejournal.domain.moment import Moment
    from migrainejournal.journal import Journal
    from migrainejournal.store.journal_store import Records

SYMPTOM_MEMORY = 100
"""How many of the latest attacks say which symptoms are usual."""
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


def quick_state(journal: Journal, *, now: Moment, counting: Counting = USUAL) -> QuickState:
    """The state of the journal now; raises StoreError."""
    return journal.look(partial(_read, now=now, counting=counting))


def _read(records: Records, *, now: Moment, counting: Counting) -> QuickState:
    period = month_to(now.civil_date, counting.overuse_month)
    month = excerpt_of(records, period.first, period.last, now=now)
    attack = records.running()
    counts = records.symptom_counts(latest=SYMPTOM_MEMORY)
    usual = [code for code, _ in counts.most_common() if not code.startswith(OTHER_SYMPTOM)]
    taken = Counter(key for keys in acute_keys(month.doses, month.medicines).values() for key in keys)
    medicines = month.medicines.values()
    return QuickState(
        attack=attack,
        doses=records.doses_with(attack.id) if attack else (),
        medicines=tuple(
            m for m in medicines if m.role is not Role.PREVENTIVE and not m.retired and m.id != UNNAMED
        ),
        symptoms=tuple(dict.fromkeys([*usual[: len(FIRST_SYMPTOMS)], *FIRST_SYMPTOMS])),
        days_taken={
            m.id: (taken[m.overuse[0]], LINES[m.overuse[0]])
            for m in medicines
            if m.overuse and m.overuse[0] in LINES
        },
    )
