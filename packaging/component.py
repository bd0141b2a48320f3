"""The record of one thing inside the program."""

from dataclasses import dataclass

AS_IN = "as in "
"""How the version of a part begins that has none of its own to be read: its carrier's follows."""


class NoLicenceError(Exception):
    """A component says nothing of its licence that SPDX knows; the message names it."""


@dataclass(frozen=True, kw_only=True)
class Component:
    """One thing inside: its SPDX licence expression, the texts of that licence, and where it is.

    `within` names the component whose file it was compiled into; `files` are its own, by their names in the
    folder. Python modules lie packed in the program and are no files there. `purl` is empty where nobody
    publishes the component under one. `parts` are small ones that share this one's text.
    """

    name: str
    version: str
    licence: str
    text: str
    purl: str = ""
    within: str = ""
    files: tuple[str, ...] = ()
    parts: tuple["Component", ...] = ()
