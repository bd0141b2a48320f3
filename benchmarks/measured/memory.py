"""What this process holds in memory."""

from pathlib import Path


def own_megabytes() -> float | None:
    """This process's own memory and its share of what it shares; None where that is not told."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return None
    found = next(line for line in rollup.read_text().splitlines() if line.startswith("Pss:"))
    return int(found.split()[1]) * 1024 / 1e6
