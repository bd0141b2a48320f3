"""What the program's properties say on Windows, with the version of this build."""

from pathlib import Path

TEMPLATE = Path(__file__).parent / "windows" / "version_info.txt"


def write_version_info(version: str, folder: Path) -> Path:
    """Write it into the folder, as PyInstaller reads it, and return its path."""
    text = TEMPLATE.read_text(encoding="utf-8")
    filled = folder / TEMPLATE.name
    filled.write_text(
        text.format(version=version, numbers=", ".join([*version.split("."), "0"])), encoding="utf-8"
    )
    return filled
