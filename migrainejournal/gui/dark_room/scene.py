"""What the dark room shows, as plain values: a title, rows of choices and a row of commands.

Named tuples, because dataclasses take three times as long to load, and this is needed for the first frame.
"""

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import timedelta
    from uuid import UUID


class Pain(NamedTuple):
    """Pain now, 0 to 10."""

    number: int


class PainWord(NamedTuple):
    """Pain now, in a word: a key of `vocabulary.VERBAL_PAIN`."""

    word: str


class Took(NamedTuple):
    """One dose of the medicine, now."""

    medicine: "UUID"


class Toggled(NamedTuple):
    """A symptom came, or was pressed by mistake."""

    code: str


class Earlier(NamedTuple):
    """The attack started this much earlier than recorded."""

    span: "timedelta"


class Nudged(NamedTuple):
    """Move the time being chosen."""

    span: "timedelta"


class Command(Enum):
    """Everything else one can press."""

    OVER = auto()
    STARTED_EARLIER = auto()
    WOKE_WITH_IT = auto()
    ANOTHER_TIME = auto()
    THIS_TIME = auto()
    OTHER_MEDICINE = auto()
    BACK = auto()
    UNDO = auto()
    COLOURS = auto()
    TRY_AGAIN = auto()
    CLOSE = auto()


Press = Pain | PainWord | Took | Toggled | Earlier | Nudged | Command


class Look(Enum):
    """How a row is drawn."""

    NUMBERS = auto()
    CARDS = auto()
    PILLS = auto()


class Choice(NamedTuple):
    """One button: what pressing it means, label, quiet second line, letter; `on` for one that stays down."""

    press: Press
    label: str
    note: str = ""
    letter: str = ""
    on: bool | None = None
    spoken: str = ""


class Row(NamedTuple):
    """Choices side by side, under a few words."""

    title: str
    choices: tuple[Choice, ...]
    look: Look = Look.PILLS
    columns: int = 0


class Scene(NamedTuple):
    """One screenful."""

    title: str
    detail: str = ""
    rows: tuple[Row, ...] = ()
    commands: tuple[Choice, ...] = ()
