"""`log` records an attack, or more of the one that is running."""

from collections.abc import Callable

import pytest

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind, OveruseClass, Quality, Side
from migrainejournal.journal import Journal
from tests.cli.conftest import Logged, Typed
from tests.conftest import Clock

At = Callable[..., Moment]


def medicine_of(journal: Journal, dose: Dose) -> Medicine:
    return next(medicine for medicine in journal.medicines() if medicine.id == dose.medicine)


def test_pain_alone_starts_an_attack_now(logged: Logged, journal: Journal, clock: Clock) -> None:
    attack, doses = logged("--pain", "7")
    assert (attack.start, attack.end) == (clock(), None)
    assert [(reading.at, reading.pain) for reading in attack.readings] == [(clock(), 7)]
    assert doses == ()
    assert journal.running_attack() == attack


def test_everything_about_an_attack_that_is_over(logged: Logged, journal: Journal, at: At) -> None:
    attack, (dose,) = logged(
        *("--pain", "6", "--start", "2026-11-08T02:10", "--end", "2026-11-08T14:30"),
        *("--symptom", "nausea, light", "--symptom", "cold hands"),
        *("--side", "left", "--quality", "throbbing"),
        *("--aura", "visual:25", "--aura", "speech"),
        *("--dose", "sumatriptan 50 mg@2026-11-08T03:00", "--note", "Woke at two."),
    )
    assert (attack.start, attack.end) == (at("2026-11-08 02:10"), at("2026-11-08 14:30"))
    assert [(reading.at, reading.pain) for reading in attack.readings] == [(attack.start, 6)]
    assert attack.symptoms == ("nausea", "other:cold hands", "photophobia")
    assert (attack.side, attack.quality) == (Side.LEFT, Quality.THROBBING)
    assert [(aura.kind, aura.start, aura.minutes) for aura in attack.auras] == [
        (AuraKind.VISUAL, attack.start, 25),
        (AuraKind.SPEECH, attack.start, None),
    ]
    assert attack.note == "Woke at two."
    assert (dose.at, dose.pain_before) == (at("2026-11-08 03:00"), 6)
    medicine = medicine_of(journal, dose)
    assert medicine.label == "sumatriptan 50 mg"
    assert medicine.overuse == (OveruseClass.TRIPTAN,)


def test_a_full_time_keeps_its_zone(logged: Logged, journal: Journal, at: At) -> None:
    attack, _ = logged(
        *("--pain", "3", "--start", "2026-11-08T02:10:00+09:00[Asia/Tokyo]"),
        *("--end", "2026-11-08T04:10:00+09:00[Asia/Tokyo]"),
    )
    assert attack.start == at("2026-11-08 02:10", "Asia/Tokyo")


def test_an_earlier_start_means_pain_now(logged: Logged, journal: Journal, at: At, clock: Clock) -> None:
    attack, _ = logged("--pain", "4", "--start", "2026-11-22T07:00")
    assert (attack.start, attack.end) == (at("2026-11-22 07:00"), None)
    assert [reading.at for reading in attack.readings] == [clock()]


def test_no_pain_is_an_aura(logged: Logged, journal: Journal, clock: Clock) -> None:
    attack, _ = logged("--pain", "0")
    assert [(aura.kind, aura.start) for aura in attack.auras] == [(None, clock())]
    assert not attack.is_headache


def test_a_second_log_adds_to_the_attack_that_runs(logged: Logged, journal: Journal, clock: Clock) -> None:
    first, _ = logged("--pain", "5", "--symptom", "nausea", "--side", "left", "--note", "At work.")
    clock.forward(hours=1)
    second, (dose,) = logged(
        "--pain", "8", "--symptom", "phonophobia", "--dose", "ibuprofen 400 mg", "--note", "Home."
    )
    assert second.id == first.id
    assert [reading.pain for reading in second.readings] == [5, 8]
    assert second.symptoms == ("nausea", "phonophobia")
    assert second.side is Side.LEFT
    assert second.note == "At work.\nHome."
    assert (dose.at, dose.pain_before) == (clock(), 8)


def test_no_second_attack_runs_beside_the_first(typed: Typed, logged: Logged, journal: Journal) -> None:
    logged("--pain", "5")
    answer = typed("log", "--pain", "6", "--start", "2026-11-22T09:00")
    assert answer.code == 1
    assert "migrainejournal over" in answer.err
    assert journal.counts()["attacks"] == 1


def test_what_was_wrong_before_and_has_no_option_is_said_too(
    typed: Typed, journal: Journal, clock: Clock
) -> None:
    journal.apply(Change.adding([Attack(start=clock(), function=7)]))
    answer = typed("log", "--pain", "5")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert journal.excerpt().attacks[0].readings == ()


def test_an_attack_of_the_past_is_recorded_while_one_runs(logged: Logged, journal: Journal) -> None:
    running, _ = logged("--pain", "5")
    past = ("--start", "2026-11-01T09:00", "--end", "2026-11-01T12:00")
    earlier, _ = logged("--pain", "6", *past)
    assert earlier.id != running.id
    assert journal.running_attack() == running


def test_a_clock_set_back_during_an_attack_stops_nobody(
    typed: Typed, logged: Logged, journal: Journal, clock: Clock
) -> None:
    first, _ = logged("--pain", "5")
    clock.forward(hours=-2)
    second, _ = logged("--pain", "6", "--symptom", "nausea")
    assert [reading.at for reading in second.readings] == [first.start, first.start]
    assert typed("over").code == 0
    assert journal.running_attack() is None


@pytest.mark.parametrize(
    ("typed_name", "label", "overuse"),
    [
        ("my own 5 mg", "My own 5 mg", (OveruseClass.OTHER,)),
        ("2x MY OWN", "My own 5 mg", (OveruseClass.OTHER,)),
        ("my own 10 mg", "my own 10 mg", ()),
        ("sumatriptan", "sumatriptan", (OveruseClass.TRIPTAN,)),
        ("sumatriptan 50", "sumatriptan 50 mg", (OveruseClass.TRIPTAN,)),
        ("ibuprofén 200 mg", "ibuprofen 200 mg", (OveruseClass.NON_OPIOID,)),
        ("Imigran 50mg", "Imigran 50 mg", (OveruseClass.TRIPTAN,)),
        ("naratriptan 2,5", "naratriptan 2.5 mg", (OveruseClass.TRIPTAN,)),
        ("vitamin B12", "vitamin B12", ()),
        ("propranolol 40", "propranolol 40", ()),
        ("peppermint oil", "peppermint oil", ()),
    ],
)
def test_a_dose_is_of_ones_own_medicine_or_of_the_catalogue(
    typed: Typed, journal: Journal, typed_name: str, label: str, overuse: tuple[OveruseClass, ...]
) -> None:
    own = Medicine(name="My own", strength=5, unit="mg", overuse=(OveruseClass.OTHER,))
    other = Medicine(name="ibuprofen", strength=200, unit="mg", overuse=(OveruseClass.NON_OPIOID,))
    journal.save(Change.adding([own, other]))
    answer = typed("log", "--pain", "5", "--dose", typed_name)
    (dose,) = [record for record in journal.everything() if isinstance(record, Dose)]
    medicine = medicine_of(journal, dose)
    assert (medicine.label, medicine.overuse) == (label, overuse)
    assert (medicine.id in (own.id, other.id)) == (label in (own.label, other.label))
    assert dose.amount == (2 if typed_name.startswith("2x") else 1)
    assert ("not in the catalogue" in answer.err) == (not overuse)


def test_a_new_medicine_is_made_once_and_comes_last(logged: Logged, journal: Journal) -> None:
    arguments = [word for name in ("naproxen 500 mg", "tea", "Tea", "mint") for word in ("--dose", name)]
    _, doses = logged("--pain", "5", *arguments)
    assert len(doses) == 4
    in_order = [(medicine.label, medicine.position) for medicine in journal.medicines()]
    assert in_order == [("naproxen 500 mg", 0), ("tea", 1), ("mint", 2)]


def test_a_symptom_nobody_knows_is_kept_and_said_to_be(typed: Typed, journal: Journal) -> None:
    answer = typed("log", "--pain", "5", "--symptom", "Nausea,cold hands,other:hiccups")
    assert answer.err.splitlines() == [
        "“cold hands” is kept as a symptom in your own words.",
        "“hiccups” is kept as a symptom in your own words.",
    ]
    running = journal.running_attack()
    assert running is not None
    assert running.symptoms == ("nausea", "other:cold hands", "other:hiccups")


def test_a_hundred_kilobytes_of_emoji_are_kept(logged: Logged, journal: Journal) -> None:
    note = "\N{FACE WITH HEAD-BANDAGE}" * 25_000
    attack, _ = logged("--pain", "5", "--note", note)
    assert attack.note == note


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--pain", "11"], "--pain: Pain goes from 0 to 10."),
        (["--pain", "-1"], "--pain: Pain goes from 0 to 10."),
        (["--pain", "x"], "--pain: Pain goes from 0 to 10."),
        (["--pain", "5", "--start", "2026-11-08T02", "--end", "2026-11-08T01:00"], "is not a time"),
        (["--pain", "5", "--start", "2026-11-08T02:00", "--end", "2026-11-08T01:00"], "--end: The end is"),
        (["--pain", "5", "--start", "2199-01-01T02:00"], "--start: This is in the future."),
        (["--pain", "5", "--start", "1811-01-01T02:00"], "--start: This is before 1900."),
        (["--pain", "5", "--start", "yesterday"], "“yesterday” is not a time. Write it as"),
        (["--pain", "5", "--start", "2026-02-30T10:00"], "“2026-02-30T10:00” is not a time."),
        (["--pain", "5", "--start", "2026-03-29T02:30"], "The clocks went forward over 2026-03-29T02:30"),
        (["--pain", "5", "--start", "2026-11-08T10:00[Nowhere/City]"], "is not a time."),
        (["--pain", "5", "--dose", "aspirin@2199-01-01T00:00"], "--dose: This is in the future."),
        (["--pain", "5", "--dose", "@2026-11-08T10:00"], "--dose: The name is missing."),
        (["--pain", "5", "--dose", "aspirin 0 mg"], "--dose: The strength must be more than 0"),
        (["--pain", "5", "--dose", "0x aspirin"], "--dose: The amount must be more than 0"),
        (["--pain", "5", "--dose", "aspirin@noon"], "“noon” is not a time."),
        (["--pain", "5", "--aura", "sparkles"], "--aura: Write a kind"),
        (["--pain", "5", "--aura", "visual:long"], "--aura: Write a kind"),
        (["--pain", "5", "--aura", "visual:-5"], "--aura: An aura lasts from 0 minutes"),
        (["--pain", "5", "--note", "caf\udce9"], "is not readable text"),
    ],
)
def test_what_cannot_be_logged_is_said_and_nothing_is_written(
    typed: Typed, journal: Journal, arguments: list[str], said: str
) -> None:
    answer = typed("log", *arguments)
    assert answer.code == 1
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""
    assert journal.everything() == ()
