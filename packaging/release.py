"""What `make release` does besides building: `release.py check` before it, `release.py finish` after it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from digests import write_sums
from releases import releases_in
from sbom import bill_of

ROOT = Path(__file__).parent.parent
NAME = "migrainejournal"
METAINFO = Path("packaging/linux/org.migrainejournal.MigraineJournal.metainfo.xml")


def version_of(root: Path) -> str:
    """The version of the program: it stands in one place, and everything else follows."""
    text = (root / NAME / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError(f"no version in {NAME}/__init__.py")
    return found[1]


def obstacles(root: Path) -> Iterator[str]:
    """Why this checkout is not to be released, a sentence each; none where all is well."""
    version = version_of(root)
    newest = next(releases_in((root / "CHANGELOG.md").read_text(encoding="utf-8"))).version
    if newest != version:
        yield f"CHANGELOG.md begins with {newest}, but the program is {version}."
    told = _newest_in_metainfo(root / METAINFO)
    if told != version:
        yield f"{METAINFO.name} begins with {told}, but the program is {version}."
    if _git(root, "tag", "--list", f"v{version}"):
        yield f"The tag v{version} exists: this version was released before."
    changed = _git(root, "status", "--porcelain")
    if changed:
        yield f"The checkout has changes that no commit has:\n{changed}"


def finish(frozen: Path, dist: Path, version: str) -> list[Path]:
    """Write the bill of materials and the sums beside the packages of this version.

    Returns all of them, the sums last; raises FileNotFoundError where there is no package.
    """
    bill = dist / f"{NAME}-{version}.cdx.json"
    packages = [path for path in dist.iterdir() if path.is_file() and version in path.name and path != bill]
    if not packages:
        raise FileNotFoundError(f"no package of {version} in {dist}")
    bill.write_text(bill_of(frozen), encoding="utf-8", newline="\n")
    made = sorted([*packages, bill])
    return [*made, write_sums(dist, made)]


def _newest_in_metainfo(path: Path) -> str:
    release = ElementTree.parse(path).find("releases/release")
    return "nothing" if release is None else release.get("version", "")


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=root, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.rstrip()


def main(task: str) -> str | None:
    """Run one of the two tasks; return why there is no release, or None."""
    found = list(obstacles(ROOT))
    if found:
        return "No release yet.\n" + "\n".join(found)
    if task == "finish":
        dist = ROOT / "dist"
        for path in finish(dist / NAME, dist, version_of(ROOT)):
            print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
