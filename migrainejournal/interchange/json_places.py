"""Where in a JSON text its values stand, which the json module does not tell."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s"{}\[\],:]+', re.DOTALL)
_SIMPLE = re.compile(r"\w+", re.ASCII)


@dataclass(frozen=True)
class Place:
    """One value: its path, such as "attacks[3].readings", how deep it lies, its first token and line.

    `name` is its key in an object, and `doubled` says that the object had that key before.
    """

    path: str
    depth: int
    token: str
    line: int
    name: str = ""
    doubled: bool = False


@dataclass
class _Container:
    path: str
    is_list: bool
    index: int = 0
    name: str | None = None
    names: set[str] = field(default_factory=set)


def member(path: str, name: str) -> str:
    """The path of a member of the object at the path; always printable."""
    if not _SIMPLE.fullmatch(name):
        return f"{path}[{json.dumps(name)}]"
    return f"{path}.{name}" if path else name


def places(text: str) -> Iterator[Place]:
    """Every value of a JSON text, in order. Of other text, what comes before the first fault."""
    within: list[_Container] = []
    line, counted = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", counted, match.start())
        counted, token = match.start(), match[0]
        around = within[-1] if within else None
        if token in "}]":
            del within[-1:]
        elif token == ",":
            if around:
                around.index, around.name = around.index + 1, None
        elif token != ":":
            if around and not around.is_list and around.name is None:
                around.name = str(json.loads(token))
                continue
            place = _place(around, len(within), token, line)
            yield place
            if token in "{[":
                within.append(_Container(place.path, is_list=token == "["))


def _place(around: _Container | None, depth: int, token: str, line: int) -> Place:
    if around is None:
        return Place("", depth, token, line)
    if around.is_list:
        return Place(f"{around.path}[{around.index}]", depth, token, line)
    name = around.name or ""
    doubled = name in around.names
    around.names.add(name)
    return Place(member(around.path, name), depth, token, line, name, doubled)
