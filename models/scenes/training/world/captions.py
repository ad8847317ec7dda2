"""What a person writes to get a scene. What is left unsaid follows the conventions of `vocabulary.py`."""
from __future__ import annotations

import random

from .scene import Scene, Thing, default_place
from .vocabulary import NATURAL_COLOUR
from .words import (AROUND, CAPTION_OPENINGS, COLOUR_WORDS, EMPTY_SCENES, KIND_WORDS, LIGHT_PHRASES, PLACE_PHRASES, SETTING_NOUNS,
                    SETTING_PHRASES, SIZE_WORDS, WEATHER_ADJECTIVES, WEATHER_PHRASES)


def article(words: str) -> str:
    return ("an " if words[0] in "aeiou" else "a ") + words


def thing_words(chance: random.Random, thing: Thing) -> str:
    """`small red house`; a medium size or a natural colour may go unsaid."""
    words = []
    if thing.size != "medium" or chance.random() < 0.05:
        words.append(chance.choice(SIZE_WORDS[thing.size]))
    if thing.colour != NATURAL_COLOUR[thing.kind] or chance.random() < 0.4:
        words.append(chance.choice(COLOUR_WORDS[thing.colour]))
    return " ".join(words + [chance.choice(KIND_WORDS[thing.kind])])


def said_places(chance: random.Random, things: list[Thing]) -> list[bool]:
    """For each thing whether its place must be, or happens to be, said."""
    said = [chance.random() < 0.5 for _ in things]
    while True:
        taken = {thing.slot for thing, is_said in zip(things, said) if is_said}
        for index, thing in enumerate(things):
            if said[index]:
                continue
            if default_place(thing.layer, taken) != thing.place:
                said[index] = True
                break
            taken.add(thing.slot)
        else:
            return said


def things_phrase(chance: random.Random, things: list[Thing]) -> str:
    """`a red house on the left and a tree`."""
    phrases = []
    for thing, is_said in zip(things, said_places(chance, things)):
        words = article(thing_words(chance, thing))
        if chance.random() < 0.08:
            words += " " + chance.choice(AROUND[thing.layer])
        if is_said:
            place = chance.choice(PLACE_PHRASES[thing.place][:-1])
            words = f"{place} {words}" if chance.random() < 0.08 else f"{words} {place}"
        phrases.append(words)
    if len(phrases) == 3:
        joint = chance.choice((" , ", " and ", " , "))
        return phrases[0] + joint + phrases[1] + chance.choice((" and ", " , and ", " , ")) + phrases[2]
    return chance.choice((" and ", " and ", " with ", " , ", " next to ")).join(phrases)


def caption(chance: random.Random, scene: Scene) -> str:
    """One wording of a scene, lower case, without typos."""
    order = list(scene.things)
    chance.shuffle(order)
    things = things_phrase(chance, order) if order else chance.choice(EMPTY_SCENES)
    light = "" if scene.light == "day" and chance.random() < 0.75 else chance.choice(LIGHT_PHRASES[scene.light])
    weather = "" if scene.weather == "clear" and chance.random() < 0.9 else chance.choice(WEATHER_PHRASES[scene.weather])
    setting = "" if scene.setting == "meadow" and chance.random() < 0.5 else chance.choice(SETTING_PHRASES[scene.setting])
    opening = chance.choice(CAPTION_OPENINGS)
    form = chance.random()
    if form < 0.12 and setting:
        adjective = chance.choice(WEATHER_ADJECTIVES[scene.weather]) + " " if scene.weather != "clear" else ""
        noun = chance.choice(SETTING_NOUNS[scene.setting]).split()[-1]
        parts = [opening, article(adjective + noun), light, "with " + things if order else ""]
    elif form < 0.28:
        circumstances = [setting, light, weather]
        chance.shuffle(circumstances)
        parts = circumstances + ([","] if setting and chance.random() < 0.4 else []) + [opening, things]
    else:
        circumstances = [setting, light, weather]
        if chance.random() < 0.4:
            chance.shuffle(circumstances)
        parts = [opening, things] + circumstances
    return " ".join(" ".join(part for part in parts if part).split())
