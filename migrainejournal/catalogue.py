"""Acute medicines known by name: what they are called, come as, and count as.

Classes and ATC codes from CLINICAL section 6 (ICHD-3 8.2; WHO ATC index); no claim of effect is made.
"""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Role
from migrainejournal.resources import resource

SHORTEST_SEARCH = 3
"""Letters from which a search gives anything."""

_ALIKE = 0.75
"""How alike (0 to 1) a word with a slip must be to a name: one wrong letter in five passes."""


@dataclass(frozen=True, kw_only=True)
class CatalogueForm:
    """One form a medicine comes in, with its strengths in `unit`; none where one number cannot say it."""

    form: str
    strengths: tuple[float, ...] = ()
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class CatalogueItem:
    """One medicine; `overuse` is empty for one that never counts, `atc` None where none is given."""

    id: str
    name: str
    brands: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    group: str
    overuse: tuple[OveruseClass, ...] = ()
    role: Role = Role.ACUTE
    atc: str | None = None
    forms: tuple[CatalogueForm, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, its own name first."""
        return (self.name, *self.brands, *self.synonyms)

    def called(self, name: str) -> Medicine:
        """A new medicine of the person's own under that name, taken for and counted as the item is."""
        return Medicine(name=name, catalogue=self.id, role=self.role, overuse=self.overuse)


@cache
def load_catalogue() -> tuple[CatalogueItem, ...]:
    """All medicines, in the order of the file."""
    written = json.loads(resource("catalogue/acute.json").read_text("utf-8"))
    return tuple(_item(entry) for entry in written["items"])


def search(items: Iterable[CatalogueItem], text: str) -> tuple[CatalogueItem, ...]:
    """The items any of whose names fits the text, best first; nothing under three letters.

    A slip in the spelling is overlooked when nothing fits as written.
    """
    wanted = _plain(text)
    if len(wanted) < SHORTEST_SEARCH:
        return ()
    rated = [(max(_likeness(_plain(name), wanted) for name in item.names), item) for item in items]
    best = max((rate for rate, _ in rated), default=0.0)
    fits = [(rate, item) for rate, item in rated if rate >= (1 if best >= 1 else _ALIKE)]
    return tuple(item for _, item in sorted(fits, key=lambda fit: -fit[0]))


def name_meant(item: CatalogueItem, text: str) -> str:
    """The name of the item that the text fits best: "Tylenol" for "tylen"."""
    wanted = _plain(text)
    return max(item.names, key=lambda name: _likeness(_plain(name), wanted))


def find_by_name(items: Iterable[CatalogueItem], text: str) -> CatalogueItem | None:
    """The item called exactly so by name, brand or synonym, whatever its capitals, accents and signs."""
    wanted = _plain(text)
    return next((item for item in items if any(_plain(name) == wanted for name in item.names)), None)


def _likeness(name: str, wanted: str) -> float:
    """4 the name, 3 its beginning (or it and more), 2 a later word's, 1 any part; below 1 a likeness."""
    if name == wanted:
        return 4
    if name.startswith(wanted) or wanted.startswith(f"{name} "):
        return 3
    if f" {wanted}" in name:
        return 2
    if wanted in name:
        return 1
    beginning = name[: len(wanted)]
    return max(SequenceMatcher(None, part, wanted).ratio() for part in (name, beginning)) * 0.99


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
        forms=tuple(
            CatalogueForm(form=form["form"], strengths=tuple(form["strengths"]), unit=form["unit"])
            for form in entry["forms"]
        ),
    )
