"""What the person wrote of themselves: diagnosis, other conditions, imaging, allergies, pregnancy."""

from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Section

FIELDS = ("diagnosis", "conditions", "imaging", "allergies", "pregnancy")


def background(counted: Counted) -> Section | None:
    """What is filled in, in the person's own words; None where nothing is."""
    words, profile = counted.words, counted.material.profile
    written = {name: str(getattr(profile, name)).strip() for name in FIELDS}
    facts = tuple((words(f"second_page.{name}"), text) for name, text in written.items() if text)
    if not facts:
        return None
    return Section(
        key=SectionKey.BACKGROUND,
        title=words("second_page.background_title"),
        note=words("second_page.background_note"),
        blocks=(Facts(items=facts),),
    )
