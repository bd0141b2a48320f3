"""What the journal says of a run of dates."""

import pytest

from migrainejournal.clinical.stats import stats
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import Instrument, OveruseClass
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from migrainejournal.store.journal_store import Records
from tests.conftest import Clock
from tests.edits import add
from tests.values import attack, course, day, days, dose, medicine, step

SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
PAST = attack("2026-11-09 08:00", "2026-11-09 20:00")


def test_an_excerpt_holds_what_lies_on_its_dates(journal: Journal) -> None:
    inside = attack("2026-11-09 20:00", "2026-11-10 20:00")
    spill = attack("2026-10-31 23:45", "2026-11-01 06:00")
    hardly = attack("2026-11-30 23:45", "2026-12-01 06:00")
    tokyo = dose(SUMATRIPTAN, "2026-11-01 00:30", zone="Asia/Tokyo")
    honolulu = dose(SUMATRIPTAN, "2026-10-31 23:30", zone="Pacific/Honolulu")
    kiritimati = dose(SUMATRIPTAN, "2026-11-01 00:30", zone="Pacific/Kiritimati")
    marked = [DayRecord(date=date) for date in days("2026-10-31", "2026-11-01")]
    journal.apply(Change.adding([SUMATRIPTAN, inside, spill, hardly, tokyo, honolulu, kiritimati, *marked]))
    excerpt = journal.excerpt(day("2026-11-01"), day("2026-11-30"))
    assert [a.id for a in excerpt.attacks] == [spill.id, inside.id]
    assert {d.id for d in excerpt.doses} == {tokyo.id, kiritimati.id}
    assert [d.date for d in excerpt.days] == list(days("2026-11-01"))
    assert set(excerpt.medicines) == {SUMATRIPTAN.id}


@pytest.mark.parametrize(
    ("record", "first"),
    [
        (attack("2026-11-08 00:30", "2026-11-08 06:00"), "2026-11-08"),
        (attack("2026-11-08 20:00", "2026-11-08 23:00", zone="America/New_York"), "2026-11-08"),
        (attack("2026-11-07 23:50", "2026-11-08 06:00"), "2026-11-08"),
        (dose(SUMATRIPTAN, "2026-11-08 23:00", zone="America/New_York"), "2026-11-08"),
        (dose(SUMATRIPTAN, "2026-11-08 03:00", zone="Asia/Tokyo"), "2026-11-08"),
        (DayRecord(date=day("2026-11-08")), "2026-11-08"),
    ],
)
def test_the_whole_journal_begins_on_the_civil_date_of_its_first_record(
    journal: Journal, record: Record, first: str
) -> None:
    add(journal, SUMATRIPTAN, record)
    assert journal.excerpt().first == day(first)
    assert journal.excerpt().last == day("2026-11-22")
    assert len(journal.excerpt().attacks + journal.excerpt().doses + journal.excerpt().days) == 1


def test_a_running_attack_just_begun_when_the_window_ends_lies_on_its_last_date(journal: Journal) -> None:
    add(journal, attack("2026-11-20 23:50"))
    counted = stats(journal.excerpt(day("2026-11-01"), day("2026-11-20")))
    assert (counted.headache_days.count, counted.attacks.running) == (1, 1)
    counted = stats(journal.excerpt(day("2026-11-01"), day("2026-11-21")))
    assert (counted.headache_days.count, counted.attacks.running) == (1, 1)
    assert stats(journal.excerpt(day("2026-11-01"), day("2026-11-19"))).attacks.running == 0


def test_an_empty_journal_begins_today(journal: Journal) -> None:
    excerpt = journal.excerpt()
    assert (excerpt.first, excerpt.last) == (day("2026-11-22"), day("2026-11-22"))


def test_a_window_may_reach_to_the_ends_of_the_calendar(journal: Journal) -> None:
    add(journal, PAST)
    assert len(journal.excerpt(day("0001-01-01"), day("9999-12-31")).attacks) == 1


def test_treatments_and_scores_are_read_whole_whatever_the_dates(journal: Journal) -> None:
    old, later = course("2019-03-01", "2019-06-01", steps=[step("2019-03-01", 25)]), course("2026-09-01")
    midas = Score(instrument=Instrument.MIDAS, date=day("2026-11-20"), answers=(4, 6, 3, 5, 2))
    add(journal, later, midas, old, SUMATRIPTAN, PAST)
    assert [found.id for found in journal.treatments()] == [old.id, later.id]
    assert journal.excerpt(day("2026-11-01"), day("2026-11-30")).treatments == journal.treatments()
    found = journal.treatment(old.id)
    assert found is not None
    assert found.steps == old.steps
    assert journal.treatment(midas.id) is None
    assert [found.answers for found in journal.scores()] == [midas.answers]
    kinds = [type(record) for record in journal.everything()]
    assert kinds == [Medicine, Attack, Treatment, Treatment, Score]
    assert (journal.counts()["treatments"], journal.counts()["scores"]) == (2, 1)


def test_visits_are_read_whole_and_the_profile_is_empty_until_it_is_filled_in(journal: Journal) -> None:
    coming, past = Visit(date=day("2027-01-14")), Visit(date=day("2026-05-20"), plan="come back in January")
    add(journal, coming, past)
    assert [found.id for found in journal.visits()] == [past.id, coming.id]
    assert journal.profile() == Profile()
    assert [type(record) for record in journal.everything()] == [Visit, Visit]
    add(journal, Profile(name="Robin"))
    assert journal.profile().name == "Robin"
    assert [type(record) for record in journal.everything()] == [Visit, Visit, Profile]
    assert (journal.counts()["visits"], journal.counts()["profile"]) == (2, 1)


def test_questions_are_read_in_the_order_in_which_they_were_asked(journal: Journal, clock: Clock) -> None:
    asked = Question(factor="sleep"), Question(factor="own:red wine")
    for question in asked:
        add(journal, question)
        clock.forward(minutes=1)
    assert [found.id for found in journal.questions()] == [question.id for question in asked]
    assert [type(record) for record in journal.everything()] == [Question, Question]
    assert journal.counts()["factors"] == 2


def test_a_look_sees_one_moment_whatever_another_program_writes(
    journal: Journal, own_home: Paths, clock: Clock
) -> None:
    another = open_journal(own_home.journal, own_home.seen, clock)

    def read(records: Records) -> tuple[Attack | None, int]:
        found = records.running()
        another.log_pain(pain=7, at=clock())
        return found, records.counts()["attacks"]

    assert journal.look(read) == (None, 0)
    assert journal.counts()["attacks"] == 1
    another.close()
