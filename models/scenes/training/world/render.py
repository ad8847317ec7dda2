"""A scene as pixels, antialiased by drawing larger and averaging."""
from __future__ import annotations

import random
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from .draw_background import draw_background
from .draw_thing import draw_thing
from .scene import Scene

SUPERSAMPLING = 3
SIDE = 128


@lru_cache(maxsize=None)
def background(setting: str, light: str, weather: str, variant: int, side: int) -> Image.Image:
    """The empty scene at drawing size; a few dozen of them exist."""
    image = Image.new("RGB", (side, side))
    draw_background(image, Scene(setting, light, weather, (), variant))
    return image


def draw_weather(image: Image.Image, scene: Scene) -> None:
    """Rain or snow over everything, always the same drops."""
    draw, side = ImageDraw.Draw(image), image.width
    night = scene.light == "night"
    if scene.weather == "rain":
        drops = random.Random(11)
        for _ in range(46):
            x, y = drops.random() * 1.05 * side, drops.random() * side
            draw.line([(x, y), (x - side * 0.02, y + side * 0.065)], fill=(120, 140, 184) if night else (226, 238, 250),
                      width=max(1, round(side * 0.006)))
    if scene.weather == "snow":
        flakes = random.Random(12)
        for _ in range(60):
            x, y, r = flakes.random() * side, flakes.random() * side, flakes.choice((0.006, 0.009, 0.011)) * side
            draw.ellipse([x - r, y - r, x + r, y + r], fill=(206, 214, 238) if night else (255, 255, 255))


def render(scene: Scene, side: int = SIDE) -> np.ndarray:
    """The picture of a scene, uint8 [side, side, 3]."""
    large = side * SUPERSAMPLING
    image = background(scene.setting, scene.light, scene.weather, scene.variant, large).copy()
    for thing in scene.things:
        draw_thing(image, thing, scene.light)
    if scene.weather != "clear":
        draw_weather(image, scene)
    return np.asarray(image.reduce(SUPERSAMPLING))


def change_mask(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """The exact pixels in which two renderings differ, bool [side, side]."""
    return (before != after).any(-1)
