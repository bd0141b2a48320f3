"""What can be typed: commands, options, and an example for each."""

from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence

from migrainejournal.domain.vocabulary import AuraKind, EpisodeRule, MigraineDayRule, Quality, Side, Symptom
from migrainejournal.interchange import EXPORTERS, IMPORTERS
from migrainejournal.interchange.importer import DateOrder
from migrainejournal.report.document import Paper
from migrainejournal.report.words import LANGUAGES

_DATA_DIR = "where the journal lies, instead of the usual folder or $MIGRAINEJOURNAL_DATA_DIR"
_ABOUT = """A private journal for people with migraine. Without a command, its window opens:

  migrainejournal               the calendar
  migrainejournal --quick       only the dark room, to log an attack
  migrainejournal --summary     the visit summary
  migrainejournal FILE.json     what is in a journal file, which can then be taken in
  migrainejournal --background  no window yet: an icon in the panel, to open it by
  migrainejournal --demo        a sample journal, thrown away afterwards
  migrainejournal --self-test   no window: try every part, and say what is broken

Where it runs already, it does that in the window that is open."""
_TIMES = """A TIME is written as 2026-11-08T02:10, meaning this machine's zone, or in full as
2026-11-08T02:10:00+01:00[Europe/Berlin].

"""
_EXAMPLES = """Example:
  migrainejournal {example}"""


def parse(arguments: Sequence[str]) -> Namespace:
    """The arguments as values; raises SystemExit, with 2 for wrong usage and with 0 after help."""
    parser = ArgumentParser(
        prog="migrainejournal",
        description=_ABOUT,
        epilog=_EXAMPLES.format(example="log --pain 7"),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--data-dir", metavar="DIR", help=_DATA_DIR)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (text, example, add_options) in _COMMANDS.items():
        command = commands.add_parser(
            name,
            help=text,
            description=text,
            epilog=(_TIMES if name in _WITH_TIMES else "") + _EXAMPLES.format(example=example),
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_argument("--data-dir", metavar="DIR", default=SUPPRESS, help=_DATA_DIR)
        add_options(command)
    given = parser.parse_args(arguments)
    if given.command == "log" and given.end and not given.start:
        parser.error("--end needs --start; to end a running attack: migrainejournal over --at TIME")
    return given


def _log(command: ArgumentParser) -> None:
    symptoms, kinds = ", ".join(Symptom), ", ".join(AuraKind)
    add = command.add_argument
    add("--pain", required=True, metavar="0-10", help="pain now; with --end, pain at the start; 0: aura only")
    add("--start", metavar="TIME", help="when it began; without it: now, or the attack that is running")
    add("--end", metavar="TIME", help="when it was over; without it, the attack is running")
    add("--symptom", action="append", default=[], metavar="CODE,...", help=f"{symptoms}, or your own words")
    add("--side", choices=[*Side], help="where it hurts")
    add("--quality", choices=[*Quality], help="what the pain feels like")
    add("--aura", action="append", default=[], metavar="KIND[:MINUTES]", help=kinds)
    add("--dose", action="append", default=[], metavar="MEDICINE[@TIME]", help='as "2x naproxen 500 mg"')
    add("--note", default="", metavar="TEXT", help="in your own words")


def _over(command: ArgumentParser) -> None:
    command.add_argument("id", nargs="?", metavar="ID", help="which attack; without it, the running one")
    command.add_argument("--at", metavar="TIME", help="when it was over; without it, now")


def _clear(command: ArgumentParser) -> None:
    command.add_argument("dates", metavar="DATE or DATE..DATE", help="one date, or all from one to another")


def _stats(command: ArgumentParser) -> None:
    add = command.add_argument
    add("--from", dest="first", metavar="DATE", help="first date; without it, that of the first record")
    add("--to", dest="last", metavar="DATE", help="last date; without it, today")
    add(
        "--rule", choices=[*MigraineDayRule], help="what makes a migraine day; without it, as in the settings"
    )
    add("--attacks", choices=[*EpisodeRule], help="what parts attacks; without it, as in the settings")
    add("--json", action="store_true", help="for programs: names that stay, numbers as they are")


def _report(command: ArgumentParser) -> None:
    add = command.add_argument
    begin = command.add_mutually_exclusive_group().add_argument
    begin("--from", dest="first", metavar="DATE", help="first date; without it, 90 days to the last one")
    begin("--since-visit", action="store_true", help="begin at the last visit before the last date")
    add("--to", dest="last", metavar="DATE", help="last date; without it, today")
    papers = [paper.name.lower() for paper in Paper]
    add("--paper", choices=papers, default="a4", help="the size of the pages")
    add("--lang", choices=LANGUAGES, default="en", help="the language of the report")
    add("--letter", action="store_true", help="the letter for an insurer instead of the summary")
    add("--no-name", action="store_true", help="leave room for the name instead of printing it")
    add("--with-data", action="store_true", help="attach the counted data to the PDF")
    add("--output", required=True, metavar="FILE.pdf", help="where to write it; a file there is replaced")


def _import(command: ArgumentParser) -> None:
    add = command.add_argument
    add("file", metavar="FILE")
    add("--as", dest="format", choices=[importer.id for importer in IMPORTERS], help="the file's format")
    add("--dry-run", action="store_true", help="only say what would be taken in")
    orders = [order.replace("_", "-") for order in DateOrder]
    add("--date-order", choices=orders, help="what comes first in a date such as 05/11/18")
    add("--zone", metavar="ZONE", help="where the file's times were lived, such as Europe/Berlin")


def _export(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE")
    formats = [exporter.id for exporter in EXPORTERS]
    command.add_argument("--as", dest="format", choices=formats, help="the format; without it, by the suffix")


def _check(_command: ArgumentParser) -> None:
    """Nothing to choose."""


def _demo(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE")
    command.add_argument("--years", type=int, default=3, metavar="N", help="how long it is, 1 to 40")
    command.add_argument("--seed", type=int, default=1, metavar="N", help="another number, another story")


_WITH_TIMES = ("log", "over")
_Command = tuple[str, str, Callable[[ArgumentParser], None]]
_COMMANDS: dict[str, _Command] = {
    "log": (
        "Record an attack, or more of the running one; prints its id.",
        'log --pain 7 --symptom nausea,photophobia --side left --dose "sumatriptan 50 mg"',
        _log,
    ),
    "over": ("End the running attack; prints its id.", "over --at 2026-11-08T14:30", _over),
    "clear": (
        "Confirm dates as headache-free, all but those with a recorded attack.",
        "clear 2026-11-01..2026-11-07",
        _clear,
    ),
    "stats": (
        "Count days, attacks and acute medicine.",
        "stats --from 2026-08-01 --to 2026-10-31 --json",
        _stats,
    ),
    "report": (
        "Write the visit summary, two pages for a clinician, or the letter for an insurer, as a PDF.",
        "report --since-visit --output summary.pdf",
        _report,
    ),
    "import": (
        "Take in a file of this program or of another diary, after saying what is in it.",
        "import report.html --dry-run",
        _import,
    ),
    "export": ("Write the whole journal to a file.", "export journal.json", _export),
    "check": ("Look whether the journal file is whole, and say what is in it.", "check", _check),
    "demo": ("Write a sample journal that nobody lived.", "demo sample.json --years 3 --seed 1", _demo),
}
