"""What a start of the program wants: read from its arguments, and handed to a program that runs already."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

JOURNAL_SUFFIXES = (".migrainejournal", ".json")


class Way(StrEnum):
    """A way to open the program; where several are wanted at once, the first of these is taken."""

    QUICK = "quick"
    FILE = "file"
    SUMMARY = "summary"
    BACKGROUND = "background"
    WINDOW = "window"


@dataclass(frozen=True)
class Wish:
    """A way to open it, and with FILE the absolute path of the file to look into."""

    way: Way = Way.WINDOW
    file: Path | None = None

    @classmethod
    def of_line(cls, line: str) -> "Wish":
        """The wish that a line says; one of a later version is for the window."""
        from urllib.parse import unquote_to_bytes

        word, _, quoted = line.partition(" ")
        if word == Way.FILE:
            return cls.of_file(os.fsdecode(unquote_to_bytes(quoted))) or cls()
        return next((cls(way) for way in Way if way == word), cls())

    @classmethod
    def of_file(cls, word: str) -> "Wish | None":
        """The wish for a file as a person types it or a file manager hands it over; None for other words.

        A whole path or an address is a file whatever its ending: desktops know a journal by its content too,
        and who looks into one that is none says so. A short name needs an ending, or it may be a command.
        """
        is_address = word.startswith("file:")
        name = _name_in_url(word) if is_address else word
        is_meant = is_address or Path(name).is_absolute() or name.lower().endswith(JOURNAL_SUFFIXES)
        if not name or "\0" in name or not is_meant:
            return None
        return cls(Way.FILE, Path(name).absolute())

    @property
    def arguments(self) -> tuple[str, ...]:
        """What a start must be given to want this."""
        if self.file is not None:
            return (str(self.file),)
        return () if self.way is Way.WINDOW else (f"--{self.way}",)

    @property
    def line(self) -> str:
        """The wish in one line, whatever letters are in the name of its file."""
        from urllib.parse import quote_from_bytes

        return self.way if self.file is None else f"{self.way} {quote_from_bytes(os.fsencode(self.file))}"


@dataclass(frozen=True, kw_only=True)
class Start:
    """What the arguments of a start without a command say."""

    wish: Wish = Wish()
    data_folder: str | None = None
    sample: bool = False


def read_start(arguments: Sequence[str]) -> Start | None:
    """How to start; None where the arguments are for the command line, or for nobody."""
    words = list(arguments)
    wishes: list[Wish] = []
    folder: str | None = None
    sample = False
    while words:
        word = words.pop(0)
        if word == "--data-dir" and words:
            folder = words.pop(0)
        elif word.startswith("--data-dir="):
            folder = word.removeprefix("--data-dir=")
        elif word == "--demo":
            sample = True
        elif wish := _option(word) or Wish.of_file(word):
            wishes.append(wish)
        else:
            return None
    if sum(wish.way is Way.FILE for wish in wishes) > 1:
        return None
    return Start(wish=_most_wanted(wishes), data_folder=folder, sample=sample)


def _option(word: str) -> Wish | None:
    names = {f"--{way}": way for way in (Way.QUICK, Way.SUMMARY, Way.BACKGROUND)}
    return Wish(names[word]) if word in names else None


def _most_wanted(wishes: Sequence[Wish]) -> Wish:
    order = [*Way]
    return min(wishes, key=lambda wish: order.index(wish.way), default=Wish())


def _name_in_url(url: str) -> str:
    """The path that a file: URL names; another machine's is no file here."""
    from urllib.parse import unquote_to_bytes

    place = url.removeprefix("file:")
    if place.startswith("//"):
        host, _, path = place.removeprefix("//").partition("/")
        if host not in ("", "localhost"):
            return ""
        place = path if os.name == "nt" else f"/{path}"
    return os.fsdecode(unquote_to_bytes(place))
