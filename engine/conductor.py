"""The engine in one place: body and sound come in, the direction for the sound goes out."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from engine.arms.control_track import ControlTrack
from engine.arms.player import LEADING, ArmPlayer
from engine.guidance import Direction, GuideBreath, OutputReport, Texture
from engine.imagery.imagery import Imagery
from engine.imagery.morph import ENDS, NOT_KEPT, Morph, MorphScenes, sounding_scene
from engine.imagery.script import Scene
from engine.limits import clamp
from engine.measures.registry import Measures
from engine.music.style import STILL_PAD, Style
from engine.pacing.order import LeadSpeed
from engine.pacing.pacing import Pacing
from engine.pacing.standing import StateChange
from engine.playing.playing import Playing
from engine.playing.settings import PlayingSettings
from engine.protocols.programme import Programme, StageView
from engine.protocols.protocol import OPEN_SESSION, Arm, ArmKind, Protocol, StageKind
from engine.safety.advice import Advice
from engine.safety.safety import Safety
from engine.safety.settings import SafetySettings
from engine.settings import SLOWING_PER_MINUTE, PacingSettings, SoundSettings
from engine.tapping.settings import TapSettings
from engine.textures.texture_map import TextureMap
from sensors.state import BodyState
from sensors.voice.settings import VoiceSettings

VOLUME_MIN, VOLUME_MAX = -60.0, 0.0
PAUSED = "paused by the therapist"
CONTINGENT = Arm(kind=ArmKind.CONTINGENT)


class Conductor:
    """Joins protocol, safety, pacing and texture. `conduct` is called every tick.

    What concerns the guide a person asks of `pacing`, what concerns the stages of `programme`; the rest stands here.

    Parameters
    ----------
    style, others
        What it begins with, and what may be asked for by name; of two with one name the first counts.
    protocol
        Plan of the session.
    arm
        The condition that is played; None for the ordinary one, which answers the person.
    imagery
        Knows the scripts that stages of the protocol ask for.
    morph
        The way from pain music to healing music; None for a person who has none.

    Attributes
    ----------
    muted, calibrating
        As in `Direction`; set them at any time.
    paused
        While set, the guide holds its pace, the protocol's time stands still and only the bed sounds, in an arm of a
        study nothing; set it at any time.
    aside
        In a group, while set, the person does not count for the one music; set it at any time.
    advice
        What safety asked for at the last tick.
    answer, taps, voice
        When hits are answered, and how they are heard; how a microphone is used.
    playing
        How the notes of an instrument are taken, and whether the guide follows them.
    """

    def __init__(
        self,
        pacing: PacingSettings,
        sound: SoundSettings,
        style: Style = STILL_PAD,
        others: Iterable[Style] = (),
        protocol: Protocol = OPEN_SESSION,
        arm: ArmPlayer | None = None,
        safety: SafetySettings | None = None,
        imagery: Imagery | None = None,
        morph: Morph | None = None,
        taps: TapSettings | None = None,
        voice: VoiceSettings | None = None,
        playing: PlayingSettings | None = None,
    ) -> None:
        self.pacing = Pacing(pacing)
        self.imagery, self.morph = imagery or Imagery(), morph
        self.programme = Programme(protocol, pacing)
        self.measures = Measures()
        self.safety = Safety(safety or SafetySettings())
        self.advice = Advice()
        self._arm = arm or ArmPlayer(CONTINGENT, 0, inhale_share=pacing.inhale_share)
        self._in_study, self._guide_asked = arm is not None, False
        self._texture = TextureMap(style.ranges, sound.arousal, sound.layers.items())
        self._style, self._styles = style, {one.name: one for one in (*reversed((*others,)), style)}
        self._volume_db, self._started_between = sound.volume_db, False
        self.answer, self.taps = sound.answer, taps or TapSettings()
        self.voice = voice or VoiceSettings()
        self.playing = Playing(playing or PlayingSettings())
        self._started: float | None = None
        self.muted = self.calibrating = self.paused = self.aside = False

    def conduct(self, now: float, body: BodyState, report: OutputReport) -> Direction:
        """Take the body at `now` (LSL s) and what the sound reported; return what it shall play."""
        self._started = now if self._started is None else self._started
        self.measures.update(now, body, report.breaths)
        self.playing.learn(now, report.chords)
        self._follow_protocol(now, body, report)
        self._keep_safe(now, body)
        guidance = self.pacing.update(now, body, report.breaths)
        texture, playing = self._shape(now, body)
        return Direction(
            guidance,
            texture,
            self._volume_db,
            playing=playing,
            style=self._style,
            muted=self.muted,
            calibrating=self.calibrating,
            speeches=self.imagery.speeches,
        )

    def set_volume(self, volume_db: float) -> None:
        """Set the person's volume (dB, kept within −60…0; the sound moves there at 6 dB/s at most)."""
        self._volume_db = clamp(volume_db, VOLUME_MIN, VOLUME_MAX)

    def set_style(self, name: str) -> None:
        """Go over to another of the styles known; any other name changes nothing."""
        self._style = self._styles.get(name, self._style)
        self._texture.ranges = self._style.ranges

    def set_layer(self, layer: str, level: float) -> None:
        """Set a person's own level of a layer, 0 (off) to 1; anything else changes nothing."""
        self._texture.levels.set(layer, level)

    def set_lead(self, speed: str) -> None:
        """Slow the guide gently, at the standard speed or briskly; another word, or a yoked arm, changes nothing."""
        if speed in SLOWING_PER_MINUTE and self._arm.control is None:
            self.pacing.lead = cast(LeadSpeed, speed)

    def lean(self, quality: str, by: float) -> None:
        """Lean a quality of the sound to the low (−1) or high (1) end of what the style allows, or back (0)."""
        self._texture.lean(quality, by)

    def keep_scene(self, name: str) -> None:
        """Let what sounds be the scene `name`, "pain" or "healing"; another name changes nothing.

        Nothing is heard of it: what hands had set is the scene's from now on, and they begin anew.
        """
        if name not in ENDS:
            return
        scene = sounding_scene(self.style, self.levels, self.leanings, self.morph)
        if self.morph is None:
            self.morph, self._started_between = Morph(MorphScenes(pain=Scene(), healing=Scene())), True
        self.morph.keep(name, scene)
        for layer in set(self.levels) - {NOT_KEPT}:
            self.set_layer(layer, 1.0)
        for quality in self.leanings:
            self.lean(quality, 0.0)

    def set_arousal(self, arousal: float) -> None:
        """Meet the person anew at an arousal of 0–10."""
        if math.isfinite(arousal):
            self._texture.drivers.arousal.set(arousal)

    def aim(self, now: float, rate: float) -> None:
        """Head for another target (breaths/min), in this stage and in all that follow."""
        if math.isfinite(rate):
            self.pacing.aim(now, rate)
            self.programme.aim(rate)

    def rate(self, now: float, item: str, value: float) -> None:
        """Take a rating of 0–10."""
        self.safety.rate(now, item, value)
        self.programme.answer(item)

    @property
    def asked(self) -> tuple[object, ...]:
        """Everything that a person's requests change: one that leaves it as it was did nothing."""
        hands = (self.muted, self.paused, self.aside, self._volume_db, self.style, self._texture.drivers.arousal.value)
        layers = (dict(self.levels), self.leanings, self.morph and (self.morph.wanted, self.morph.scenes))
        return (*hands, *layers, self.pacing.asked, self.programme.asked, self.safety.asked, self.playing.asked)

    @property
    def style(self) -> str:
        """Name of the style that plays."""
        return self._style.name

    @property
    def styles(self) -> tuple[str, ...]:
        """Names of the styles that may be asked for."""
        return tuple(sorted(self._styles))

    @property
    def levels(self) -> Mapping[str, float]:
        """A person's own level of each layer, 0–1."""
        return self._texture.levels.own

    @property
    def leanings(self) -> Mapping[str, float]:
        """How far a person leans each quality of the sound, −1 to 1."""
        return dict(self._texture.leanings)

    @property
    def control(self) -> ControlTrack | None:
        """What a yoked arm replays; None in any other."""
        return self._arm.control

    @property
    def contingent(self) -> bool:
        """Whether the sound answers the person."""
        return self._arm.contingent

    @property
    def planned(self) -> bool:
        """Whether a protocol was asked for, from which a person may deviate."""
        return self.programme.protocol != OPEN_SESSION

    @property
    def finished(self) -> bool:
        """Whether the protocol is over."""
        return self.programme.finished

    def finish(self, now: float) -> None:
        """Go to the gentle end; what has begun to end goes on ending."""
        self.programme.finish(now)

    def view(self, now: float) -> StageView:
        """Return where the session stands in its protocol at `now` (LSL s), with what is said there."""
        view = self.programme.view(now)
        said = self.imagery.shown(now, now - self.programme.plan_time(now))
        if said is None:
            return view
        by = "recording" if said.recorded else "person"
        return replace(view, prompt=said.text, prompt_to=by, script=self.imagery.script)

    def changes(self) -> list[StateChange]:
        """Return the changes of the pacing's state since the last call."""
        return self.pacing.drain()

    def guide_at(self, time: float) -> GuideBreath | None:
        """Return the guide breath that sounds at `time` (LSL s), None when none does."""
        return self.pacing.following.guide_at(time)

    def _follow_protocol(self, now: float, body: BodyState, report: OutputReport) -> None:
        stage = self.programme.stage
        order = self.programme.update(now, body, report.breaths, self.pacing, self._rsa(now, body), self.paused)
        lost = now - self.programme.plan_time(now)
        if self.programme.stage is not stage or not self.pacing.reason:
            self.set_style(self.programme.stage.style)
            self.imagery.begin(self.programme.stage.script, now, lost)
            self.playing.begin(self.programme.stage)
            self._set_scene()
        self._tell(now, lost, report)
        self._go_between(now)
        order = self.playing.order(now, order, self.guide_at(now), self._own_rate(), self.pacing.target_rate)
        self._guide_asked = order.mode in LEADING
        self.pacing.obey(now, self._arm.order(now, self._elapsed(now), order, self.programme.baseline))

    def _tell(self, now: float, lost: float, report: OutputReport) -> None:
        """Go on with the script of the stage, and let the music become what it says."""
        scene = self.imagery.scene
        self.imagery.update(now, lost, report.breaths, self.programme.standing_still)
        self.programme.told = self.imagery.over(now, lost)
        if self.imagery.scene is not scene:
            self._set_scene()

    def _go_between(self, now: float) -> None:
        """Go on from pain music to healing music, or back."""
        if self.morph is None:
            return
        style = self.morph.style if self._started_between else ""
        self.morph.update(now, self.pacing.following.synchrony)
        self._texture.levels.morph = self.morph.levels
        if self.morph.style != style:
            self.set_style(self.morph.style)
        self._started_between = True
        self._lean_scene()

    def _lean_scene(self) -> None:
        """Let the scene of a script and that between pain and healing lean the sound together."""
        told = {str(name): by for name, by in self.imagery.scene.lean.items()} if self.imagery.scene else {}
        between = self.morph.lean if self.morph else {}
        self._texture.scene = {name: told.get(name, 0.0) + between.get(name, 0.0) for name in {**told, **between}}

    def _set_scene(self) -> None:
        stage, scene = self.programme.stage, self.imagery.scene
        levels = stage.texture if scene is None else {**stage.texture, **scene.texture}
        self._texture.levels.stage = {str(name): level for name, level in levels.items()}
        self._lean_scene()
        if scene is not None:
            self.set_style(scene.style)

    def _own_rate(self) -> float | None:
        """Return breaths/min of the person before anything led them, None while nobody knows."""
        known = self.pacing.own or self.programme.baseline
        return None if known is None else known.rate

    def _elapsed(self, now: float) -> float:
        """Return the seconds of the session by the protocol's time: no arm goes on in a pause."""
        return 0.0 if self._started is None else self.programme.plan_time(now) - self._started

    def _rsa(self, now: float, body: BodyState) -> float | None:
        """Return the RSA amplitude when a breath has told more of it, until the guide plays: it is for the baseline."""
        return self.measures.rsa.measures(now)[0].value if body.breaths and not self.pacing.guiding else None

    def _keep_safe(self, now: float, body: BodyState) -> None:
        self.advice = self.safety.update(now, body, self.programme.baseline, self._rate_for_safety(now))
        self.pacing.guard(PAUSED if self.paused else self.advice.hold)
        self._texture.levels.only_bed = self.paused and not self._in_study
        if self.advice.comfortable:
            self.pacing.comfortable(now, "the discomfort button was pressed")

    def _rate_for_safety(self, now: float) -> float | None:
        """Return the guide's rate; in a study, where a notice for the guided alone would tell the arm, the target."""
        guide = self.guide_at(now)
        if self._in_study:
            return self.pacing.target_rate if self._guide_asked else None
        return guide.rate if guide is not None else None

    def _shape(self, now: float, body: BodyState) -> tuple[Texture, bool]:
        elapsed = self._elapsed(now)
        heard = self._arm.drivers(now, elapsed, body, self.pacing.following.synchrony, self.guide_at(now))
        self._texture.soften = self.advice.soften
        gain = self.measures.rsa.gain if self._arm.contingent else None
        texture = self._texture.update(now, heard[0], self.pacing.state, heard[1], gain)
        texture = replace(texture, level=texture.level * self.playing.gain(now))
        playing = self.programme.stage.kind is not StageKind.SILENCE
        return self._arm.texture(now, elapsed, texture, playing, self.paused and self._in_study)
