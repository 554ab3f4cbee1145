"""Pain music and healing music: between them by hand or by synchrony, never in a leap, never to and fro."""

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.imagery.morph import BY_HAND, BY_SYNCHRONY, Morph, MorphScenes
from engine.music.style_file import load_style
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState

SCENES = {
    "pain": {"style": "Frame drum", "texture": {"drum": 1.0, "melody": 0.0}, "lean": {"brightness": -0.6}},
    "healing": {"style": "Ocean", "texture": {"drum": 0.0}, "lean": {"warmth": 0.5}},
}


def scenes(by="hand"):
    return MorphScenes.model_validate({"by": by, **SCENES})


def moved(morph, seconds, synchrony=None, begins=0.0):
    places = []
    for now in np.arange(begins, begins + seconds, 0.02):
        morph.update(float(now), synchrony)
        places.append(morph.place)
    return np.array(places)


def test_a_hand_goes_from_the_one_to_the_other_and_never_leaps():
    morph = Morph(scenes())
    moved(morph, 1.0)
    assert (morph.place, morph.style) == (0.0, "Frame drum")
    assert morph.levels == {"drum": 1.0, "melody": 0.0}
    morph.ask(1.0)
    places = moved(morph, 12.0, begins=1.0)
    assert np.diff(places).max() <= BY_HAND * 0.02 + 1e-9
    assert (morph.place, morph.style) == (1.0, "Ocean")
    assert morph.levels == {"drum": 0.0, "melody": 1.0}
    assert morph.lean == {"brightness": 0.0, "warmth": 0.5}


def test_half_way_is_half_of_both():
    morph = Morph(scenes())
    morph.ask(0.5)
    moved(morph, 8.0)
    assert morph.levels == pytest.approx({"drum": 0.5, "melody": 0.5})
    assert morph.lean == pytest.approx({"brightness": -0.3, "warmth": 0.25})


def test_the_style_does_not_go_to_and_fro_in_the_middle():
    morph, styles, now = Morph(scenes()), [], 0.0
    for place in (0.55, 0.45, 0.58, 0.42, 0.55, 0.65, 0.45, 0.55):
        morph.ask(place)
        moved(morph, 8.0, begins=now)
        now += 8.0
        styles.append(morph.style)
    assert styles == ["Frame drum"] * 5 + ["Ocean"] * 3


def test_the_breath_leads_slowly_and_no_hand_with_it():
    morph = Morph(scenes("synchrony"))
    morph.ask(1.0)
    assert moved(morph, 5.0, None).max() == 0.0
    places = moved(morph, 70.0, 1.0, begins=5.0)
    assert np.diff(places).max() <= BY_SYNCHRONY * 0.02 + 1e-9
    assert places[-1] == 1.0


@pytest.mark.parametrize("wrong", [float("nan"), -3.0, 1e300])
def test_whatever_is_asked_it_stays_between(wrong):
    morph = Morph(scenes())
    morph.ask(wrong)
    places = moved(morph, 15.0)
    assert 0.0 <= places.min() <= places.max() <= 1.0


def test_the_music_becomes_what_the_scenes_say():
    styles = [load_style("frame drum"), load_style("ocean")]
    conductor = Conductor(PacingSettings(), SoundSettings(), load_style("still pad"), styles, morph=Morph(scenes()))
    output, textures = SilentOutput(0.0), []
    for n in range(1, 1601):
        now = n * 0.04
        if n == 700:
            conductor.morph.ask(1.0)
        direction = conductor.conduct(now, BodyState(now), output.poll(now))
        output.send(direction)
        textures.append((direction.style.name, direction.texture.drum, direction.texture.melody))
    assert textures[690][0] == "Frame drum"
    assert textures[690][2] == pytest.approx(0.0, abs=0.01)
    assert textures[-1][0] == "Ocean"
    assert textures[-1][1] == pytest.approx(0.0, abs=0.01)
    assert np.abs(np.diff([melody for _, _, melody in textures])).max() < 0.02


def lived(conductor, seconds, at):
    """Return style, drum, melody, brightness tick by tick; `at` says what is done at which second."""
    output, textures = SilentOutput(0.0), []
    for n in range(1, round(seconds / 0.04) + 1):
        now = n * 0.04
        for second in [second for second in at if now >= second]:
            at.pop(second)()
        direction = conductor.conduct(now, BodyState(now), output.poll(now))
        output.send(direction)
        heard = direction.texture
        textures.append((direction.style.name, heard.drum, heard.melody, heard.brightness))
    return textures


def test_what_hands_made_of_the_music_becomes_a_scene_and_nothing_is_heard_of_that():
    styles = [load_style("frame drum"), load_style("ocean")]

    def between(kept):
        conductor = Conductor(PacingSettings(), SoundSettings(), load_style("still pad"), styles)
        hands = {
            5.0: lambda: (conductor.set_layer("melody", 0.2), conductor.lean("brightness", -0.8)),
            6.0: lambda: conductor.set_style("Frame drum"),
        }
        return conductor, lived(conductor, 40.0, hands | ({30.0: lambda: conductor.keep_scene("pain")} if kept else {}))

    (_, plain), (conductor, kept) = between(False), between(True)
    assert kept == plain
    assert conductor.morph.scenes.pain.model_dump(exclude_defaults=True) == {
        "style": "Frame drum",
        "texture": {"melody": 0.2},
        "lean": {"brightness": -0.8},
    }
    assert (conductor.levels["melody"], conductor.leanings["brightness"], conductor.morph.place) == (1.0, 0.0, 0.0)


def test_a_scene_is_made_anew_from_where_the_music_stands_and_the_other_stays():
    styles = [load_style("frame drum"), load_style("ocean")]
    conductor = Conductor(PacingSettings(), SoundSettings(), load_style("still pad"), styles, morph=Morph(scenes()))
    asked = conductor.asked
    healing = conductor.morph.scenes.healing
    lived(
        conductor,
        30.0,
        {
            1.0: lambda: conductor.morph.ask(0.5),
            20.0: lambda: conductor.set_layer("drum", 0.5),
            25.0: lambda: conductor.keep_scene("pain"),
        },
    )
    pain = conductor.morph.scenes.pain
    assert conductor.morph.place == 0.0
    assert dict(pain.texture) == {"drum": 0.25, "melody": 0.5}
    assert dict(pain.lean) == {"brightness": -0.3, "warmth": 0.25}
    assert conductor.morph.scenes.healing == healing
    assert conductor.asked != asked


@pytest.mark.parametrize("word", ["", "Pain", "sadness", "hand"])
def test_another_word_keeps_nothing(word):
    conductor = Conductor(PacingSettings(), SoundSettings())
    conductor.keep_scene(word)
    assert conductor.morph is None


def test_what_leads_between_them_can_be_changed():
    morph = Morph(scenes())
    morph.go_by("synchrony")
    morph.ask(1.0)
    assert (morph.scenes.by, morph.wanted) == ("synchrony", 0.0)
    morph.go_by("magic")
    assert morph.scenes.by == "synchrony"
