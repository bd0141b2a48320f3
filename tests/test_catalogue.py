"""The catalogue says what the table of CLINICAL section 6 says, and is found by any name."""

import json
import time
from dataclasses import replace

import pytest

from migrainejournal.catalogue import (
    CatalogueItem,
    acute,
    find_by_name,
    load_catalogue,
    name_meant,
    search,
    treatments,
)
from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import Per, Role, TreatmentKind
from migrainejournal.resources import resource
from tests.catalogue_table import ACUTE, KINDS, weeks
from tests.values import day, moment

TODAY = moment("2026-11-22 12:00")


def item_called(name: str) -> CatalogueItem:
    found = find_by_name(load_catalogue(), name)
    assert found is not None
    return found


def test_every_class_and_code_is_the_tables() -> None:
    assert {item.name: (item.overuse, item.atc) for item in acute(load_catalogue())} == ACUTE


@pytest.mark.parametrize("kind", TreatmentKind)
def test_every_treatment_of_a_kind_is_the_tables(kind: TreatmentKind) -> None:
    found = {
        item.name: (item.group, item.atc, item.targets)
        for item in treatments(load_catalogue())
        if item.kind is kind
    }
    assert found == KINDS[kind]


def test_what_is_only_a_preventive_never_counts() -> None:
    assert not [i.id for i in load_catalogue() if i.role is Role.PREVENTIVE and (i.overuse or not i.kind)]


def test_what_is_taken_both_ways_is_a_gepant_or_a_device() -> None:
    both = {item.id for item in load_catalogue() if item.role is Role.BOTH}
    assert both == {"rimegepant", "cefaly", "headaterm", "gammacore", "nerivio", "savi_dual"}


def test_only_three_items_ask_for_a_word_with_a_clinician() -> None:
    notes = {item.id: item.note for item in load_catalogue() if item.note}
    assert notes == {"butterbur": "liver", "continuous_pill": "aura_clinician", "valproate": "childbearing"}


@pytest.mark.parametrize("kind", TreatmentKind)
def test_a_file_holds_one_kind(kind: TreatmentKind) -> None:
    written = json.loads(resource(f"catalogue/{kind}.json").read_text("utf-8"))
    assert written["version"] == 1
    assert {entry["kind"] for entry in written["items"]} == {kind}


def test_the_ditan_is_migraine_specific_under_its_id() -> None:
    item = next(item for item in load_catalogue() if item.group == "ditan")
    assert Medicine(name="Reyvow", catalogue=item.id, overuse=item.overuse).migraine_specific


def test_ids_and_names_mean_one_thing() -> None:
    items = load_catalogue()
    assert len({item.id for item in items}) == len(items)
    names = [name.casefold() for item in items for name in item.names]
    assert len(set(names)) == len(names)
    assert all(find_by_name(items, name) is item for item in items for name in item.names)


def test_every_form_can_be_written() -> None:
    medicines = {TreatmentKind.PREVENTIVE, TreatmentKind.SUPPLEMENT, TreatmentKind.HORMONAL}
    for item in load_catalogue():
        assert item.forms or item.kind not in medicines, item.id
        assert item.forms or not item.overuse, item.id
        for form in item.forms:
            assert bool(form.strengths) == bool(form.unit), item.id
            assert all(strength > 0 for strength in form.strengths), item.id


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("suma", "sumatriptan"),
        ("SUMATRIPTAN", "sumatriptan"),
        ("naproxen", "naproxen"),
        ("Maxalt 10 mg", "rizatriptan"),
        ("Tylenol", "paracetamol"),
        ("acetaminophen", "paracetamol"),
        ("imitrex", "sumatriptan"),
        ("ibuprofin", "ibuprofen"),
        ("maxat", "rizatriptan"),
        ("sumitrip", "sumatriptan"),
        ("paracetemol", "paracetamol"),
        ("dipyrone", "metamizole"),
        ("aspegic", "aspirin"),
        ("sumatriptan/naproxen", "sumatriptan + naproxen"),
        ("caffeine", "ergotamine + caffeine"),
        ("nap", "naproxen"),
        ("ket", "ketoprofen"),
        ("DHE", "dihydroergotamine"),
        ("ice pack", "cold cap"),
    ],
)
def test_search_finds_what_is_taken_in_an_attack_by_any_name(text: str, first: str) -> None:
    assert search(acute(load_catalogue()), text)[0].name == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("pro", "propranolol"),
        ("Inderal", "propranolol"),
        ("topiramat", "topiramate"),
        ("amitryptiline", "amitriptyline"),
        ("amitryptaline", "amitriptyline"),
        ("propanolol", "propranolol"),
        ("depakote 500", "valproate"),
        ("pizotyline", "pizotifen"),
        ("Nurtec", "rimegepant"),
        ("Aquipta", "atogepant"),
        ("Qulipta", "atogepant"),
        ("ajovi", "fremanezumab"),
        ("botox", "onabotulinumtoxinA"),
        ("botoks", "onabotulinumtoxinA"),
        ("riboflavine", "riboflavin"),
        ("vitamin B2", "riboflavin"),
        ("coQ10", "coenzyme Q10"),
        ("magnesium", "magnesium"),
        ("fish oil", "omega-3"),
        ("cefali", "Cefaly"),
        ("TENS", "Cefaly"),
        ("nerve block", "greater occipital nerve block"),
        ("sphenopalatine", "SPG block"),
        ("acupuncure", "acupuncture"),
        ("physio", "manual therapy"),
        ("fysiotherapy", "manual therapy"),
        ("massage", "manual therapy"),
        ("CBT", "cognitive behavioural therapy"),
        ("cognitive behavioral", "cognitive behavioural therapy"),
        ("biofeedback", "biofeedback"),
        ("mindfullness", "mindfulness-based stress reduction"),
        ("oestrogen", "estradiol patch"),
        ("combined pill", "continuous combined pill"),
    ],
)
def test_search_finds_treatments_by_any_name(text: str, first: str) -> None:
    assert search(treatments(load_catalogue()), text)[0].name == first


@pytest.mark.parametrize("text", ["", "su", "  s u ", "yellow", "<img src=x>"])
def test_search_gives_nothing_for_too_little_or_the_unknown(text: str) -> None:
    assert search(load_catalogue(), text) == ()


@pytest.mark.parametrize("text", ["vitamin", "propranolol", "botox", "acupuncture"])
def test_what_is_done_in_an_attack_is_not_a_preventive(text: str) -> None:
    assert search(acute(load_catalogue()), text) == ()


def test_every_name_finds_its_item_first_and_once() -> None:
    for item in load_catalogue():
        for name in item.names:
            found = search(load_catalogue(), name)
            assert found[0] is item, name
            assert len(set(found)) == len(found), name


@pytest.mark.parametrize("text", ["pro", "amitryptiline", "voetarol", "something long that is not listed"])
def test_search_keeps_up_with_typing(text: str) -> None:
    def seconds() -> float:
        begun = time.perf_counter()
        search(load_catalogue(), text)
        return time.perf_counter() - begun

    assert min(seconds() for _ in range(10)) < 0.02  # about 4 ms when nothing else runs


def test_what_is_written_right_leaves_no_room_for_likenesses() -> None:
    assert [item.name for item in search(load_catalogue(), "ketoprofen")] == ["ketoprofen", "dexketoprofen"]


@pytest.mark.parametrize(
    ("text", "name"), [("tylen", "Tylenol"), ("parac", "paracetamol"), ("ibuprofin", "ibuprofen")]
)
def test_the_name_meant_is_the_one_typed(text: str, name: str) -> None:
    assert name_meant(search(load_catalogue(), text)[0], text) == name


@pytest.mark.parametrize("text", ["suma", "", "sumatriptan 50 mg"])
def test_find_by_name_takes_whole_names_only(text: str) -> None:
    assert find_by_name(load_catalogue(), text) is None


def test_every_treatment_begins_a_course_that_can_be_written() -> None:
    for item in treatments(load_catalogue()):
        for target in (None, *item.targets):
            course = item.course(item.name, target=target, start=day("2026-11-01"))
            assert problems_of(course, TODAY) == (), item.id


def test_a_course_holds_all_its_trial_takes() -> None:
    botox = item_called("Botox")
    course = botox.course("Botox", target=botox.targets[0], start=day("2026-11-01"))
    assert course == Treatment(
        id=course.id,
        catalogue="onabotulinumtoxina",
        name="Botox",
        kind=TreatmentKind.PREVENTIVE,
        group="botulinum_toxin",
        start=day("2026-11-01"),
        target_amount=155,
        target_unit="units",
        target_per=Per.SESSION,
        adequate_days=156,
        adequate_sessions=2,
        interval_days=84,
    )


def test_a_course_goes_by_the_regimen_chosen() -> None:
    ajovy = item_called("Ajovy")
    courses = [ajovy.course("Ajovy", target=each, start=day("2026-11-01")) for each in ajovy.targets]
    assert [(c.target_amount, c.adequate_days, c.interval_days) for c in courses] == [
        (225, 84, 28),
        (675, 168, 84),
    ]


def test_a_later_catalogue_leaves_a_course_as_it_was() -> None:
    item = item_called("propranolol")
    course = item.course("Inderal", target=item.targets[0], start=day("2026-11-01"))
    later = replace(item, group="antihypertensive", targets=(weeks(12, 160),))
    renewed = later.course("Inderal", target=later.targets[0], start=day("2026-11-01"))
    assert (renewed.group, renewed.target_amount, renewed.adequate_days) == ("antihypertensive", 160, 84)
    assert (course.group, course.target_amount, course.adequate_days) == ("beta_blocker", 80, 56)
    assert course.steps == ()


def test_what_is_only_taken_acutely_has_no_course() -> None:
    with pytest.raises(ValueError, match="sumatriptan"):
        item_called("Imigran").course("Imigran", target=None, start=day("2026-11-01"))
