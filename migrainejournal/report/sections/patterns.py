"""What the published patterns find, in neutral sentences that name their rule; never a diagnosis."""

from collections.abc import Iterator, Sequence

from migrainejournal.clinical.chronic import MORE_THAN_THREE, ChronicPattern, chronic_pattern
from migrainejournal.clinical.menstrual import first_days_in
from migrainejournal.clinical.months import Period, calendar_months, overuse_months
from migrainejournal.clinical.overuse import OverusePattern, overuse
from migrainejournal.clinical.resistance import CLASS_OF_GROUP, ResistanceFinding
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.vocabulary import OveruseMonth
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Missing, Section, Sentence, Sentences
from migrainejournal.report.words import ReportWords

SEVERAL = 2
"""So many classes with days of their own make "several classes" worth a sentence."""
TOGETHER = (Rule.ICHD_8_2_6, Rule.ICHD_8_2_7)


def patterns(counted: Counted) -> Section | None:
    """Chronic pattern, overuse, menstrual window and resistance; that too little is recorded, where it is."""
    words = counted.words
    sentences = (
        *_chronic(counted),
        *overuse_sentences(counted),
        *_menstrual(counted),
        *_resistance(counted),
    )
    is_judged = bool(_chronic_months(counted) or _overuse_months(counted))
    missing = () if is_judged else (Missing(text=words("second_page.no_month")),)
    return Section(
        key=SectionKey.PATTERNS,
        title=words("second_page.patterns_title"),
        note=words("second_page.patterns_note"),
        blocks=(*((Sentences(items=sentences),) if sentences else ()), *missing),
    )


def _chronic_months(counted: Counted) -> Sequence[Period]:
    return _months(counted, calendar_months(counted.journal.first, counted.period.last))


def _overuse_months(counted: Counted) -> Sequence[Period]:
    kind = counted.material.counting.overuse_month
    return _months(counted, overuse_months(counted.journal.first, counted.period.last, kind))


def _months(counted: Counted, months: Sequence[Period]) -> Sequence[Period]:
    """The months of the report, and those before it as long as the rules ask for more than three.

    None where nothing is known of any.
    """
    inside = sum(month.first >= counted.period.first for month in months)
    chosen = months[-max(inside, MORE_THAN_THREE) :]
    return chosen if any(counted.journal.known(month) for month in chosen) else ()


def _chronic(counted: Counted) -> Iterator[Sentence]:
    words = counted.words
    chosen = _chronic_months(counted)
    if not chosen:
        return
    found = chronic_pattern(counted.journal, chosen, counted.material.excerpt.medicines)
    reached = {"met": found.months_met, "span": _span(words, chosen), "days": _headache_days(counted, found)}
    parts = [words("second_page.chronic", n=len(chosen), **reached)]
    parts += _open(words, [month.met for month in found.months])
    if found.is_longer_than_three:
        parts.append(words("second_page.chronic_consistent"))
    yield Sentence(lead=words("second_page.chronic_lead", source=found.source), text=" ".join(parts))


def _headache_days(counted: Counted, found: ChronicPattern) -> str:
    """The headache days of each of the last four months, of its recorded days."""
    words = counted.words
    return ", ".join(
        words(
            "second_page.of_known",
            days=len(month.headache),
            known=counted.journal.known(month.period),
        )
        for month in found.months[-MORE_THAN_THREE:]
    )


def overuse_sentences(counted: Counted) -> tuple[Sentence, ...]:
    """One for each code of ICHD-3 8.2 whose days were counted, or that none were; nothing without a month."""
    words, kind = counted.words, counted.material.counting.overuse_month
    months = _overuse_months(counted)
    if not months:
        return ()
    found, span = overuse(counted.journal, months, kind), _span(words, months)
    shown = _worth_saying(found)
    if shown:
        return tuple(_overuse(words, kind, pattern, span) for pattern in shown)
    taken = {key for month in months for o in counted.journal.within(month) for key in o.acute}
    key = "second_page.no_acute_with_line" if taken else "second_page.no_acute"
    parts = [words(key, n=len(months), span=span)]
    parts += _open(words, [month.met for month in max(found, key=_open_months).months])
    return (Sentence(lead=words("second_page.overuse_lead"), text=" ".join(parts)),)


def _worth_saying(found: Sequence[OverusePattern]) -> list[OverusePattern]:
    """Those with days; several classes together only where there are several and none alone is over."""
    single = [pattern for pattern in found if pattern.rule not in TOGETHER and pattern.days]
    is_one_over = any(pattern.months_met for pattern in single)
    together = [p for p in found if p.rule in TOGETHER and p.days and _says_more(p, single, is_one_over)]
    return [pattern for pattern in found if pattern in single or pattern in together]


def _says_more(pattern: OverusePattern, single: Sequence[OverusePattern], is_one_over: bool) -> bool:
    if pattern.rule is Rule.ICHD_8_2_7 or pattern.months_met:
        return True
    return len(single) >= SEVERAL and not is_one_over


def _open_months(pattern: OverusePattern) -> int:
    return sum(month.met is None for month in pattern.months)


def _overuse(words: ReportWords, kind: OveruseMonth, pattern: OverusePattern, span: str) -> Sentence:
    parts = [
        words(
            f"second_page.overuse_{kind}",
            n=len(pattern.months),
            met=pattern.months_met,
            line=pattern.line,
            span=span,
            last=words.month(pattern.months[-1].period.last),
            days=", ".join(words.number(len(month.days)) for month in pattern.months[-MORE_THAN_THREE:]),
        ),
        *_open(words, [month.met for month in pattern.months]),
    ]
    if pattern.is_longer_than_three:
        name = words(f"second_page.overuse.{pattern.rule}")
        parts.append(words("second_page.overuse_consistent", name=name))
    if pattern.has_few_headaches:
        parts.append(words("second_page.few_headaches"))
    name = words(f"second_page.days.{pattern.rule}")
    lead = words("second_page.overuse_of", name=name, source=pattern.source)
    return Sentence(lead=lead, text=" ".join(parts))


def _menstrual(counted: Counted) -> Iterator[Sentence]:
    words, found = counted.words, counted.stats.menstrual
    if not first_days_in(counted.period, counted.journal):
        return
    number = len(found.cycles)
    if not number:
        text = words("second_page.no_cycle")
    elif found.chance is None:
        text = words("second_page.menstrual", n=number, hits=found.hits)
    else:
        by_chance = words.number(found.chance * number, 1)
        text = words("second_page.menstrual_chance", n=number, hits=found.hits, chance=by_chance)
    yield Sentence(lead=words("second_page.menstrual_lead", source="ICHD-3 A1.1.1"), text=text)


def _resistance(counted: Counted) -> Iterator[Sentence]:
    """Where a class has failed: resistant, and where that is met also refractory."""
    resistant, refractory = counted.resistance
    if not resistant.failed_classes:
        return
    yield _resistance_sentence(counted, resistant)
    if resistant.met:
        yield _resistance_sentence(counted, refractory)


def failed_classes(counted: Counted) -> str:
    """In how many classes a preventive failed, and which these were, also those that go on."""
    words, number = counted.words, len(counted.resistance[0].failed_classes)
    failed = [each for each in counted.trials if each.has_failed and each.treatment.group in CLASS_OF_GROUP]
    if not failed:
        return words.number(number)
    names = (
        each.treatment.name if each.is_over else words("second_page.still_taken", name=each.treatment.name)
        for each in failed
    )
    listed = ", ".join(dict.fromkeys(names))
    return words("second_page.failed_classes", number=number, names=listed)


def _resistance_sentence(counted: Counted, found: ResistanceFinding) -> Sentence:
    words = counted.words
    name = words(f"second_page.{found.rule}")
    why = words(
        "second_page.resistance_why",
        classes=failed_classes(counted),
        triptans=found.triptans_failed,
        months=sum(month is True for month in found.months),
        of=len(found.months),
    )
    verdict = {True: "second_page.met", False: "second_page.not_met", None: "second_page.open"}[found.met]
    lead = words("second_page.resistance_lead", name=name)
    return Sentence(lead=lead, text=words(verdict, name=name, why=why))


def _open(words: ReportWords, months: Sequence[Verdict]) -> list[str]:
    """In how many of the months too little is recorded to tell."""
    number = sum(met is None for met in months)
    return [words("second_page.open_months", n=number)] if number else []


def _span(words: ReportWords, months: Sequence[Period]) -> str:
    """The first and the last of the months, the year once where it is the same."""
    first, last = months[0].first, months[-1].last
    begins = words.short_month(first) if first.year == last.year else words.month(first)
    return words("second_page.span", first=begins, last=words.month(last))
