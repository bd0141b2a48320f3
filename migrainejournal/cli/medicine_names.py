"""Which medicine is meant by what was typed: one of the person's own, one of the catalogue, or a new one."""

import re
from collections.abc import Iterable

from migrainejournal.catalogue import CatalogueItem, find_by_name, load_catalogue, name_meant
from migrainejournal.domain.medicine import Medicine

_WITH_STRENGTH = re.compile(r"(?P<name>.*?\S)\s*(?P<strength>\d+(?:[.,]\d+)?)\s*(?P<unit>[^\W\d]*)")


def medicine_called(text: str, own: Iterable[Medicine]) -> Medicine:
    """The person's own medicine of that label or name, current ones first, else a new one, not yet kept."""
    current_first = sorted(own, key=lambda medicine: medicine.retired)
    for names in ("label", "name"):
        for medicine in current_first:
            if _plain(getattr(medicine, names)) == _plain(text):
                return medicine
    return _new(text.strip())


def _new(text: str) -> Medicine:
    """As in the catalogue, with the strength that was typed; without a class where it is not there."""
    if item := find_by_name(load_catalogue(), text):
        return _from_catalogue(item, text)
    match = _WITH_STRENGTH.fullmatch(text)
    if match is None:
        return Medicine(name=text)
    strength = float(match["strength"].replace(",", "."))
    if item := find_by_name(load_catalogue(), match["name"]):
        return _from_catalogue(item, match["name"], strength, match["unit"])
    if not match["unit"]:
        return Medicine(name=text)
    return Medicine(name=match["name"], strength=strength, unit=match["unit"])


def _from_catalogue(
    item: CatalogueItem, name: str, strength: float | None = None, unit: str = ""
) -> Medicine:
    forms = [form for form in item.forms if strength in form.strengths]
    return Medicine(
        name=name_meant(item, name),
        catalogue=item.id,
        strength=strength,
        unit=unit or (forms[0].unit if forms else ""),
        form=forms[0].form if len(forms) == 1 else "",
        role=item.role,
        overuse=item.overuse,
    )


def _plain(text: str) -> str:
    return "".join(text.casefold().split())
