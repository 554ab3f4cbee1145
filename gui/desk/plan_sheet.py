"""Which protocol is played: all there are, each with what it does and how long it takes."""

from engine.protocols.length import protocol_length
from engine.protocols.protocol import Protocol
from engine.protocols.protocol_file import list_protocols
from gui.desk.sheet import Choices, Sheet
from gui.language import tr
from gui.language.sentences import tr_sentence
from gui.panel.words import plain
from sensors.errors import SospiroError
from sensors.toml_library import Listed
from sessions.controller import Controller

ARM = "\n"
"""Between the name of a protocol and that of its arm: neither can hold it."""


class PlanSheet(Sheet):
    """Sets the protocol of the next session, and its arm where it has some."""

    def __init__(self, controller: Controller) -> None:
        super().__init__(tr("What is played?"))
        self._controller = controller
        self.list = Choices(tr("Protocols"))
        self.list.chosen.connect(self._take)
        self.body.addWidget(self.list, 1)

    def open(self) -> None:
        """Show the protocols there are now."""
        settings = self._controller.settings()
        rows = [row for item in list_protocols(settings.own_protocols) for row in _rows(item)]
        self.list.offer(rows, settings.protocol + (f"{ARM}{settings.arm}" if settings.arm else ""))
        self.list.setFocus()

    def _take(self, key: str) -> None:
        protocol, _, arm = key.partition(ARM)
        try:
            self._controller.change({"protocol": protocol, "arm": arm})
        except SospiroError as error:
            self.said.emit(error.sentence)
            return
        self.left.emit()


def _rows(item: Listed[Protocol]) -> list[tuple[str, str, str]]:
    protocol, name = item.content, plain(item.title, 60)
    if protocol is None:
        return [(name, name, tr("cannot be used: {why}", why=tr_sentence(plain(item.fault, 160))))]
    takes = protocol_length(protocol)
    length = tr_sentence(str(takes)) if takes.least or takes.most else tr("until you stop")
    key = item.title
    first = f"{tr_sentence(name)} · {length}"
    summary = tr_sentence(plain(protocol.summary, 160))
    if not protocol.arms:
        return [(key, first, summary)]
    return [
        (f"{key}{ARM}{arm}", tr("{protocol}, arm {arm}", protocol=first, arm=plain(arm, 32)), summary)
        for arm in protocol.arms
    ]
