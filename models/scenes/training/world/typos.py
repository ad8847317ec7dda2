"""Typing mistakes: two neighbours exchanged, or a letter left out."""
from __future__ import annotations

import random

MINIMUM_LENGTH = 4


def misspellings(word: str) -> list[str]:
    """Every mistake of one word; none for short ones."""
    if len(word) < MINIMUM_LENGTH or not word.isalpha():
        return []
    swaps = [word[:i] + word[i + 1] + word[i] + word[i + 2:] for i in range(len(word) - 1)]
    drops = [word[:i] + word[i + 1:] for i in range(1, len(word))]
    return sorted({made for made in swaps + drops if made != word})


def with_typos(chance: random.Random, text: str, mistakes: frozenset[str], rate: float = 0.02) -> str:
    """Text with `rate` of its longer words misspelt, as far as the tokenizer lists the misspelling."""
    words = []
    for word in text.split():
        made = [mistake for mistake in misspellings(word) if mistake in mistakes] if chance.random() < rate else []
        words.append(chance.choice(made) if made else word)
    return " ".join(words)
