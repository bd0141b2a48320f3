"""Treatments of every kind; today is Sunday 22 November 2026. The headache days are known from March on."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from migrainejournal.catalogue import CatalogueItem, load_catalogue
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.record import Record
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import StopReason, TreatmentKind, Weight
from tests.values import clear, dates_from, day, migraine, step

TODAY = date(2026, 11, 22)
FIRST_DAY = day("2026-03-01")
ROUGH = "<b>not bold</b>"


@cache
def item(name: str) -> CatalogueItem:
    """The item of the catalogue with the id."""
    return next(found for found in load_catalogue() if found.id == name)


def begun(name: str, start: str, *steps: DoseStep) -> Treatment:
    """A course of the catalogue's item, as it is when it has just been chosen, with its doses."""
    found = item(name)
    target = found.targets[0] if found.targets else None
    return replace(found.course(found.name, target=target, start=day(start)), steps=steps)


TOPIRAMATE = replace(
    begun(
        "topiramate",
        "2026-08-03",
        step("2026-08-03", 25),
        step("2026-08-17", 50),
        step("2026-09-07", 100),
    ),
    side_effects=(
        SideEffect(what="tingling fingers", weight=Weight.MILD, date=day("2026-08-10")),
        SideEffect(what=ROUGH),
    ),
    note=ROUGH,
)
BOTOX = replace(
    begun("onabotulinumtoxina", "2026-05-01"),
    sessions=(
        Session(date=day("2026-05-01"), amount=155, unit="units", sites=31, lot="C3201"),
        Session(date=day("2026-07-24"), amount=155, unit="units", sites=31, lot="C3211"),
        Session(date=day("2026-10-16"), amount=165, unit="units", sites=33, lot="C3221"),
    ),
)
THERAPY = replace(
    begun("cbt", "2026-08-20"),
    sessions=tuple(Session(date=on, minutes=50) for on in dates_from("2026-08-20", 4, every=7)),
    review=day("2027-01-03"),
)
PROPRANOLOL = replace(
    begun("propranolol", "2026-06-01", step("2026-06-01", 40), step("2026-06-15", 80)),
    end=day("2026-07-10"),
    stop_reason=StopReason.SIDE_EFFECTS,
)
OWN = Treatment(
    name=ROUGH, kind=TreatmentKind.DEVICE, start=day("2024-01-10"), end=day("2024-02-10"), group="own & rough"
)
PLANNED = begun("magnesium", "2027-01-04")

ALL = (TOPIRAMATE, BOTOX, THERAPY, PROPRANOLOL, OWN, PLANNED)
"""Each in one state of its own: judged, in cycles, running, stopped, long past, still to start."""


def diary() -> tuple[Record, ...]:
    """Ten migraine days in 28 until September, five from then on; all other dates confirmed headache-free."""
    bad = [on for on in each_date(FIRST_DAY, TODAY) if _is_bad(on)]
    good = [on for on in each_date(FIRST_DAY, TODAY - timedelta(days=1)) if not _is_bad(on)]
    return (*map(migraine, bad), *clear(*good))


def _is_bad(on: date) -> bool:
    place = (on - FIRST_DAY).days % 28
    return on < TODAY and place % 2 == 0 and place < (20 if on < day("2026-09-01") else 10)
