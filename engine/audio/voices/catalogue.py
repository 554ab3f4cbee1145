"""Which instruments there are, by layer and by the names that styles call them."""

from engine.audio.voices import beds, guides, struck, sustained, weather
from engine.audio.voices.choir import choir
from engine.audio.voices.company import company
from engine.audio.voices.frame_drum import frame_drum
from engine.audio.voices.rack import Build
from engine.music.ensemble import Layer

OWN_MUSIC: dict[str, Build] = {"own music": beds.own_music}
"""A bed of its own rack: it is heard as it was recorded, also where the guide has its band."""

INSTRUMENTS: dict[Layer, dict[str, Build]] = {
    Layer.GUIDE: {
        "voices": guides.voices,
        "wave": guides.wave,
        "air": guides.air,
        "bowed": guides.bowed,
        "reed": guides.reed,
    },
    Layer.MIRROR: {"wind": weather.wind, "wave": weather.wave},
    Layer.BED: {"pad": beds.pad, "strings": beds.strings, "drone": beds.drone},
    Layer.MELODY: {
        "glass": struck.glass,
        "flute": sustained.flute,
        "handpan": struck.handpan,
        "felt piano": struck.felt_piano,
        "strings": sustained.bowed_strings,
        "plucked": struck.plucked,
    },
    Layer.DRUM: {"frame drum": frame_drum, "handpan": struck.ding},
    Layer.NATURE: {"ocean": weather.ocean, "rain": weather.rain, "wood": weather.wood},
    Layer.REWARD: {"choir": choir, "bells": struck.bells, "company": company},
}
