"""Draws ../samples.png with the shipped files: four conversations, from a prompt through six edits, first tries all of them.

    python draw_samples.py
"""
from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from pipeline import Pipeline
from tokens import ROOT
from world.render import SIDE

CONVERSATIONS = (
    ("a red house by the sea", "make it night", "a boat on the left, and keep the rest", "make the house blue",
     "move the boat to the right", "add a balloon", "make it snow"),
    ("a yellow car in the city at night", "make it day", "add a tree", "replace the tree with a mushroom", "remove the car",
     "make it bigger", "in the desert"),
    ("a big tree and a small blue mushroom in the snow", "night", "stop the snow", "make the tree pink",
     "add a green bird on the left", "add a brown ball on the right", "put it in the mountains"),
    ("a white boat on the left and an orange balloon on the right at sunset", "replace the boat with a car",
     "make the balloon smaller", "make it rain", "make the car black", "add a purple kite", "day please"),
)
GAP, LABEL, WORDS_PER_LINE = 6, 40, 24


def wrap(text: str) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > WORDS_PER_LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def to_image(picture: np.ndarray) -> Image.Image:
    """float32 [1, 3, S, S] in -1...1 as an image."""
    return Image.fromarray(((np.clip(picture[0], -1, 1) + 1) * 127.5).round().astype(np.uint8).transpose(1, 2, 0))


def main() -> None:
    pipeline, columns = Pipeline(), len(CONVERSATIONS[0])
    sheet = Image.new("RGB", (columns * (SIDE + GAP) + GAP, len(CONVERSATIONS) * (SIDE + LABEL + GAP) + GAP), "white")
    draw = ImageDraw.Draw(sheet)
    for row, sentences in enumerate(CONVERSATIONS):
        picture = None
        for column, sentence in enumerate(sentences):
            picture = pipeline.generate(sentence, seed=row) if picture is None else pipeline.edit(picture, sentence, seed=100 + column)[0]
            x, y = GAP + column * (SIDE + GAP), GAP + row * (SIDE + LABEL + GAP)
            sheet.paste(to_image(picture), (x, y))
            draw.text((x, y + SIDE + 2), wrap(sentence), fill=(40, 40, 50), font_size=10, spacing=1)
    sheet.save(ROOT / "samples.png", optimize=True)


if __name__ == "__main__":
    main()
