"""The PDF of a report: open to every reader, kept for ever, and with nothing of the machine in it."""

import getpass
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from migrainejournal.report.document import (
    Chart,
    Column,
    Facts,
    FinePrint,
    Page,
    Paper,
    ReportDocument,
    Sentence,
    Sentences,
    Table,
    Words,
)
from migrainejournal.report.render import Attachment, as_json, pdf, svg_pages
from tests.report.read_pdf import font_sizes, opened, sizes, texts
from tests.report.sample_document import FOUR_WEEKS, sample, section

MADE = datetime(2026, 11, 24, 9, 30, 5, 250, tzinfo=UTC)
DATA = Attachment(
    name="days.csv",
    mime_type="text/csv",
    description="The days, counted",
    data='date,pain\r\n2026-11-01,7\r\n"a ""b"" 🥶 \\ #x",\x07\r\n'.encode("utf-8-sig"),
)
MORE = Attachment(
    name="stats.json", mime_type="application/json", description="Counts", data=b'{"days": [1, 2, 3]}\n'
)


@pytest.fixture(scope="module")
def made() -> bytes:
    """The sample as it is saved."""
    return pdf(sample(), attachments=(DATA, MORE), made=MADE)


def test_another_program_finds_nothing_wrong_with_it(made: bytes) -> None:
    with opened(made) as read:
        assert read.check_pdf_syntax() == []


def test_it_is_tagged_and_says_its_language_and_title(made: bytes) -> None:
    with opened(made) as read:
        assert read.Root.MarkInfo.Marked == True  # noqa: E712
        assert read.Root.StructTreeRoot.K
        assert read.Root.Lang == "en"
        assert read.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
        assert read.docinfo["/Title"] == "Headache summary"


def test_it_says_that_it_is_for_archives_and_for_everyone(made: bytes) -> None:
    with opened(made) as read, read.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"


def test_every_chart_has_its_words_for_those_who_cannot_see_it(made: bytes) -> None:
    with opened(made) as read:
        alternatives = [str(part.Alt) for part in read.objects if _is_dictionary(part) and "/Alt" in part]
    assert len(alternatives) == 4
    assert any(text.startswith("Headache days in four weeks, from December") for text in alternatives)


def test_titles_are_headings_and_bookmarks(made: bytes) -> None:
    with opened(made) as read:
        kinds = [
            str(part.S) for part in read.objects if _is_dictionary(part) and "/S" in part and "/P" in part
        ]
        with read.open_outline() as outline:
            (top,) = outline.root
            names = [item.title for item in top.children]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == len(names) == 10
    assert {"/Table", "/TH", "/TD", "/Figure", "/L"} <= set(kinds)
    assert (top.title, names[0]) == ("Headache summary", "Four weeks by four weeks")


def test_its_fonts_are_in_it_and_no_image_is(made: bytes) -> None:
    with opened(made) as read:
        parts = [part for part in read.objects if _is_dictionary(part)]
        fonts = [part for part in parts if part.get("/Type") == "/FontDescriptor"]
        assert len(fonts) == 2
        assert all("/FontFile3" in font or "/FontFile2" in font for font in fonts)
        assert not [part for part in parts if part.get("/Subtype") == "/Image"]


def test_it_names_no_author_no_path_and_no_user(made: bytes) -> None:
    with opened(made) as read:
        assert set(read.docinfo.keys()) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
        assert str(read.docinfo["/Creator"]).startswith("Typst ")
        with read.open_metadata() as metadata:
            words = str(metadata)
        inside = b"\n".join(part.read_bytes() for part in read.objects if isinstance(part, pikepdf.Stream))
    for place in (str(Path.home()), str(Path.cwd()), "resources/report", f"/{getpass.getuser()}/"):
        assert place.encode() not in made + inside
    assert "migraine" not in words.lower()


def test_the_same_report_is_the_same_bytes_wherever_it_is_made(made: bytes) -> None:
    elsewhere = MADE.astimezone(timezone(timedelta(hours=9)))
    assert pdf(sample(), attachments=(DATA, MORE), made=elsewhere) == made
    with opened(made) as read:
        assert str(read.docinfo["/CreationDate"]).startswith("D:20261124093005")


def test_its_data_is_attached_byte_for_byte(made: bytes) -> None:
    with opened(made) as read:
        assert set(read.attachments) == {"days.csv", "stats.json"}
        for file in (DATA, MORE):
            attached = read.attachments[file.name]
            assert attached.get_file().read_bytes() == file.data
            assert attached.get_file().mime_type == file.mime_type
            assert attached.description == file.description
            assert attached.obj.AFRelationship == "/Data"


def test_without_data_nothing_is_attached() -> None:
    with opened(pdf(sample(), made=MADE)) as read:
        assert len(read.attachments) == 0


def test_it_is_small(made: bytes) -> None:
    assert len(made) < 100_000


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "en"), ("de", "de"), ("pt-BR", "pt-BR"), ("zh-Hans-CN", "zh-CN"), ("he", "he")],
)
def test_it_is_in_the_language_of_its_words(language: str, said: str) -> None:
    with opened(pdf(sample(language=language), made=MADE)) as read:
        assert read.Root.Lang == said


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (215.9, 279.4))])
def test_two_pages_of_a_summary_are_two_sheets(paper: Paper, size: tuple[float, float]) -> None:
    made = pdf(sample(paper=paper), made=MADE)
    assert sizes(made) == [pytest.approx(size, abs=0.1)] * 2
    assert [text[-5:] for text in texts(made)] == ["1 / 2", "2 / 2"]


def test_no_letter_is_smaller_than_nine_points(made: bytes) -> None:
    assert min(font_sizes(made)) >= 9
    assert max(font_sizes(made)) == 17


ODD = [
    "#panic() #let x = 1",
    '#read("report.typ")',
    "*bold* _not_ `raw` $x^2$ = head",
    "@label <label> \\ \\n // no /* comment */",
    "<script>alert('x')</script> & &amp;",
    '"quoted" {page} -- --- ... ~ https://a.org',
    "#sys.inputs.document ]) #pagebreak()",
    "- list + one / term: x",
]


@pytest.mark.parametrize("odd", ODD)
def test_what_looks_like_code_is_shown_as_it_was_written(odd: str) -> None:
    made = pdf(_everywhere(odd), made=MADE)
    shown = unspaced(" ".join(texts(made)))
    assert shown.count(unspaced(odd)) == 10, shown
    with opened(made) as read:
        assert read.docinfo["/Title"] == odd


@pytest.mark.parametrize(
    "odd",
    ["שלום עולם", "مرحبا", "Ελλάδα Москва", "🥶", "👩🏽‍⚕️", "日本語", "\ue000\U0010ffff", "a\x00\x07b\ud800c"],
)
def test_a_report_is_made_of_whatever_script(odd: str) -> None:
    document = _everywhere(odd)
    made = pdf(document, made=MADE)
    with opened(made) as read:
        assert read.check_pdf_syntax() == []
    assert len(svg_pages(document)) == len(texts(made))


@pytest.mark.parametrize(
    ("odd", "shown"),
    [
        ("x 🥶 y", "x 🥶 y"),
        ("\ue000", "[U+E000]"),
        ("a\x00\x07b\ud800c", "abc"),
        ("Ελλάδα Москва", "Ελλάδα Москва"),
    ],
)
def test_every_character_is_shown_or_named(odd: str, shown: str) -> None:
    made = pdf(_everywhere(odd), made=MADE)
    assert unspaced(" ".join(texts(made))).count(unspaced(shown)) == 10


def test_words_from_right_to_left_are_found() -> None:
    shown = texts(pdf(_everywhere("שלום"), made=MADE))[0]
    assert shown.count("שלום") + shown.count("םולש") == 10


@pytest.mark.parametrize("turning", ["\u202e", "\u202d\u202e", "\u2067"])
def test_what_turns_a_name_does_not_turn_our_numbers(turning: str) -> None:
    said = "triptans 12; 8 debilitating days in 3 of 6 months"
    text = Sentence(text=f"2 (topi{turning}ramate, snri), {said}")
    (page,) = texts(pdf(sample(pages=(Page(parts=(section("", Sentences(items=(text,))),)),)), made=MADE))
    assert f"2 (topiramate, snri), {said}" in page


def test_an_alternative_is_cut_to_what_a_pdf_can_hold() -> None:
    spec = replace(FOUR_WEEKS, alternative="word " * 8000)
    made = pdf(sample(pages=(Page(parts=(section("Weeks", Chart(spec=spec)),)),)), made=MADE)
    with opened(made) as read:
        assert read.check_pdf_syntax() == []
        (said,) = (str(part.Alt) for part in read.objects if _is_dictionary(part) and "/Alt" in part)
    assert said == ("word " * 8000)[:15_000]


@pytest.mark.parametrize(("lines", "sheets"), [(10, 2), (90, 2), (160, 3)])
def test_the_second_page_begins_a_sheet_unless_the_first_one_was_not_enough(lines: int, sheets: int) -> None:
    first = Page(parts=(section("", Words(text="\n".join("line" for _ in range(lines)))),))
    second = Page(parts=(section("Second", Facts(items=(("Name", "text"),))),))
    shown = texts(pdf(sample(pages=(first, second)), made=MADE))
    assert [text[-5:] for text in shown] == [f"{number} / {sheets}" for number in range(1, sheets + 1)]
    assert "Second" in shown[-1]
    assert ("line" in shown[-1].partition("Second")[0]) is (lines > 10)


def test_every_part_of_the_json_says_its_kind() -> None:
    plain = json.loads(as_json(sample()))
    assert plain["kind"] == "ReportDocument"
    kinds = {block["kind"] for block in _dictionaries(plain)}
    assert {
        "Figures",
        "Table",
        "Facts",
        "Sentences",
        "FinePrint",
        "Words",
        "Chart",
        "Missing",
        "Beside",
        "Cell",
    } <= kinds


def unspaced(text: str) -> str:
    """The text wherever its lines are broken."""
    return "".join(text.split())


def _everywhere(odd: str) -> ReportDocument:
    """The text in ten places: title, head, heading, note, cells, facts, sentences, fine print, words."""
    blocks = (
        Words(lead="Wish:", text=odd),
        Table(
            columns=(Column(title="One"), Column(title="Two", is_number=True)), rows=((odd, "1"),), note=odd
        ),
        Facts(items=(("Note", odd),)),
        Sentences(items=(Sentence(text=odd, lead="Lead"),)),
        FinePrint(items=(Sentence(text=odd, lead="Lead"),)),
    )
    page = Page(parts=(section(odd, *blocks, note=odd),))
    return sample(pages=(page,), title=odd, person=(odd,))


def _is_dictionary(part: object) -> bool:
    return isinstance(part, pikepdf.Dictionary | pikepdf.Stream)


def _dictionaries(part: object) -> list[dict[str, object]]:
    if isinstance(part, dict):
        return [part, *(found for value in part.values() for found in _dictionaries(value))]
    if isinstance(part, list):
        return [found for value in part for found in _dictionaries(value)]
    return []
