"""What attacks are like all together, each share of those that say anything about it."""

from dataclasses import replace

from migrainejournal.clinical.attack_profile import AttackProfile, Share, attack_profile
from migrainejournal.clinical.attacks import episodes
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import Quality, Side, StartCertainty, Symptom
from tests.values import attack, aura, moment

NOW = moment("2026-11-30 12:00")


def profile(*attacks: Attack) -> AttackProfile:
    return attack_profile(attacks, episodes(attacks, NOW), NOW)


def test_lengths_are_of_episodes_that_are_over() -> None:
    found = profile(
        attack("2026-11-02 08:00", "2026-11-02 12:00"),
        attack("2026-11-03 08:00", "2026-11-03 10:00"),  # a day later: the same episode, 26 hours in all
        attack("2026-11-10 08:00", "2026-11-10 14:00"),
        attack("2026-11-30 08:00"),
    )
    assert found.hours == (6, 26)


def test_pain_is_of_headaches_with_a_reading() -> None:
    found = profile(
        attack("2026-11-02 08:00", pain=7),
        attack("2026-11-06 08:00", pain=4),
        attack("2026-11-10 08:00", pain=3),
        attack("2026-11-14 08:00", pain=None),
        attack("2026-11-18 08:00", pain=0),
    )
    assert found.pains == (3, 4, 7)
    assert found.severe == Share(met=1, of=3)


def test_a_symptom_is_of_the_attacks_in_which_any_was_named() -> None:
    plain = attack("2026-11-02 08:00")
    found = profile(
        replace(plain, symptoms=(Symptom.NAUSEA, Symptom.PHOTOPHOBIA)),
        replace(plain, symptoms=(Symptom.PHOTOPHOBIA, "other:cold feet")),
        plain,
    )
    assert found.symptoms == (("photophobia", Share(met=2, of=2)), ("nausea", Share(met=1, of=2)))


def test_sides_and_quality_are_of_those_said() -> None:
    plain = attack("2026-11-02 08:00")
    found = profile(
        replace(plain, side=Side.LEFT, quality=Quality.THROBBING),
        replace(plain, side=Side.LEFT, quality=Quality.PRESSING),
        replace(plain, side=Side.BOTH),
        plain,
    )
    assert (found.one_sided, found.throbbing) == (Share(met=2, of=3), Share(met=1, of=2))
    assert found.sides == ((Side.LEFT, 2), (Side.BOTH, 1))


def test_auras_are_of_all_entries_and_beginnings_of_all_attacks() -> None:
    found = profile(
        replace(
            attack("2026-11-07 08:00", "2026-11-07 12:00"), start_certainty=StartCertainty.WOKE_WITH_IT
        ),  # a Saturday
        replace(attack("2026-11-11 08:00", pain=0), auras=(aura(20),)),
        attack("2026-11-20 08:00"),
    )
    assert (found.on_waking, found.at_weekend, found.aura) == (Share(met=1, of=3),) * 3


def test_what_begins_within_an_attack_begins_nothing_on_a_weekend() -> None:
    days = ("2026-11-06 08:00", "2026-11-07 08:00", "2026-11-08 08:00")  # from Friday to Sunday
    assert profile(*map(attack, days)).at_weekend == Share(met=0, of=1)


def test_what_bothers_most_is_named_by_how_often() -> None:
    plain = attack("2026-11-02 08:00")
    found = profile(
        *(replace(plain, most_bothersome=code) for code in ("nausea", "photophobia", "nausea")), plain
    )
    assert found.bothersome == (("nausea", 2), ("photophobia", 1))
