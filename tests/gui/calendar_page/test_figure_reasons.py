"""What each number above the calendar says when it is asked why."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.rules import SOURCES, Rule
from migrainejournal.domain.change import Change
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.medicine import UNNAMED, UNNAMED_MEDICINE
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseClass, OveruseMonth
from migrainejournal.gui.calendar_page.figure_reasons import figure_reason
from migrainejournal.gui.calendar_page.figures import HEADACHE, KNOWN, MIGRAINE, figures_of
from migrainejournal.gui.calendar_page.sheet import Sheet, read_sheet
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.why.reason import Reason
from migrainejournal.journal import Journal
from tests.gui.calendar_page.records import AURA_ONLY, FIRST, LAST, NOVEMBER, SUMATRIPTAN
from tests.gui.calendar_page.records import MIGRAINE as MIGRAINE_ATTACK
from tests.values import attack, days, dose, doses_on, medicine

THIRTY_DAYS = Counting(overuse_month=OveruseMonth.THIRTY_DAYS)
SWITCH = "Another rule can be chosen in the settings, under Counting."


def november(journal: Journal, records: Iterable[Record] = NOVEMBER, counting: Counting = USUAL) -> Sheet:
    """The sheet of a November with these records."""
    journal.apply(Change.adding(records))
    return read_sheet(journal, FIRST, LAST, counting)


def test_every_figure_has_a_reason_that_counts_as_many_days(journal: Journal) -> None:
    sheet = november(journal)
    for figure in figures_of(sheet):
        reason = figure_reason(figure.key, sheet)
        assert len(reason.days) == int(figure.number.partition("/")[0])
        assert reason.title.startswith(f"{len(reason.days)} ")


def test_headache_days_say_which_and_what_is_not_known(journal: Journal) -> None:
    assert figure_reason(HEADACHE, november(journal)) == Reason(
        title="6 headache days in November 2026",
        rule=Rule.HEADACHE_DAY,
        days=tuple(date(2026, 11, number) for number in (1, 8, 14, 18, 20, 22)),
        remarks=(
            "Counted as 4 attacks.\n"
            "Headaches less than 48 hours apart, from the end of one to the start of the next, are one.\n"
            f"Source: {SOURCES[Rule.WITHIN_48_HOURS]}\n{SWITCH}",
            "13 dates are not known and not counted.",
        ),
    )


@pytest.mark.parametrize(
    ("rule", "number"), [(EpisodeRule.WITHIN_48_HOURS, 4), (EpisodeRule.LOCKED, 4), (EpisodeRule.IHS_DAY, 6)]
)
def test_headache_days_are_attacks_by_the_chosen_rule(
    journal: Journal, rule: EpisodeRule, number: int
) -> None:
    reason = figure_reason(HEADACHE, november(journal, counting=Counting(episode=rule)))
    assert reason.remarks[0].startswith(f"Counted as {number} attacks.\n{rule_sentence(Rule(rule.value))}\n")


def test_an_attack_without_headache_is_no_attack_of_the_headache_days(journal: Journal) -> None:
    sheet = november(journal, [MIGRAINE_ATTACK, AURA_ONLY])
    assert figure_reason(HEADACHE, sheet).remarks[0].startswith("Counted as 1 attack.\n")
    journal.apply(Change.removing([MIGRAINE_ATTACK]))
    only_aura = read_sheet(journal, FIRST, LAST, USUAL)
    assert not any("Counted as" in remark for remark in figure_reason(HEADACHE, only_aura).remarks)


def test_recorded_days_name_their_denominator(journal: Journal) -> None:
    reason = figure_reason(KNOWN, november(journal))
    assert reason.title == "9 of 22 days recorded in November 2026"
    assert (reason.rule, len(reason.days)) == (Rule.KNOWN_DAY, 9)


@pytest.mark.parametrize("rule", MigraineDayRule)
def test_migraine_days_name_the_chosen_rule(journal: Journal, rule: MigraineDayRule) -> None:
    reason = figure_reason(MIGRAINE, november(journal, counting=Counting(migraine_day=rule)))
    found = {
        MigraineDayRule.LEIDEN: days("2026-11-08", "2026-11-13"),
        MigraineDayRule.FOUR_HOURS: days("2026-11-08", "2026-11-13"),
        MigraineDayRule.TRIAL: days("2026-11-08"),
        MigraineDayRule.IHS: days("2026-11-08"),
    }
    assert (reason.rule, reason.days) == (Rule(rule.value), found[rule])
    assert reason.remarks[-1] == SWITCH


def test_one_day_is_not_days(journal: Journal) -> None:
    sheet = november(journal)
    assert figure_reason(OveruseClass.TRIPTAN, sheet).title == "1 triptan day in November 2026"


def test_no_days_are_a_number_too(journal: Journal) -> None:
    reason = figure_reason(MIGRAINE, november(journal, [attack("2026-11-02 08:00", "2026-11-02 09:00")]))
    assert (reason.title, reason.days) == ("0 migraine days in November 2026", ())


def test_below_the_line_it_is_named_without_alarm(journal: Journal) -> None:
    reason = figure_reason(OveruseClass.NON_OPIOID, november(journal))
    assert reason.remarks == ("The line is 15.", "12 dates are not known and not counted.")
    assert reason.rule is Rule.ICHD_8_2_3


def test_at_the_line_the_days_stand_beside_it(journal: Journal) -> None:
    taken = doses_on(SUMATRIPTAN, [date(2026, 11, number) for number in range(1, 11)])
    reason = figure_reason(OveruseClass.TRIPTAN, november(journal, [SUMATRIPTAN, *taken]))
    assert reason.remarks[0] == "10 triptan days, the line is 10."


def test_gepants_have_no_line(journal: Journal) -> None:
    rimegepant = medicine("rimegepant", OveruseClass.GEPANT)
    sheet = november(journal, [rimegepant, dose(rimegepant, "2026-11-03 12:00")])
    reason = figure_reason(OveruseClass.GEPANT, sheet)
    assert not any("line" in remark for remark in reason.remarks)


def test_overlapping_attacks_are_named_and_counted_once(journal: Journal) -> None:
    again = attack("2026-11-08 12:00", "2026-11-08 15:00")
    sheet = november(journal, [MIGRAINE_ATTACK, again])
    for key in (HEADACHE, MIGRAINE):
        reason = figure_reason(key, sheet)
        assert len(reason.days) == 1
        assert any(r.startswith("Two attacks overlap on Sunday 8 November 2026.") for r in reason.remarks)


def test_a_dose_without_a_medicine_is_named_and_counts_in_no_class(journal: Journal) -> None:
    unnamed = replace(dose(SUMATRIPTAN, "2026-11-05 08:00"), medicine=UNNAMED)
    sheet = november(journal, [*NOVEMBER, UNNAMED_MEDICINE, unnamed])
    for key, number in ((OveruseClass.TRIPTAN, 1), (MIGRAINE, 2)):
        reason = figure_reason(key, sheet)
        assert len(reason.days) == number
        assert "1 dose has no medicine yet and counts in no class. Say what it was." in reason.remarks
    assert not any("no medicine" in remark for remark in figure_reason(HEADACHE, sheet).remarks)


def test_thirty_days_count_back_from_today_over_the_edge_of_the_month(journal: Journal) -> None:
    taken = doses_on(SUMATRIPTAN, days("2026-10-23", "2026-10-24", "2026-11-02", "2026-11-22"))
    reason = figure_reason(OveruseClass.TRIPTAN, november(journal, [SUMATRIPTAN, *taken], THIRTY_DAYS))
    assert reason.title == "3 triptan days in the 30 days to Sunday 22 November 2026"
    assert reason.days == days("2026-10-24", "2026-11-02", "2026-11-22")


def test_a_year_counts_its_medicines_over_the_year_without_a_line(journal: Journal) -> None:
    journal.apply(Change.adding(NOVEMBER))
    for counting in (USUAL, THIRTY_DAYS):
        year = read_sheet(journal, date(2026, 1, 1), date(2026, 12, 31), counting)
        reason = figure_reason(OveruseClass.NON_OPIOID, year)
        assert reason.title == "4 simple painkiller days in 2026"
        assert not any("line" in remark for remark in reason.remarks)


def test_a_month_to_come_has_nothing_to_count(journal: Journal) -> None:
    journal.apply(Change.adding(NOVEMBER))
    for counting in (USUAL, THIRTY_DAYS):
        december = read_sheet(journal, date(2026, 12, 1), date(2026, 12, 31), counting)
        for key in (HEADACHE, MIGRAINE, KNOWN, OveruseClass.TRIPTAN):
            assert figure_reason(key, december).days == ()
