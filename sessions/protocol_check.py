"""Whether a protocol can be carried out on this machine: its styles, its arms, and what a yoked arm replays."""

import difflib
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from engine.imagery.script_file import LIBRARY
from engine.protocols.protocol import Arm, Protocol, Stage
from engine.protocols.protocol_file import KIND, read_protocol
from sensors.errors import Reason, SospiroError
from sensors.toml_file import place, read_toml
from sensors.toml_lines import Where
from sensors.toml_mistake import as_key, one_line
from sessions.control_track import check_yoke
from sessions.scripts import checked_script

if TYPE_CHECKING:
    from sessions.settings import Settings


def checked_protocol(
    path: Path, settings: "Settings", arms: Callable[[Protocol], Collection[str]] = lambda protocol: protocol.arms
) -> Protocol:
    """Read a protocol and check what lies outside its file.

    Parameters
    ----------
    settings
        Whose styles and recorded sessions there are.
    arms
        Which of its arms are to be played; without it, all.

    Raises
    ------
    SospiroError
        What is wrong with it, with file, line and key: a style that is not there, a session that no arm can replay,
        a script or a recording of one that cannot be told.
    """
    protocol = read_protocol(path)
    asked = arms(protocol)
    for where, reason, why in _faults(protocol, settings, {name: protocol.arms[name] for name in asked}):
        raise SospiroError(reason, f"{place(read_toml(path, KIND), where)}'{as_key(where)}': {why}")
    return protocol


def chosen_arm(protocol: Protocol, arm: str) -> tuple[str, ...]:
    """Return the name of the arm to play, nothing where the protocol has none.

    Raises
    ------
    SospiroError
        BAD_SETTING when it has no such arm, or some and none is named.
    """
    if arm in protocol.arms:
        return (arm,)
    if not protocol.arms and not arm:
        return ()
    names = ", ".join(sorted(protocol.arms))
    if not protocol.arms:
        sentence = f"The protocol '{protocol.name}' has no arms: leave --arm out."
    elif not arm:
        sentence = f"The protocol '{protocol.name}' has the arms {names}: say which, with --arm."
    else:
        sentence = f"The protocol '{protocol.name}' has no arm '{one_line(arm)}', only {names}."
    raise SospiroError(Reason.BAD_SETTING, sentence)


def _faults(protocol: Protocol, settings: "Settings", arms: dict[str, Arm]) -> Iterator[tuple[Where, Reason, str]]:
    styles = {style.name for style in settings.styles()} if any(stage.style for stage in protocol.stages) else set()
    for number, stage in enumerate(protocol.stages):
        if stage.style and stage.style not in styles:
            yield ("stages", number, "style"), Reason.BAD_SETTING, _no_style(stage.style, styles)
    for number, stage in enumerate(protocol.stages):
        try:
            if stage.script:
                styles = styles or {style.name for style in settings.styles()}
                yield from _script_faults(("stages", number), stage, settings, styles)
        except SospiroError as error:
            yield ("stages", number, "script"), error.reason, error.sentence
    for name, arm in arms.items():
        try:
            if arm.session:
                check_yoke(arm.session, settings.data_dir)
        except SospiroError as error:
            yield ("arms", name, "session"), error.reason, error.sentence


def _script_faults(
    where: Where, stage: Stage, settings: "Settings", styles: Collection[str]
) -> Iterator[tuple[Where, Reason, str]]:
    script = checked_script(LIBRARY.find(stage.script, settings.own_scripts))
    for prompt in script.prompts:
        asked = prompt.scene.style if prompt.scene else ""
        if asked and asked not in styles:
            yield (*where, "script"), Reason.BAD_SETTING, f"in the script {_no_style(asked, styles)}"
    last = max((prompt.at for prompt in script.prompts if prompt.at is not None), default=0.0)
    if stage.minutes is not None and last >= stage.minutes * 60.0:
        why = f"its stage is over before the script says its prompt at {last:g} s; give it more minutes."
        yield (*where, "minutes"), Reason.BAD_SETTING, why


def _no_style(asked: str, styles: Collection[str]) -> str:
    close = difflib.get_close_matches(asked, styles, n=1)
    hint = f"did you mean '{close[0]}'?" if close else "'sospiro styles list' names them all."
    return f"there is no style '{asked}'; {hint}"
