"""Medicines as people write them ("1x Naproxen sodium 550mg Oral"), and which of one's own is meant."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from migrainejournal.catalogue import acute, find_by_name, load_catalogue
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.medicine_list import next_position
from migrainejournal.interchange.importer import content_id

_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{1,3})?)\s?[x×]\s+", re.IGNORECASE)
_STRENGTH = re.compile(r"\s+(\d{1,6}(?:[.,]\d{1,3})?)\s?(mg/ml|mg|mcg|µg|g|ml|IU|%)(?=\s|$)", re.IGNORECASE)
_FORMS = {
    "tablet": "tablet",
    "tablets": "tablet",
    "capsule": "capsule",
    "capsules": "capsule",
    "nasal spray": "nasal spray",
    "injection": "injection",
    "suppository": "suppository",
    "drops": "drops",
    "powder": "powder",
}
_WAYS = {"oral", "nasal", "subcutaneous", "intramuscular", "intravenous", "rectal"}
"""Ways of taking that say no more than the name: left out of it."""


@dataclass(frozen=True, kw_only=True)
class WrittenMedicine:
    """What a text says about a medicine taken; `amount` is 1 where it says none."""

    name: str
    amount: float = 1.0
    strength: float | None = None
    unit: str = ""
    form: str = ""

    @property
    def label(self) -> str:
        """Name and strength."""
        return self.name if self.strength is None else f"{self.name} {self.strength:g} {self.unit}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Amount, name, strength, unit and form, as far as they are plain."""
        amount = _AMOUNT.match(text)
        rest = text[amount.end() :] if amount else text
        strength = _STRENGTH.search(rest)
        name, after = (rest[: strength.start()], rest[strength.end() :]) if strength else (rest, "")
        form = " ".join(after.casefold().split())
        if form not in _FORMS and form not in _WAYS:
            name = f"{name} {after}"
        return cls(
            name=" ".join(name.split()),
            amount=_number(amount[1]) if amount else 1.0,
            strength=_number(strength[1]) if strength else None,
            unit=strength[2] if strength else "",
            form=_FORMS.get(form, ""),
        )


def _number(text: str) -> float:
    return float(text.replace(",", "."))


class KnownMedicines:
    """The person's own medicines, and those that a file adds to them."""

    def __init__(self, own: Iterable[Medicine], source: str) -> None:
        """Begin with the person's own; `source` is the id of the format, for the ids of those added."""
        self._own = tuple(own)
        self._added: list[Medicine] = []
        self._source = source

    def find(self, written: WrittenMedicine) -> Medicine | None:
        """The one medicine of that name and strength; one of the person's own may leave the strength open."""
        own = [medicine for medicine in self._own if _same(medicine.name, written.name)]
        added = [medicine for medicine in self._added if _same(medicine.name, written.name)]
        exact = [m for m in (*own, *added) if (m.strength, m.unit) == (written.strength, written.unit)]
        left_open = own if written.strength is None else [m for m in own if m.strength is None]
        return next((found[0] for found in (exact, left_open) if len(found) == 1), None)

    def add(self, written: WrittenMedicine) -> Medicine:
        """A new medicine; one the catalogue knows gets its class and role from there."""
        item = find_by_name(acute(load_catalogue()), written.name)
        medicine = replace(
            item.called(written.name) if item else Medicine(name=written.name),
            id=content_id(self._source, "medicine", written.label.casefold()),
            strength=written.strength,
            unit=written.unit,
            form=written.form,
            position=next_position((*self._own, *self._added)),
        )
        self._added.append(medicine)
        return medicine


def _same(name: str, other: str) -> bool:
    return " ".join(name.split()).casefold() == " ".join(other.split()).casefold()
