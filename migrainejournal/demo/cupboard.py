"""The medicines of the person in the story."""

from dataclasses import dataclass, replace
from random import Random
from uuid import UUID

from migrainejournal.catalogue import find_by_name, load_catalogue
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import OveruseClass


@dataclass(frozen=True, kw_only=True)
class Cupboard:
    """What is taken; the combination painkiller is retired."""

    sumatriptan: Medicine
    naproxen: Medicine
    metoclopramide: Medicine
    combination: Medicine

    def all(self) -> tuple[Medicine, ...]:
        """All medicines, in the person's order."""
        return (self.sumatriptan, self.naproxen, self.metoclopramide, self.combination)


def demo_cupboard(random: Random, since: Moment) -> Cupboard:
    """The medicines, entered at that moment."""

    def medicine(
        name: str, strength: float | None, *overuse: OveruseClass, retired: bool = False
    ) -> Medicine:
        unit = "mg" if strength else ""
        known = find_by_name(load_catalogue(), name)
        return Medicine(
            id=UUID(int=random.getrandbits(128), version=4),
            name=name,
            catalogue=known.id if known else None,
            strength=strength,
            unit=unit,
            form="tablet",
            overuse=overuse,
            retired=retired,
            created=since.instant,
            updated=since.instant,
        )

    shelf = [
        medicine("sumatriptan", 50, OveruseClass.TRIPTAN),
        medicine("naproxen", 500, OveruseClass.NON_OPIOID),
        medicine("metoclopramide", 10),
        medicine("paracetamol, aspirin and caffeine", None, OveruseClass.COMBINATION, retired=True),
    ]
    first, second, third, fourth = (replace(item, position=place) for place, item in enumerate(shelf))
    return Cupboard(sumatriptan=first, naproxen=second, metoclopramide=third, combination=fourth)
