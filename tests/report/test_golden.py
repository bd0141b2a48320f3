"""Whole reports of five lives, word by word. `python -m tests.report.test_golden` writes them anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from migrainejournal.report.material import Material
from migrainejournal.summary import make_summary
from tests.report.lives import CHOICES, LIVES

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize(("name", "life"), LIVES.items())
def test_the_report_says_what_it_said(name: str, life: Callable[[], Material]) -> None:
    said = make_summary(life(), CHOICES).spoken
    assert said == (GOLDEN / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    for name, life in LIVES.items():
        text = make_summary(life(), CHOICES).spoken
        (GOLDEN / f"{name}.txt").write_text(text, "utf-8")
