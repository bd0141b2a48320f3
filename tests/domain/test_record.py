"""A value made again from its stored fields is the value that was stored."""

from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.domain.record import Part, Record
from tests.strategies import FIELDS


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_it_is_equal_frozen_and_can_be_changed_into_another(kind: type[Record | Part]) -> None:
    @given(st.builds(kind, **FIELDS[kind]))
    def check(value: Any) -> None:  # noqa: ANN401 - of the kind
        again: Any = kind.stored({field.name: getattr(value, field.name) for field in fields(value)})
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)
        assert replace(again) == value
        with pytest.raises(FrozenInstanceError):
            again.id = None

    check()
