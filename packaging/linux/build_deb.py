"""The Debian package, from the frozen folder: `python packaging/linux/build_deb.py FROZEN OUTPUT`.

What Debian has is left out and named as a dependency, so that Debian's own updates of it count.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from email.utils import format_datetime
from fnmatch import fnmatch
from pathlib import Path
from textwrap import fill

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE)]  # run by itself, outside any package

from contents import CARRIED, NAME  # noqa: E402
from installed_tree import gzipped, make_tree, tidy_modes  # noqa: E402
from migrainejournal import __version__  # noqa: E402
from releases import RELEASES  # noqa: E402

MAINTAINER = "The Migraine Journal founders <founders@migrainejournal.invalid>"
BESIDE_LIBRARIES = (
    "desktop-file-utils",
    "fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core",
    "hicolor-icon-theme",
    "shared-mime-info",
    "tzdata",
)
"""What it needs and no library asks for: time zones, a font, and what tells desktops of files and icons."""
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: misc
Priority: optional
Description: private desktop journal for people with migraine
 Migraine Journal records attacks with one press on a dark, still, quiet
 screen, keeps a calendar that tells headache, headache-free and unknown days
 apart, and prints the two pages a neurologist reads at the visit.
 .
 It keeps everything on this computer and never uses the network. It counts
 by published rules and names them; it does not diagnose or predict.
"""


def build(frozen: Path, output: Path) -> Path:
    """Write the package into the output folder and return its path."""
    architecture = _said(["dpkg", "--print-architecture"])
    with tempfile.TemporaryDirectory(dir=output) as folder:
        tree = Path(folder) / "tree"
        make_tree(frozen, tree / "usr")
        _leave_to_debian(tree / "usr" / "lib" / NAME / "_internal")
        _add_papers(tree / "usr" / "share")
        control = CONTROL.format(
            name=NAME,
            version=__version__,
            architecture=architecture,
            maintainer=MAINTAINER,
            size=round(sum(path.lstat().st_size for path in tree.rglob("*")) / 1024),
            depends=", ".join((*_libraries(tree, Path(folder)), *BESIDE_LIBRARIES)),
        )
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN" / "control").write_text(control)
        tidy_modes(tree)
        package = output / f"{NAME}_{__version__}_{architecture}.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package], check=True)
    return package


def _leave_to_debian(internal: Path) -> None:
    """Take out the libraries that came from the building system's own packages."""
    for path in internal.iterdir():
        if path.is_file() and any(fnmatch(path.name, pattern) for pattern in CARRIED):
            path.unlink()


def _add_papers(share: Path) -> None:
    """What Debian's policy and its checker read."""
    papers, overrides = share / "doc" / NAME, share / "lintian" / "overrides"
    papers.mkdir(parents=True)
    overrides.mkdir(parents=True)
    (papers / "copyright").write_bytes((HERE / "copyright").read_bytes())
    (papers / "changelog.gz").write_bytes(gzipped(_changelog().encode()))
    (overrides / NAME).write_bytes((HERE / "lintian-overrides").read_bytes())


def _changelog() -> str:
    """All releases, in the form Debian's tools read."""
    return "\n".join(
        f"{NAME} ({release.version}) unstable; urgency=medium\n\n"
        + "\n".join(
            fill(change, 78, initial_indent="  * ", subsequent_indent="    ") for change in release.changes
        )
        + f"\n\n -- {MAINTAINER}  {format_datetime(release.at)}\n"
        for release in RELEASES
    )


def _libraries(tree: Path, folder: Path) -> Iterable[str]:
    """The packages whose libraries are linked, with the versions they need."""
    (folder / "debian").mkdir()
    (folder / "debian" / "control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n")
    internal = tree / "usr" / "lib" / NAME / "_internal"
    private = sorted({path.parent for path in internal.rglob("*.so*")})
    linked = sorted(path for path in internal.rglob("*.so*") if path.is_file() and not path.is_symlink())
    said = _said(
        [
            *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"),
            *(f"-l{path}" for path in private),
            *("-e", str(internal.parent / NAME)),
            *(word for path in linked for word in ("-e", str(path))),
        ],
        cwd=folder,
    )
    return re.sub(r"^shlibs:Depends=", "", said).split(", ")


def _said(command: list[str], cwd: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return done.stdout.strip()


if __name__ == "__main__":
    print(build(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()))
