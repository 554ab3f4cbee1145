"""Starting and stopping live sessions at awkward moments."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from sensors.errors import Reason, SospiroError
from sensors.lsl import SampleOutlet
from sensors.settings import LslSettings
from sensors.stream import Channel, Signal
from sessions.commands import Command, CommandKind
from sessions.live import LiveController
from sessions.settings import Settings
from sessions.snapshot import SessionPhase

pytestmark = pytest.mark.live
Wait = Callable[[Callable[[], object], float], float]


@pytest.fixture
def controllers(tmp_path: Path, lsl: LslSettings) -> Iterator[Callable[..., LiveController]]:
    """Make controllers that are closed at the end."""
    made: list[LiveController] = []

    def make(folder: str = "data", **more: Any) -> LiveController:
        made.append(LiveController(Settings(data_dir=tmp_path / folder, lsl=lsl), **more))
        return made[-1]

    yield make
    for controller in made:
        controller.close()


def post(controller: LiveController, kind: CommandKind) -> None:
    controller.post(Command(kind, controller.now()))


def test_a_stop_while_streams_are_looked_for_begins_nothing(controllers: Any, tmp_path: Path) -> None:
    controller = controllers(wait=30.0)
    post(controller, CommandKind.STOP)
    post(controller, CommandKind.START)
    post(controller, CommandKind.START)
    assert not controller.join(0.3), "a stop before the start is none of the next session"
    post(controller, CommandKind.STOP)
    assert controller.join(2.0)
    assert (controller.summary, controller.error, controller.snapshot().phase) == (None, None, SessionPhase.READY)
    assert not (tmp_path / "data").exists()
    controller.close()
    post(controller, CommandKind.START)
    assert controller.join(0.0), "a closed controller starts nothing"


def test_a_start_without_streams_says_so_and_may_be_repeated(controllers: Any) -> None:
    controller = controllers(wait=0.3)
    for _ in range(2):
        post(controller, CommandKind.START)
        assert controller.join(5.0)
        assert isinstance(controller.error, SospiroError)
        assert controller.error.reason is Reason.NO_STREAM
        snapshot = controller.snapshot()
        assert (snapshot.phase, [n.text for n in snapshot.notices]) == (SessionPhase.READY, [controller.error.sentence])


def test_a_protocol_that_needs_no_sensors_needs_none(controllers: Any) -> None:
    controller = controllers(wait=0.2)
    controller.change({"protocol": "Short flare-up"})
    assert controller._choose_in_time() == {}
    controller.change({"protocol": "First session"})
    with pytest.raises(SospiroError) as refused:
        controller._choose_in_time()
    assert refused.value.reason is Reason.NO_STREAM


def test_a_chosen_belt_is_still_chosen_after_it_was_switched_off_and_on(controllers: Any, wait: Wait) -> None:
    channels = (Channel("Respiration", "au", "Respiration"),)
    with ExitStack() as worn:

        def put_on(name: str) -> SampleOutlet:
            return worn.enter_context(closing(SampleOutlet(name, "Respiration", channels, 50.0, name)))

        belt, _ = put_on("Belt B"), put_on("Belt A")
        controller = controllers()

        def option(name: str) -> Any:
            return next((o for o in controller.options() if o.stream.name == name), None)

        wait(lambda: option("Belt A") and option("Belt B"), 10.0)
        first = option("Belt B")
        controller.choose(Signal.RESPIRATION, first)
        assert option("Belt B").chosen
        belt.close()
        put_on("Belt B")
        wait(lambda: option("Belt B") is not None and option("Belt B").stream.uid != first.stream.uid, 15.0)
        wait(lambda: sum(o.stream.name == "Belt B" for o in controller.options()) == 1, 15.0)
        assert option("Belt B").chosen
