"""The worked cases of CLINICAL 1.12 stand by their numbers in the files beside this one."""

import re
from pathlib import Path

CASES = range(1, 31)


def test_all_thirty_cases_are_here() -> None:
    found = [
        int(number)
        for file in Path(__file__).parent.glob("test_worked_*.py")
        for number in re.findall(r"^def test_t(\d+)_\w+\(", file.read_text("utf-8"), re.MULTILINE)
    ]
    assert sorted(set(found)) == list(CASES)
