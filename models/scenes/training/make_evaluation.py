"""Writes ../evaluation: prompts.json (200 held-out prompts), dialogues.json (200 held-out edits), conversations.json (40 of five edits).

A quarter holds a combination of kind, colour and place that training never shows, a quarter is worded in forms that it
never shows, ten prompts are written by a person, the rest comes from seeds that it never draws.
"""
from __future__ import annotations

import json
import random

from evaluation_wording import PERSON, unseen_caption, unseen_instruction
from tokens import ROOT
from world.captions import caption
from world.edits import OPERATIONS, random_edit
from world.instructions import instruction
from world.scene import Scene, Thing, random_scene
from world.vocabulary import layer_of

SEED, COUNT = 30_000_000, 200


def describe(scene: Scene) -> dict:
    """A scene as the evaluation files hold it."""
    things = [{"kind": t.kind, "colour": t.colour, "size": t.size, "layer": layer_of(t.kind), "place": t.place} for t in scene.things]
    return {"setting": scene.setting, "light": scene.light, "weather": scene.weather, "things": things}


def undescribe(row: dict) -> Scene:
    """The scene of a row."""
    things = tuple(Thing(t["kind"], t["colour"], t["place"], t["size"]) for t in row["things"])
    return Scene(row["setting"], row["light"], row["weather"], things)


def draw_scene(chance: random.Random, group: str) -> Scene:
    while True:
        scene = random_scene(chance, allow_held_out=True)
        if scene.is_held_out() == (group == "unseen combination") and scene.things:
            return scene


def group_of(index: int) -> str:
    return {0: "unseen combination", 1: "unseen wording"}.get(index % 4, "unseen seed")


def make_prompts(chance: random.Random) -> list[dict]:
    rows = [{"prompt": prompt, "group": "written by a person",
             "expected": describe(Scene(setting, light, weather, tuple(Thing(k, c, p, s) for k, c, p, s in things)))}
            for prompt, setting, light, weather, things in PERSON]
    while len(rows) < COUNT:
        group = group_of(len(rows))
        scene = draw_scene(chance, group)
        words = unseen_caption(chance, scene) if group == "unseen wording" else caption(chance, scene)
        rows.append({"prompt": words, "group": group, "expected": describe(scene)})
    return rows


def make_dialogues(chance: random.Random) -> list[dict]:
    rows: list[dict] = []
    while len(rows) < COUNT:
        group, operation = group_of(len(rows) // 9), OPERATIONS[len(rows) % 9]
        before = random_scene(chance, count=chance.choice((1, 2, 2, 3)))
        edit = random_edit(chance, before, operation)
        if edit is None or (edit.after.is_held_out() != (group == "unseen combination") and operation in ("add", "recolour", "replace")) or before.is_held_out():
            continue
        words = unseen_instruction(chance, edit) if group == "unseen wording" else instruction(chance, edit)
        shown = "unseen seed" if group == "unseen combination" and not edit.after.is_held_out() else group
        rows.append({"prompt": caption(chance, before), "group": shown, "expected": describe(before), "variant": before.variant,
                     "edits": [{"instruction": words, "operation": operation, "expected": describe(edit.after)}]})
    return rows


def make_conversations(chance: random.Random, count: int = 40, turns: int = 5) -> list[dict]:
    """Prompts and five edits, one after the other, worded as in training."""
    rows = []
    for _ in range(count):
        scene = draw_scene(chance, "unseen seed")
        row = {"prompt": caption(chance, scene), "expected": describe(scene), "edits": []}
        while len(row["edits"]) < turns:
            edit = random_edit(chance, scene)
            if edit and not edit.after.is_held_out():
                scene = edit.after
                row["edits"].append({"instruction": instruction(chance, edit), "operation": edit.operation, "expected": describe(scene)})
        rows.append(row)
    return rows


def main() -> None:
    chance = random.Random(SEED)
    (ROOT / "evaluation").mkdir(exist_ok=True)
    for name, rows in (("prompts", make_prompts(chance)), ("dialogues", make_dialogues(chance)), ("conversations", make_conversations(chance))):
        (ROOT / f"evaluation/{name}.json").write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()
