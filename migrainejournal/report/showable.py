"""Characters that a report can show: with which fonts, and by what name where no font has one."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from migrainejournal.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from typst import Fonts

USUAL = " -~\n\u00a0-\u00ac\u00ae-\u024f‐–—‘’“”„•…−×≤≥→"
"""What our first font is known to have, as a class of a regular expression."""
UNUSUAL_WORD = re.compile(rf'[^\s"]*[^{USUAL}][^\s"]*')
UNUSUAL = re.compile(f"[^{USUAL}]")
REFUSED = re.compile(r'(?:text|codepoint) `"(?:\\u\{([0-9a-f]+)\}|\\?(.))')
LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LONG_WORD = re.compile(r"[^\s\u200b]{30,}")
OFTEN, RARELY = 200, 8
"""Up to so many letters a word may break after each, a longer one after so many."""
TRIAL = b"""
#set document(title: "-")
#set text(font: ("Libertinus Serif", "Noto Emoji", "DejaVu Sans Mono"))
#for word in json(bytes(sys.inputs.words)) [#word #strong(word) ]
"""


@dataclass(frozen=True, kw_only=True)
class Showing:
    """The fonts to show some words with, and what stands in for the characters none of them has."""

    fonts: Fonts
    names: Mapping[int, str]


def plain(text: str) -> str:
    """The text in composed characters with one kind of line end, without what only steers a machine.

    Nor what turns the direction of all that follows: our numbers would be turned with it.
    """
    lines = LINE_END.sub("\n", text).replace("\t", " ")
    kept = "".join(char for char in lines if char == "\n" or not _is_steering(char))
    return LONG_WORD.sub(_breakable, unicodedata.normalize("NFC", kept))


def _breakable(word: re.Match[str]) -> str:
    """A word wider than a column with places to break it; a hyphen would not be the person's."""
    text = word[0]
    step = 1 if len(text) <= OFTEN else RARELY  # Typst takes long over many places
    places = (n for n in range(step, len(text), step) if not _goes_with_the_one_before(text, n))
    parts, last = [], 0
    for place in places:
        parts.append(text[last:place])
        last = place
    return "\u200b".join([*parts, text[last:]])


def _goes_with_the_one_before(text: str, place: int) -> bool:
    joined = "\u200d" in text[place - 1 : place + 1]
    return joined or unicodedata.category(text[place]) in ("Mn", "Mc", "Me", "Cf", "Sk")


def _is_steering(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or char in TURNING


def unusual_words(text: str) -> frozenset[str]:
    """The words of a JSON text in which there is a character that our first font may not have."""
    return frozenset(UNUSUAL_WORD.findall(text))


@lru_cache(maxsize=8)
def showing(words: frozenset[str]) -> Showing:
    """How to show the words: with the shipped fonts, else with this machine's too, else by names."""
    if not _refused(words, shipped_fonts()):
        return Showing(fonts=shipped_fonts(), names={})
    names: dict[int, str] = {}
    while refused := _refused([word.translate(names) for word in words], all_fonts()):
        names |= {ord(char): _name(char) for char in refused}
    return Showing(fonts=all_fonts(), names=names)


@cache
def shipped_fonts() -> Fonts:
    """Typst's own fonts and those in resources/fonts."""
    from typst import Fonts  # loaded when the first report is made

    folder = resource("fonts/NotoEmoji_400Regular.ttf").parent
    return Fonts(include_system_fonts=False, font_paths=[folder])


@cache
def all_fonts() -> Fonts:
    """The shipped fonts and those of this machine."""
    from typst import Fonts  # as above

    folder = resource("fonts/NotoEmoji_400Regular.ttf").parent
    return Fonts(include_system_fonts=True, font_paths=[folder])


def _refused(words: Iterable[str], fonts: Fonts) -> set[str]:
    """Characters of the words that PDF/A cannot hold with the fonts; empty where all is well."""
    from typst import Compiler, TypstError  # as above

    given = sorted(words)
    if not given:
        return set()
    try:
        compiler = Compiler(TRIAL, font_paths=fonts)
        compiler.compile(format="pdf", pdf_standards=["a-3a"], sys_inputs={"words": json.dumps(given)})
    except TypstError as error:
        text = "".join(given)
        told = {chr(int(code, 16)) if code else char for code, char in REFUSED.findall(error.diagnostic)}
        return told.intersection(text) or set(UNUSUAL.findall(text))
    return set()


def _name(char: str) -> str:
    code = f"U+{ord(char):04X}"
    return f"[{unicodedata.name(char, '').lower() or code}]"
