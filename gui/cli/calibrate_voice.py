"""`sospiro calibrate voice`: hears how quiet the room is, and whether the microphone hears the loudspeaker."""

from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from gui.cli.common import Shared, finish_json, interruptible, printable, table

if TYPE_CHECKING:
    from engine.settings import SoundSettings
    from sessions.voice_floor import VoiceFloor

QUIET = "Be quiet for five seconds, with windows and fans as they will be: the room is heard."
NOISE = "Now noise plays as loud as the music will: be quiet for five seconds more."
HEADPHONES = (
    "The microphone hears the loudspeaker, {apart:.0f} dB above the room: a hum counts where it is louder than that. "
    "Headphones keep the two apart."
)


def tell_floors(shared: Shared, as_json: bool) -> None:
    """Show what is kept."""
    from sessions.voice_floor import read_floors

    known = read_floors(shared.settings().data_dir)
    if as_json:
        finish_json({"microphones": [one.model_dump(mode="json") for one in known]})
    elif not known:
        shared.console.print("No room was listened to: its noise is found while a session listens.")
    else:
        rows = [
            (
                one.device,
                f"{one.floor_db:.0f} dB",
                "–" if one.echo_db is None else f"{one.echo_db:.0f} dB",
                f"{one.measured:%Y-%m-%d}",
            )
            for one in known
        ]
        shared.console.print(table(("microphone", "room", "loudspeaker", "on"), rows))


def calibrate_voice(shared: Shared, sound: "SoundSettings", as_json: bool) -> None:
    """Listen to the room, play, listen again, and keep what was heard."""
    from engine.audio.live.supervisor import AudioProcess
    from sensors.errors import Reason, SospiroError
    from sensors.lsl import LslClock
    from sensors.voice.microphone import Microphone
    from sessions.folder import check_data_dir
    from sessions.recording.sound_memory import with_measured
    from sessions.sitting import await_sound
    from sessions.voice_floor import QUIET_SECONDS, floor_from, listen, play_and_listen, remember_floor

    settings = shared.settings()
    check_data_dir(settings.data_dir)
    clock = LslClock()
    with ExitStack() as ending, interruptible() as stop:
        microphone = Microphone(settings.voice.device)
        ending.callback(microphone.close)
        shared.notes.print(QUIET)
        room = listen(microphone, clock, QUIET_SECONDS, stop, lambda: None)
        echo = None
        if sound.device != "none":
            output = AudioProcess(with_measured(sound, settings.data_dir), clock)
            ending.callback(output.close, 0.1)
            await_sound(output, clock, stop)
            shared.notes.print(NOISE)
            echo = play_and_listen(output, microphone, clock, stop)
        found = floor_from(microphone.name, room, echo, datetime.now(UTC))
    if not remember_floor(settings.data_dir, found):
        sentence = f"What was measured cannot be written to {settings.data_dir}: check that folder."
        raise SospiroError(Reason.DATA_FOLDER, sentence)
    _tell(shared, found, as_json)


def _tell(shared: Shared, found: "VoiceFloor", as_json: bool) -> None:
    if as_json:
        finish_json({**found.model_dump(mode="json"), "hears_loudspeaker": found.hears_loudspeaker})
        return
    kept = f"Kept for {found.device}: the room is {-found.floor_db:.0f} dB below full scale."
    shared.console.print(printable(kept))
    if found.hears_loudspeaker and found.echo_db is not None:
        shared.console.print(HEADPHONES.format(apart=found.echo_db - found.floor_db))
