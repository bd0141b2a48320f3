"""The attacks in one table: how long, how bad, with what, how they begin. Not one by one."""

from statistics import median

from migrainejournal.clinical.attack_profile import AttackProfile, Share
from migrainejournal.clinical.doubts import Doubt
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Missing, Section
from migrainejournal.report.terms import term
from migrainejournal.report.words import ReportWords

FEATURES = 6
"""So many symptoms at most: the most frequent."""


def attacks(counted: Counted) -> Section:
    """What the attacks of the period are like."""
    words = counted.words
    found = counted.stats.attacks
    if not found.count:
        missing = Missing(text=words("first_page.no_attacks"))
        return _section(missing, words)
    profile = counted.attack_profile
    facts = (
        ("attacks", _attacks(counted, profile)),
        ("pain", _pain(profile, words)),
        ("features", _features(profile, words)),
        ("side", _side(profile, words)),
        ("start", _start(profile, words)),
        ("cycle", _cycle(counted)),
    )
    named = tuple((words(f"first_page.{key}"), text) for key, text in facts if text)
    return _section(Facts(items=named), words)


def _section(block: Facts | Missing, words: ReportWords) -> Section:
    return Section(key=SectionKey.ATTACKS, title=words("first_page.attacks_title"), blocks=(block,))


def _attacks(counted: Counted, profile: AttackProfile) -> str:
    words, found = counted.words, counted.stats.attacks
    text = words("first_page.attacks_of", n=found.count)
    if len(counted.attacks) != found.count:
        text = words("first_page.attacks_of_entries", attacks=text, entries=len(counted.attacks))
    if profile.hours:
        middle, low, high = (
            words.number(round(hours) if hours >= 2 else round(hours, 1))
            for hours in (median(profile.hours), profile.hours[0], profile.hours[-1])
        )
        text = words("first_page.attacks_with_length", attacks=text, median=middle, low=low, high=high)
    overlapping = sum(doubtful.doubt is Doubt.OVERLAPPING_ATTACKS for doubtful in counted.stats.doubts)
    besides = (
        words("first_page.running", n=found.running) if found.running else "",
        words("first_page.overlapping", n=overlapping) if overlapping else "",
    )
    return "; ".join(filter(None, (text, *besides)))


def _pain(profile: AttackProfile, words: ReportWords) -> str:
    if not profile.pains:
        return ""
    return words(
        "first_page.pain_of",
        median=words.number(median(profile.pains)),
        met=profile.severe.met,
        of=profile.severe.of,
    )


def _features(profile: AttackProfile, words: ReportWords) -> str:
    parts = [
        _of("feature_of", share, words, what=term(words, code)) for code, share in profile.symptoms[:FEATURES]
    ]
    if profile.aura.met:
        parts.append(_of("feature_of", profile.aura, words, what=words("first_page.aura")))
    return ", ".join(parts)


def _side(profile: AttackProfile, words: ReportWords) -> str:
    parts = []
    if profile.one_sided.of:
        sides = ", ".join(
            words("first_page.side_of", side=term(words, side), n=n) for side, n in profile.sides
        )
        parts.append(f"{_of('one_sided', profile.one_sided, words)} ({sides})")
    if profile.throbbing.of:
        parts.append(_of("throbbing", profile.throbbing, words))
    return "; ".join(parts)


def _start(profile: AttackProfile, words: ReportWords) -> str:
    return "; ".join(
        (_of("on_waking", profile.on_waking, words), _of("at_weekend", profile.at_weekend, words))
    )


def _cycle(counted: Counted) -> str:
    found = counted.stats.menstrual
    if not found.cycles:
        return ""
    return counted.words("first_page.cycle_of", met=found.hits, of=len(found.cycles))


def _of(key: str, share: Share, words: ReportWords, *, what: str = "") -> str:
    return words(f"first_page.{key}", met=share.met, of=share.of, what=what)
