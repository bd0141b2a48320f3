"""Which letter presses which button, so that the room needs no mouse."""

from collections.abc import Iterable

TEN = "T"
UNDO = "U"
COLOURS = "C"
OVER = "V"
EARLIER_LETTER = "E"
KEPT = (TEN, UNDO, COLOURS, OVER, EARLIER_LETTER)
"""Always the same, so that fingers can learn them; never given to a medicine or a symptom."""


def assign_letters(labels: Iterable[str], taken: Iterable[str] = KEPT) -> list[str]:
    """A letter for each label, in order: the first of its own still free, else any free one, else nothing."""
    used = {letter.upper() for letter in taken}
    found = []
    for label in labels:
        candidates = [letter for letter in label.upper() if letter.isascii() and letter.isalpha()]
        candidates += [chr(code) for code in range(ord("A"), ord("Z") + 1)]
        letter = next((candidate for candidate in candidates if candidate not in used), "")
        used.add(letter)
        found.append(letter)
    return found
