"""A number is read as it is written there, or not at all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from migrainejournal.gui.kit.numbers import number_text, read_number


@pytest.fixture(autouse=True)
def locale_kept() -> Iterator[None]:
    kept = QLocale()
    yield
    QLocale.setDefault(kept)


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        ("en_US", "2.5", 2.5),
        ("en_US", "2,5", 2.5),
        ("en_US", "1,000", 1000),
        ("de_DE", "2,5", 2.5),
        ("de_DE", "2.5", 2.5),
        ("de_DE", "1.000", 1000),
        ("fr_FR", " 12,5 ", 12.5),
        ("en_US", "-5", -5),
    ],
)
def test_point_and_comma_mean_what_they_mean_there(locale: str, text: str, number: float) -> None:
    QLocale.setDefault(QLocale(locale))
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "abc", "50 mg", "1.2.3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        read_number(text)


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "fr_FR"])
@pytest.mark.parametrize("number", [0.125, 1.125, 2.5, 12.5, 50, 1000, 999999.125])
def test_a_number_shown_is_read_back_there(locale: str, number: float) -> None:
    QLocale.setDefault(QLocale(locale))
    assert read_number(number_text(number)) == number
