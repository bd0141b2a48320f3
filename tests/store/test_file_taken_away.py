"""A press is never said to be saved in a file that nobody will find again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from migrainejournal.domain.moment import Moment
from migrainejournal.journal import Ailment, Journal, StoreError, open_journal
from migrainejournal.paths import Paths
from tests.conftest import Clock


def remove(paths: Paths) -> None:
    paths.journal.unlink()


def rename(paths: Paths) -> None:
    paths.journal.rename(paths.journal.with_name("elsewhere.db"))


def replace(paths: Paths) -> None:
    copy = paths.journal.with_name("copy.db")
    copy.write_bytes(paths.journal.read_bytes())
    copy.replace(paths.journal)


def remove_log(paths: Paths) -> None:
    Path(f"{paths.journal}-wal").unlink()


@pytest.mark.parametrize("take_away", [remove, rename, replace, remove_log])
def test_a_file_taken_away_under_the_program_takes_no_more(
    journal: Journal, own_home: Paths, clock: Clock, take_away: Callable[[Paths], None]
) -> None:
    journal.log_pain(pain=5, at=clock())
    take_away(own_home)
    with pytest.raises(StoreError) as trouble:
        journal.log_pain(pain=7, at=clock())
    assert trouble.value.ailment is Ailment.MISSING


def test_put_back_it_takes_the_press(
    journal: Journal, own_home: Paths, clock: Clock, at: Callable[[str], Moment]
) -> None:
    journal.log_pain(pain=5, at=clock())
    rename(own_home)
    with pytest.raises(StoreError):
        journal.log_pain(pain=7, at=clock())
    own_home.journal.with_name("elsewhere.db").rename(own_home.journal)
    journal.log_pain(pain=7, at=clock())
    other = open_journal(own_home.journal, own_home.seen, clock)
    assert other.counts()["readings"] == 2
    other.close()


def test_a_journal_copied_alone_into_a_new_folder_opens(
    journal: Journal, own_home: Paths, clock: Clock, tmp_path: Path
) -> None:
    journal.log_pain(pain=5, at=clock())
    journal.close()
    alone = Paths.under(tmp_path / "alone")
    alone.data.mkdir()
    alone.journal.write_bytes(own_home.journal.read_bytes())
    opened = open_journal(alone.journal, alone.seen, clock)
    assert opened.counts()["attacks"] == 1
    opened.close()
