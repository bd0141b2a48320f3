"""The macOS recipe, which cannot be run here: read as its tools read it."""

import plistlib
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
MACOS = ROOT / "packaging" / "macos"
TYPE = "application/vnd.migrainejournal+json"


def plist(name: str) -> dict[str, Any]:
    found = plistlib.loads((MACOS / name).read_bytes())
    assert isinstance(found, dict)
    return found


def test_the_app_says_what_it_is() -> None:
    info = plist("Info.plist")
    assert info["CFBundleName"] == info["CFBundleDisplayName"] == "Migraine Journal"
    assert info["LSApplicationCategoryType"] == "public.app-category.medical"
    assert info["NSHighResolutionCapable"] is True
    assert info["NSRequiresAquaSystemAppearance"] is False, "or it stays light in a dark system"
    assert not [key for key in info if key.startswith("CFBundle") and "Version" in key], "the spec's"


def test_it_owns_its_journals_and_other_json_is_only_offered() -> None:
    info = plist("Info.plist")
    (declared,) = info["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"]["public.mime-type"] == [TYPE]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["migrainejournal"]
    ranks = {kind["LSItemContentTypes"][0]: kind["LSHandlerRank"] for kind in info["CFBundleDocumentTypes"]}
    assert ranks == {declared["UTTypeIdentifier"]: "Owner", "public.json": "Alternate"}


def test_it_asks_for_no_network_and_no_foreign_libraries() -> None:
    entitlements = plist("entitlements.plist")
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_disk_image_is_made_of_the_app_that_the_readme_names() -> None:
    script = (MACOS / "make-dmg").read_text("utf-8")
    (app,) = re.findall(r'^app="dist/(.*)"$', script, re.MULTILINE)
    assert app == f"{plist('Info.plist')['CFBundleName']}.app"
