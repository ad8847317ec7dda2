"""Tokenizer file, vocabulary and the demo's own sentences."""
import random

import pytest

from tokens import ROOT, Tokens, split_words
from world.captions import caption
from world.scene import random_scene
from world.typos import misspellings, with_typos

DEMO = ("a red house by the sea", "make it night", "a boat on the left, and keep the rest", "add a tree", "make the house blue",
        "remove the tree", "move the car to the right", "replace the boat with a balloon", "make it bigger", "night", "make it snow")


@pytest.mark.parametrize("words", DEMO)
def test_every_demo_word_is_known(words):
    assert 1 not in Tokens().encode(words)


def test_the_library_reads_the_file_as_we_do():
    tokenizers = pytest.importorskip("tokenizers")
    tokenizer, ours, chance = tokenizers.Tokenizer.from_file(str(ROOT / "tokenizer.json")), Tokens(), random.Random(3)
    for words in DEMO + tuple(caption(chance, random_scene(chance)) for _ in range(200)) + ("Make IT night!!", "a zebra, please?"):
        assert tokenizer.encode(words).ids == ours.encode(words)


def test_typos_keep_the_number_of_words():
    tokens, chance = Tokens(), random.Random(4)
    for _ in range(100):
        text = caption(chance, random_scene(chance))
        assert len(split_words(with_typos(chance, text, tokens.mistakes, 0.5))) == len(split_words(text))
    assert "huose" in misspellings("house") and misspellings("car") == []


def test_captions_fit():
    chance, tokens = random.Random(5), Tokens()
    assert max(len(tokens.encode(caption(chance, random_scene(chance)))) for _ in range(2000)) <= 48
