"""What one edit did, so that it can be shown, undone and laid over another edit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from migrainejournal.domain.record import Part, Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Step:
    """One record before and after an edit; None where it was not there."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record the step is about, as it is now or, if removed, as it was."""
        record = self.after or self.before
        assert record is not None, "a step has a before or an after"
        return record


@dataclass(frozen=True)
class Change:
    """Everything one edit did, as steps that belong together."""

    steps: tuple[Step, ...] = ()

    @classmethod
    def adding(cls, records: Iterable[Record]) -> "Change":
        """A change that adds the records; one that is there already is not replaced."""
        return cls(tuple(Step(None, record) for record in records))

    @classmethod
    def removing(cls, records: Iterable[Record]) -> "Change":
        """A change that removes the records, but not what others wrote in them meanwhile."""
        return cls(tuple(Step(record, None) for record in records))

    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(tuple(Step(step.after, step.before) for step in reversed(self.steps)))

    def __bool__(self) -> bool:
        """Whether anything is different at all."""
        return any(step.before != step.after for step in self.steps)


def merge(before: R, after: R, current: R) -> R:
    """The edit from `before` to `after`, laid over `current`, which may have been edited meanwhile.

    Fields the edit did not touch keep their current value. In tuples, single items are added or removed, but
    for numbers, which are known by their places: those are taken as they are. In mappings it is each key.
    """
    edited: dict[str, Any] = {}
    for field in fields(before):
        old, new, now = (getattr(record, field.name) for record in (before, after, current))
        if old != new and isinstance(new, Mapping):
            edited[field.name] = _merge_keys(old, new, now)
        elif old != new:
            edited[field.name] = _merge_items(old, new, now) if _have_identity(new) else new
    return replace(current, **edited)


Values = Mapping[str, object]
Items = tuple[object, ...]


def _merge_keys(old: Values, new: Values, now: Values) -> Values:
    kept = {key: value for key, value in now.items() if key in new or key not in old}
    return kept | {key: value for key, value in new.items() if key not in old or old[key] != value}


def _have_identity(value: object) -> bool:
    """Whether it is a tuple of parts or words, each of which is the same wherever it stands."""
    return isinstance(value, tuple) and not any(isinstance(item, int) for item in value)


def _merge_items(old: Items, new: Items, now: Items) -> Items:
    if now == old:
        return new

    def by_key(items: Items) -> dict[object, object]:
        return {item.id if isinstance(item, Part) else item: item for item in items}

    was, wanted, result = by_key(old), by_key(new), by_key(now)
    for key in was.keys() - wanted.keys():
        result.pop(key, None)
    result.update({key: item for key, item in wanted.items() if was.get(key) != item})
    return tuple(result.values())
