"""What a start wants, from its arguments to a running program and back, whatever a file is called."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.wish import Start, Way, Wish, read_start


@pytest.mark.parametrize(
    ("arguments", "way"),
    [
        ("", Way.WINDOW),
        ("--quick", Way.QUICK),
        ("--summary", Way.SUMMARY),
        ("--background", Way.BACKGROUND),
        ("--background --summary", Way.SUMMARY),
        ("--summary --quick", Way.QUICK),
        ("--quick a.json", Way.QUICK),
    ],
)
def test_every_way_has_its_option_and_an_attack_comes_first(arguments: str, way: Way) -> None:
    start = read_start(arguments.split())
    assert start is not None
    assert start.wish.way is way


@pytest.mark.parametrize("arguments", ["log", "--help", "--data-dir", "log a.json", "a.txt", "a.json b.json"])
def test_what_opens_no_window_is_for_the_command_line(arguments: str) -> None:
    assert read_start(arguments.split()) is None


def test_the_folder_and_the_sample() -> None:
    assert read_start(["--data-dir", "--quick", "--demo"]) == Start(data_folder="--quick", sample=True)
    assert read_start(["--data-dir=/x", "--quick"]) == Start(wish=Wish(Way.QUICK), data_folder="/x")


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("/tmp/a.json", "/tmp/a.json"),
        ("/tmp/A.JSON", "/tmp/A.JSON"),
        ("file:///tmp/a%20b%0Ac%23.json", "/tmp/a b\nc#.json"),
        ("file://localhost/tmp/a.json", "/tmp/a.json"),
        ("file:/tmp/a.json", "/tmp/a.json"),
        ("/tmp/100%20.json", "/tmp/100%20.json"),
        ("/tmp/mine", "/tmp/mine"),
        ("/tmp/log", "/tmp/log"),
        ("file:///tmp/picture.png", "/tmp/picture.png"),
    ],
)
def test_a_file_is_named_by_its_path_or_its_address(word: str, path: str) -> None:
    assert Wish.of_file(word) == Wish(Way.FILE, Path(path))


@pytest.mark.parametrize(
    "word",
    ["file://elsewhere/tmp/a.json", "file:///%00.json", "file://[/a.json", "file:", "", "a.js", "mine"],
)
def test_what_names_no_journal_file_here_is_none(word: str) -> None:
    assert Wish.of_file(word) is None


def test_a_path_is_looked_up_from_where_the_person_stood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Wish.of_file("a.json") == Wish(Way.FILE, tmp_path / "a.json")


@given(st.binary(min_size=1).filter(lambda name: not {0, ord("/")} & {*name}))
def test_a_file_of_any_name_is_handed_over_in_one_line(name: bytes) -> None:
    wish = Wish.of_file("/folder/" + os.fsdecode(name))
    assert wish is not None
    assert wish.line.isascii()
    assert wish.line.isprintable()
    assert Wish.of_line(wish.line) == wish


@pytest.mark.parametrize("way", [*Way])
def test_a_start_with_its_arguments_has_the_wish(way: Way) -> None:
    wish = Wish(way, Path("/tmp/--quick a") if way is Way.FILE else None)
    assert read_start(wish.arguments) == Start(wish=wish)


@pytest.mark.parametrize("way", [way for way in Way if way is not Way.FILE])
def test_a_way_is_handed_over_as_its_name(way: Way) -> None:
    assert Wish.of_line(Wish(way).line) == Wish(way)


@pytest.mark.parametrize("line", ["", "file", "file ", "file short", "of a later version", "file /%00.json"])
def test_a_line_that_is_not_understood_opens_the_window(line: str) -> None:
    assert Wish.of_line(line) == Wish()
