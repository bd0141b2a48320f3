"""The row below what is only read: one button, Close."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox


def close_row(dialog: QDialog) -> QDialogButtonBox:
    """Close, in words alone: the icon of Qt's style is black, unseen on dark."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    row.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    row.rejected.connect(dialog.reject)
    return row
