"""The command that writes the visit summary as a PDF, without a display."""

from pathlib import Path

from migrainejournal.cli.call import Call
from migrainejournal.cli.speech import StoppedError, say, tr
from migrainejournal.clinical.months import Period
from migrainejournal.gui import wording
from migrainejournal.interchange.exporter import ExportReason, is_inside, reason_of
from migrainejournal.report.choices import Kind, ReportChoices
from migrainejournal.report.document import Paper
from migrainejournal.report.periods import last_visit, period_of
from migrainejournal.settings import ReportPeriod, load_settings
from migrainejournal.summary import make_pdf, read_material
from migrainejournal.whole_file import write_whole


def report(call: Call) -> None:
    """Write the summary or the letter of a time, by default of 90 days, to a PDF."""
    given, target = call.given, Path(call.given.output)
    if is_inside(target, call.paths.data):
        raise StoppedError(f"{wording.export_reason(ExportReason.INSIDE_DATA_FOLDER)} ({target})")
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
    period = _period(call)
    return ReportChoices(
        first=period.first,
        last=period.last,
        kind=Kind.LETTER if given.letter else Kind.SUMMARY,
        paper=Paper[given.paper.upper()],
        language=given.lang,
        with_name=not given.no_name,
        with_data=given.with_data,
    )


def _period(call: Call) -> Period:
    given = call.given
    last = call.date(given.last) if given.last else call.now.civil_date
    if given.since_visit:
        visit = last_visit(call.journal.visits(), last)
        if visit is None:
            raise StoppedError(tr("No visit is noted before then. Give the first date with --from."))
        return period_of(ReportPeriod.SINCE_VISIT, today=last, visited=visit.date)
    if not given.first:
        return period_of(ReportPeriod.DAYS_90, today=last)
    first = call.date(given.first)
    if last < first:
        raise StoppedError(tr("The first date is after the last one. Write the earlier one first."))
    return Period(first, last)
