"""Everything that can be asked has its words."""

from migrainejournal.domain.checkin import ITEMS, Leg
from migrainejournal.domain.question import BLEEDING
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.gui.checkin import checkin_words


def test_every_item_and_leg_has_a_name_of_its_own() -> None:
    keys = [*(item.key for item in ITEMS), BLEEDING]
    names = [checkin_words.item_name(key) for key in keys]
    assert not {key.capitalize() for key in keys} & set(names) - {"Movement", "Work", "Bleeding"}
    assert len(set(names)) == len(keys)
    assert [checkin_words.leg_name(leg) for leg in Leg] == ["Body", "Mind, asked once a week", "People"]


def test_an_item_of_ones_own_is_called_as_it_was_written() -> None:
    assert checkin_words.item_name("own:red wine") == "Red wine"
    assert checkin_words.item_name("own:CPAP") == "CPAP"


def test_answers_go_from_none_to_most() -> None:
    assert [text for _, text in checkin_words.level_choices()] == ["none", "a little", "some", "much"]
    assert [value for value, _ in checkin_words.level_choices()] == [0, 1, 2, 3]
    assert [value for value, _ in checkin_words.no_yes_choices()] == [False, True]
    assert [value for value, _ in checkin_words.bleeding_choices()] == list(Bleeding)
