"""The one door for slow work: tasks run one after another off the GUI thread, results come back on it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


def is_there(receiver: Callable[..., object]) -> bool:
    """Whether the widget that a bound method, or a part of one, belongs to still exists."""
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class Tasks(QObject):
    """One worker for everything that touches the journal file, another for what does not.

    A task gets values and returns a value; it must not touch a widget. `then` and `failed` are called on the
    GUI thread, unless the widget they belong to is gone by then.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._stopped = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        task: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run the task on the journal's worker; `then` gets its result, or `failed` its exception."""
        self._submit(self._worker, task, then, failed)

    def run_aside(
        self,
        task: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """The same for work that does not touch the journal, so that a press need not wait for it.

        After `stop` nothing comes of it: what was read last may still ask for work while the program ends.
        """
        if not self._stopped:
            self._submit(self._aside, task, then, failed)

    def stop(self) -> None:
        """Let running tasks end and take no more; waits."""
        self._stopped = True
        self._aside.shutdown(wait=True)
        self._worker.shutdown(wait=True)

    def _submit(
        self,
        worker: ThreadPoolExecutor,
        task: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        finished = self._finished

        def report(future: Future[T]) -> None:
            finished.emit((future, then, failed))

        worker.submit(task).add_done_callback(report)

    def _on_finished(self, outcome: tuple[Future[Any], Callable[[Any], None], Callable[..., None]]) -> None:
        future, then, failed = outcome
        error = future.exception()
        receiver = failed if error is not None else then
        if not is_there(receiver):
            return
        if isinstance(error, Exception):
            failed(error)
        elif error is not None:
            raise error
        else:
            then(future.result())
