"""What a session plays and how its record begins, for a live one and a rendered one alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from engine.arms.player import ArmPlayer
from engine.conductor import Conductor
from engine.imagery.imagery import Imagery, Sounds
from engine.imagery.morph import Morph, MorphScenes
from engine.imagery.script import ENGLISH
from engine.music.style import Style
from engine.protocols.canonical import protocol_record
from engine.protocols.protocol import Protocol
from engine.resonance.outcome import Outcome
from sensors.errors import SospiroError
from sessions.control_track import read_control_track
from sessions.resonance.kept import keep_resonance, kept_resonance
from sessions.scenes_file import read_scenes, write_scenes
from sessions.scripts import Tellable, scripts_of
from sessions.session_file import SessionStart
from sessions.settings import Settings
from sessions.study.condition import condition_of
from sessions.study.masking import Sealing, arm_entry
from sessions.tap_latency import with_latencies
from sessions.voice_floor import with_floor


@dataclass(frozen=True, slots=True)
class Plan:
    """A session as it is going to be.

    Attributes
    ----------
    player
        The arm that is played; None where the protocol has none.
    arm
        What `session.json` says of the arm; empty for none, and in a masked session.
    sealing
        Keeps a masked session so.
    scripts
        What its imagery stages tell.
    scenes
        The person's pain music and healing music; None for somebody who has none, and in a study.
    """

    settings: Settings
    style: Style
    protocol: Protocol
    player: ArmPlayer | None = field(default=None, repr=False)
    arm: Mapping[str, Any] = field(default_factory=dict)
    sealing: Sealing | None = None
    scripts: tuple[Tellable, ...] = ()
    scenes: MorphScenes | None = None

    @property
    def masked(self) -> bool:
        """Whether nobody may see which arm is played."""
        return self.sealing is not None

    @property
    def in_study(self) -> bool:
        """Whether it is, or was when it was played, a session of a masked study."""
        return bool(self.settings.study)

    def conductor(self, others: Iterable[Style] = (), sounds: Sounds | None = None) -> Conductor:
        """Return the engine of one session.

        Parameters
        ----------
        others
            The styles that may be asked for.
        sounds
            Where the recordings of its scripts lie, ready to be played; None plays none.
        """
        settings = self.settings
        # the noise of the breath can be read where no music is heard, and so would tell the arm in what lies open
        voice = settings.voice.model_copy(update={"breath": settings.voice.breath and not self.in_study})
        return Conductor(
            settings.pacing,
            settings.sound,
            self.style,
            others,
            self.protocol,
            self.player,
            settings.safety,
            Imagery((one.told for one in self.scripts), sounds),
            None if self.scenes is None else Morph(self.scenes),
            taps=settings.taps,
            voice=voice,
            playing=settings.playing,
        )

    def keep_found(self, found: Outcome | None, session: str) -> None:
        """Keep the resonance that a session found for those to come; of a masked one nothing is known outside it."""
        if not self.masked:
            keep_resonance(self.settings.data_dir, self.settings.participant, session, found)

    def keep_scenes(self, between: Morph | None) -> tuple[str, ...]:
        """Keep with the person what a session made of their two scenes; return why that cannot be, else nothing."""
        if self.in_study or between is None or between.scenes == self.scenes:
            return ()
        try:
            write_scenes(self.settings.data_dir, self.settings.participant, between.scenes)
        except SospiroError as error:
            return (error.sentence,)
        return ()

    def start(
        self,
        started: datetime,
        lsl: float,
        seeds: Mapping[str, int],
        liblsl: str = "",
        **more: Any,
    ) -> SessionStart:
        """Return how the record begins, at `started` and `lsl` s on the LSL clock; `more` are settings to keep."""
        settings = self.settings
        return SessionStart(
            started,
            lsl,
            settings.participant,
            seeds={"music": settings.sound.seed, **seeds},
            settings={
                **settings.model_dump(mode="json", exclude={"data_dir": True, "group": True, "studio": {"osc_host"}}),
                "style": self.style.model_dump(mode="json"),
                **more,
            },
            liblsl=liblsl,
            plan={"protocol": protocol_record(self.protocol), **self.arm, **self._told()},
        )

    def _told(self) -> dict[str, Any]:
        """Return what the record keeps of the scripts and scenes, nothing where there are none."""
        scripts = {"scripts": [one.told.model_dump(mode="json") for one in self.scripts]} if self.scripts else {}
        scenes = {} if self.scenes is None else {"scenes": self.scenes.model_dump(mode="json")}
        return {**scripts, **scenes}


def plan_of(settings: Settings) -> Plan:
    """Return what the next session is. Blocks while the recording that a yoked arm replays is read.

    Raises
    ------
    SospiroError
        What `Settings.music`, `Settings.plan`, `scripts_of`, `read_scenes`, `read_control_track` and `condition_of`
        raise.
    """
    style, settings = settings.music(), with_resonance(settings)
    known = {"taps": with_latencies(settings.taps, settings.data_dir)}
    settings = settings.model_copy(update={**known, "voice": with_floor(settings.voice, settings.data_dir)})
    if settings.study:
        share = settings.pacing.inhale_share
        condition = condition_of(settings.data_dir, settings.study, settings.participant, settings.study_key, share)
        scripts = _scripts(settings, condition.protocol)
        return Plan(settings, style, condition.protocol, condition.player, sealing=condition.sealing, scripts=scripts)
    protocol = settings.plan()
    scripts = _scripts(settings, protocol)
    scenes = read_scenes(settings.data_dir, settings.participant, lambda: [one.name for one in settings.styles()])
    if not settings.arm:
        return Plan(settings, style, protocol, scripts=scripts, scenes=scenes)
    arm, seed = protocol.arms[settings.arm], settings.sound.seed
    track = read_control_track(arm.session, settings.data_dir) if arm.session else None
    player = ArmPlayer(arm, seed, track, settings.pacing.inhale_share)
    return Plan(settings, style, protocol, player, arm_entry(settings.arm, arm, seed), scripts=scripts, scenes=scenes)


def _scripts(settings: Settings, protocol: Protocol) -> tuple[Tellable, ...]:
    return scripts_of(protocol, settings.own_scripts, settings.imagery.language or ENGLISH)


def with_resonance(settings: Settings) -> Settings:
    """Return the settings with the resonance that the person's last assessment found, unless another is set."""
    if settings.pacing.resonance_rate is not None:
        return settings
    kept = kept_resonance(settings.data_dir, settings.participant)
    if kept is None:
        return settings
    return settings.model_copy(update={"pacing": settings.pacing.model_copy(update={"resonance_rate": kept.rate})})
