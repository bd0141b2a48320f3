"""Every button of the dark room has a letter of its own."""

from migrainejournal.gui.dark_room.letters import assign_letters


def test_first_letters_are_taken_in_order() -> None:
    assert assign_letters(["Sumatriptan", "Naproxen", "Sound", "Nausea"]) == ["S", "N", "O", "A"]


def test_t_is_ten_and_u_is_undo() -> None:
    assert assign_letters(["Tolfenamic acid", "Ubrogepant"]) == ["O", "B"]


def test_no_letter_is_given_twice_and_the_rest_go_without() -> None:
    letters = assign_letters(["aaa"] * 30)
    given = [letter for letter in letters if letter]
    assert len(given) == len(set(given)) == 24
    assert letters[24:] == [""] * 6


def test_a_name_without_latin_letters_gets_a_free_one() -> None:
    assert assign_letters(["ナラトリプタン"]) == ["A"]
