"""How well a microphone is read: pitch, onsets, music in the loudspeaker, what it costs, how soon a drone sounds.

python benchmarks/voice.py [pitch] [onsets] [music] [cost] [live]
"""

import importlib.util
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import resample_poly

from engine.measures.phonation import is_hum
from sensors.simulation.hum import HUM_RATE, Hummer, HumSettings, hum_tone, speech
from sensors.stream import Chunk, Floats
from sensors.voice.analysis import VoiceAnalyser
from sensors.voice.frame import Value
from sensors.voice.settings import VoiceSettings
from sensors.voice.voice import Voice

RATE = 48_000
PITCHES = (80.0, 98.0, 131.0, 175.0, 233.0, 311.0, 415.0, 600.0)
SNRS = (40.0, 20.0, 10.0, 5.0, 0.0)


def frames_of(sound: Floats, rate: int) -> Chunk:
    places, frames = VoiceAnalyser(rate).feed(sound)
    return Chunk(frames, places)


def pitch() -> None:
    """Hums with a vibrato of 30 cents in white noise of the whole band, 3 s each."""
    print("SNR dB   median cents   95 %   octave or more   no pitch")
    times = np.arange(3 * RATE) / RATE
    for snr in SNRS:
        apart, wrong, none, count = [], 0, 0, 0
        for hertz in PITCHES:
            bent = hertz * 2.0 ** (30.0 / 1200.0 * np.sin(2 * np.pi * 5.3 * times))
            noise = 10.0 ** (-snr / 20.0) * np.random.default_rng(int(hertz)).standard_normal(times.size)
            chunk = frames_of(0.05 * (hum_tone(2 * np.pi * np.cumsum(bent) / RATE) + noise), RATE)
            heard, true = chunk.samples[3:, Value.PITCH], np.interp(chunk.timestamps[3:], times, bent)
            cents = 1200.0 * np.log2(np.where(heard > 0, heard, np.nan) / true)
            count, none = count + cents.size, none + int(np.isnan(cents).sum())
            wrong += int((np.abs(cents) > 600.0).sum())
            apart += np.abs(cents[np.abs(cents) <= 600.0]).tolist()
        middle, most = np.percentile(apart, (50, 95))
        print(f"{snr:6.0f}   {middle:12.1f}   {most:4.1f}   {wrong / count:14.2%}   {none / count:8.2%}")


def hummed(level_db: float, seed: int, seconds: float = 60.0) -> tuple[Floats, list[tuple[float, float]]]:
    hummer, random = Hummer(HumSettings(180.0, 25.0, level_db, seed=seed)), np.random.default_rng(seed)
    pieces, now = [], 0.0
    while now < seconds:
        rest, lasts = random.uniform(1.5, 3.0), random.uniform(3.0, 6.0)
        hummer.inhale(now + 0.001)
        pieces.append(hummer.sound(now + rest))
        hummer.exhale(now + rest)
        pieces.append(hummer.sound(now + rest + lasts))
        now += rest + lasts
    pieces.append(hummer.sound(now + 1.0))
    return np.concatenate(pieces), hummer.hums


def followed(chunk: Chunk) -> tuple[list, list[float]]:
    """Return the phonations, and when a steady hum was first known of each."""
    voice, found, steady, since = Voice(VoiceSettings()), [], [], None
    for k, time_ in enumerate(chunk.timestamps.tolist()):
        voice.feed(Chunk(chunk.samples[k : k + 1], chunk.timestamps[k : k + 1]))
        state = voice.state(time_ + 0.02)
        found += state.phonations
        if state.steady and state.since != since:
            since = state.since
            steady.append((state.since, time_ + 0.02))
    return found, steady


def onsets() -> None:
    """Hums in a room of −62 dB, a minute for each level and three seeds."""
    print("above room dB   found   extra   onset ms (median, 95 %)   end ms (median, 95 %)   steady known after ms")
    for level in (-26.0, -36.0, -42.0, -46.0):
        errors, ends, late, found, truth, extra = [], [], [], 0, 0, 0
        for seed in (1, 2, 3):
            sound, hums = hummed(level, seed)
            phonations, steady = followed(frames_of(sound, HUM_RATE))
            truth += len(hums)
            for begin, end in hums:
                match = [p for p in phonations if abs(p.onset - begin) < 0.3]
                found += bool(match)
                errors += [1000 * (p.onset - begin) for p in match[:1]]
                ends += [1000 * (p.end - end) for p in match[-1:]]
                late += [1000 * (known - begin) for since, known in steady if abs(since - begin) < 0.3][:1]
            extra += sum(not any(b - 0.3 < p.onset < e + 0.3 for b, e in hums) for p in phonations)
        told = [np.percentile(np.abs(one), (50, 95)) for one in (errors, ends)]
        words = "   ".join(f"{a:8.0f} {b:6.0f}          " for a, b in told)
        print(f"{level + 62:13.0f}   {found}/{truth}   {extra:5d}   {words} {np.median(late):8.0f}")


def music() -> None:
    """A minute of every shipped kind of sound in the loudspeaker, at several levels, alone and with hums above it."""
    from engine.music.style_file import list_styles
    from engine.settings import SoundSettings
    from sensors.simulation.person import PersonSettings
    from sessions.render import render_session
    from sessions.settings import Settings

    styles = [one.content.name for one in list_styles(Path("/nowhere")) if one.content]
    styles = [name for name in styles if name != "Own music"][:: max(1, len(styles) // 3)]
    print("style, level in the microphone: hums that were none by ear for what plays / without it; hums found")
    with tempfile.TemporaryDirectory() as folder:
        for name in styles:
            out = Path(folder) / name.replace(" ", "-")
            settings = Settings(data_dir=Path(folder), sound=SoundSettings(style=name))
            render_session(settings, PersonSettings(seed=1), 60.0, out)
            sound, rate = soundfile.read(out / "audio.flac")
            mono = sound.mean(axis=1)
            step = rate // 50
            peaks = np.abs(mono[: len(mono) // step * step]).reshape(-1, step).max(axis=1)
            played = 20 * np.log10(np.maximum(peaks, 1e-7))
            small = resample_poly(mono, HUM_RATE, rate)
            for gain in (-6.0, -20.0, -34.0):
                leak = np.concatenate((np.zeros(round(0.04 * HUM_RATE)), small)) * 10.0 ** (gain / 20.0)
                level = 20 * np.log10(leak.std())
                hum, truth = hummed(level + 20.0, 4, 50.0)
                size = min(leak.size, hum.size)
                alone = leak[:size] + 10.0 ** (-62 / 20) * np.random.default_rng(1).standard_normal(size)
                told = []
                for heard, known in ((alone, True), (alone, False), (leak[:size] + hum[:size], True)):
                    chunk = frames_of(heard, HUM_RATE)
                    if known:
                        places = np.clip((chunk.timestamps * 50).astype(int), 0, len(played) - 1)
                        chunk.samples[:, Value.PLAYED] = played[places]
                    told.append([p for p in followed(chunk)[0] if is_hum(p)])
                found = sum(any(abs(p.onset - b) < 0.4 for p in told[2]) for b, _ in truth)
                print(f"{name}, {level:.0f} dB: {len(told[0])} / {len(told[1])}; {found} of {len(truth)}", flush=True)
    states = [p for p in followed(frames_of(0.0005 * np.ones(1) + speech(60.0), HUM_RATE))[0] if is_hum(p)]
    print(f"a minute of speech: {len(states)} hums")


def cost() -> None:
    """What a second of sound costs the process that listens, and the session."""
    sound, _ = hummed(-26.0, 1)
    up = resample_poly(sound, RATE, HUM_RATE)
    begun = time.process_time()
    frames_of(up, RATE)
    listens = time.process_time() - begun
    chunk = frames_of(sound, HUM_RATE)
    begun = time.process_time()
    followed(chunk)
    follows = time.process_time() - begun
    seconds = len(sound) / HUM_RATE
    print(f"listening, 48 kHz: {listens / seconds:.2%} of a core; following 50 frames/s: {follows / seconds:.2%}")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (this whole program)")


def live() -> None:
    """From the beginning of a hum before a dummy microphone to the drone that sounds on the dummy card."""
    beside = Path(__file__).parents[1] / "tests" / "live"
    modules = []
    for name in ("dummy_device", "mouth"):
        spec = importlib.util.spec_from_file_location(name, beside / f"{name}.py")
        modules.append(importlib.util.module_from_spec(spec))
        sys.modules[name] = modules[-1]
        spec.loader.exec_module(modules[-1])
    dummy, mouth = modules
    sound = 0.0005 * np.random.default_rng(1).standard_normal(60 * RATE)
    begins = np.arange(4.0, 56.0, 4.5)
    for k, begin in enumerate(begins):
        tone = 0.05 * hum_tone(2 * np.pi * (150.0 + 12.0 * k) * np.arange(2 * RATE) / RATE)
        swell = np.minimum(1.0, np.minimum(np.arange(2 * RATE), np.arange(2 * RATE)[::-1]) / (0.06 * RATE))
        sound[round(begin * RATE) : round(begin * RATE) + 2 * RATE] += tone * swell
    with dummy.dummy_card() as _, tempfile.TemporaryDirectory() as folder:
        drones, began = _answered(mouth.Mouth(sound.astype(np.float32), Path(folder)))
    late = [1000 * min((d - began - b for d in drones if d > began + b), default=np.nan) for b in begins]
    late = [one for one in late if one < 2000]
    print(f"{len(late)} of {len(begins)} hums answered; drone begins to sound after the hum began:", end=" ")
    print("median {:.0f} ms, 5–95 % {:.0f} to {:.0f} ms".format(*np.percentile(late, (50, 5, 95))))


def _answered(speaker: object) -> tuple[list[float], float]:
    from engine.audio.live.supervisor import AudioProcess
    from engine.guidance import Direction, Guidance
    from engine.humming.hum_along import HumAlong
    from engine.music.scale import Scale
    from engine.settings import SoundSettings
    from sensors.lsl import LslClock
    from sensors.voice.microphone import Microphone
    from sessions.overheard import Overheard

    clock, along, voice = LslClock(), HumAlong(), Voice(VoiceSettings())
    process = AudioProcess(SoundSettings(), clock)
    overheard = Overheard(process)
    microphone, drones = Microphone("", overheard.played), []
    began, end = speaker.began(), clock.now() + 60.0
    while clock.now() < end:
        now = clock.now()
        for chunk in microphone.pull():
            voice.feed(chunk)
        state = voice.state(now)
        overheard.send(Direction(Guidance(6.0), playing=False))
        drones += [cue.time for cue in overheard.poll(now).cues if cue.layer == "drone"]
        overheard.strike(along.update(now, state, True, 1.0, Scale(2, "dorian")))
        time.sleep(0.02)
    print("microphone:", microphone.name, "losses:", microphone.lost, microphone.notice)
    microphone.close()
    speaker.close()
    overheard.close(0.1)
    return drones, began


PARTS = {"pitch": pitch, "onsets": onsets, "music": music, "cost": cost, "live": live}

if __name__ == "__main__":
    for wanted in sys.argv[1:] or PARTS:
        print(f"-- {wanted}")
        PARTS[wanted]()
