"""The tokenizer: whole words, lower case, in the Hugging Face format.

    python tokens.py            writes ../tokenizer.json and ../tokenizer_config.json
"""
from __future__ import annotations

import json
import random
import re
from pathlib import Path

from world import words as tables
from world.captions import caption
from world.edits import random_edit
from world.instructions import instruction
from world.scene import random_scene
from world.typos import misspellings

ROOT = Path(__file__).resolve().parent.parent
SPECIAL = ("[PAD]", "[UNK]")
EXTRA = "? : ; ' \" - ... sun moon sea stars hi hello just more less rest same as was".split()
#: Words whose meaning matters, so that their misspellings are worth a place.
CONTENT = (tables.SETTING_NOUNS, tables.LIGHT_NOUNS, tables.WEATHER_ADJECTIVES, tables.KIND_WORDS, tables.COLOUR_WORDS,
           tables.SIZE_WORDS, tables.PLACE_PHRASES)
CONTENT_VERBS = "remove delete erase replace move paint make change bigger smaller larger snow rain add background".split()


def split_words(text: str) -> list[str]:
    """Lower case, words and runs of punctuation."""
    return re.findall(r"\w+|[^\w\s]+", text.lower())


def content_words() -> set[str]:
    """Words whose meaning matters."""
    return {word for table in CONTENT for phrases in table.values() for phrase in phrases for word in phrase.split()}


def plain_words() -> list[str]:
    """Every word that captions and instructions use, sorted."""
    chance, found = random.Random(1), set(EXTRA)
    for _ in range(60_000):
        scene = random_scene(chance)
        found.update(split_words(caption(chance, scene)))
        edit = random_edit(chance, scene)
        found.update(split_words(instruction(chance, edit)) if edit else ())
    return sorted(found)


def vocabulary() -> dict[str, int]:
    """Word -> number: padding, unknown, plain words, then misspellings of words that matter."""
    plain = plain_words()
    content = content_words() | set(CONTENT_VERBS)
    wrong = sorted({made for word in content for made in misspellings(word)} - set(plain))
    return {word: number for number, word in enumerate(list(SPECIAL) + plain + wrong)}


class Tokens:
    """Reads the shipped tokenizer.json without any library."""

    def __init__(self, file: Path = ROOT / "tokenizer.json"):
        self.numbers: dict[str, int] = json.loads(file.read_text())["model"]["vocab"]
        words = list(self.numbers)[len(SPECIAL):]
        # Plain words stand in order, then misspellings in order: the boundary is where the order breaks.
        self.mistakes = frozenset(words[next(i for i in range(1, len(words)) if words[i] < words[i - 1]):])
        self.content_ids = {self.numbers[word] for word in content_words() if word in self.numbers}
        self.filler_ids = {self.numbers[word] for word in tables.FILLERS if word in self.numbers}

    def encode(self, text: str) -> list[int]:
        return [self.numbers.get(word, 1) for word in split_words(text)]


def write() -> None:
    numbers = vocabulary()
    added = [{"id": number, "content": word, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
              "special": True} for number, word in enumerate(SPECIAL)]
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added,
        "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"}, "post_processor": None, "decoder": None,
        "model": {"type": "WordLevel", "vocab": numbers, "unk_token": SPECIAL[1]},
    }
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 48, "pad_token": SPECIAL[0], "unk_token": SPECIAL[1],
              "padding_side": "right", "clean_up_tokenization_spaces": False}
    (ROOT / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, indent=0) + "\n")
    (ROOT / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")
    print(len(numbers), "words")


if __name__ == "__main__":
    write()
