"""A scene: setting, light, weather and up to three things, none of which hides another."""
from __future__ import annotations

import random
from dataclasses import dataclass

from .vocabulary import (COLOURS, GROUND_KINDS, KINDS, LAYERS, LIGHTS, NATURAL_COLOUR, PLACE_ORDER, PLACES, SETTINGS,
                         SIZES, SKY_KINDS, WEATHERS, layer_of)

#: Largest shift of a thing from the centre of its slot, in picture widths.
JITTER = 0.012
MAXIMUM_THINGS = 3
#: Small differences in the scenery (clouds, flowers) that no word names.
VARIANTS = 2
#: Combinations that training never shows, kept for the evaluation.
HELD_OUT = frozenset({
    ("house", "purple", "left"), ("house", "green", "right"), ("tree", "blue", "left"), ("car", "yellow", "right"),
    ("car", "pink", "middle"), ("boat", "orange", "left"), ("boat", "green", "middle"), ("mushroom", "blue", "right"),
    ("ball", "white", "left"), ("ball", "purple", "middle"), ("balloon", "yellow", "left"), ("balloon", "black", "right"),
    ("kite", "pink", "left"), ("kite", "white", "middle"), ("plane", "green", "right"), ("bird", "red", "middle"),
})


@dataclass(frozen=True)
class Thing:
    """One object. `dx` and `dy` shift it from the centre of its slot, in picture widths."""

    kind: str
    colour: str
    place: str
    size: str = "medium"
    dx: float = 0.0
    dy: float = 0.0

    @property
    def layer(self) -> str:
        return layer_of(self.kind)

    @property
    def slot(self) -> tuple[str, str]:
        return self.layer, self.place


@dataclass(frozen=True)
class Scene:
    """A whole picture, as data."""

    setting: str = "meadow"
    light: str = "day"
    weather: str = "clear"
    things: tuple[Thing, ...] = ()
    variant: int = 0

    @property
    def slots(self) -> dict[tuple[str, str], Thing]:
        return {thing.slot: thing for thing in self.things}

    def is_held_out(self) -> bool:
        """Whether a thing of this scene is one of the combinations kept from training."""
        return any((t.kind, t.colour, t.place) in HELD_OUT for t in self.things)


def default_place(layer: str, taken: set[tuple[str, str]]) -> str | None:
    """The place a thing gets when none is said, or None when its layer is full."""
    return next((place for place in PLACE_ORDER if (layer, place) not in taken), None)


def random_thing(chance: random.Random, kind: str, place: str) -> Thing:
    """A thing with its natural colour one time in four and medium size three times in five."""
    colour = NATURAL_COLOUR[kind] if chance.random() < 0.25 else chance.choice(COLOURS)
    size = "medium" if chance.random() < 0.6 else chance.choice(("small", "big"))
    return Thing(kind, colour, place, size, chance.uniform(-JITTER, JITTER), chance.uniform(-JITTER, JITTER))


def random_kind(chance: random.Random, used: list[str]) -> str:
    """A kind; one that is there already only now and then."""
    fresh = [kind for kind in KINDS if kind not in used]
    return chance.choice(fresh if chance.random() < 0.93 else list(KINDS))


def random_things(chance: random.Random, count: int) -> tuple[Thing, ...]:
    """`count` things in different slots, half of the time in the places that need no words."""
    things: list[Thing] = []
    while len(things) < count:
        kind = random_kind(chance, [thing.kind for thing in things])
        taken = {thing.slot for thing in things}
        free = [place for place in PLACES if (layer_of(kind), place) not in taken]
        if free:
            place = default_place(layer_of(kind), taken) if chance.random() < 0.4 else chance.choice(free)
            things.append(random_thing(chance, kind, place))
    return tuple(things)


def random_scene(chance: random.Random, count: int | None = None, allow_held_out: bool = False) -> Scene:
    """A scene; `count` things, or 0 to 3 of them, crowded ones more often."""
    if count is None:
        count = chance.choices((0, 1, 2, 3), (0.04, 0.3, 0.33, 0.33))[0]
    while True:
        scene = Scene(
            setting=chance.choice(SETTINGS),
            light=chance.choices(LIGHTS, (0.46, 0.24, 0.3))[0],
            weather=chance.choices(WEATHERS, (0.66, 0.17, 0.17))[0],
            things=random_things(chance, count),
            variant=chance.randrange(VARIANTS),
        )
        if allow_held_out or not scene.is_held_out():
            return scene


__all__ = ["GROUND_KINDS", "SKY_KINDS", "LAYERS", "SIZES", "Scene", "Thing", "default_place", "random_scene"]
