"""The parts that need no window: files that are not code, the journal, the summary, files out and in."""

import json
import re
import tomllib
from datetime import timedelta
from pathlib import Path

from migrainejournal import clock
from migrainejournal import resources as door
from migrainejournal.catalogue import load_catalogue
from migrainejournal.demo import demo_records
from migrainejournal.domain.change import Change
from migrainejournal.interchange import OWN_JSON
from migrainejournal.interchange.exporter import Exported, export_file
from migrainejournal.interchange.preview import Preview, preview_file
from migrainejournal.journal import Journal, open_journal
from migrainejournal.licences import components, own_licence
from migrainejournal.paths import Paths
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.words import report_words
from migrainejournal.settings import Settings
from migrainejournal.summary import make_pdf, make_summary, read_material

PAIN = 7
DAYS = 90
SUMMARY_PAGES = 2


class BrokenError(Exception):
    """A part does not do what it should."""


def check(is_so: bool, otherwise: str) -> None:
    """Raise BrokenError with the sentence, unless it is so."""
    if not is_so:
        raise BrokenError(otherwise)


def resources(_folder: Path) -> str:
    """Every file that is not code can be read, and is what its name says."""
    folder = door.resource_folder()
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    check(bool(files), f"nothing is in {folder}")
    for file in files:
        try:
            _read(file)
        except ValueError as error:
            raise BrokenError(f"{file.relative_to(folder)}: {error}") from error
    check(bool(load_catalogue()), "the catalogue is empty")
    check(bool(components()), "nothing is said of what others made")
    check(own_licence().startswith("MIT License"), "the own licence is not there")
    report_words("en")
    return f"{len(files)} files"


def journal(folder: Path) -> str:
    """An attack that is recorded is there when the journal is opened again."""
    opened = _new_journal(folder)
    recorded = opened.log_pain(pain=PAIN, at=clock.now())
    check(bool(recorded), "nothing was recorded")
    opened.close()
    again = _new_journal(folder)
    try:
        attack = again.running_attack()
        check(attack is not None and attack.worst_pain == PAIN, "what was recorded is not there")
        check(not again.faults(), "the journal file has faults")
        schema, sqlite = again.versions()
    finally:
        again.close()
    return f"SQLite {sqlite}, schema {schema}"


def summary(folder: Path) -> str:
    """The visit summary of a sample becomes a PDF of two pages."""
    now = clock.now()
    choices = ReportChoices(first=now.civil_date - timedelta(days=DAYS - 1), last=now.civil_date)
    opened = _sample_journal(folder)
    try:
        material = read_material(opened, choices, counting=Settings().counting, now=now)
    finally:
        opened.close()
    pdf = make_pdf(material, choices)
    check(pdf.startswith(b"%PDF"), "what was made is no PDF")
    in_pdf = len(re.findall(rb"/Type\s*/Page\b", pdf))
    drawn = len(make_summary(material, choices).pages())
    check((in_pdf, drawn) == (SUMMARY_PAGES,) * 2, f"{in_pdf} pages in the PDF, and {drawn} drawn")
    return f"{drawn} pages, {len(pdf) // 1024} KB"


def files(folder: Path) -> str:
    """What one journal exports, another takes in."""
    target, now = folder / "exported.json", clock.now()
    sample = _sample_journal(folder / "one")
    try:
        records = sample.everything()
    finally:
        sample.close()
    done = export_file(records, target, exporter=OWN_JSON, exported=now, data_folder=folder / "one")
    check(isinstance(done, Exported), f"the file was not written: {done}")
    other = _new_journal(folder / "other")
    try:
        found = preview_file(target, existing=(), zone=now.zone, now=now)
        if not isinstance(found, Preview):
            raise BrokenError(f"the file was not read: {found}")
        other.take_in(found.new)
        there = other.everything()
    finally:
        other.close()
    check(
        {r.key: r for r in there} == {r.key: r for r in records}, "what was taken in is not what was exported"
    )
    return f"{len(records)} records"


def _read(file: Path) -> None:
    """Raises ValueError for a file that is not what its name says."""
    data = file.read_bytes()
    if not data:
        raise ValueError("it is empty")
    match file.suffix:
        case ".toml":
            tomllib.loads(data.decode())
        case ".json":
            json.loads(data)
        case ".typ" | ".txt":
            data.decode()


def _new_journal(folder: Path) -> Journal:
    paths = Paths.under(folder)
    paths.make()
    return open_journal(paths.journal, paths.seen, clock.now)


def _sample_journal(folder: Path) -> Journal:
    opened = _new_journal(folder)
    opened.apply(Change.adding(demo_records(years=1, today=clock.now().civil_date)))
    return opened
