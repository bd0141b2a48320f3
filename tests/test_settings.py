"""What the person chose survives a restart; a damaged file costs choices, never the start."""

import os
import stat
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.settings import RoomPalette, Settings, Theme, load_settings, save_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_everything_is_as_it_comes(file: Path) -> None:
    assert load_settings(file) == Settings()


def test_every_choice_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"

    @given(st.builds(Settings, **{field.name: st.from_type(_kind(field.name)) for field in fields(Settings)}))
    def check(chosen: Settings) -> None:
        save_settings(file, chosen)
        assert load_settings(file) == chosen

    check()
    assert [path.name for path in tmp_path.glob("*settings*")] == ["settings.toml"]


def _kind(name: str) -> type:
    return type(getattr(Settings(), name))


def test_it_is_a_file_that_people_can_read(file: Path) -> None:
    save_settings(file, Settings(theme=Theme.DARK, room_palette=RoomPalette.SOFT_PAPER))
    text = file.read_text("utf-8")
    assert 'theme = "dark"' in text
    assert 'room_palette = "soft_paper"' in text
    assert "darken_other_monitors = true" in text


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_it_is_private(file: Path) -> None:
    save_settings(file, Settings())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"theme = ",
        b"\xff\xfe",
        b"\0" * 100,
        b'theme = "purple"',
        b"theme = 3",
        b'theme = ["dark"]',
        b"[theme]\ndark = true",
        b'darken_other_monitors = "no"',
        b"darken_other_monitors = 0",
        b"unknown = 1",
    ],
)
def test_what_cannot_be_read_falls_back_to_how_it_comes(file: Path, text: bytes) -> None:
    file.write_bytes(text)
    assert load_settings(file) == Settings()


def test_one_bad_line_does_not_cost_the_others(file: Path) -> None:
    file.write_text('theme = "purple"\nwelcomed = true\n', "utf-8")
    assert load_settings(file) == Settings(welcomed=True)


def test_a_folder_in_its_place_is_no_settings(file: Path) -> None:
    file.mkdir()
    assert load_settings(file) == Settings()


def test_when_it_cannot_be_written_the_old_one_stays(file: Path) -> None:
    save_settings(file, Settings(welcomed=True))
    file.with_name(".settings.toml.new").mkdir()
    with pytest.raises(OSError, match="settings"):
        save_settings(file, replace(Settings(), theme=Theme.DARK))
    assert load_settings(file) == Settings(welcomed=True)
