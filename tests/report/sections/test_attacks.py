"""The attacks in one table, and each in a row of its own where that is wished."""

from dataclasses import replace

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import Quality, Side, StartCertainty, Symptom
from migrainejournal.report.document import Facts, Missing, Table
from migrainejournal.report.material import Material
from migrainejournal.report.sections.attack_list import attack_list
from migrainejournal.report.sections.attacks import attacks
from tests.report.counting import counted
from tests.report.lives import BEGIN, LAST, NOW, SUMATRIPTAN, menstrual
from tests.values import attack, aura, dose, excerpt


def lived(*found: Attack) -> Material:
    return Material(excerpt=excerpt(BEGIN, LAST, attacks=found, now=NOW))


def facts(material: Material) -> dict[str, str]:
    (block,) = attacks(counted(material)).blocks
    assert isinstance(block, Facts)
    return dict(block.items)


FULL = replace(
    attack("2026-11-07 06:00", "2026-11-07 18:00", pain=8),
    side=Side.LEFT,
    quality=Quality.THROBBING,
    symptoms=(Symptom.NAUSEA, Symptom.PHOTOPHOBIA),
    auras=(aura(20),),
    start_certainty=StartCertainty.WOKE_WITH_IT,
)
PLAIN = attack("2026-11-11 08:00", "2026-11-11 10:00", pain=3)


def test_every_share_has_what_it_is_of() -> None:
    assert facts(lived(FULL, PLAIN)) == {
        "Attacks": "2 attacks; median 7 h (2–12)",
        "Worst pain": "median 5.5; 7 or more in 1 of 2",
        "With": "nausea 1 of 1, light 1 of 1, aura 1 of 2",
        "Side": "one-sided in 1 of 1 (left side 1); throbbing in 1 of 1",
        "Start": "woke with it in 1 of 2; on Saturday or Sunday 1 of 2 (by chance 2 in 7)",
    }


def test_what_nobody_recorded_is_not_there() -> None:
    assert facts(lived(attack("2026-11-11 08:00", "2026-11-11 10:00", pain=None))) == {
        "Attacks": "1 attack; median 2 h (2–2)",
        "Start": "woke with it in 0 of 1; on Saturday or Sunday 0 of 1 (by chance 2 in 7)",
    }


def test_one_that_goes_on_is_said_to() -> None:
    assert facts(lived(attack("2026-11-22 08:00")))["Attacks"] == "1 attack; one is going on"


def test_several_that_go_on_or_overlap_are_said_to() -> None:
    running = (attack("2026-11-20 08:00"), attack("2026-11-22 08:00"))
    assert facts(lived(*running))["Attacks"] == (
        "1 attack, written down as 2; 2 are going on; 1 overlaps another, their days count once"
    )


def test_two_entries_of_one_attack_are_one() -> None:
    again = attack("2026-11-08 08:00", "2026-11-08 10:00")
    assert facts(lived(FULL, again))["Attacks"] == "1 attack, written down as 2; median 28 h (28–28)"


def test_the_cycle_is_told_where_bleeding_is_recorded() -> None:
    assert facts(menstrual())["Cycle"] == "an attack began around the first day of bleeding in 3 of 3 cycles"


def test_without_any_it_says_so() -> None:
    assert attacks(counted(lived())).blocks == (Missing(text="No attack is recorded in this time."),)
    assert attack_list(counted(lived())) is None


def test_the_list_has_every_attack_with_its_doses_and_no_note() -> None:
    noted = replace(FULL, note="my own words")
    doses = [replace(dose(SUMATRIPTAN, f"2026-11-07 {at}"), attack=noted.id) for at in ("07:00", "12:00")]
    material = lived(noted, replace(PLAIN, end=None))
    found = replace(material.excerpt, doses=tuple(doses), medicines={SUMATRIPTAN.id: SUMATRIPTAN})
    section = attack_list(counted(replace(material, excerpt=found)))
    assert section is not None
    (table,) = section.blocks
    assert isinstance(table, Table)
    assert table.rows == (
        ("7 Nov 2026 06:00", "12.0", "8", "nausea, light", "sumatriptan 50 mg ×2"),
        ("11 Nov 2026 08:00", "going on", "3", "", ""),
    )
