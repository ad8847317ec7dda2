"""What a person says to get an edit."""
from __future__ import annotations

import random

from .captions import article, thing_words
from .edits import Edit
from .scene import Scene, Thing, default_place
from .vocabulary import SIZES
from .words import (CLOSINGS, COLOUR_WORDS, KIND_WORDS, LIGHT_NOUNS, LIGHT_PHRASES, OPENINGS, PLACE_PHRASES, SETTING_NOUNS,
                    SETTING_PHRASES, SIZE_WORDS)

RECOLOUR = ("make {x} {c}", "paint {x} {c}", "turn {x} {c}", "change the color of {x} to {c}", "color {x} {c}",
            "{x} should be {c}", "i want {x} to be {c}", "recolor {x} in {c}", "change {x} to {c}", "make {x} {c} instead",
            "colour {x} {c}", "change the colour of {x} to {c}", "{x} in {c}", "let {x} be {c}", "make the color of {x} {c}",
            "dye {x} {c}", "make {x} look {c}", "repaint {x} {c}", "use {c} for {x}", "the color of {x} should be {c}",
            "i prefer {x} in {c}", "{c} for {x}", "let me see {x} in {c}", "give {x} a {c} coat", "change {x} 's color to {c}")
REMOVE = ("remove {x}", "delete {x}", "erase {x}", "take away {x}", "get rid of {x}", "without {x}", "drop {x}", "take {x} away",
          "take {x} out", "i do not want {x}", "i don't want {x}", "{x} should go", "no more {x}", "hide {x}", "throw {x} out",
          "eliminate {x}", "make {x} vanish", "leave out {x}", "discard {x}", "we do not need {x}", "i don't like {x}",
          "{x} away", "clear {x} away", "wipe {x} out", "remove {x} from the picture")
MOVE = ("move {x} {p}", "put {x} {p}", "shift {x} {p}", "place {x} {p}", "{x} should be {p}", "i want {x} {p}", "drag {x} {p}",
        "bring {x} {p}", "let {x} be {p}", "{x} {p}", "set {x} {p}", "push {x} {p}", "pull {x} {p}", "i prefer {x} {p}",
        "get {x} {p}", "transfer {x} {p}", "relocate {x} {p}")
REPLACE = ("replace {x} with {n}", "swap {x} for {n}", "turn {x} into {n}", "change {x} to {n}", "exchange {x} for {n}",
           "replace {x} by {n}", "make {x} {n}", "instead of {x} {n}", "change {x} into {n}", "{n} instead of {x}",
           "substitute {x} with {n}", "put {n} instead of {x}", "i want {n} instead of {x}", "transform {x} into {n}",
           "convert {x} to {n}", "{n} where {x} is", "switch {x} to {n}", "switch {x} with {n}", "{n} for {x}")
ADD = ("add {n}", "add {n}", "add {n}", "put {n}", "place {n}", "draw {n}", "{n}", "i also want {n}", "there should be {n}",
       "include {n}", "insert {n}", "give me {n}", "and {n}", "with {n}", "let there be {n}", "create {n}", "show {n}",
       "throw in {n}", "what about {n}", "can we have {n}", "i'd like {n}", "one more thing , {n}", "bring in {n}", "i need {n}")
BIGGER = ("make {x} bigger", "make {x} larger", "enlarge {x}", "{x} should be bigger", "increase the size of {x}", "grow {x}",
          "scale {x} up", "bigger {k}", "i want {x} bigger", "a bigger {k}", "make {x} a bit bigger", "make {x} grow",
          "{x} bigger")
SMALLER = ("make {x} smaller", "shrink {x}", "{x} should be smaller", "reduce the size of {x}", "scale {x} down", "smaller {k}",
           "i want {x} smaller", "a smaller {k}", "make {x} a bit smaller", "make {x} shrink", "{x} smaller")
ABSOLUTE = ("make {x} {s}", "{x} should be {s}", "turn {x} {s}", "i want {x} to be {s}")
LIGHT = ("make it {l}", "turn it into {l}", "change it to {l}", "{l}", "{p}", "make it a {l} scene", "set it {p}",
         "what about {l}", "change the light to {l}", "let it be {l}", "turn the scene to {l}", "show it {p}", "i want it {p}",
         "change the time to {l}", "the same {p}", "switch to {l}", "i want {l}", "how about {l}", "time for {l}",
         "let's have {l}", "it is {l}", "{l} now", "make the light {l}")
SETTING = ("change the background to {n}", "move the scene to {n}", "put it {p}", "take it to {n}", "the same scene {p}",
           "make the background {n}", "{p}", "go to {n}", "replace the background with {n}", "change the setting to {n}",
           "put everything {p}", "show it {p}", "let it be {p}", "place the scene {p}", "switch to {n}", "make it {n}",
           "set it {p}", "how about {n}", "i want {n}", "change to {n}", "use {n} as background", "let's go to {n}",
           "bring it to {n}", "turn the background into {n}", "it should be {p}")
WEATHER = {
    "rain": ("make it rain", "let it rain", "add rain", "rain", "it should rain", "i want rain", "start the rain", "make it rainy", "with rain", "rainy weather", "make the weather rainy", "how about rain", "let's have rain", "some rain", "make it rainy weather"),
    "snow": ("make it snow", "let it snow", "add snow", "snow", "it should snow", "i want snow", "make it snowy", "make it winter", "with snow", "snowy weather", "winter", "cover it in snow", "how about snow", "let's have snow", "some snow"),
    "clear": ("make the weather clear", "clear weather", "clear the sky", "good weather", "stop the {w}", "remove the {w}", "no {w}", "no more {w}", "without {w}",
              "it should stop {g}", "make it clear", "sunny weather", "make it sunny", "stop {g}", "let it be sunny", "end the {w}", "dry weather", "take the {w} away"),
}


def reference(chance: random.Random, scene: Scene, thing: Thing) -> str:
    """Words that mean this thing and no other of the scene."""
    same = [other for other in scene.things if other.kind == thing.kind and other is not thing]
    if len(scene.things) == 1 and chance.random() < 0.3:
        return "it"
    words = [chance.choice(("the", "the", "the", "the", "that", "my", ""))]
    use_colour = chance.random() < 0.25 or any(other.place == thing.place for other in same)
    use_place = not use_colour and (chance.random() < 0.08 or bool(same))
    if use_colour and any(other.colour == thing.colour for other in same):
        use_place = True
    words += [chance.choice(COLOUR_WORDS[thing.colour])] if use_colour else []
    words += [chance.choice(KIND_WORDS[thing.kind])]
    words += [chance.choice(PLACE_PHRASES[thing.place][:2])] if use_place else []
    return " ".join(word for word in words if word)


def add_words(chance: random.Random, edit: Edit, say_place: bool | None = None) -> str:
    """The place goes unsaid where it is the default one; `say_place` decides for the caller (a mask may say it)."""
    thing = edit.result
    words = article(thing_words(chance, thing))
    is_default = default_place(thing.layer, set(edit.before.slots)) == thing.place
    if say_place if say_place is not None else not (is_default and chance.random() < 0.65):
        words += " " + chance.choice(PLACE_PHRASES[thing.place])
    return chance.choice(ADD).format(n=words)


def replace_words(chance: random.Random, edit: Edit) -> str:
    """A new colour is said unless it is the old one."""
    words = chance.choice(KIND_WORDS[edit.result.kind])
    if edit.result.colour != edit.target.colour or chance.random() < 0.15:
        words = chance.choice(COLOUR_WORDS[edit.result.colour]) + " " + words
    return chance.choice(REPLACE).format(x=reference(chance, edit.before, edit.target), n=article(words))


def resize_words(chance: random.Random, edit: Edit) -> str:
    x, old, new = reference(chance, edit.before, edit.target), SIZES.index(edit.target.size), SIZES.index(edit.result.size)
    if abs(new - old) == 1 and chance.random() < 0.8:
        return chance.choice(BIGGER if new > old else SMALLER).format(x=x, k=edit.target.kind)
    return chance.choice(ABSOLUTE).format(x=x, s=chance.choice(SIZE_WORDS[edit.result.size]))


def scenery_words(chance: random.Random, edit: Edit) -> str:
    value = edit.value
    if edit.operation == "light":
        return chance.choice(LIGHT).format(l=chance.choice(LIGHT_NOUNS[value]), p=chance.choice(LIGHT_PHRASES[value]))
    if edit.operation == "setting":
        return chance.choice(SETTING).format(n=chance.choice(SETTING_NOUNS[value]), p=chance.choice(SETTING_PHRASES[value]))
    falling = edit.before.weather
    return chance.choice(WEATHER[value]).format(w=falling, g=falling + "ing")


def plain_instruction(chance: random.Random, edit: Edit) -> str:
    """One wording of an edit, without politeness."""
    if edit.operation in ("light", "weather", "setting"):
        return scenery_words(chance, edit)
    if edit.operation in ("add", "replace", "resize"):
        return {"add": add_words, "replace": replace_words, "resize": resize_words}[edit.operation](chance, edit)
    x = reference(chance, edit.before, edit.target)
    if edit.operation == "remove":
        return chance.choice(REMOVE).format(x=x)
    if edit.operation == "move":
        return chance.choice(MOVE).format(x=x, p=chance.choice(PLACE_PHRASES[edit.result.place][:-1]))
    return chance.choice(RECOLOUR).format(x=x, c=chance.choice(COLOUR_WORDS[edit.result.colour]))


def polite(chance: random.Random, words: str) -> str:
    """With an opening and a closing, or without."""
    return " ".join(f"{chance.choice(OPENINGS)} {words} {chance.choice(CLOSINGS)}".split())


def instruction(chance: random.Random, edit: Edit) -> str:
    """One wording of an edit, lower case, without typos."""
    return polite(chance, plain_instruction(chance, edit))

