"""Commands about whole files: import, export, check, and the sample journal."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from migrainejournal import __version__
from migrainejournal.cli.call import Call
from migrainejournal.cli.speech import StoppedError, say, tr
from migrainejournal.demo import demo_records
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.gui import wording
from migrainejournal.interchange import EXPORTERS, OWN_JSON
from migrainejournal.interchange.exporter import Exporter, ExportRefusal, export_file
from migrainejournal.interchange.importer import DateOrder, DateQuestion, FileRefusal
from migrainejournal.interchange.preview import Preview, preview_file
from migrainejournal.paths import Paths

LONGEST_SAMPLE = 40


def take_in(call: Call) -> None:
    """Say what is in a file, then take in what is new, all or nothing."""
    given = call.given
    found = preview_file(
        Path(given.file),
        existing=call.journal.everything(),
        zone=call.zone(given.zone) if given.zone else call.now.zone,
        now=call.now,
        date_order=DateOrder(given.date_order.replace("-", "_")) if given.date_order else None,
        importer=given.format,
    )
    match found:
        case FileRefusal():
            where = (wording.refused_row(row) for row in found.rows)
            raise StoppedError(f"{next(where, wording.reason(found.reason))} ({given.file})")
        case DateQuestion():
            raise StoppedError(_question(found))
        case Preview():
            _say_what_is_in(found)
    if given.dry_run:
        say(tr("Nothing was taken in yet."))
    elif found.new:
        call.journal.take_in(found.new)
        say(tr("Taken in."))
    else:
        say(tr("There is nothing new in it, so nothing was taken in."))


def export(call: Call) -> None:
    """Write the whole journal to a file; says how many records of each kind are in it."""
    target = Path(call.given.file)
    exporter = _exporter(target, call.given.format)
    _write(call.journal.everything(), target, exporter=exporter, now=call.now, paths=call.paths)


def check(call: Call) -> None:
    """Say versions and counts, once the whole file was read and found in order."""
    faults = call.journal.faults()
    if faults:
        say("\n".join(faults))
        raise StoppedError(
            tr("The journal file is damaged: {path}. Copy it somewhere safe before anything else.").format(
                path=call.paths.journal
            )
        )
    schema, sqlite = call.journal.versions()
    say(tr("The journal is whole: {path}").format(path=call.paths.journal))
    versions = {"version": __version__, "schema": schema, "sqlite": sqlite}
    say(tr("Migraine Journal {version}, schema {schema}, SQLite {sqlite}").format(**versions))
    _say_counts(call.journal.counts())


def write_sample(given: Namespace, paths: Paths, now: Moment) -> None:
    """Write the sample journal as a file of our own format; needs no journal."""
    if not 1 <= given.years <= LONGEST_SAMPLE:
        raise StoppedError(tr("A sample journal has 1 to 40 years. Choose a number in between."))
    records = demo_records(years=given.years, seed=given.seed, today=now.civil_date)
    _write(records, Path(given.file), exporter=OWN_JSON, now=now, paths=paths)


def _write(records: Iterable[Record], target: Path, *, exporter: Exporter, now: Moment, paths: Paths) -> None:
    done = export_file(records, target, exporter=exporter, exported=now, data_folder=paths.data)
    if isinstance(done, ExportRefusal):
        raise StoppedError(f"{wording.export_reason(done.reason)} ({target})")
    _say_counts(done.counts)


def _say_counts(counts: Mapping[str, int]) -> None:
    for kind, number in counts.items():
        say(f"{number:>8}  {wording.section(kind)}")


def _exporter(target: Path, chosen: str | None) -> Exporter:
    for exporter in EXPORTERS:
        if chosen == exporter.id or (chosen is None and target.suffix.casefold() in exporter.suffixes):
            return exporter
    endings = ", ".join(suffix for exporter in EXPORTERS for suffix in exporter.suffixes)
    sentence = tr("The ending of the file's name names no format. Use {endings}, or name one with --as.")
    raise StoppedError(sentence.format(endings=endings))


def _question(found: DateQuestion) -> str:
    example = found.examples[0]
    sentence = tr(
        "“{text}” in the file can be {day_first} or {month_first}. "
        "Say which with --date-order day-first or --date-order month-first."
    )
    return sentence.format(
        text=example.text,
        day_first=wording.long_date(example.day_first),
        month_first=wording.long_date(example.month_first),
    )


def _say_what_is_in(found: Preview) -> None:
    say(wording.format_name(found.importer))
    if found.first and found.last:
        dates = {"first": wording.long_date(found.first), "last": wording.long_date(found.last)}
        say(tr("From {first} to {last}").format(**dates))
    for kind, tally in found.tallies.items():
        counts = tr("{new} new, {there} already in the journal, {refused} refused").format(
            new=tally.new, there=tally.there, refused=tally.refused
        )
        say(f"{wording.capitalised(wording.section(kind))}: {counts}")
    for row in found.refused:
        say(wording.refused_row(row))
    for note in found.notes:
        say(wording.remark(note))
