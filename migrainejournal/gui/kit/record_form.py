"""A form for fields of one record, each row named as the record's field."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from migrainejournal.domain.record import Part, Record
from migrainejournal.gui.kit.fields import Field
from migrainejournal.gui.kit.form import Form

R = TypeVar("R", bound=Record | Part)


class RecordForm(Form):
    """Shows some fields of a record and lays what is entered over it; several may share one record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, Field[Any]] = {}

    @property
    def names(self) -> frozenset[str]:
        """The record's fields shown here."""
        return frozenset(self._entries)

    def add_field(self, name: str, label: str, field: Field[Any], *, hint: str = "") -> None:
        """Add a row for the record's field of that name."""
        assert isinstance(field, QWidget)
        self.add_row(name, label, field, hint=hint)
        self._entries[name] = field

    def add_fields_beside(self, name: str, fields: Mapping[str, Field[Any]]) -> None:
        """Let further fields of the record stand in the row of that name."""
        self.put_beside(name, *(field for field in fields.values() if isinstance(field, QWidget)))
        self._entries |= fields

    def add_wide_field(self, name: str, label: str, field: Field[Any]) -> None:
        """Add a section for the record's field of that name."""
        assert isinstance(field, QWidget)
        self.add_section(name, label, field)
        self._entries[name] = field

    def load(self, record: Record | Part) -> None:
        """Show the record."""
        for name, field in self._entries.items():
            field.load(getattr(record, name))

    def laid_over(self, record: R) -> R:
        """The record with what is entered here."""
        return replace(record, **{name: field.entered() for name, field in self._entries.items()})
