"""Colours of things, sky and ground, and what the light does to them. All are RGB in 0...255."""

Colour = tuple[int, int, int]

PAINT: dict[str, Colour] = {
    "red": (222, 52, 50), "orange": (245, 134, 28), "yellow": (255, 214, 46), "green": (52, 168, 83),
    "blue": (44, 104, 222), "purple": (134, 66, 190), "pink": (250, 128, 184), "white": (250, 249, 245),
    "black": (38, 38, 46), "brown": (128, 80, 46),
}

#: Top and bottom of the sky.
SKY: dict[str, tuple[Colour, Colour]] = {
    "day": ((96, 174, 240), (206, 234, 250)),
    "sunset": ((92, 66, 142), (255, 170, 112)),
    "night": ((12, 18, 52), (48, 62, 118)),
}
OVERCAST: dict[str, tuple[Colour, Colour]] = {
    "day": ((128, 154, 182), (204, 216, 226)),
    "sunset": ((104, 88, 128), (226, 164, 132)),
    "night": ((24, 30, 58), (58, 70, 108)),
}

#: Share of red, green and blue that scenery and things keep. Things keep more, so that their colour can always be told.
SCENERY_LIGHT = {"day": (1.0, 1.0, 1.0), "sunset": (1.0, 0.82, 0.74), "night": (0.36, 0.42, 0.62)}
THING_LIGHT = {"day": (1.0, 1.0, 1.0), "sunset": (1.0, 0.92, 0.86), "night": (0.88, 0.86, 0.93)}


def clamp(colour: tuple[float, float, float]) -> Colour:
    """Rounds into 0...255."""
    return tuple(int(max(0, min(255, round(value)))) for value in colour)  # type: ignore[return-value]


def shade(colour: Colour, factor: float) -> Colour:
    """Darker below 1, brighter above."""
    return clamp(tuple(value * factor for value in colour))  # type: ignore[arg-type]


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`share` of the second colour."""
    return clamp(tuple(a * (1 - share) + b * share for a, b in zip(first, second)))  # type: ignore[arg-type]


def lit(colour: Colour, light: str) -> Colour:
    """Scenery under a light."""
    return clamp(tuple(a * b for a, b in zip(colour, SCENERY_LIGHT[light])))  # type: ignore[arg-type]


def lit_thing(colour: Colour, light: str) -> Colour:
    """A thing under a light."""
    return clamp(tuple(a * b for a, b in zip(colour, THING_LIGHT[light])))  # type: ignore[arg-type]
