"""What a day says when it is asked why it is a migraine day, or why not."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import MigraineDayRule, Quality, Side, Symptom
from migrainejournal.gui.calendar_page.day_reason import day_reason
from migrainejournal.gui.calendar_page.sheet import Sheet, sheet_of
from migrainejournal.gui.why.reason import Reason
from tests.gui.calendar_page.records import FIRST
from tests.values import attack, aura

EIGHTH, EIGHTEENTH = date(2026, 11, 8), date(2026, 11, 18)
NOT_THERE = replace(
    attack("2026-11-18 08:00", "2026-11-18 09:00", pain=2),
    side=Side.BOTH,
    quality=Quality.PRESSING,
    symptoms=(Symptom.NECK_PAIN,),
)
WITH_AURA = replace(
    attack("2026-11-18 08:00", "2026-11-18 20:00", pain=6),
    auras=(replace(aura(30), gradual=True, positive=True, unilateral=True),),
)


def reason(sheet: Sheet, day: date) -> Reason:
    return day_reason(sheet.overviews[day], sheet)


def of_attack(excerpt: Excerpt, found: Attack, counting: Counting = USUAL) -> Reason:
    """Why the 18th is what it is with only this attack in the journal."""
    return reason(sheet_of(replace(excerpt, attacks=(found,)), FIRST, counting, doses={}), EIGHTEENTH)


def test_a_migraine_day_says_what_makes_it_one(sheet: Sheet) -> None:
    assert reason(sheet, EIGHTH) == Reason(
        title="Sunday 8 November 2026: migraine day",
        rule=Rule.LEIDEN,
        remarks=(
            "It counts because a headache was long enough and had the features.",
            "It counts because a migraine medicine was taken on a headache day.",
            "Attack of 02:10\n"
            "Recorded: one-sided, throbbing, pain of 4 or more, nausea or vomiting, light.\n"
            "Not ticked: worse moving, sound.\n"
            "Pattern consistent with migraine without aura (ICHD-3 1.1, criteria B to D); discuss with your "
            "clinician.",
        ),
    )


def test_a_headache_day_says_what_is_not_recorded(excerpt: Excerpt) -> None:
    bare = attack("2026-11-18 08:00", "2026-11-18 20:00", pain=6)
    assert of_attack(excerpt, bare) == Reason(
        title="Wednesday 18 November 2026: headache day, no migraine day by this rule",
        rule=Rule.LEIDEN,
        remarks=(
            "Attack of 08:00\n"
            "Recorded: pain of 4 or more.\n"
            "Not recorded: one-sided, throbbing, worse moving, nausea or vomiting, light, sound.\n"
            "Fewer features than the rule asks for; those not recorded could be enough.\n"
            "Whether the criteria of a migraine attack (ICHD-3 1.1, ICHD-3 1.2, ICHD-3 1.5) are met cannot "
            "be told from what is recorded.",
        ),
    )


def test_what_was_not_there_is_said_to_be_so(excerpt: Excerpt) -> None:
    (words,) = of_attack(excerpt, NOT_THERE).remarks
    assert "Recorded" not in words
    assert words.startswith("Attack of 08:00\nNot ticked: one-sided, throbbing, pain of 4 or more, worse")
    assert words.endswith(
        "The criteria of a migraine attack (ICHD-3 1.1, ICHD-3 1.2, ICHD-3 1.5) are not met."
    )


@pytest.mark.parametrize(
    ("rule", "is_short"), [(MigraineDayRule.LEIDEN, False), (MigraineDayRule.FOUR_HOURS, True)]
)
def test_the_chosen_rule_says_what_is_too_short(
    excerpt: Excerpt, rule: MigraineDayRule, *, is_short: bool
) -> None:
    two_hours = attack("2026-11-18 08:00", "2026-11-18 10:00", pain=6)
    found = replace(two_hours, quality=Quality.THROBBING, symptoms=(Symptom.NAUSEA,))
    why = of_attack(excerpt, found, Counting(migraine_day=rule))
    assert why.rule == Rule(rule.value)
    assert why.title.endswith("no migraine day by this rule") == is_short
    assert ("Shorter than the rule asks for." in why.remarks[-1]) == is_short


def test_an_aura_is_a_cause_of_its_own(excerpt: Excerpt, sheet: Sheet) -> None:
    why = of_attack(excerpt, WITH_AURA)
    assert why.remarks[0] == "It counts because an aura began on this date."
    assert "Pattern consistent with migraine with aura (ICHD-3 1.2, criteria B and C)" in why.remarks[1]
    aura_only = reason(sheet, date(2026, 11, 13))
    assert aura_only.title == "Friday 13 November 2026: migraine day, aura without headache"
    assert aura_only.remarks[1].startswith("Attack of 09:00\nAura without headache.\n")


def test_all_but_one_criterion_is_named_and_what_is_open_too(excerpt: Excerpt) -> None:
    most = replace(NOT_THERE, readings=attack("2026-11-18 08:00").readings, symptoms=(Symptom.NAUSEA,))
    long = replace(most, end=attack("2026-11-18 08:00", "2026-11-18 20:00").end)
    pattern = (
        "Pattern consistent with probable migraine (ICHD-3 1.5, all but one criterion); discuss with "
        "your clinician."
    )
    assert of_attack(excerpt, long).remarks[-1].endswith(pattern)
    open_ = replace(long, side=None, quality=None)
    assert of_attack(excerpt, open_).remarks[-1].endswith(f"{pattern} Not all of it is recorded.")


def test_each_of_several_attacks_has_its_say(sheet: Sheet) -> None:
    assert [words[:15] for words in reason(sheet, EIGHTEENTH).remarks] == [
        "Attack of 08:00",
        "Attack of 20:00",
    ]


def test_an_attack_from_the_day_before_has_its_date(excerpt: Excerpt) -> None:
    over_midnight = attack("2026-11-17 22:00", "2026-11-18 05:00")
    assert of_attack(excerpt, over_midnight).remarks[0].startswith("Attack of 17 Nov, 22:00\n")
