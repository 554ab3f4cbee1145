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
