"""Nobody need follow an ambient breath: there the loudness of the whole moves with it by 30 to 50 %, and calmly."""

import numpy as np
import pytest
from scipy import ndimage

from engine.audio.offline import RenderOutput
from engine.guidance import Direction, Guidance, PacingState
from engine.music.style_file import list_styles, load_style
from engine.settings import SoundSettings
from engine.textures.texture_map import TextureMap
from sensors.state import BodyState

RATE, ONSET, BREATH = 48000, 1.0, 6.0
SHIPPED = [item.content for item in list_styles() if item.content is not None]


def texture_of(style, state):
    texture = TextureMap(style.ranges, arousal=0.0)
    texture.update(-300.0, BodyState(-300.0), state, None)
    return texture.update(0.0, BodyState(0.0), state, None)


@pytest.fixture(scope="module")
def ambient():
    """Return three breaths of a style as an ambient stage plays it."""
    style, pieces = load_style("Frame drum"), []
    direction = Direction(
        Guidance(60.0 / BREATH, 0.4, 6, ONSET), texture_of(style, PacingState.AMBIENT), 0.0, style=style
    )
    output = RenderOutput(SoundSettings(seed=2), 0.0, lambda _, frames: pieces.append(frames.copy()))
    for i in range(1, 251):
        output.send(direction)
        output.poll(i / 10)
    output.close(0.0)
    return np.concatenate(pieces).astype(float)[round((ONSET + BREATH) * RATE) :]


def test_loudness_moves_by_30_to_50_per_cent_and_is_fullest_at_the_turn(ambient):
    power = ndimage.uniform_filter1d((ambient**2).sum(axis=1), round(0.4 * RATE))
    breath = round(BREATH * RATE)
    amplitude = np.sqrt(power[: len(power) // breath * breath].reshape(-1, breath)).mean(axis=0)
    assert 0.3 <= 1.0 - amplitude.min() / amplitude.max() <= 0.5
    assert 0.2 < amplitude.argmax() / breath < 0.6
    assert amplitude.argmin() / breath > 0.75 or amplitude.argmin() / breath < 0.15


def test_nothing_rises_by_6_db_within_200_ms(ambient):
    power = ndimage.uniform_filter1d((ambient**2).sum(axis=1), RATE // 20)[:: RATE // 100]
    level = 10 * np.log10(power + 1e-12)
    assert max((level[step:] - level[:-step]).max() for step in range(1, 21)) <= 6.0


@pytest.mark.parametrize("style", SHIPPED, ids=lambda style: style.name)
def test_only_where_it_is_ambient_and_never_beside_own_music_which_ebbs_by_itself(style):
    ebbs = texture_of(style, PacingState.AMBIENT).ebb
    assert (ebbs > 0.0) is (style.bed.instrument != "own music")
    assert texture_of(style, PacingState.MAINTAIN).ebb == 0.0
