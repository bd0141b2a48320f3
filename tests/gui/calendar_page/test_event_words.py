from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.timeline import dose_event, events_of
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import StartCertainty
from migrainejournal.gui.calendar_page.event_words import features, rows_of
from migrainejournal.gui.kit.labels import breakable
from migrainejournal.gui.wording import clock_time
from tests.gui.calendar_page.records import (
    AURA_ONLY,
    MIGRAINE,
    NAPROXEN,
    NOVEMBER,
    OVER_MIDNIGHT,
    SUMATRIPTAN,
)
from tests.values import attack, aura, dose, moment

MEDICINES = {medicine.id: medicine for medicine in (SUMATRIPTAN, NAPROXEN)}


def rows(of: Attack, day: date, *doses: object) -> list[tuple[str, str]]:
    taken = [record for record in NOVEMBER if getattr(record, "attack", None) == of.id]
    return rows_of(events_of(of, [*taken, *doses]), of, day=day, medicines=MEDICINES)  # type: ignore[list-item]


def at(wall: str) -> str:
    return clock_time(moment(wall))


def test_an_attack_is_told_in_order_of_time() -> None:
    assert rows(MIGRAINE, date(2026, 11, 8)) == [
        (at("2026-11-08 02:10"), "started, woke with it · pain 5"),
        (at("2026-11-08 02:25"), "sumatriptan 50 mg"),
        (at("2026-11-08 04:30"), "2 h after sumatriptan: 6, no relief"),
        (at("2026-11-08 05:30"), "pain 8"),
        (at("2026-11-08 08:00"), "2 × naproxen 500 mg"),
        (at("2026-11-08 21:00"), "over"),
    ]


def test_an_attack_of_several_days_names_the_dates() -> None:
    words = rows(OVER_MIDNIGHT, date(2026, 11, 1))
    assert words[0] == ("31 Oct", "")
    assert ("1 Nov", "") in words
    assert words[-1][1] == "over"


def test_an_aura_has_its_row() -> None:
    with_start = replace(AURA_ONLY, auras=(aura(25, start="2026-11-13 09:05"),))
    words = [words for _, words in rows(with_start, date(2026, 11, 13))]
    assert words == ["started · pain 0", "aura: seeing, 25 min", "over"]


def test_a_start_that_is_a_guess_says_so() -> None:
    guess = replace(attack("2026-11-08 02:10"), start_certainty=StartCertainty.ESTIMATED, readings=())
    assert rows(guess, date(2026, 11, 8))[0][1] == "started, about then"


def test_a_dose_of_a_medicine_not_there_any_more_is_still_told() -> None:
    event = dose_event(dose(replace(NAPROXEN, id=MIGRAINE.id), "2026-11-08 08:00"))
    found = rows_of([event], None, day=date(2026, 11, 8), medicines=MEDICINES)
    assert found[0][1] == "a medicine without a name"


def test_what_came_with_it() -> None:
    assert features(MIGRAINE) == ["nausea", "light", "left side", "throbbing"]
    assert features(AURA_ONLY) == ["aura"]
    assert features(attack("2026-11-08 02:10")) == []


@pytest.mark.parametrize("text", ["", "a short text", "x" * 500])
def test_breaking_a_long_word_keeps_its_letters(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text
    assert max(len(part) for part in breakable(text).split("\u200b")) <= 12 or len(text) < 500
