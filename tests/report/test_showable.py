"""Characters that a report can show, and the names of those it cannot."""

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.report.showable import UNUSUAL, plain, shipped_fonts, showing, unusual_words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("half\ud83da surrogate", "halfa surrogate"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\ttab", "a tab"),
        ("cafe\u0301", "café"),
        ("a\u202ab\u202bc\u202cd\u202de\u202ef", "abcdef"),
        ("a\u2066b\u2067c\u2068d\u2069e", "abcde"),
        ("🥶 #let *x* `y` $z$ @w \\", "🥶 #let *x* `y` $z$ @w \\"),
    ],
)
def test_only_what_steers_a_machine_is_dropped(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_every_usual_character_is_in_our_first_font() -> None:
    usual = [char for char in map(chr, range(sys.maxunicode)) if not UNUSUAL.match(char)]
    shown = showing(frozenset(f"a{char}b" for char in usual if not char.isspace()))
    assert shown.fonts is shipped_fonts()
    assert len(usual) > 500


def test_words_of_usual_characters_need_no_trial() -> None:
    assert unusual_words('{"title": "Überblick – 41 % ≥ 15 “so”"}') == frozenset()


def test_a_word_is_found_in_json_without_its_quotes() -> None:
    assert unusual_words('["cold 🥶", "שלום", "plain"]') == {"🥶", "שלום"}


@pytest.mark.parametrize("word", ["Ελλάδα", "Москва", "שלום", "مرحبا", "🥶", "👩🏽‍⚕️", "❤️", "🇩🇪", "1️⃣"])
def test_shipped_fonts_have_greek_cyrillic_hebrew_arabic_and_emoji(word: str) -> None:
    shown = showing(frozenset([word]))
    assert shown.fonts is shipped_fonts()
    assert shown.names == {}


def test_what_no_font_has_is_named() -> None:
    shown = showing(frozenset(["a\U0001d000b", "\ue000", "\U0010ffff"]))
    text = "a\U0001d000b \ue000 \U0010ffff \ue001".translate(shown.names)
    assert "[U+E000] [U+10FFFF] \ue001" in text
    assert text.startswith(("a[byzantine musical symbol psili]b", "a\U0001d000b"))


def test_a_name_is_the_same_again() -> None:
    words = frozenset(["\U00010a60\ue000"])
    once = showing(words).names
    showing.cache_clear()
    assert showing(words).names == once


@given(st.text(min_size=1, max_size=20))
def test_whatever_is_written_can_be_shown(text: str) -> None:
    written = json.dumps(plain(text), ensure_ascii=False)
    shown = showing(unusual_words(written))
    again = showing(unusual_words(written.translate(shown.names)))
    assert again.names == {}
    assert all(unicodedata.category(chr(code)) not in ("Lu", "Ll") or code > 0x24F for code in shown.names)
