"""What `make release` does besides building: `release.py check` before it, `release.py finish` after it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from contents import NAME
from digests import write_sums
from migrainejournal import APP_ID, __version__
from releases import releases_in
from sbom import bill_of

ROOT = Path(__file__).parent.parent
METAINFO = Path(f"packaging/linux/{APP_ID}.metainfo.xml")


def obstacles(root: Path, version: str) -> Iterator[str]:
    """Why this checkout is not to become this release, a sentence each; none where all is well."""
    yield from differences(root, version)
    if _git(root, "tag", "--list", f"v{version}"):
        yield f"The tag v{version} exists: this version was released before."


def differences(root: Path, version: str) -> Iterator[str]:
    """Why what is built here is not this release, a sentence each; it may have its tag by now."""
    newest = next(releases_in((root / "CHANGELOG.md").read_text(encoding="utf-8"))).version
    if newest != version:
        yield f"CHANGELOG.md begins with {newest}, but the program is {version}."
    told = _newest_in_metainfo(root / METAINFO)
    if told != version:
        yield f"{METAINFO.name} begins with {told}, but the program is {version}."
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


def main(task: str, root: Path = ROOT) -> str | None:
    """Run one of the two tasks in the checkout; return why there is no release, or None."""
    refused = differences if task == "finish" else obstacles
    if found := list(refused(root, __version__)):
        return "No release yet.\n" + "\n".join(found)
    if task == "finish":
        dist = root / "dist"
        for path in finish(dist / NAME, dist, __version__):
            print(f"{path.relative_to(root)}  {path.stat().st_size / 1e6:.1f} MB")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
