"""Where journal, settings and logs live; one option moves all of it."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

import appdirs

NAME = "migrainejournal"
ENVIRONMENT = "MIGRAINEJOURNAL_DATA_DIR"


@dataclass(frozen=True)
class Paths:
    """The program's folders, private to the person (0700)."""

    data: Path
    config: Path
    logs: Path
    passing: bool = False
    """Thrown away when the program ends, as a sample is."""

    @classmethod
    def of_this_person(cls) -> "Paths":
        """Where the desktop wants them, or all under the folder named in MIGRAINEJOURNAL_DATA_DIR."""
        moved = os.environ.get(ENVIRONMENT)
        if moved:
            return cls.under(Path(moved))
        return cls._usual()

    @classmethod
    def _usual(cls) -> "Paths":
        return cls(
            data=Path(appdirs.user_data_dir(NAME, appauthor=False)),
            config=_config_folder(),
            logs=Path(appdirs.user_log_dir(NAME, appauthor=False)),
        )

    @classmethod
    def under(cls, folder: Path, *, passing: bool = False) -> "Paths":
        """Everything under one folder."""
        folder = Path(os.path.expanduser(folder)).absolute()  # an unknown ~user stays
        return cls(data=folder, config=folder / "settings", logs=folder / "logs", passing=passing)

    @property
    def options(self) -> tuple[str, ...]:
        """What a start must be given to use these; nothing where they are where the desktop wants them."""
        return () if self == self._usual() else ("--data-dir", str(self.data))

    @property
    def journal(self) -> Path:
        """The journal file."""
        return self.data / "journal.db"

    @property
    def seen(self) -> Path:
        """A mark left when a journal was made, so that a missing one is noticed and never replaced."""
        return self.config / "journal-made"

    @property
    def settings(self) -> Path:
        """What the person chose."""
        return self.config / "settings.toml"

    @property
    def window(self) -> Path:
        """Where the window stood."""
        return self.config / "window.geometry"

    @property
    def lock(self) -> Path:
        """Held by the one running instance."""
        return self.data / "window.lock"

    @property
    def log(self) -> Path:
        """Event names and errors of ours, never health data."""
        return self.logs / "migrainejournal.log"

    def make(self) -> None:
        """Make the folders, readable by nobody else; raises OSError where that is not possible.

        A folder that was there keeps its mode where everybody may write: somebody shares it on purpose.
        """
        for folder in (self.data, self.config, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            mode = folder.stat().st_mode
            if os.name == "posix" and mode & 0o077 and not mode & 0o002:
                with contextlib.suppress(OSError):  # not ours, or on a disk that cannot be written to
                    folder.chmod(0o700)


def _config_folder() -> Path:
    """Where settings belong, and never the data's folder: the mark of a journal must not go with it.

    On Windows and macOS appdirs names one folder for both: there it is the roaming one, and Preferences.
    """
    if appdirs.system == "darwin":
        return Path(os.path.expanduser("~/Library/Preferences")) / NAME
    return Path(appdirs.user_config_dir(NAME, appauthor=False, roaming=True))
