"""The one door to resources/."""

import pytest

from migrainejournal.resources import resource, resource_folder


def test_everything_in_the_folder_is_found_by_its_name() -> None:
    found = [path for path in resource_folder().rglob("*") if path.is_file()]
    assert found
    for path in found:
        assert resource(path.relative_to(resource_folder()).as_posix()) == path


@pytest.mark.parametrize("name", ["themes", "themes/none.toml", ""])
def test_what_is_not_shipped_is_a_bug_with_a_name(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        resource(name)
