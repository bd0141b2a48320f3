"""When to see a clinician: the fifteen signs of the SNNOOP10 list in plain words, to be read."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextList, QTextListFormat
from PySide6.QtWidgets import QDialog, QFrame, QTextEdit, QVBoxLayout, QWidget

from migrainejournal.gui.kit.close_row import close_row

WIDTH, LINES = 84, 43

INTRODUCTION: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP(
        "RedFlags",
        "Most headaches are harmless. Each of these signs is a reason to let a clinician have a look, "
        "because now and then another illness is behind a headache.",
    ),
    QT_TRANSLATE_NOOP(
        "RedFlags", "The journal does not judge your attacks by this list. It is here to be read."
    ),
)
NOW: Any = QT_TRANSLATE_NOOP(
    "RedFlags", "With these, do not wait: call a doctor or your local emergency number"
)
SIGNS_NOW: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("RedFlags", "It came on suddenly and was very strong within a minute."),
    QT_TRANSLATE_NOOP(
        "RedFlags",
        "Something fails that is not your usual aura: strength, feeling, speech, sight or balance. "
        "Or you had a seizure, or are confused or hard to wake.",
    ),
    QT_TRANSLATE_NOOP("RedFlags", "You are ill as well, with fever, a stiff neck or a rash."),
    QT_TRANSLATE_NOOP("RedFlags", "It began after a fall or a blow to the head."),
    QT_TRANSLATE_NOOP(
        "RedFlags",
        "It is new or unlike your usual headache, and you are pregnant or gave birth in the last six weeks.",
    ),
    QT_TRANSLATE_NOOP(
        "RedFlags", "One eye hurts and is red or watery, its lid droops, or you see less with it."
    ),
    QT_TRANSLATE_NOOP("RedFlags", "An examination of the eyes found a swollen optic nerve."),
)
SOON: Any = QT_TRANSLATE_NOOP("RedFlags", "With these, make an appointment soon")
SIGNS_SOON: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("RedFlags", "It is new, or your usual headache has changed."),
    QT_TRANSLATE_NOOP("RedFlags", "It keeps getting worse, or is unlike any headache you know of."),
    QT_TRANSLATE_NOOP("RedFlags", "It began after the age of 65."),
    QT_TRANSLATE_NOOP("RedFlags", "It changes with standing up or lying down."),
    QT_TRANSLATE_NOOP("RedFlags", "It is brought on by sneezing, coughing or exercise."),
    QT_TRANSLATE_NOOP("RedFlags", "You have or had cancer."),
    QT_TRANSLATE_NOOP("RedFlags", "Your immune system is weakened, for instance by HIV or a medicine."),
    QT_TRANSLATE_NOOP("RedFlags", "It came with a new medicine, or you take painkillers on many days."),
)
SOURCE: Any = QT_TRANSLATE_NOOP(
    "RedFlags",
    "Source: the SNNOOP10 list, Do 2019, Neurology 92:134. Which of them should not wait is common advice "
    "and not part of the list.",
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RedFlags", text)


class RedFlags(QDialog):
    """A page of text: arrows and PgDn scroll it, Esc closes it, screen readers read it line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("When to see a clinician"))
        self._text = self._build_text()
        self._write()
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(close_row(self))
        metrics = self.fontMetrics()
        usual = QSize(metrics.averageCharWidth() * WIDTH, metrics.lineSpacing() * LINES)
        self.resize(usual.boundedTo(self.screen().availableGeometry().size() * 0.85))

    def _build_text(self) -> QTextEdit:
        found = QTextEdit(self)
        found.setReadOnly(True)
        found.setTabChangesFocus(True)
        found.setFrameShape(QFrame.Shape.NoFrame)
        flags = Qt.TextInteractionFlag
        found.setCursorWidth(0)  # a caret would say that one can write here
        found.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        found.setAccessibleName(self.windowTitle())
        found.document().setDocumentMargin(found.fontMetrics().height())
        return found

    def _write(self) -> None:
        cursor = QTextCursor(self._text.document())
        for paragraph in INTRODUCTION:
            self._write_paragraph(cursor, paragraph)
        for title, signs in ((NOW, SIGNS_NOW), (SOON, SIGNS_SOON)):
            self._write_paragraph(cursor, title, above=1, weight=QFont.Weight.DemiBold)
            self._write_list(cursor, signs)
        self._write_paragraph(cursor, SOURCE, above=1)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_paragraph(
        self,
        cursor: QTextCursor,
        text: str,
        *,
        above: float = 0,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        """`above` is free room, in lines."""
        line = self.fontMetrics().height()
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(line * above)
        block.setBottomMargin(line / 2)
        letters.setFontWeight(weight)
        if cursor.position():
            cursor.insertBlock(block, letters)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(_tr(text), letters)

    def _write_list(self, cursor: QTextCursor, texts: Iterable[str]) -> None:
        style = QTextListFormat()
        style.setStyle(QTextListFormat.Style.ListDisc)
        items: QTextList | None = None
        for text in texts:
            self._write_paragraph(cursor, text)
            if items is None:
                items = cursor.createList(style)
            else:
                items.add(cursor.block())
