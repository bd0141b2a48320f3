"""Files of other diaries in, our own file format in and out. No reading of the journal, no writing to it.

Importing, from the command line and from the dialog alike::

    records = journal.everything()
    found = preview_file(path, existing=records, zone=zone, now=now)       # interchange.preview
    match found:
        case FileRefusal(): ...      # say found.reason (and found.rows with their lines)
        case DateQuestion(): ...     # ask by found.examples, call again with date_order=...
        case Preview(): ...          # show found.tallies, .first, .last, .refused, .notes
    change = journal.take_in(found.new)    # one transaction, one undoable Change

Exporting::

    done = export_file(journal.everything(), target, exporter=OWN_JSON, exported=now,
                       data_folder=paths.data)                              # interchange.exporter
    # Exported(counts) or ExportRefusal(reason)

A new importer: one module with one object that satisfies `importer.Importer`, one entry in IMPORTERS, one
sample in tests/interchange/samples. Its words stand in gui/wording.py.
"""

from migrainejournal.interchange.exporter import Exporter
from migrainejournal.interchange.importer import Importer
from migrainejournal.interchange.migraine_buddy import MIGRAINE_BUDDY
from migrainejournal.interchange.own_json import OWN_JSON

IMPORTERS: tuple[Importer, ...] = (OWN_JSON, MIGRAINE_BUDDY)
EXPORTERS: tuple[Exporter, ...] = (OWN_JSON,)

__all__ = ["EXPORTERS", "IMPORTERS", "MIGRAINE_BUDDY", "OWN_JSON"]
