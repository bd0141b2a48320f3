"""Numbers as people write them: with the point or comma of their country, or with a point."""

from PySide6.QtCore import QLocale


def read_number(text: str) -> float:
    """The number written in the text; raises ValueError when it is none."""
    for locale, written in ((QLocale(), text), (QLocale.c(), text.replace(",", "."))):
        number, is_one = locale.toDouble(written)
        if is_one:
            return float(number)
    raise ValueError("not a number")


def number_text(number: float) -> str:
    """The number as `read_number` reads it back, with as many digits as it needs."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "g", 10)
