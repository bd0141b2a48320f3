"""A file to import, read with care: size first, then the encoding, never guessed silently."""

import codecs
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

MOST_BYTES = 100 * 1024 * 1024
HEAD_BYTES = 64 * 1024


class TooLargeError(ValueError):
    """The file is larger than anything we read whole."""


class NotTextError(ValueError):
    """The file is not text in an encoding we know."""


@dataclass(frozen=True)
class Text:
    """A file's text; `guessed` when only an old Windows encoding fitted."""

    content: str
    guessed: bool = False


@dataclass(frozen=True)
class Source:
    """A file by its path. Nothing is read before it is asked for."""

    path: Path

    @cached_property
    def head(self) -> str:
        """The beginning, to recognise the format by; raises OSError."""
        with self.path.open("rb") as file:
            data = file.read(HEAD_BYTES)
        encoding = "utf-16" if _is_utf_16(data) else "utf-8-sig"
        return data.decode(encoding, "replace")

    def text(self) -> Text:
        """The whole text, UTF-8, UTF-16 with its mark, or cp1252.

        Raises OSError, TooLargeError above MOST_BYTES, NotTextError.
        """
        with self.path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise TooLargeError
        if _is_utf_16(data):
            return _decoded(data, "utf-16")
        try:
            return _decoded(data, "utf-8-sig")
        except NotTextError:
            return _decoded(data, "cp1252", guessed=True)


def _is_utf_16(data: bytes) -> bool:
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _decoded(data: bytes, encoding: str, *, guessed: bool = False) -> Text:
    try:
        return Text(data.decode(encoding), guessed)
    except UnicodeDecodeError:
        raise NotTextError from None
