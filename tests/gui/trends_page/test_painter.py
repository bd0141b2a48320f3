"""Every element of every chart is painted, in colours that the theme allows, at any size of text."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont, QImage
from pytestqt.qtbot import QtBot

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Dot, Lane, Line, Role, Span, Tick
from migrainejournal.gui.kit.theme import Colours, Theme, load_colours
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.trends_page.drawing.inks import Look, Symbol, ink_of, inks_of
from migrainejournal.gui.trends_page.drawing.levels import MOST_LINES, grid_ticks
from migrainejournal.gui.trends_page.drawing.plan import make_plan, natural_height
from migrainejournal.gui.trends_page.painting import frame
from migrainejournal.gui.trends_page.painting.canvas import ChartCanvas
from migrainejournal.gui.trends_page.painting.picture import MARGIN, Picture
from tests.gui.colours import contrast, luminance
from tests.gui.trends_page.specs import ALL, CELLS, DOTS, INTERVALS, MONTHLY, SHARES

THEMES = ("light", "dark", "dark_room")
BRIGHTEST, MOST_SATURATED = 0.45, 0.5
Paint = Callable[[ChartSpec, Look], QImage]


@pytest.fixture(params=THEMES)
def colours(request: pytest.FixtureRequest, theme: Theme) -> Colours:
    return load_colours(str(request.param))


@pytest.fixture
def paint(qtbot: QtBot) -> Paint:
    """Paints a chart 600 wide and as high as it is by itself."""

    def painted(spec: ChartSpec, look: Look) -> QImage:
        canvas = ChartCanvas(spec, look)
        qtbot.addWidget(canvas)
        canvas.resize(600, round(natural_height(spec, look.font)))
        picture: QImage = canvas.grab().toImage()
        return picture

    return painted


def colours_in(picture: QImage) -> set[str]:
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def expected(spec: ChartSpec, colours: Colours) -> set[str]:
    """The fills and lines that must be seen somewhere."""
    closed = [bar for bar in spec.bars if not bar.is_open]
    found = {ink_of(bar.role, colours).fill.name() for bar in closed}
    found |= {ink_of(line.role, colours).line.name() for line in spec.lines}
    for lane in spec.lanes:
        for span in lane.spans:
            ink = ink_of(span.role, colours)
            found.add((ink.fill if lane.marker is None else ink.line).name())
    found |= {colours.severity[cell.shade - 1].name() for cell in spec.cells if cell.shade}
    return found


@pytest.mark.parametrize("spec", ALL, ids=lambda spec: spec.title)
def test_everything_is_painted(spec: ChartSpec, colours: Colours, paint: Paint) -> None:
    seen = colours_in(paint(spec, Look(colours=colours, font=QFont())))
    missing = expected(spec, colours) - seen
    assert missing == set()
    assert colours.surface.name() in seen


@pytest.mark.parametrize("spec", ALL, ids=lambda spec: spec.title)
def test_a_picture_to_keep_shows_what_the_screen_does(spec: ChartSpec, look: Look, qtbot: QtBot) -> None:
    kept = Picture(spec, look, None).image()
    width, height = kept.width() // 2 - 2 * MARGIN, round(natural_height(spec, look.font))
    canvas = ChartCanvas(spec, look)
    qtbot.addWidget(canvas)
    canvas.resize(width, height)
    shown = canvas.grab().toImage()
    below = kept.height() // 2 - MARGIN - height
    differing = [
        (x, y)
        for x in range(0, width, 4)
        for y in range(0, height, 4)
        if _light(shown, x, y) != _light(kept, 2 * (x + MARGIN), 2 * (y + below))
    ]
    assert len(differing) < 0.1 * (width // 4) * (height // 4)  # edges and letters: one of both is sharper


def _light(picture: QImage, x: int, y: int) -> bool:
    """Whether the place is as light as the ground of a light theme."""
    return picture.pixelColor(x, y).lightnessF() > 0.9


@pytest.mark.parametrize("spec", ALL, ids=lambda spec: spec.title)
def test_the_dark_room_stays_dark_and_calm(spec: ChartSpec, theme: Theme, paint: Paint) -> None:
    picture = paint(spec, Look(colours=load_colours("dark_room"), font=QFont()))
    for name in colours_in(picture):
        colour = QColor(name)
        assert luminance(colour) <= BRIGHTEST, name
        vivid = colour.saturationF() > MOST_SATURATED and colour.valueF() > MOST_SATURATED
        assert not vivid, name


def test_words_on_areas_can_be_read(colours: Colours) -> None:
    for role, ink in inks_of(colours).items():
        assert contrast(ink.words, ink.fill) >= 3, role
    for role in (Role.PAIN_FREE, Role.BETTER, Role.NOT_BETTER, Role.TREATMENT):
        ink = ink_of(role, colours)
        assert contrast(ink.words, ink.fill) >= 4.5, role


def test_areas_or_their_edges_are_told_from_the_ground(colours: Colours) -> None:
    for role, ink in inks_of(colours).items():
        if role is Role.TARGET:
            continue  # never an area
        seen = max(contrast(colour, colours.surface) for colour in (ink.fill, ink.edge or ink.fill))
        assert seen >= 2.2, role


def test_series_differ_in_more_than_colour(colours: Colours) -> None:
    inks = inks_of(colours)
    for roles in (
        (Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH),
        (Role.HEADACHE, Role.MIGRAINE, Role.ACUTE),
        (Role.PAIN_FREE, Role.BETTER, Role.NOT_BETTER),
    ):
        assert len({inks[role].symbol for role in roles}) == len(roles)


def test_no_two_lines_of_one_chart_have_the_same_colour(colours: Colours) -> None:
    """Cycles laid over each other and their mean, which is drawn as headache days are."""
    inks = inks_of(colours)
    roles = (Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH, Role.HEADACHE)
    assert len({inks[role].line.name() for role in roles}) == len(roles)


def test_every_role_has_an_ink_and_every_symbol_a_shape(colours: Colours) -> None:
    assert inks_of(colours).keys() == set(Role)
    assert all(symbol.path(8).boundingRect().width() > 6 for symbol in Symbol)


ALONE = Line(points=((DOTS.x.low + 50, 5.0),), role=Role.FIRST, name="a point without a neighbour")


@pytest.mark.parametrize(
    ("spec", "role"),
    [
        (replace(INTERVALS, lanes=(Lane(label="x", spans=(), marker=12),)), Role.FIRST),
        (replace(DOTS, dots=(), lines=(ALONE,)), Role.FIRST),
        (replace(DOTS, dots=(Dot(x=DOTS.x.low + 50, y=5, role=Role.HEADACHE),), lines=()), Role.HEADACHE),
    ],
    ids=["marker", "symbol", "dot"],
)
def test_points_grow_with_the_text(spec: ChartSpec, role: Role, theme: Theme, paint: Paint) -> None:
    colours = load_colours("light")
    hue = ink_of(role, colours).line.hslHue()
    counted = []
    for size in (1, 2):
        font = QFont()
        font.setPointSizeF(font.pointSizeF() * size)
        picture = paint(spec, Look(colours=colours, font=font))
        across = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        vivid = [colour for colour in across if colour.hslSaturationF() > 0.2]
        counted.append(sum(abs(colour.hslHue() - hue) < 10 for colour in vivid))
    assert counted[1] > 2 * counted[0] > 0


def test_there_are_four_grid_lines_at_most() -> None:
    for spec in ALL:
        assert len(grid_ticks(spec)) <= MOST_LINES
    ticks = tuple(Tick(at=at, label="") for at in range(31))
    many = replace(MONTHLY, y=Axis(low=0, high=30, ticks=ticks))
    assert len(grid_ticks(many)) <= MOST_LINES


@pytest.mark.parametrize("spec", ALL, ids=lambda spec: spec.title)
@pytest.mark.parametrize("size", [1, 2])
def test_all_has_its_room_at_any_size_of_text(spec: ChartSpec, theme: Theme, size: float) -> None:
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * size)
    height = natural_height(spec, font)
    plan = make_plan(spec, QSizeF(420, height), font)
    main = plan.plot if spec.y or spec.cells else plan.lanes
    assert main.height() >= height / 3
    assert main.width() >= 420 * 0.4
    for room in (plan.plot, plan.lanes, plan.below, plan.names, plan.beside):
        assert room.right() <= 420
        assert room.bottom() <= height + 1
    assert not plan.lanes.intersects(plan.plot)


def test_an_open_bar_is_an_outline_only(theme: Theme, paint: Paint) -> None:
    colours = load_colours("light")
    alone = replace(MONTHLY, bars=tuple(bar for bar in MONTHLY.bars if bar.is_open), keys=())
    seen = colours_in(paint(alone, Look(colours=colours, font=QFont())))
    assert ink_of(Role.HEADACHE, colours).fill.name() not in seen


def test_a_day_not_known_is_not_drawn_as_one_without_headache(theme: Theme, paint: Paint) -> None:
    look = Look(colours=load_colours("light"), font=QFont())
    known = replace(CELLS, cells=tuple(replace(c, shade=0, text="", mark="") for c in CELLS.cells))
    unknown = replace(CELLS, cells=tuple(replace(c, shade=None) for c in known.cells))
    assert paint(known, look) != paint(unknown, look)


def test_what_does_not_fit_is_left_out_and_nothing_breaks(theme: Theme, paint: Paint, qtbot: QtBot) -> None:
    look = Look(colours=load_colours("light"), font=QFont())
    empty = ChartSpec(title="", alternative="", x=Axis(low=0, high=1))
    narrow = replace(SHARES, lanes=(replace(SHARES.lanes[0], spans=(Span(left=0, right=0.01, label="x"),)),))
    for spec in (empty, replace(MONTHLY, bars=(), lines=()), narrow, replace(INTERVALS, lanes=()), DOTS):
        paint(spec, look)
        canvas = ChartCanvas(spec, look)
        qtbot.addWidget(canvas)
        canvas.resize(40, 30)
        canvas.grab()


def test_a_bug_while_painting_is_told_and_does_not_end_the_program(
    theme: Theme, paint: Paint, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ValueError

    monkeypatch.setattr(frame, "draw_bars", fail)
    with qtbot.captureExceptions() as told:
        paint(MONTHLY, Look(colours=load_colours("light"), font=QFont()))
    assert {kind for kind, _, _ in told} == {ValueError}


def test_the_theme_recolours_what_is_painted(
    theme: Theme, look: Look, preferences: Preferences, qtbot: QtBot
) -> None:
    canvas = ChartCanvas(MONTHLY, look)
    qtbot.addWidget(canvas)
    canvas.resize(600, 300)
    for name in THEMES:
        colours = load_colours(name)
        canvas.show_look(Look(colours=colours, font=look.font))
        seen = colours_in(canvas.grab().toImage())
        assert expected(MONTHLY, colours) <= seen
