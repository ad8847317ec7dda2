"""Batches for the renderer, drawn as they are needed: no file is read, no picture is seen twice."""
from __future__ import annotations

import random
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import torch

from world.code import CODE_WIDTH, encode
from world.edits import random_edit
from world.render import change_mask, render
from world.scene import JITTER, Scene, random_scene
from world.vocabulary import SLOTS

EDIT_SHARE, MASK_SHARE, TWO_EDITS_SHARE = 0.55, 0.25, 0.08


def box_around(chance: random.Random, change: np.ndarray) -> np.ndarray:
    """A box that covers a change with a random margin, bool [S, S]; everything where nothing changes."""
    rows, columns = np.where(change.any(1))[0], np.where(change.any(0))[0]
    box = np.zeros_like(change)
    if not len(rows):
        return ~box
    top, left = max(0, rows[0] - chance.randrange(16)), max(0, columns[0] - chance.randrange(16))
    box[top:rows[-1] + 1 + chance.randrange(16), left:columns[-1] + 1 + chance.randrange(16)] = True
    return box


def random_pair(chance: random.Random, allow_held_out: bool = False):
    """A scene and what an edit (now and then two) makes of it."""
    while True:
        before = random_scene(chance, allow_held_out=allow_held_out)
        edit = random_edit(chance, before)
        if edit and chance.random() < TWO_EDITS_SHARE:
            edit = random_edit(chance, edit.after)
        if edit and (allow_held_out or not edit.after.is_held_out()):
            return before, edit.after


def open_choices(chance: random.Random, before: Scene | None, after: Scene) -> tuple[np.ndarray, np.ndarray]:
    """What neither words nor source tell, as normal quantiles: shifts of new things [6, 2] and the variant [1]; else NaN."""
    slots, variant = np.full((len(SLOTS), 2), np.nan, np.float32), np.full(1, np.nan, np.float32)
    seen = set() if before is None else {(thing.dx, thing.dy) for thing in before.things}
    for thing in after.things:
        if (thing.dx, thing.dy) not in seen:
            slots[SLOTS.index(thing.slot)] = [NormalDist().inv_cdf(min(0.995, max(0.005, (shift / JITTER + 1) / 2))) for shift in (thing.dx, thing.dy)]
    if before is None or (before.light == "night" and before.weather == "clear" and before.setting != "meadow"):
        variant[0] = abs(chance.gauss(0, 1)) * (1 if after.variant else -1)
    return slots, variant


def draw_row(chance: random.Random, is_edit: bool, allow_held_out: bool = False) -> dict[str, np.ndarray]:
    """One example: pictures uint8 [S, S, 3], masks bool [S, S], codes float32 [155]."""
    before, after = random_pair(chance, allow_held_out)
    picture = render(after)
    things = change_mask(picture, render(replace(after, things=())))
    everything = np.ones_like(things)
    slots, variant = open_choices(chance, before if is_edit else None, after)
    row = {"picture": picture, "things": things, "after": encode(after), "slots": slots, "variant": variant}
    if not is_edit:
        return row | {"source": np.zeros_like(picture), "before": np.zeros(CODE_WIDTH, np.float32),
                      "change": everything, "mask": everything}
    source = render(before)
    change = change_mask(source, picture)
    mask = box_around(chance, change) if chance.random() < MASK_SHARE else everything
    return row | {"source": source, "before": encode(before), "change": change, "mask": mask}


def to_pixels(pictures: np.ndarray) -> torch.Tensor:
    """uint8 [B, S, S, 3] -> float32 [B, 3, S, S] in -1...1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def draw_batch(chance: random.Random, size: int, allow_held_out: bool = False) -> dict[str, torch.Tensor]:
    """`size` rows as tensors; the first share are new pictures, the rest edits."""
    edits = round(size * EDIT_SHARE)
    rows = [draw_row(chance, index >= size - edits, allow_held_out) for index in range(size)]
    stacked = {name: np.stack([row[name] for row in rows]) for name in rows[0]}
    batch = {name: torch.from_numpy(stacked[name]) for name in ("before", "after", "slots", "variant")}
    batch |= {name: to_pixels(stacked[name]) for name in ("picture", "source")}
    batch |= {name: torch.from_numpy(stacked[name])[:, None].float() for name in ("things", "change", "mask")}
    batch["has_source"] = torch.tensor([[float(index >= size - edits)] for index in range(size)])
    batch["source"] = batch["source"] * batch["has_source"].reshape(-1, 1, 1, 1)
    return batch
