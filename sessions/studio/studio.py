"""A session's way to the studio: it is told what sounds, and says what became of it."""

from collections import deque
from collections.abc import Mapping

from engine.guidance import CueKind, Direction, GuideBreath, OutputReport
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST
from sessions.studio.echo import Echo
from sessions.studio.process import SenderProcess
from sessions.studio.settings import StudioSettings
from sessions.studio.wire import Argument, Standing, StudioNote, Told, Way, breath_told, note_told, osc_told
from sessions.studio.words import ECHO, standing_words

SHORT, USUAL, LONGEST = 0.1, 1.0, 30.0
"""Seconds for which a stroke is held, a note while no guide plays, and one by hand at the most."""

COMPOSED = ("melody", "drum", "reward")
MELODIC = ("melody", "reward")
PLAYED = "played"
HELD = (PLAYED, "drone")
PLAIN_VELOCITY = 0.7
AUDIBLE_MASKED = ("melody", "drum", "answer", "pulse", "played")
"""Layers that are sent of a masked session: whether there is a reward at all could tell the arm."""

REMEMBERED = 3


class Studio:
    """One for each session that has a studio.

    Parameters
    ----------
    masked
        Whether nobody may know which arm is played: only the notes that sound are sent then, as nobody can tell more
        by them than by ear. What the guide and the body do would be numbers to compare.
    process
        Sends; None for the usual one.
    """

    def __init__(self, settings: StudioSettings, masked: bool = False, process: SenderProcess | None = None) -> None:
        self._settings, self._masked = settings, masked
        self._process = process or SenderProcess(self._begin, self._hear)
        self._standing: dict[str, tuple[Standing, str]] = {}
        self._events: deque[dict[str, str]] = deque(maxlen=100)
        self._breaths: deque[GuideBreath] = deque(maxlen=REMEMBERED)
        self._held: deque[tuple[int, int]] = deque(maxlen=40)
        self._lit: dict[int, int] = {}
        self._sounding = self._guided = self._silenced = self._paused = self._ended = False
        self._direction: Direction | None = None
        self._echo = Echo()
        self._process.start()

    @property
    def masked(self) -> bool:
        """Whether only the notes that sound are sent."""
        return self._masked

    def direct(self, direction: Direction) -> None:
        """Take what the sound is told."""
        if direction is self._direction:
            return
        self._direction = direction
        self._set_sounding()
        guided = direction.guidance.start_at is not None
        if self._guided and not guided:
            self._breaths.clear()
            self._tell_open({"breath": None})
        self._guided = guided

    def report(self, report: OutputReport) -> None:
        """Take what the sound told of itself."""
        for breath in report.breaths:
            self._breaths.append(breath)
            self._tell_open(breath_told(breath))
        for cue in report.cues:
            if cue.kind is CueKind.NOTE and cue.pitch is not None and cue.layer in COMPOSED:
                self._note(cue.time, cue.layer, cue.pitch, PLAIN_VELOCITY if cue.velocity is None else cue.velocity)

    def struck(self, now: float, strike: Strike) -> None:
        """Take a stroke, or a note that somebody plays, as it is asked of the sound: both sound at once there too."""
        time = max(now, strike.time)
        if strike.kind is StrikeKind.RELEASE:
            self._process.tell({"release": [time, strike.key]})
        else:
            layer = PLAYED if strike.kind is StrikeKind.NOTE else strike.kind.value
            self._note(time, layer, strike.pitch, min(1.0, strike.level / LOUDEST), strike.key)

    def say(self, address: str, *arguments: Argument) -> None:
        """Send a message by OSC at once; nothing of a masked session."""
        if self._settings.osc_port:
            self._tell_open(osc_told(address, *arguments))

    def light(self, keys: Mapping[int, int]) -> None:
        """Light these keys (MIDI note number to brightness, 1–127) and no others where the lights are."""
        if self._settings.lights and keys != self._lit:
            self._lit = dict(keys)
            self._process.tell({"light": sorted(keys.items())})

    def pause(self, paused: bool) -> None:
        """Take whether the session is paused: then only its bed sounds, which is not the studio's."""
        self._paused = paused
        self._set_sounding()

    def fall_silent(self) -> None:
        """End all that sounds, for good."""
        self._ended = True
        self._set_sounding()

    def played(self, time: float, key: str) -> None:
        """Take a key that somebody struck, as in a `Command`: where all that is sent comes back, no more is sent."""
        number, _, device = key.partition(" ")
        if not self._silenced and number.isdecimal() and self._echo.heard(time, int(number)):
            self._silenced = True
            self._events.append({"way": Way.MIDI, "standing": "echo", "name": device})
            self._process.tell({"hush": True})

    def notice(self) -> str:
        """Return what a person should know, empty when all is well."""
        if self._silenced:
            return ECHO
        told = (standing_words(way, *standing) for way, standing in tuple(self._standing.items()))
        return " ".join(words for words in told if words)

    def events(self) -> list[dict[str, str]]:
        """Return what happened to the ways out since the last call, for the journal. Never blocks."""
        self._process.watch()
        return [self._events.popleft() for _ in range(len(self._events))]

    def close(self) -> None:
        """End all that sounds, and let go of every way out. Blocks for a moment."""
        self.fall_silent()
        self._process.close()

    def _note(self, time: float, layer: str, pitch: float, velocity: float, key: int = 0) -> None:
        if not self._sounding or self._silenced or (self._masked and layer not in AUDIBLE_MASKED):
            return
        note = StudioNote(time, layer, pitch, velocity, self._length(layer), key)
        channel = self._settings.channel(layer)
        if channel and self._settings.notes and self._settings.midi_out:
            self._held.append((channel, round(pitch)))
            self._echo.sent(time - self._settings.lead, round(pitch))
        self._process.tell(note_told(note))

    def _length(self, layer: str) -> float:
        """Return for how long a note is held: a stroke for a moment, by hand as the hand does, any other for a beat."""
        breath = self._breaths[-1] if self._breaths else None
        if layer in HELD:
            return LONGEST
        if layer not in MELODIC or breath is None:
            return SHORT if layer not in MELODIC else USUAL
        return breath.period / breath.beats_per_breath

    def _set_sounding(self) -> None:
        asked = self._direction
        plays = asked is not None and asked.playing and not asked.muted
        sounding = plays and not self._paused and not self._ended
        if sounding is not self._sounding:
            self._sounding = sounding
            self._process.tell({"sound": sounding})

    def _tell_open(self, told: Told) -> None:
        """Tell what a masked session keeps to itself."""
        if not self._masked:
            self._process.tell(told)

    def _begin(self) -> list[Told]:
        """Return what each new process is told first; in the hearing thread."""
        held = sorted(set(self._held))
        order = {"settings": self._settings.model_dump(mode="json"), "held": held}
        breaths = () if self._masked or not self._guided else map(breath_told, tuple(self._breaths))
        sound = ({"sound": True},) if self._sounding else ()
        return [order, *sound, *breaths, {"light": sorted(self._lit.items())}]

    def _hear(self, told: Told | None) -> None:
        if told is None:
            self._standing = {}
            self._events.append({"way": "", "standing": "ended", "name": ""})
        elif "way" in told:
            way, standing, name = str(told["way"]), Standing(told["standing"]), str(told["name"])
            self._standing = {**self._standing, way: (standing, name)}
            shown = "" if way == Way.OSC else name
            self._events.append({"way": way, "standing": standing, "name": shown})
