"""What the person wants to note of a day: a box for each item of the three legs, and their own."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from migrainejournal.domain.checkin import ITEMS, OWN, Leg
from migrainejournal.domain.question import BLEEDING
from migrainejournal.gui.checkin.checkin_words import item_name, leg_name
from migrainejournal.gui.kit.fields import WordList
from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading, plain_label

_BLEEDING_AFTER = "meal_skipped"


class Items(QWidget):
    """The keys that are switched on, in the person's order; those of a later version stay as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._loaded: tuple[str, ...] = ()
        self._own = WordList(self)
        self._own.setAccessibleName(self.tr("Your own"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        promise = self.tr("All of it is up to you. What was noted stays when an item is switched off.")
        layout.addWidget(plain_label(promise, self, wrap=True))
        for leg in Leg:
            self._add_group(layout, leg_name(leg), self._build_boxes(_keys_of(leg)))
        self._add_group(layout, self.tr("Your own, answered by yes or no"), self._own)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def load(self, keys: Iterable[str]) -> None:
        """Tick the items."""
        self._loaded = tuple(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in self._loaded)
        self._own.load([key.removeprefix(OWN) for key in self._loaded if key.startswith(OWN)])

    def entered(self) -> tuple[str, ...]:
        """The keys of what is ticked and written: those there were in their order, then the others."""
        ticked = [key for key, box in self._boxes.items() if box.isChecked()]
        wanted = [*ticked, *(OWN + name for name in self._own.entered())]
        stay = [key for key in self._loaded if key in wanted or not self._is_shown(key)]
        return tuple(dict.fromkeys((*stay, *wanted)))

    def taken(self) -> str | None:
        """The first of the names written now that something else has already; None without any."""
        own = self._own.entered()
        loaded = [name for name in own if OWN + name in self._loaded]
        there = {*_words_of_items(), *map(_folded, loaded)}
        for name in own:
            if name not in loaded and _folded(name) in there:
                return name
            there.add(_folded(name))
        return None

    def go_to_own(self) -> None:
        """Let the keyboard go to the person's own."""
        self._own.setFocus()

    def _is_shown(self, key: str) -> bool:
        return key in self._boxes or key.startswith(OWN)

    def _add_group(self, layout: QVBoxLayout, title: str, widget: QWidget) -> None:
        layout.addSpacing(self.fontMetrics().height() // 2)
        layout.addWidget(heading(title, self, size=1))
        layout.addWidget(widget)

    def _build_boxes(self, keys: Iterable[str]) -> QWidget:
        row = QWidget(self)
        flow = Flow(row, across=3 * self.fontMetrics().averageCharWidth())
        for key in keys:
            self._boxes[key] = QCheckBox(item_name(key), row)
            flow.addWidget(self._boxes[key])
        return row


def _folded(name: str) -> str:
    """The name without what makes no other of it: case, and spaces more than one."""
    return " ".join(name.casefold().split())


def _words_of_items() -> Iterator[str]:
    """What the items are called, in short too: "sleep, the night before" and "sleep"."""
    for key in (*(item.key for item in ITEMS), BLEEDING):
        name = _folded(item_name(key))
        yield from (_folded(key), name, name.split(",")[0])


def _keys_of(leg: Leg) -> Iterable[str]:
    for item in ITEMS:
        if item.leg is leg:
            yield item.key
        if item.leg is leg and item.key == _BLEEDING_AFTER:
            yield BLEEDING
