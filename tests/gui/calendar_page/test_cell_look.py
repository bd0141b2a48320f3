import pytest

from migrainejournal.gui.calendar_page.calendar_model import Cell
from migrainejournal.gui.calendar_page.cell_look import look_of, tint
from migrainejournal.gui.kit.theme import Colours, load_colours
from tests.gui.calendar_page.records import TODAY
from tests.gui.colours import contrast

THEMES = ("light", "dark", "dark_room")


@pytest.fixture(params=THEMES)
def colours(request: pytest.FixtureRequest) -> Colours:
    return load_colours(str(request.param))


def test_the_tint_has_four_steps() -> None:
    assert [tint(pain) for pain in range(11)] == [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3]


def test_words_can_be_read_on_every_cell(cells: dict[int, Cell], colours: Colours) -> None:
    for cell in cells.values():
        look = look_of(cell, colours)
        ground = look.fill or colours.window
        least = 3 if cell.is_future else 4.5
        assert contrast(look.ink, ground) >= least, cell
        assert contrast(look.quiet, ground) >= least, cell


def test_every_kind_of_day_is_known_without_colour(cells: dict[int, Cell], colours: Colours) -> None:
    looks = {day: look_of(cells[day], colours) for day in (8, 11, 12, 13, 14, 23)}
    signs = {day: (look.mark, look.ticked, look.dotted) for day, look in looks.items()}
    assert signs == {
        8: ("8", False, False),
        11: ("", True, False),
        12: ("", False, True),
        13: ("aura", False, False),
        14: ("–", False, False),
        23: ("", False, False),
    }


def test_unknown_never_looks_like_clear_or_like_a_day_not_read(
    cells: dict[int, Cell], colours: Colours
) -> None:
    unknown = look_of(cells[12], colours)
    assert unknown.fill is None
    for other in (cells[11], Cell(TODAY, TODAY)):
        assert look_of(other, colours).fill == colours.surface
        assert not look_of(other, colours).dotted
