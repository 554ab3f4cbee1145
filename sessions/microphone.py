"""How a session gets its microphone: an input of numbers, and an ear for how loud it plays itself."""

from contextlib import ExitStack

from engine.output import Output
from sensors.stream import Signal
from sensors.voice.microphone import Microphone
from sensors.voice.settings import VoiceSettings
from sessions.inputs import Input, Use
from sessions.overheard import Overheard

HEARD = (Use(Signal.VOICE, reason="asked for in the settings"),)


def join_microphone(settings: VoiceSettings, output: Output, opened: ExitStack) -> tuple[Output, list[Input]]:
    """Return what a session plays to, and the microphone as its input; that is none unless it is asked for.

    Parameters
    ----------
    opened
        Closes the microphone when the session cannot be begun.
    """
    if not settings.microphone:
        return output, []
    overheard = Overheard(output)
    microphone = Microphone(settings.device, overheard.played)
    opened.callback(microphone.close)
    return overheard, [Input(microphone, HEARD)]
