"""The colours of the client's picture: few, soft, and far enough apart to be told from two metres."""

from dataclasses import dataclass

from gui.client.view import Mood


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one mood, each `#RRGGBB`.

    Attributes
    ----------
    high, low
        Sky or ground of the picture, above and below.
    light
        What shines: the core of the circle, and the light around the sun and the dot.
    sun
        The sun, and the dot on the wave.
    form
        The circle, and the hills of the wave.
    halo
        The light around the circle.
    far, near
        Hills in the distance and in front.
    water
        The sea.
    """

    high: str
    low: str
    light: str
    sun: str
    form: str
    halo: str
    far: str
    near: str
    water: str


PALETTES: dict[Mood, Palette] = {
    "dawn": Palette(
        high="#DCE7EC",
        low="#F9E7D6",
        light="#FFF6E2",
        sun="#BA4A24",
        form="#AE5431",
        halo="#FFFAEE",
        far="#C3BCC4",
        near="#5C566C",
        water="#A9BFCA",
    ),
    "sea": Palette(
        high="#123C4A",
        low="#2C7179",
        light="#F4F1D8",
        sun="#F7EFCB",
        form="#7CC9BE",
        halo="#7CC9BE",
        far="#2F7280",
        near="#0F3B47",
        water="#1F5C69",
    ),
    "night": Palette(
        high="#0C1024",
        low="#2A2748",
        light="#F3E3C2",
        sun="#F5E6C6",
        form="#9A92D2",
        halo="#8E86C4",
        far="#2A2B4D",
        near="#11132A",
        water="#1B2142",
    ),
}
