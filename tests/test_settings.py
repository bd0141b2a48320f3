"""What the person chose survives a restart; a damaged file costs choices, never the start."""

import errno
import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.report.choices import USUAL_SECTIONS, Kind, SectionKey
from migrainejournal.report.document import Paper
from migrainejournal.settings import (
    ReportKind,
    ReportPaper,
    RoomPalette,
    Settings,
    Theme,
    load_settings,
    save_settings,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_everything_is_as_it_comes(file: Path) -> None:
    assert load_settings(file) == Settings()


def test_every_choice_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"

    @given(
        st.builds(Settings, **{name: st.from_type(kind) for name, kind in get_type_hints(Settings).items()})
    )
    def check(chosen: Settings) -> None:
        save_settings(file, chosen)
        assert load_settings(file) == chosen

    check()
    assert [path.name for path in tmp_path.glob("*settings*")] == ["settings.toml"]


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
        b'report_paper = "a5"',
        b'report_kind = "poem"',
        b'report_first = "soon"',
        b'report_first = "2026-02-30"',
        b"report_first = 2026",
        b"report_last = 2026-02-03",
        b'report_left_out = "mood"',
        b'report_left_out = ["mood", 3]',
        b'report_left_out = [["mood"]]',
    ],
)
def test_what_cannot_be_read_falls_back_to_how_it_comes(file: Path, text: bytes) -> None:
    file.write_bytes(text)
    assert load_settings(file) == Settings()


def test_sections_left_out_are_written_in_order_and_those_not_known_here_stay(file: Path) -> None:
    chosen = Settings(report_left_out=frozenset({"wish", "mood", "of_a_later_version"}))
    save_settings(file, chosen)
    assert load_settings(file) == chosen
    written = file.read_text("utf-8")
    assert written.index('"mood"') < written.index('"of_a_later_version"') < written.index('"wish"')


def test_the_report_is_chosen_by_the_names_it_has_for_its_parts_and_paper() -> None:
    assert {SectionKey(key) for key in Settings().report_left_out} == set(SectionKey) - USUAL_SECTIONS
    assert [paper.value for paper in ReportPaper] == [paper.value for paper in Paper]
    assert [kind.value for kind in ReportKind] == [kind.value for kind in Kind]


def test_dates_are_written_as_people_write_them_and_those_not_chosen_not_at_all(file: Path) -> None:
    save_settings(file, Settings(report_first=date(2026, 2, 3)))
    text = file.read_text("utf-8")
    assert 'report_first = "2026-02-03"' in text
    assert "report_last" not in text


def test_one_bad_line_does_not_cost_the_others(file: Path) -> None:
    file.write_text('theme = "purple"\nwelcomed = true\n', "utf-8")
    assert load_settings(file) == Settings(welcomed=True)


def test_a_folder_in_its_place_is_no_settings(file: Path) -> None:
    file.mkdir()
    assert load_settings(file) == Settings()


def test_when_it_cannot_be_written_the_old_one_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(file, Settings(welcomed=True))
    beside = sorted(file.parent.iterdir())

    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        save_settings(file, replace(Settings(), theme=Theme.DARK))
    assert load_settings(file) == Settings(welcomed=True)
    assert sorted(file.parent.iterdir()) == beside
