"""The catalogue says what the table of CLINICAL section 6 says, and is found by any name."""

import pytest

from migrainejournal.catalogue import find_by_name, load_catalogue, name_meant, search
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Role

T, E, O, C, N, X, G = (  # noqa: E741 - the letters of the table
    OveruseClass.TRIPTAN,
    OveruseClass.ERGOT,
    OveruseClass.OPIOID,
    OveruseClass.COMBINATION,
    OveruseClass.NON_OPIOID,
    OveruseClass.OTHER,
    OveruseClass.GEPANT,
)

TABLE: dict[str, tuple[tuple[OveruseClass, ...], str | None]] = {
    "sumatriptan": ((T,), "N02CC01"),
    "naratriptan": ((T,), "N02CC02"),
    "zolmitriptan": ((T,), "N02CC03"),
    "rizatriptan": ((T,), "N02CC04"),
    "almotriptan": ((T,), "N02CC05"),
    "eletriptan": ((T,), "N02CC06"),
    "frovatriptan": ((T,), "N02CC07"),
    "sumatriptan + naproxen": ((T, N), None),
    "lasmiditan": ((X,), "N02CC08"),
    "ergotamine": ((E,), "N02CA02"),
    "ergotamine + caffeine": ((E,), "N02CA52"),
    "dihydroergotamine": ((E,), "N02CA01"),
    "ubrogepant": ((G,), "N02CD04"),
    "rimegepant": ((G,), "N02CD06"),
    "zavegepant": ((G,), "N02CD08"),
    "paracetamol": ((N,), "N02BE01"),
    "aspirin": ((N,), "N02BA01"),
    "ibuprofen": ((N,), "M01AE01"),
    "naproxen": ((N,), "M01AE02"),
    "diclofenac": ((N,), "M01AB05"),
    "ketoprofen": ((N,), "M01AE03"),
    "dexketoprofen": ((N,), "M01AE17"),
    "indometacin": ((N,), "M01AB01"),
    "ketorolac": ((N,), "M01AB15"),
    "celecoxib": ((N,), "M01AH01"),
    "tolfenamic acid": ((N,), "M01AG02"),
    "mefenamic acid": ((N,), "M01AG01"),
    "metamizole": ((N,), "N02BB02"),
    "paracetamol + aspirin + caffeine": ((C,), "N02BA51"),
    "paracetamol + caffeine": ((C,), "N02BE51"),
    "paracetamol + codeine": ((C,), "N02AJ06"),
    "aspirin + codeine": ((C,), None),
    "butalbital combination": ((C,), None),
    "isometheptene combination": ((C,), None),
    "codeine": ((O,), "R05DA04"),
    "tramadol": ((O,), "N02AX02"),
    "oxycodone": ((O,), "N02AA05"),
    "butorphanol": ((O,), "N02AF01"),
    "metoclopramide": ((), "A03FA01"),
    "domperidone": ((), "A03FA03"),
    "prochlorperazine": ((), "N05AB04"),
    "chlorpromazine": ((), "N05AA01"),
    "ondansetron": ((), "A04AA01"),
    "dexamethasone": ((), "H02AB02"),
    "prednisone": ((), "H02AB07"),
}


def test_every_class_and_code_is_the_tables() -> None:
    assert {item.name: (item.overuse, item.atc) for item in load_catalogue()} == TABLE


def test_only_rimegepant_is_also_a_preventive() -> None:
    assert {item.id for item in load_catalogue() if item.role is not Role.ACUTE} == {"rimegepant"}


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
    for item in load_catalogue():
        assert item.forms, item.id
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
    ],
)
def test_search_finds_by_any_name_best_first(text: str, first: str) -> None:
    assert search(load_catalogue(), text)[0].name == first


@pytest.mark.parametrize("text", ["", "su", "  s u ", "vitamin", "<img src=x>"])
def test_search_gives_nothing_for_too_little_or_the_unknown(text: str) -> None:
    assert search(load_catalogue(), text) == ()


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
