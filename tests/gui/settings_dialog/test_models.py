"""The models behind the lists keep Qt's rules."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from migrainejournal.catalogue import acute, load_catalogue
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Role
from migrainejournal.gui.catalogue_search.model import CatalogueModel
from migrainejournal.gui.settings_dialog.class_choices import counted_as
from migrainejournal.gui.settings_dialog.medicine_list_model import MedicineListModel

MINE = (
    Medicine(name="sumatriptan", strength=50, unit="mg", form="tablet", overuse=(OveruseClass.TRIPTAN,)),
    Medicine(name="propranolol", overuse=(OveruseClass.OTHER,), role=Role.PREVENTIVE),
    Medicine(name="Old drops", retired=True),
)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_medicines_model_says_each_in_one_line(qtbot: QtBot) -> None:
    model = MedicineListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_records(MINE)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "sumatriptan 50 mg, tablet, triptan",
        "propranolol, preventive",
        "Old drops, not counted, retired",
    ]
    assert model.record(QModelIndex()) is None
    assert model.index_of(MINE[1].key).row() == 1
    assert not model.index_of(Medicine(name="gone").key).isValid()
    model.show_records(())
    assert model.rowCount() == 0
    assert tester is not None


def test_only_neighbours_of_a_kind_change_places(qtbot: QtBot) -> None:
    model = MedicineListModel()
    model.show_records(MINE)
    ways = [
        (model.can_move(model.index(row, 0), -1), model.can_move(model.index(row, 0), 1)) for row in range(3)
    ]
    assert ways == [(False, True), (True, False), (False, False)]
    assert not model.can_move(QModelIndex(), 1)


def test_the_catalogue_model_puts_the_name_meant_first(qtbot: QtBot) -> None:
    model = CatalogueModel(acute(load_catalogue()), counted_as, all_at_first=False)
    tester = QAbstractItemModelTester(model, FATAL)
    model.search("nurof")
    assert model.index(0, 0).data() == "Nurofen (ibuprofen, Advil, Motrin, Brufen): simple painkiller"
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    model.search("motil")
    assert model.index(0, 0).data() == "Motilium (domperidone): not counted"
    model.search("codeine phosphate")
    assert model.rowCount() == 1
    model.search("")
    assert model.rowCount() == 0
    assert tester is not None


def test_the_catalogue_model_offers_what_is_for_attacks_only(qtbot: QtBot) -> None:
    model = CatalogueModel(acute(load_catalogue()), counted_as, all_at_first=False)
    for preventive in ("propranolol", "botox", "riboflavin", "acupuncture"):
        model.search(preventive)
        assert model.rowCount() == 0
    model.search("nurtec")
    assert model.index(0, 0).data() == "Nurtec (rimegepant, Vydura): gepant"
    model.search("ice pack")
    assert model.index(0, 0).data() == "ice pack (cold cap, cooling cap, cold pack): not counted"
