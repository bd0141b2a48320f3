"""What a medicine is, asked in plain words, because its overuse class hangs on it (CLINICAL section 6).

Caffeine, codeine or butalbital make a combination; two simple painkillers in one tablet stay simple (ICHD-3
8.2.5).
"""

from PySide6.QtCore import QCoreApplication

from migrainejournal.catalogue import CatalogueItem
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui.wording import word


def class_choices() -> list[tuple[object, str]]:
    """Not chosen yet (None), then each tuple of classes with its words; what nobody knows counts as other."""
    tr = QCoreApplication.translate
    return [
        (None, tr("ClassChoices", "Choose what fits best")),
        (
            (OveruseClass.NON_OPIOID,),
            tr("ClassChoices", "Simple painkiller: paracetamol, ibuprofen, aspirin"),
        ),
        ((OveruseClass.COMBINATION,), tr("ClassChoices", "Painkiller with caffeine or codeine in it")),
        ((OveruseClass.OPIOID,), tr("ClassChoices", "Strong painkiller: tramadol, oxycodone")),
        ((OveruseClass.TRIPTAN,), tr("ClassChoices", "Migraine medicine ending in -triptan")),
        ((OveruseClass.GEPANT,), tr("ClassChoices", "Migraine medicine ending in -gepant")),
        ((OveruseClass.ERGOT,), tr("ClassChoices", "It contains ergotamine")),
        ((), tr("ClassChoices", "Not against pain, such as against sickness")),
        ((OveruseClass.OTHER,), tr("ClassChoices", "Something else, or I do not know")),
    ]


def counted_as(item: CatalogueItem) -> str:
    """The classes that a day with the item counts for, or that it is not counted."""
    classes = ", ".join(word(overuse) for overuse in item.overuse)
    return classes or QCoreApplication.translate("ClassChoices", "not counted")
