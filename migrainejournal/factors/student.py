"""Student's t, for how wide an interval must be when its standard error rests on few days."""

import math

PLENTY = 1000
"""From so many degrees of freedom on, the normal distribution's 1.96 is near enough."""


def t_95(dof: int) -> float:
    """How many standard errors to each side hold 95 %, with so many degrees of freedom, at least one."""
    if dof >= PLENTY:
        return 1.96
    low, high = 0.0, 13.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, dof) < 0.95 else (low, middle)
    return high


def _within(t: float, dof: int) -> float:
    """The chance of less than t to either side (Abramowitz & Stegun 26.7.3 and 26.7.4)."""
    angle = math.atan(t / math.sqrt(dof))
    square = math.cos(angle) ** 2
    term = math.cos(angle) if dof % 2 else 1.0
    total = 0.0
    for place in range(1 + dof % 2, dof, 2):
        total += term
        term *= square * place / (place + 1)
    if dof % 2:
        return 2 / math.pi * (angle + math.sin(angle) * total)
    return math.sin(angle) * total
