"""The one door to the files that are not code, in a checkout, a wheel and a frozen app alike."""

from functools import cache
from pathlib import Path


@cache
def resource_folder() -> Path:
    """The folder of all resources: inside the package where installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(name: str) -> Path:
    """The path of one resource, such as "themes/light.toml"; raises FileNotFoundError for one not shipped."""
    path = resource_folder() / name
    if not path.is_file():
        raise FileNotFoundError(name)
    return path
