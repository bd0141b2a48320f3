"""Which medicine is meant by what was typed: one of the person's own, one of the catalogue, or a new one."""

from collections.abc import Iterable
from dataclasses import replace

from migrainejournal.catalogue import acute, find_by_name, load_catalogue, name_meant
from migrainejournal.domain.medicine import Medicine
from migrainejournal.interchange.written_medicines import WrittenMedicine


def read_medicine(text: str) -> WrittenMedicine:
    """What "2x sumatriptan 50 mg" says; a bare number after a name of the catalogue is a strength too."""
    written = WrittenMedicine.read(text)
    with_unit = WrittenMedicine.read(f"{text} mg")
    if written.strength is None and find_by_name(acute(load_catalogue()), with_unit.name):
        return with_unit
    return written


def medicine_called(written: WrittenMedicine, own: Iterable[Medicine]) -> Medicine:
    """The person's own of that label, or of that name when no strength is given, current ones first.

    Else a new one, as the catalogue knows it, that is not in the journal yet.
    """
    new = _new(written)
    current_first = sorted(own, key=lambda medicine: medicine.retired)
    by_label = (m for m in current_first if _plain(m.label) in (_plain(written.label), _plain(new.label)))
    by_name = (
        m for m in current_first if written.strength is None and _plain(m.name) == _plain(written.name)
    )
    return next((medicine for found in (by_label, by_name) for medicine in found), new)


def _new(written: WrittenMedicine) -> Medicine:
    """As in the catalogue, in the strength that was typed; without a class where it is not there."""
    item = find_by_name(acute(load_catalogue()), written.name)
    medicine = item.called(name_meant(item, written.name)) if item else Medicine(name=written.name)
    forms = {form.form for form in item.forms if written.strength in form.strengths} if item else set()
    form = written.form or (forms.pop() if len(forms) == 1 else "")
    return replace(medicine, strength=written.strength, unit=written.unit, form=form)


def _plain(text: str) -> str:
    return "".join(text.casefold().split())
