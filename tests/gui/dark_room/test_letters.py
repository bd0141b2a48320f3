"""Every button of the dark room has a letter of its own."""

from migrainejournal.gui.dark_room.letters import assign_letters


def test_first_letters_are_taken_in_order() -> None:
    assert assign_letters(["Sumatriptan", "Naproxen", "Sound", "Nausea"]) == ["S", "N", "O", "A"]


def test_letters_of_the_commands_are_kept_for_them() -> None:
    assert assign_letters(["Tolfenamic acid", "Ubrogepant", "Eletriptan"]) == ["O", "B", "L"]


def test_no_letter_is_given_twice_and_the_rest_go_without() -> None:
    letters = assign_letters(["aaa"] * 30)
    given = [letter for letter in letters if letter]
    assert len(given) == len(set(given)) == 21
    assert letters[21:] == [""] * 9


def test_a_name_without_latin_letters_gets_a_free_one() -> None:
    assert assign_letters(["ナラトリプタン"]) == ["A"]
