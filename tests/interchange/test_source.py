"""Reading a file: whatever its encoding, and never more of it than fits."""

from pathlib import Path

import pytest

from migrainejournal.interchange import source
from migrainejournal.interchange.source import NotTextError, Source, Text, TooLargeError

WORDS = "Übelkeit – “light” 🤕"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_for_sure(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(WORDS.encode(encoding))
    assert Source(path).text() == Text(WORDS)
    assert Source(path).head == WORDS


def test_an_old_encoding_is_said_to_be_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes("Übelkeit – “light”".encode("cp1252"))
    assert Source(path).text() == Text("Übelkeit – “light”", guessed=True)


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"\x81\x8d\xff\xfe")
    with pytest.raises(NotTextError):
        Source(path).text()
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(NotTextError):
        Source(path).text()


def test_a_file_larger_than_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MOST_BYTES", 10)
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    assert Source(path).text() == Text("0123456789")
    path.write_bytes(b"0123456789a")
    with pytest.raises(TooLargeError):
        Source(path).text()


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        _ = Source(tmp_path / "none").head
