"""The first scene, and what all scenes share. Light on purpose: it is painted before the journal loads."""

from PySide6.QtCore import QCoreApplication

from migrainejournal.gui.dark_room.letters import COLOURS, UNDO, assign_letters
from migrainejournal.gui.dark_room.scene import Choice, Command, Look, Pain, PainWord, Row, Scene


def _tr(text: str) -> str:
    return QCoreApplication.translate("DarkRoom", text)


def start_scene(*, can_undo: bool, can_retry: bool = False, lit: int | None = None) -> Scene:
    """Nothing runs: one question, one press; `lit` is a number that waits to be saved."""
    words = (
        Choice(press=PainWord("mild"), label=_tr("Mild")),
        Choice(press=PainWord("moderate"), label=_tr("Moderate")),
        Choice(press=PainWord("severe"), label=_tr("Severe")),
    )
    now = number_row(_tr("Press a number. That is enough."), zero=_tr("aura only"), now=lit)
    return with_letters(
        Scene(
            title=_tr("How bad is it now?"),
            rows=(now, Row(title="", choices=words)),
            commands=command_row(*([_try_again()] if can_retry else []), undo=can_undo),
        )
    )


def number_row(title: str, *, zero: str, now: int | None) -> Row:
    """The numbers 0 to 10; `zero` says what nought means here, `now` is the number that stays down."""
    notes = {0: zero, 10: _tr("worst")}
    choices = tuple(
        Choice(
            press=Pain(number),
            label=str(number),
            note=notes.get(number, ""),
            on=number == now,
            spoken=_tr("Pain {number}").format(number=number),
        )
        for number in range(11)
    )
    return Row(title=title, choices=choices, look=Look.NUMBERS)


def command_row(*first: Choice, undo: bool = True) -> tuple[Choice, ...]:
    """A scene's own commands, then those every scene has."""
    undoing = (Choice(press=Command.UNDO, label=_tr("Undo"), letter=UNDO),) if undo else ()
    return (
        *first,
        *undoing,
        Choice(press=Command.COLOURS, label=_tr("Colours"), letter=COLOURS),
        Choice(press=Command.CLOSE, label=_tr("Close"), letter=_tr("Esc")),
    )


def with_letters(scene: Scene) -> Scene:
    """The scene with a letter on every button that has no number; cards say it in their second line."""
    lettered = [row for row in scene.rows if row.look is not Look.NUMBERS]
    labels = [choice.label for row in lettered for choice in row.choices]
    letters = iter(assign_letters([*labels, *(c.label for c in scene.commands if not c.letter)]))
    rows = tuple(
        row
        if row.look is Look.NUMBERS
        else row._replace(choices=tuple(_lettered(choice, next(letters)) for choice in row.choices))
        for row in scene.rows
    )
    commands = tuple(c if c.letter else _lettered(c, next(letters)) for c in scene.commands)
    return scene._replace(rows=rows, commands=commands)


def _lettered(choice: Choice, letter: str) -> Choice:
    if not choice.note:
        return choice._replace(letter=letter)
    parts = [part for part in (letter, choice.note.strip()) if part]
    return choice._replace(letter=letter, note=" · ".join(parts))


def _try_again() -> Choice:
    return Choice(press=Command.TRY_AGAIN, label=_tr("Try again"))
