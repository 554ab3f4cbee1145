"""What a person may ask of the whole engine: volume, style, layers, silence."""

import math

from engine.conductor import Conductor
from engine.guidance import OutputReport
from engine.music.style import Bed, Ranges, Style
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState

PLAIN = Style(name="Plain")
DARK = Style(name="Dark", ranges=Ranges(brightness=(0.0, 0.1)), bed=Bed(instrument="drone"))
TWIN = Style(name="Dark", summary="comes second")


def conducted(conductor, now):
    return conductor.conduct(now, BodyState(now), OutputReport())


def test_a_style_is_gone_over_to_by_name_with_its_ranges():
    conductor = Conductor(PacingSettings(), SoundSettings(), PLAIN, [DARK, TWIN])
    assert conducted(conductor, 0.0).style is PLAIN
    conductor.set_style("Trombone")
    assert conducted(conductor, 1.0).style is PLAIN
    conductor.set_style("Dark")
    assert conducted(conductor, 2.0).style is DARK
    assert conducted(conductor, 60.0).texture.brightness <= 0.1
    conductor.set_style("Plain")
    assert conducted(conductor, 61.0).style is PLAIN


def test_volume_layers_and_silence_are_kept_within_bounds():
    conductor = Conductor(PacingSettings(), SoundSettings(layers={"bed": 0.0}))
    conductor.set_volume(40.0)
    conductor.set_layer("nature", math.nan)
    conductor.set_arousal(math.inf)
    conductor.muted = True
    direction = conducted(conductor, 30.0)
    conducted(conductor, 60.0)
    assert direction.volume_db == 0.0
    assert direction.muted
    assert conducted(conductor, 90.0).texture.bed == 0.0


def test_a_leaning_stays_within_the_style_and_what_is_no_quality_changes_nothing():
    bright, plain, dark = (Conductor(PacingSettings(), SoundSettings(), PLAIN) for _ in range(3))
    bright.lean("brightness", 9.0)
    dark.lean("brightness", -1.0)
    dark.lean("level", -1.0)
    dark.lean("space", math.nan)
    heard = []
    for conductor in (dark, plain, bright):
        conducted(conductor, 0.0)
        heard.append(conducted(conductor, 120.0).texture.brightness)
    low, high = PLAIN.ranges.brightness
    assert heard[0] == low < heard[1] < heard[2] == high
    assert dark.leanings == {"brightness": -1.0, "density": 0.0, "warmth": 0.0, "space": 0.0}


def test_a_pause_leaves_the_bed_alone_and_ends_without_a_trace():
    conductor = Conductor(PacingSettings(), SoundSettings(), PLAIN)
    conducted(conductor, 0.0)
    before = conducted(conductor, 60.0).texture
    conductor.paused = True
    conducted(conductor, 60.2)
    paused = conducted(conductor, 120.0)
    assert (paused.texture.melody, paused.texture.mirror, paused.texture.guide) == (0.0, 0.0, 0.0)
    assert paused.texture.bed == before.bed > 0.0
    assert paused.playing
    conductor.paused = False
    conducted(conductor, 120.2)
    assert conducted(conductor, 180.0).texture.melody == before.melody


def test_a_chosen_lead_speed_outlasts_the_stage_and_another_word_changes_nothing():
    conductor = Conductor(PacingSettings(lead="gentle"), SoundSettings(), PLAIN)
    conductor.set_lead("warp")
    assert conductor.pacing.lead == "gentle"
    conductor.set_lead("brisk")
    conducted(conductor, 0.0)
    assert conductor.pacing.lead == "brisk"


def test_what_a_hand_sets_is_heard_in_seconds_and_all_else_moves_slowly():
    slow, quick = (Conductor(PacingSettings(), SoundSettings(), PLAIN) for _ in range(2))
    for tick in range(600):
        conducted(slow, 0.1 * tick), conducted(quick, 0.1 * tick)
    quick.set_layer("melody", 0.0)
    before = conducted(slow, 60.0).texture.melody
    heard = [conducted(quick, 60.0 + 0.1 * tick).texture.melody for tick in range(60)]
    assert before > 0.2
    assert 0.0 < heard[10] < before, "never at once"
    assert heard[-1] == 0.0, "but within six seconds"
