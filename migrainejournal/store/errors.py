"""The store's troubles that are the person's to know of, told apart from our own bugs."""

from enum import StrEnum


class Ailment(StrEnum):
    """What is wrong with the journal file or its disk."""

    MISSING = "missing"
    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    NOT_A_JOURNAL = "not_a_journal"
    NOT_UPGRADED = "not_upgraded"
    NOT_WRITABLE = "not_writable"
    DISK_FULL = "disk_full"
    DISK_FAILING = "disk_failing"
    BUSY = "busy"


RETRYABLE = frozenset({Ailment.NOT_WRITABLE, Ailment.DISK_FULL, Ailment.DISK_FAILING, Ailment.BUSY})


class StoreError(Exception):
    """The journal cannot be read or written; carries no health data and no path."""

    def __init__(self, ailment: Ailment) -> None:
        """Keep what is wrong."""
        super().__init__(ailment.value)
        self.ailment = ailment

    @property
    def passing(self) -> bool:
        """Whether trying again later can help."""
        return self.ailment in RETRYABLE


_PHRASES = {
    "database or disk is full": Ailment.DISK_FULL,
    "disk i/o error": Ailment.DISK_FAILING,  # or over a limit, or too full to open: the engine does not tell
    "database is locked": Ailment.BUSY,
    "readonly database": Ailment.NOT_WRITABLE,
    "unable to open": Ailment.NOT_WRITABLE,
    "malformed": Ailment.DAMAGED,
    "file is not a database": Ailment.DAMAGED,
    "could not decode": Ailment.DAMAGED,
    "no such table": Ailment.DAMAGED,
    "no such column": Ailment.DAMAGED,
    "foreign key mismatch": Ailment.DAMAGED,
}


def ailment_of(error: BaseException) -> Ailment | None:
    """What an error of the database engine means for the person; None when it is a bug of ours."""
    text = str(error).lower()
    return next((ailment for phrase, ailment in _PHRASES.items() if phrase in text), None)
