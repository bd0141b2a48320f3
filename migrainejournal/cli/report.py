"""The command that writes the visit summary as a PDF, without a display."""

from datetime import timedelta
from pathlib import Path

from migrainejournal.cli.call import Call
from migrainejournal.cli.speech import StoppedError, say, tr
from migrainejournal.gui import wording
from migrainejournal.interchange.exporter import reason_of
from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.document import Paper
from migrainejournal.settings import load_settings
from migrainejournal.summary import make_pdf, read_material
from migrainejournal.whole_file import write_whole

USUAL_DAYS = 90


def report(call: Call) -> None:
    """Write the summary of a time, by default of 90 days, to a PDF."""
    given, target = call.given, Path(call.given.output)
    counting = load_settings(call.paths.settings).counting
    choices = _choices(call)
    material = read_material(call.journal, choices, counting=counting, now=call.now)
    try:
        write_whole(target.absolute(), make_pdf(material, choices))
    except OSError as error:
        raise StoppedError(f"{wording.export_reason(reason_of(error))} ({target})") from None
    say(tr("Written: {file}").format(file=given.output))


def _choices(call: Call) -> ReportChoices:
    given = call.given
    last = call.date(given.last) if given.last else call.now.civil_date
    first = call.date(given.first) if given.first else last - timedelta(days=USUAL_DAYS - 1)
    if last < first:
        raise StoppedError(tr("The first date is after the last one. Write the earlier one first."))
    return ReportChoices(
        first=first,
        last=last,
        paper=Paper[given.paper.upper()],
        language=given.lang,
        with_name=not given.no_name,
        with_data=given.with_data,
    )
