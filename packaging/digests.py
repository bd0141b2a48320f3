"""SHA-256 sums, one file's and a folder's in the form that `sha256sum -c` reads."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

SUMS = "SHA256SUMS"


def sha256_of(path: Path) -> str:
    """The sum of the file's content, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_sums(folder: Path, files: Iterable[Path]) -> Path:
    """Write the sums of the files, which lie in the folder, beside them; return the path of the list."""
    lines = [f"{sha256_of(path)}  {path.name}\n" for path in sorted(files)]
    path = folder / SUMS
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path
