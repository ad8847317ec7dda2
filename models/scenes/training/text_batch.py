"""Examples for the text part: words, what there was, and what there shall be. No pictures."""
from __future__ import annotations

import random

import numpy as np
import torch

from network.text import MAXIMUM_WORDS
from tokens import Tokens
from world.captions import caption
from world.code import CODE_WIDTH, encode, labels
from world.edits import random_edit
from world.instructions import add_words, instruction, plain_instruction, polite
from world.scene import Scene, random_scene
from world.typos import with_typos
from world.vocabulary import SLOTS

NEW_SHARE, TWO_EDITS_SHARE, ABSENT_SHARE, MASK_SHARE = 0.4, 0.07, 0.04, 0.25
EVERYWHERE = np.ones(len(SLOTS), np.float32)


def mask_over(chance: random.Random, before: Scene, after: Scene) -> np.ndarray:
    """Share of each slot under a mask that covers what changes."""
    return np.array([chance.uniform(0.3, 1) if before.slots.get(slot) != after.slots.get(slot) else
                     max(0.0, chance.uniform(-0.3, 0.2)) for slot in SLOTS], np.float32)


def absent(chance: random.Random) -> tuple[Scene, Scene, str, np.ndarray]:
    """An instruction about something that is not there: nothing changes."""
    while True:
        edit = random_edit(chance, random_scene(chance), chance.choice(("remove", "recolour", "move", "resize")))
        scene = random_scene(chance)
        if edit and edit.target.kind not in {thing.kind for thing in scene.things}:
            words = instruction(chance, edit)
            if " it " not in f" {words} ":
                return scene, scene, words, EVERYWHERE


def edit_example(chance: random.Random) -> tuple[Scene, Scene, str, np.ndarray]:
    """Scene before, scene after, words, coverage of the mask."""
    if chance.random() < ABSENT_SHARE:
        return absent(chance)
    while True:
        edit = random_edit(chance, random_scene(chance))
        if edit is None or edit.after.is_held_out():
            continue
        second = random_edit(chance, edit.after) if chance.random() < TWO_EDITS_SHARE else None
        if second and not second.after.is_held_out():
            words = plain_instruction(chance, edit) + chance.choice((" and ", " , ", " and then ")) + plain_instruction(chance, second)
            return edit.before, second.after, polite(chance, words), EVERYWHERE
        if chance.random() > MASK_SHARE or edit.operation in ("light", "weather", "setting"):
            return edit.before, edit.after, instruction(chance, edit), EVERYWHERE
        coverage = mask_over(chance, edit.before, edit.after)
        placeless = edit.operation == "add" and chance.random() < 0.6
        words = polite(chance, add_words(chance, edit, False)) if placeless else instruction(chance, edit)
        return edit.before, edit.after, words, coverage


def text_batch(chance: random.Random, tokens: Tokens, size: int, typo_rate: float = 0.03, unknown_rate: float = 0.01):
    """ids int64 [B, N], before [B, 155], coverage [B, 6], has_source [B, 1], labels int64 [B, 21]."""
    ids, before, coverage, flags, wanted = [], [], [], [], []
    for _ in range(size):
        is_new = chance.random() < NEW_SHARE
        if is_new:
            after = random_scene(chance)
            old, words, cover = None, caption(chance, after), EVERYWHERE
        else:
            old, after, words, cover = edit_example(chance)
        row = tokens.encode(with_typos(chance, words, tokens.mistakes, typo_rate))
        ids.append([1 if chance.random() < unknown_rate * (5 if word in tokens.filler_ids else word not in tokens.content_ids) else word for word in row])
        before.append(encode(old) if old else np.zeros(CODE_WIDTH, np.float32))
        coverage.append(cover)
        flags.append([float(old is not None)])
        wanted.append(labels(after))
    longest = min(MAXIMUM_WORDS, max(map(len, ids)))
    padded = [(row + [0] * longest)[:longest] for row in ids]
    return (torch.tensor(padded), torch.from_numpy(np.stack(before)), torch.from_numpy(np.stack(coverage)),
            torch.tensor(flags), torch.from_numpy(np.stack(wanted)))
