"""The world keeps its promises: nothing hides, an edit changes only what it says, words say what they mean."""
import random
from dataclasses import replace

import numpy as np
import pytest

from world.captions import said_places
from world.code import decode, encode, labels
from world.edits import OPERATIONS, random_edit
from world.instructions import instruction, reference
from world.render import change_mask, render
from world.scene import HELD_OUT, Scene, default_place, random_scene
from world.vocabulary import COLOURS, KINDS, LIGHTS, SETTINGS, SIZES, WEATHERS


def scenes(count: int, seed: int = 5):
    chance = random.Random(seed)
    return [random_scene(chance) for _ in range(count)]


def footprint(scene: Scene, thing) -> np.ndarray:
    empty = replace(scene, weather="clear", things=())
    return change_mask(render(empty), render(replace(empty, things=(thing,))))


def test_things_never_hide_each_other():
    for scene in scenes(150):
        prints = [footprint(scene, thing) for thing in scene.things]
        overlap = sum(first.astype(int) for first in prints) if prints else np.zeros(1)
        assert (overlap > 1).sum() <= 24, scene  # wheels may touch, no more


def test_rendering_is_repeatable():
    for scene in scenes(20):
        assert (render(scene) == render(scene)).all()


def test_codes_come_back():
    for scene in scenes(200):
        back = decode(encode(scene))
        assert (labels(back) == labels(scene)).all()


def test_training_never_draws_what_is_held_out():
    assert not any((t.kind, t.colour, t.place) in HELD_OUT for scene in scenes(2000) for t in scene.things)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_edit_changes_only_what_it_says(operation):
    chance, tried = random.Random(7), 0
    while tried < 60:
        edit = random_edit(chance, random_scene(chance), operation)
        if edit is None:
            continue
        tried += 1
        for part in ("setting", "light", "weather", "variant"):
            if part != operation:
                assert getattr(edit.before, part) == getattr(edit.after, part)
        untouched = [thing for thing in edit.before.things if thing is not edit.target]
        assert [thing for thing in edit.after.things if thing is not edit.result] == untouched


@pytest.mark.parametrize("operation", ("remove", "recolour", "move", "resize", "replace", "add"))
def test_masks_stay_with_the_thing_that_changes(operation):
    chance, tried = random.Random(8), 0
    while tried < 40:
        edit = random_edit(chance, random_scene(chance), operation)
        if edit is None:
            continue
        tried += 1
        change = change_mask(render(edit.before), render(edit.after))
        places = [footprint(edit.before, thing) for thing in (edit.target, edit.result) if thing]
        assert change.any() and not (change & ~np.logical_or.reduce(places)).any()


def test_a_place_goes_unsaid_only_where_the_convention_gives_it():
    chance = random.Random(9)
    for scene in scenes(300):
        said = said_places(chance, list(scene.things))
        taken = {thing.slot for thing, is_said in zip(scene.things, said) if is_said}
        for thing, is_said in zip(scene.things, said):
            if not is_said:
                assert default_place(thing.layer, taken) == thing.place
                taken.add(thing.slot)


def test_a_reference_names_one_thing():
    chance = random.Random(10)
    for scene in scenes(300):
        for thing in scene.things:
            words = reference(chance, scene, thing).split()
            assert words[-1] == "it" or words, scene


def test_every_edit_has_words():
    chance = random.Random(11)
    for operation in OPERATIONS:
        for scene in scenes(60):
            edit = random_edit(chance, scene, operation)
            if edit:
                text = instruction(chance, edit)
                assert text == text.lower() and "{" not in text


def test_every_class_has_a_picture_of_its_own():
    base = Scene()
    pictures = [render(replace(base, setting=s, light=l, weather=w)).tobytes() for s in SETTINGS for l in LIGHTS for w in WEATHERS]
    assert len(set(pictures)) == len(pictures)
    thing = replace(scenes(50)[-1].things[0])
    for light in LIGHTS:
        drawn = {render(Scene(light=light, things=(replace(thing, kind=k, colour=c, size=s),))).tobytes() for k in KINDS for c in COLOURS for s in SIZES}
        assert len(drawn) == len(KINDS) * len(COLOURS) * len(SIZES)
