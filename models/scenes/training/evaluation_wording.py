"""Wordings that training never shows, and prompts a person wrote; for the evaluation only."""
from __future__ import annotations

import random

from world.captions import article, thing_words
from world.edits import Edit
from world.instructions import reference
from world.scene import Scene
from world.words import COLOUR_WORDS, KIND_WORDS, LIGHT_NOUNS, PLACE_PHRASES, SETTING_NOUNS, SETTING_PHRASES, SIZE_WORDS

CAPTIONS = ("sketch {t} {s}", "i would love a picture with {t} {s}", "generate {t} {s} for my kids", "{s} we see {t}", "a card showing {t} {s}",
            "could i have {t} {s} ?", "{t} , that is all , {s}")
RECOLOUR = ("could {x} become {c} ?", "give {x} the color {c}", "{c} would look better on {x}", "try {x} in {c}")
REMOVE = ("make {x} disappear", "lose {x}", "{x} has to go", "please cut {x}")
MOVE = ("slide {x} {p}", "can {x} be {p} ?", "let me see {x} {p}")
REPLACE = ("trade {x} for {n}", "{x} becomes {n}", "use {n} in place of {x}")
ADD = ("pop {n} in", "how about {n}", "we need {n}", "maybe {n} too")
RESIZE = ("i want {x} {s}", "could {x} be {s} ?")
LIGHT = ("how would it look {l} ?", "i prefer {l}", "now it is {l}")
SETTING = ("what if it were {s} ?", "i prefer {n} as background", "transport it to {n}")
WEATHER = {"rain": ("i prefer rain", "could it rain ?"), "snow": ("i prefer snow", "could it snow ?"),
           "clear": ("i prefer clear weather", "the weather should be clear")}

#: Prompts a person would try first, with (setting, light, weather, things as (kind, colour, place, size)).
PERSON = [
    ("a red house by the sea", "beach", "day", "clear", [("house", "red", "middle", "medium")]),
    ("a small boat at sunset", "meadow", "sunset", "clear", [("boat", "white", "middle", "small")]),
    ("a yellow car in the city at night", "city", "night", "clear", [("car", "yellow", "middle", "medium")]),
    ("a big tree in the snow", "meadow", "day", "snow", [("tree", "green", "middle", "big")]),
    ("a purple balloon over the mountains", "mountains", "day", "clear", [("balloon", "purple", "middle", "medium")]),
    ("two things: a blue mushroom on the left and a pink ball on the right", "meadow", "day", "clear",
     [("mushroom", "blue", "left", "medium"), ("ball", "pink", "right", "medium")]),
    ("a green boat and a black bird on the beach in the rain", "beach", "day", "rain", [("boat", "green", "middle", "medium"), ("bird", "black", "middle", "medium")]),
    ("a house in the desert at night", "desert", "night", "clear", [("house", "red", "middle", "medium")]),
    ("An orange kite in the sky, at the beach", "beach", "day", "clear", [("kite", "orange", "middle", "medium")]),
    ("A white plane above the city at dusk", "city", "sunset", "clear", [("plane", "white", "middle", "medium")]),
]


def unseen_caption(chance: random.Random, scene: Scene) -> str:
    """A caption in a held-out form that says every place."""
    things = " and ".join(f"{article(thing_words(chance, thing))} {chance.choice(PLACE_PHRASES[thing.place][:2])}" for thing in scene.things)
    where = [chance.choice(SETTING_PHRASES[scene.setting])]
    where += [f"at {scene.light}"] if scene.light != "day" else []
    where += [f"in the {scene.weather}"] if scene.weather != "clear" else []
    return chance.choice(CAPTIONS).format(t=things or "an empty scene", s=" ".join(where))


def unseen_instruction(chance: random.Random, edit: Edit) -> str:
    """An instruction in a held-out form that says every place."""
    if edit.operation == "light":
        return chance.choice(LIGHT).format(l=chance.choice(LIGHT_NOUNS[edit.value]))
    if edit.operation == "weather":
        return chance.choice(WEATHER[edit.value])
    if edit.operation == "setting":
        return chance.choice(SETTING).format(s=chance.choice(SETTING_PHRASES[edit.value]), n=chance.choice(SETTING_NOUNS[edit.value]))
    if edit.operation == "add":
        return f"{chance.choice(ADD).format(n=article(thing_words(chance, edit.result)))} {chance.choice(PLACE_PHRASES[edit.result.place][:2])}"
    x = reference(chance, edit.before, edit.target)
    if edit.operation == "remove":
        return chance.choice(REMOVE).format(x=x)
    if edit.operation == "recolour":
        return chance.choice(RECOLOUR).format(x=x, c=chance.choice(COLOUR_WORDS[edit.result.colour]))
    if edit.operation == "move":
        return chance.choice(MOVE).format(x=x, p=chance.choice(PLACE_PHRASES[edit.result.place][:2]))
    if edit.operation == "resize":
        return chance.choice(RESIZE).format(x=x, s=chance.choice(SIZE_WORDS[edit.result.size]))
    noun = f"{chance.choice(COLOUR_WORDS[edit.result.colour])} {chance.choice(KIND_WORDS[edit.result.kind])}"
    return chance.choice(REPLACE).format(x=x, n=article(noun))
