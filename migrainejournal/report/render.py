"""The pages of a report: one Typst template makes the PDF and the pages for screen and printer."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.report.showable import plain, showing, unusual_words
from migrainejournal.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from typst import Compiler

    from migrainejournal.report.document import ReportDocument

LONGEST_ALTERNATIVE = 15_000
"""Letters of a text that a PDF can surely hold in one piece."""


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file of data inside the PDF; `data` is text in UTF-8."""

    name: str
    mime_type: str
    description: str
    data: bytes


def pdf(document: ReportDocument, *, attachments: Sequence[Attachment] = (), made: datetime) -> bytes:
    """The report as PDF/A-3a and PDF/UA-1, the same bytes for the same values; `made` is aware."""
    compiled = _compiler(document, attachments).compile(
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        timestamp=made.astimezone(UTC).replace(microsecond=0),
    )
    return _pages(compiled)[0]


def svg_pages(document: ReportDocument) -> tuple[bytes, ...]:
    """The pages of the PDF, each as an SVG."""
    return _pages(_compiler(document).compile(format="svg"))


def as_json(document: ReportDocument) -> str:
    """The document as JSON, each of its parts with its "kind"."""
    return json.dumps(_as_plain(document), ensure_ascii=False)


def _as_plain(value: object) -> object:
    if is_dataclass(value):
        if isinstance(value, ChartSpec):
            alternative = value.alternative[:LONGEST_ALTERNATIVE]
            value = replace(value, alternative=alternative, readings=(), table=None)
        parts = {field.name: _as_plain(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__, **parts}
    if isinstance(value, tuple):
        return [_as_plain(part) for part in value]
    return plain(value) if isinstance(value, str) else value


def _compiler(document: ReportDocument, attachments: Sequence[Attachment] = ()) -> Compiler:
    from typst import Compiler  # loaded when the first report is made

    text = as_json(document)
    shown = showing(unusual_words(text))
    files = [
        {
            "name": file.name,
            "mime_type": file.mime_type,
            "description": file.description,
            "text": file.data.decode(),
        }
        for file in attachments
    ]
    return Compiler(
        resource("report/report.typ"),
        font_paths=shown.fonts,
        sys_inputs={"document": text.translate(shown.names), "attachments": json.dumps(files)},
    )


def _pages(compiled: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    return tuple(compiled) if isinstance(compiled, list) else (compiled or b"",)
