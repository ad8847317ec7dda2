"""Edits: one change of a scene, as data. An edit changes only what it says."""
from __future__ import annotations

import random
from dataclasses import dataclass, replace

from .scene import MAXIMUM_THINGS, Scene, Thing, default_place, random_kind, random_thing
from .vocabulary import COLOURS, LIGHTS, PLACES, SETTINGS, SIZES, WEATHERS, layer_of

OPERATIONS = ("light", "weather", "setting", "add", "remove", "recolour", "move", "resize", "replace")
#: How often each is shown: what concerns single things is harder, and shown more.
FREQUENCY = {"light": 1, "weather": 1.2, "setting": 1.2, "add": 2.5, "remove": 1.6, "recolour": 2.2, "move": 2,
             "resize": 1.4, "replace": 2}


@dataclass(frozen=True)
class Edit:
    """What was done: `target` is the thing before, `result` the thing after, `value` the new light and so on."""

    operation: str
    before: Scene
    after: Scene
    target: Thing | None = None
    result: Thing | None = None
    value: str = ""


def other(chance: random.Random, values, current: str) -> str:
    return chance.choice([value for value in values if value != current])


def exchange(scene: Scene, old: Thing | None, new: Thing | None) -> Scene:
    """The scene with `new` in the stead of `old`; None adds or removes."""
    things = [new if thing is old else thing for thing in scene.things] + ([new] if old is None else [])
    return replace(scene, things=tuple(thing for thing in things if thing is not None))


def edit_scenery(chance: random.Random, scene: Scene, operation: str) -> Edit:
    values = {"light": LIGHTS, "weather": WEATHERS, "setting": SETTINGS}[operation]
    value = other(chance, values, getattr(scene, operation))
    return Edit(operation, scene, replace(scene, **{operation: value}), value=value)


def add_thing(chance: random.Random, scene: Scene) -> Edit | None:
    kind = random_kind(chance, [thing.kind for thing in scene.things])
    taken = set(scene.slots)
    free = [place for place in PLACES if (layer_of(kind), place) not in taken]
    if not free or len(scene.things) >= MAXIMUM_THINGS:
        return None
    place = default_place(layer_of(kind), taken) if chance.random() < 0.4 else chance.choice(free)
    thing = random_thing(chance, kind, place)
    return Edit("add", scene, exchange(scene, None, thing), result=thing)


def replaced(chance: random.Random, scene: Scene, target: Thing) -> Thing | None:
    """Another kind in the same place, with the old size and, half of the time, the old colour."""
    kind = random_kind(chance, [thing.kind for thing in scene.things])
    if kind == target.kind:
        return None
    taken = set(scene.slots) - {target.slot}
    place = target.place if (layer_of(kind), target.place) not in taken else default_place(layer_of(kind), taken)
    colour = target.colour if chance.random() < 0.5 else chance.choice(COLOURS)
    return None if place is None else replace(target, kind=kind, colour=colour, place=place)


def change_thing(chance: random.Random, scene: Scene, operation: str) -> Edit | None:
    if not scene.things:
        return None
    target, new = chance.choice(scene.things), None
    if operation == "recolour":
        new = replace(target, colour=other(chance, COLOURS, target.colour))
    if operation == "resize":
        new = replace(target, size=other(chance, SIZES, target.size))
    if operation == "replace":
        new = replaced(chance, scene, target)
    if operation == "move":
        free = [place for place in PLACES if (target.layer, place) not in scene.slots]
        new = replace(target, place=chance.choice(free)) if free else None
    if new is None and operation != "remove":
        return None
    return Edit(operation, scene, exchange(scene, target, new), target=target, result=new)


def random_edit(chance: random.Random, scene: Scene, operation: str | None = None) -> Edit | None:
    """One edit that the scene allows, or None."""
    operation = operation or chance.choices(OPERATIONS, [FREQUENCY[name] for name in OPERATIONS])[0]
    if operation in ("light", "weather", "setting"):
        return edit_scenery(chance, scene, operation)
    return add_thing(chance, scene) if operation == "add" else change_thing(chance, scene, operation)
