"""What the person wants from the visit, first of all, as they wrote it."""

from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Section, Words
from migrainejournal.report.terms import term


def wish(counted: Counted) -> Section | None:
    """The questions for the coming visit, and what bothers most besides pain."""
    words = counted.words
    coming = counted.visit
    asked = coming.questions.strip() if coming is not None else ""
    bothersome = _bothersome(counted)
    if not asked and not bothersome:
        return None
    lead = words("first_page.wish") if asked else ""
    text = "\n".join(filter(None, (asked, bothersome)))
    return Section(key=SectionKey.WISH, title="", blocks=(Words(lead=lead, text=text),))


def _bothersome(counted: Counted) -> str:
    """What bothers most besides pain, of the attacks that say it."""
    found = counted.attack_profile.bothersome
    if not found:
        return ""
    code, times = found[0]
    of = sum(n for _, n in found)
    return counted.words("first_page.bothersome", what=term(counted.words, code), times=times, of=of)
