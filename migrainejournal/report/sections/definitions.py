"""The rules that were used, each in a line with where it was published."""

from collections.abc import Iterator

from migrainejournal.clinical.menstrual import first_days
from migrainejournal.clinical.resistance import CLASS_OF_GROUP
from migrainejournal.clinical.rules import (
    OF_EPISODE,
    OF_INSTRUMENT,
    OF_MIGRAINE_DAY,
    OWN_RULES,
    SOURCES,
    Rule,
)
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import FinePrint, Section, Sentence
from migrainejournal.report.sections.function import INSTRUMENTS as OF_DAILY_LIFE
from migrainejournal.report.sections.mood import INSTRUMENTS as OF_MOOD
from migrainejournal.report.words import ReportWords

OF_TRIALS = (Rule.REDUCTION, Rule.DAYS_AT_TARGET, Rule.ADEQUATE_TRIAL)
OF_PATTERNS = (Rule.ICHD_1_3, Rule.ICHD_8_2_2)
"""The second stands for all codes of overuse."""


def definitions(counted: Counted) -> Section:
    """The rules of the chosen sections that had anything to count."""
    return rules_section(counted, tuple(_rules(counted)), key=SectionKey.DEFINITIONS)


def rules_section(counted: Counted, rules: tuple[Rule, ...], *, key: str) -> Section:
    """The rules in a line each."""
    words = counted.words
    return Section(
        key=key,
        title=words("second_page.definitions_title"),
        blocks=(FinePrint(items=tuple(_definition(words, rule) for rule in rules)),),
    )


def day_rules(counted: Counted) -> tuple[Rule, ...]:
    """Those by which days are counted."""
    migraine = OF_MIGRAINE_DAY[counted.material.counting.migraine_day]
    return (Rule.HEADACHE_DAY, migraine, Rule.KNOWN_DAY, Rule.RATE_28)


def _rules(counted: Counted) -> Iterator[Rule]:
    """In the order of the sections."""
    chosen = counted.choices.sections
    yield from day_rules(counted)
    if SectionKey.FIGURES in chosen:
        yield Rule.ACUTE_DAY
    if SectionKey.ATTACKS in chosen or SectionKey.PATTERNS in chosen:
        yield OF_EPISODE[counted.material.counting.episode]
    if SectionKey.TREATMENTS in chosen and counted.trials:
        yield from OF_TRIALS
    if SectionKey.CYCLES in chosen and counted.wear_offs:
        yield Rule.WEAR_OFF
    if SectionKey.PATTERNS in chosen:
        yield from _pattern_rules(counted)
    if SectionKey.FUNCTION in chosen:
        yield from _function_rules(counted)
    if SectionKey.MOOD in chosen:
        yield from (OF_INSTRUMENT[one] for one in OF_MOOD if counted.answers(one)[0])


def _pattern_rules(counted: Counted) -> Iterator[Rule]:
    yield from OF_PATTERNS
    if first_days(counted.diary.overviews):
        yield Rule.MENSTRUAL_WINDOW
    if any(each.has_failed and each.treatment.group in CLASS_OF_GROUP for each in counted.trials):
        yield Rule.EHF_RESISTANT


def _function_rules(counted: Counted) -> Iterator[Rule]:
    yield Rule.MIDAS_FROM_DIARY
    yield from (OF_INSTRUMENT[one] for one in OF_DAILY_LIFE if counted.answers(one)[0])


def _definition(words: ReportWords, rule: Rule) -> Sentence:
    text = words(f"second_page.rule.{rule}")
    own = f"second_page.source.{rule}"
    source = words(own) if words.has(own) else SOURCES[rule]
    if rule not in OWN_RULES:
        text = words("second_page.definition", text=text, source=source)
    return Sentence(lead=words(f"second_page.name.{rule}"), text=text)
