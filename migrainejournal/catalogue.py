"""Medicines and treatments known by name: what they are called, come as, count as, and what a trial takes.

Classes, ATC codes and lengths of trials from CLINICAL section 6 (ICHD-3 8.2; WHO ATC index; AHS, EHF and NICE
for trials); no claim of effect is made.
"""

import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache, cached_property, partial
from typing import Any

from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import OveruseClass, Per, Role, TreatmentKind
from migrainejournal.resources import resource

SHORTEST_SEARCH = 3
"""Letters from which a search gives anything."""

_ALIKE = 0.75
"""A word with a slip must be more alike than this (0 to 1) to a name: one wrong letter in five passes."""


@dataclass(frozen=True, kw_only=True)
class CatalogueForm:
    """One form a medicine comes in, with its strengths in `unit`; none where one number cannot say it."""

    form: str
    strengths: tuple[float, ...] = ()
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class Target:
    """One regimen: the lowest usual target dose, None where none is usual, and when it was tried long enough.

    `adequate_days` at the target, `adequate_sessions` at least, `interval_days` from one to the next.
    """

    amount: float | None = None
    unit: str = ""
    per: Per = Per.DAY
    adequate_days: int | None = None
    adequate_sessions: int | None = None
    interval_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class CatalogueItem:
    """One medicine or treatment; `overuse` is empty for what never counts, `atc` None where none is given.

    `kind` is None for what is only ever taken acutely, `note` names what to discuss with a clinician.
    """

    id: str
    name: str
    brands: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    group: str
    overuse: tuple[OveruseClass, ...] = ()
    role: Role = Role.ACUTE
    atc: str | None = None
    kind: TreatmentKind | None = None
    note: str = ""
    forms: tuple[CatalogueForm, ...] = ()
    targets: tuple[Target, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, its own name first."""
        return (self.name, *self.brands, *self.synonyms)

    @cached_property
    def plain_names(self) -> tuple[str, ...]:
        """Its names as they are compared, in the same order."""
        return tuple(_plain(name) for name in self.names)

    def called(self, name: str) -> Medicine:
        """A new medicine of the person's own under that name, taken for and counted as the item is."""
        return Medicine(name=name, catalogue=self.id, role=self.role, overuse=self.overuse)

    def course(self, name: str, *, target: Target | None, start: date) -> Treatment:
        """A new course under that name with a copy of the target, its doses still to be said."""
        if self.kind is None:
            raise ValueError(self.id)
        chosen = target or Target()
        return Treatment(
            catalogue=self.id,
            name=name,
            kind=self.kind,
            group=self.group,
            start=start,
            target_amount=chosen.amount,
            target_unit=chosen.unit,
            target_per=chosen.per,
            adequate_days=chosen.adequate_days,
            adequate_sessions=chosen.adequate_sessions,
            interval_days=chosen.interval_days,
        )


@cache
def load_catalogue() -> tuple[CatalogueItem, ...]:
    """Everything, in the order of the files: what is taken in an attack first, then kind by kind."""
    files = [resource(f"catalogue/{name}.json") for name in ("acute", *TreatmentKind)]
    return tuple(_item(entry) for file in files for entry in json.loads(file.read_text("utf-8"))["items"])


def acute(items: Iterable[CatalogueItem]) -> tuple[CatalogueItem, ...]:
    """Those taken or done in an attack, also where they are preventives too."""
    return tuple(item for item in items if item.role is not Role.PREVENTIVE)


def treatments(items: Iterable[CatalogueItem]) -> tuple[CatalogueItem, ...]:
    """Those a course can be made of."""
    return tuple(item for item in items if item.kind is not None)


def search(items: Iterable[CatalogueItem], text: str) -> tuple[CatalogueItem, ...]:
    """The items any of whose names fits the text, best first; nothing under three letters.

    A slip in the spelling is overlooked when nothing fits as written.
    """
    wanted = _plain(text)
    if len(wanted) < SHORTEST_SEARCH:
        return ()
    searched = tuple(items)
    return _best(searched, partial(_fit, wanted)) or _best(searched, _likeness_to(wanted))


def name_meant(item: CatalogueItem, text: str) -> str:
    """The name of the item that the text fits best: "Tylenol" for "tylen"."""
    wanted = _plain(text)
    fits: list[float] = [_fit(wanted, name) for name in item.plain_names]
    rates = fits if any(fits) else [*map(_likeness_to(wanted), item.plain_names)]
    return item.names[rates.index(max(rates))]


def find_by_name(items: Iterable[CatalogueItem], text: str) -> CatalogueItem | None:
    """The item called exactly so by name, brand or synonym, whatever its capitals, accents and signs."""
    wanted = _plain(text)
    return next((item for item in items if wanted in item.plain_names), None)


def _best(items: Iterable[CatalogueItem], rate: Callable[[str], float]) -> tuple[CatalogueItem, ...]:
    """Those rated above 0 by any name, best first."""
    rated = [(max(map(rate, item.plain_names)), item) for item in items]
    return tuple(item for best, item in sorted(rated, key=lambda each: -each[0]) if best)


def _fit(wanted: str, name: str) -> int:
    """4 the name, 3 its beginning (or it and more), 2 a later word's, 1 any part, 0 none."""
    if name == wanted:
        return 4
    if name.startswith(wanted) or wanted.startswith(f"{name} "):
        return 3
    if f" {wanted}" in name:
        return 2
    return 1 if wanted in name else 0


def _likeness_to(wanted: str) -> Callable[[str], float]:
    """Tells how alike a name or its beginning is, 0 for too little, which mostly a cheap first look sees."""
    matcher = SequenceMatcher(None, "", _heard(wanted))

    def likeness(name: str) -> float:
        best = 0.0
        for part in {_heard(name), _heard(name[: len(wanted)])}:
            matcher.set_seq1(part)
            if matcher.real_quick_ratio() > _ALIKE and matcher.quick_ratio() > _ALIKE:
                best = max(best, matcher.ratio())
        return best if best > _ALIKE else 0.0

    return likeness


def _heard(plain: str) -> str:
    """The same spelling for letters that sound the same."""
    return plain.replace("ks", "x").replace("ph", "f").replace("y", "i")


def _plain(text: str) -> str:
    """Small letters and digits without accents, words set apart by one space."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


def _item(entry: dict[str, Any]) -> CatalogueItem:
    return CatalogueItem(
        id=entry["id"],
        name=entry["name"],
        brands=tuple(entry["brands"]),
        synonyms=tuple(entry["synonyms"]),
        group=entry["group"],
        overuse=tuple(OveruseClass(value) for value in entry["overuse"]),
        role=Role(entry["role"]),
        atc=entry["atc"],
        kind=TreatmentKind(entry["kind"]) if "kind" in entry else None,
        note=entry.get("note", ""),
        forms=tuple(
            CatalogueForm(**form | {"strengths": tuple(form["strengths"])}) for form in entry["forms"]
        ),
        targets=tuple(Target(**target | {"per": Per(target["per"])}) for target in entry.get("targets", ())),
    )
