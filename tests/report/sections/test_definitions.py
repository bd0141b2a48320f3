"""The rules that were used stand in the report, each with where it was published."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.rules import OF_INSTRUMENT, OWN_RULES, SOURCES, Rule
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.vocabulary import EpisodeRule, Instrument, MigraineDayRule, StopReason
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.sections.definitions import definitions
from tests.report.lives import CHOICES, SUMATRIPTAN
from tests.report.sections.small_reports import report, sentences
from tests.values import bleeding, botox, course, day, dose, headache

WITHOUT_MUCH = [
    "Headache day:",
    "Migraine day:",
    "Recorded day:",
    "Days in 28:",
    "Acute medicine day:",
    "Attack:",
    "Chronic pattern:",
    "Overuse:",
    "MIDAS by diary:",
]


def of_only(found: Counted, *sections: SectionKey) -> list[str]:
    chosen = replace(found, choices=replace(CHOICES, sections=frozenset(sections)))
    return list(sentences(definitions(chosen)))


def test_a_journal_with_little_in_it_needs_few() -> None:
    assert list(sentences(definitions(report()))) == WITHOUT_MUCH


def full(counting: Counting = USUAL) -> Counted:
    """A report on which every kind of definition has something to stand for."""
    return report(
        [headache(day("2026-09-01"), function=2)],
        [dose(SUMATRIPTAN, "2026-09-01 09:00", before=6, after=0)],
        medicines=[SUMATRIPTAN],
        days=[bleeding("2026-09-10")],
        treatments=[
            botox(day("2026-06-01")),
            course("2026-01-01", "2026-02-01", group="arb", stopped=StopReason.SIDE_EFFECTS),
        ],
        scores=[
            Score(instrument=one, date=day("2026-09-01"), answers=tuple(low for low, _ in ANSWERS[one]))
            for one in Instrument
        ],
        counting=counting,
    )


def test_what_is_in_the_journal_is_defined() -> None:
    assert set(sentences(definitions(full()))) - set(WITHOUT_MUCH) == {
        "Change:",
        "Days at target:",
        "Long enough:",
        "Wear-off:",
        "Menstrual window:",
        "Resistant, refractory:",
        "MIDAS:",
        "HIT-6:",
        "MSQ 2.1:",
        "PHQ-4:",
        "PHQ-9:",
        "GAD-7:",
    }


def test_sections_that_were_not_chosen_need_none() -> None:
    assert of_only(report(), SectionKey.DEFINITIONS) == WITHOUT_MUCH[:4]
    assert of_only(report(), SectionKey.ATTACKS) == [*WITHOUT_MUCH[:4], "Attack:"]
    assert of_only(report(), SectionKey.FUNCTION) == [*WITHOUT_MUCH[:4], "MIDAS by diary:"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            MigraineDayRule.LEIDEN,
            "30 minutes with two of one-sided, throbbing, pain 4+, worse moving, and nausea, vomiting, or "
            "light with sound; or an aura began; or a migraine-specific medicine for a headache "
            "(van der Arend 2023)",
        ),
        (
            MigraineDayRule.FOUR_HOURS,
            "four hours with two of one-sided, throbbing, pain 4+, worse moving, and nausea, vomiting, or "
            "light with sound; or an aura began; or a migraine-specific medicine for a headache "
            "(van der Arend 2023)",
        ),
        (
            MigraineDayRule.TRIAL,
            "30 minutes with two of one-sided, throbbing, pain 4+, worse moving; or with nausea, vomiting, "
            "or light with sound (EVOLVE-2, CONQUER)",
        ),
        (
            MigraineDayRule.IHS,
            "four hours with all features of migraine, or an aura with three of its six, or a "
            "migraine-specific medicine for a headache (IHS)",
        ),
    ],
)
def test_the_rule_of_migraine_days_is_the_chosen_one(rule: MigraineDayRule, text: str) -> None:
    found = sentences(definitions(report(counting=Counting(migraine_day=rule))))
    assert found["Migraine day:"] == text


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            EpisodeRule.WITHIN_48_HOURS,
            "headaches less than 48 hours apart are one (Schmerzklinik Kiel)",
        ),
        (
            EpisodeRule.LOCKED,
            "headaches with at most one free date between them are one (Sci Rep 2020)",
        ),
        (EpisodeRule.IHS_DAY, "one whole free date makes the next headache a new one (IHS)"),
    ],
)
def test_the_rule_of_attacks_is_the_chosen_one(rule: EpisodeRule, text: str) -> None:
    found = sentences(definitions(report(counting=Counting(episode=rule))))
    assert found["Attack:"] == text


def test_every_definition_but_our_own_names_its_source() -> None:
    found = sentences(definitions(full()))
    assert [lead for lead, text in found.items() if not text.endswith(")")] == ["Recorded day:"]
    assert SOURCES[Rule.KNOWN_DAY] == "Migraine Journal"
    assert Rule.KNOWN_DAY in OWN_RULES


def test_every_definition_there_is_can_be_said() -> None:
    counted = (
        *(full(Counting(migraine_day=rule)) for rule in MigraineDayRule),
        *(full(Counting(episode=rule)) for rule in EpisodeRule),
    )
    said = {part for each in counted for pair in sentences(definitions(each)).items() for part in pair}
    texts = report().words.texts["second_page"]
    sources = {f"({text})" for key, text in texts.items() if key.startswith("source.")}
    rules = {text for key, text in texts.items() if key.startswith("rule.")}
    assert {text for key, text in texts.items() if key.startswith("name.")} <= said
    assert {rule for rule in rules if not any(text.startswith(rule) for text in said)} == set()
    assert {source for source in sources if not any(text.endswith(source) for text in said)} == set()


@pytest.mark.parametrize("instrument", Instrument)
def test_every_questionnaire_can_be_defined(instrument: Instrument) -> None:
    words = report().words
    rule = OF_INSTRUMENT[instrument]
    assert rule in Rule
    assert words.has(f"second_page.rule.{rule}")
    assert words.has(f"second_page.name.{rule}")
