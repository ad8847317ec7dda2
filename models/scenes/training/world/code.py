"""A scene as numbers: the scene code, shared by the judge, the reader, the text model and the renderer.

Layout of a code, 155 values: for each of the six slots 11 kinds (`none` first), 10 colours and 3 sizes; then 5 settings,
3 lights and 3 weathers. One-hot for a known scene, probabilities for a read or a predicted one.
"""
from __future__ import annotations

import numpy as np

from .scene import Scene, Thing
from .vocabulary import COLOURS, KINDS, LIGHTS, SETTINGS, SIZES, SLOTS, WEATHERS

NONE = "none"
SLOT_PARTS = (("kind", (NONE,) + KINDS), ("colour", COLOURS), ("size", SIZES))
GLOBAL_PARTS = (("setting", SETTINGS), ("light", LIGHTS), ("weather", WEATHERS))

SLOT_WIDTH = sum(len(names) for _, names in SLOT_PARTS)
GLOBAL_WIDTH = sum(len(names) for _, names in GLOBAL_PARTS)
CODE_WIDTH = len(SLOTS) * SLOT_WIDTH + GLOBAL_WIDTH


def groups() -> list[tuple[str, tuple[str, ...], int]]:
    """Every attribute of the code: (name such as `ground-left-kind`, class names, offset)."""
    result, offset = [], 0
    for layer, place in SLOTS:
        for part, names in SLOT_PARTS:
            result.append((f"{layer}-{place}-{part}", names, offset))
            offset += len(names)
    for part, names in GLOBAL_PARTS:
        result.append((part, names, offset))
        offset += len(names)
    return result


def labels(scene: Scene) -> np.ndarray:
    """Class numbers in the order of `groups`, int64 [21]; colour and size of an empty slot are -1."""
    numbers: list[int] = []
    for slot in SLOTS:
        thing = scene.slots.get(slot)
        numbers += [0, -1, -1] if thing is None else [
            1 + KINDS.index(thing.kind), COLOURS.index(thing.colour), SIZES.index(thing.size)]
    numbers += [SETTINGS.index(scene.setting), LIGHTS.index(scene.light), WEATHERS.index(scene.weather)]
    return np.array(numbers, np.int64)


def encode(scene: Scene) -> np.ndarray:
    """One-hot code, float32 [155]; colour and size of an empty slot are all zero."""
    code = np.zeros(CODE_WIDTH, np.float32)
    for (_, _, offset), number in zip(groups(), labels(scene)):
        if number >= 0:
            code[offset + number] = 1
    return code


def decode(scores: np.ndarray) -> Scene:
    """The likeliest scene of a code or of logits, [155]."""
    best = {name: names[int(np.argmax(scores[offset:offset + len(names)]))] for name, names, offset in groups()}
    things = tuple(
        Thing(best[f"{layer}-{place}-kind"], best[f"{layer}-{place}-colour"], place, best[f"{layer}-{place}-size"])
        for layer, place in SLOTS if best[f"{layer}-{place}-kind"] != NONE)
    return Scene(best["setting"], best["light"], best["weather"], things)
