"""Sky and ground of a scene. Coordinates are shares of the picture's side."""
from __future__ import annotations

import random

from PIL import Image, ImageDraw

from .palette import OVERCAST, SKY, lit, mix, shade

HORIZON = 0.6
GROUND = {"meadow": (122, 190, 92), "desert": (236, 200, 132), "beach": (244, 222, 170),
          "mountains": (104, 166, 108), "city": (150, 154, 164)}
SNOW_GROUND = (236, 242, 250)


class Canvas:
    """Drawing in shares of the picture's side."""

    def __init__(self, image: Image.Image):
        self.side = image.width
        self.draw = ImageDraw.Draw(image)

    def polygon(self, points, colour):
        self.draw.polygon([(x * self.side, y * self.side) for x, y in points], fill=colour)

    def ellipse(self, x, y, rx, ry, colour):
        s = self.side
        self.draw.ellipse([(x - rx) * s, (y - ry) * s, (x + rx) * s, (y + ry) * s], fill=colour)

    def box(self, x0, y0, x1, y1, colour):
        s = self.side
        self.draw.rectangle([x0 * s, y0 * s, x1 * s, y1 * s], fill=colour)


def draw_sky(canvas: Canvas, scene) -> None:
    top, bottom = (SKY if scene.weather == "clear" else OVERCAST)[scene.light]
    rows = int(canvas.side * HORIZON) + 2
    for row in range(rows):
        canvas.draw.line([(0, row), (canvas.side, row)], fill=mix(top, bottom, row / rows))
    if scene.light == "night":
        stars = random.Random(7)
        for _ in range(22):
            x, y, r = stars.random(), stars.random() * 0.5, stars.choice((0.004, 0.006))
            canvas.ellipse(x, y, r, r, (206, 212, 240))
    draw_sun_or_moon(canvas, scene, top)
    if scene.light != "night" or scene.weather != "clear":
        draw_clouds(canvas, scene, top, bottom)


def draw_sun_or_moon(canvas: Canvas, scene, sky) -> None:
    dim = scene.weather != "clear"
    if scene.light == "day" and not dim:
        canvas.ellipse(0.91, 0.08, 0.075, 0.075, (255, 240, 160))
        canvas.ellipse(0.91, 0.08, 0.055, 0.055, (255, 226, 92))
    if scene.light == "sunset":
        canvas.ellipse(0.5, HORIZON, 0.13, 0.13, (255, 196, 128) if not dim else (236, 180, 140))
        canvas.ellipse(0.5, HORIZON, 0.1, 0.1, (255, 222, 130) if not dim else (244, 198, 150))
    if scene.light == "night":
        canvas.ellipse(0.91, 0.08, 0.055, 0.055, (244, 240, 214) if not dim else (168, 172, 184))
        canvas.ellipse(0.885, 0.068, 0.044, 0.044, sky)


def draw_clouds(canvas: Canvas, scene, top, bottom) -> None:
    tint = {"day": (255, 255, 255), "sunset": (255, 206, 176), "night": (84, 94, 134)}[scene.light]
    colour = mix(mix(top, bottom, 0.5), tint, 0.75 if scene.weather == "clear" else 0.4)
    spots = ((0.3, 0.07), (0.66, 0.1)) if scene.variant == 0 else ((0.13, 0.09), (0.5, 0.06))
    for x, y in spots:
        for dx, dy, r in ((-0.05, 0.012, 0.028), (0, 0, 0.04), (0.05, 0.014, 0.026)):
            canvas.ellipse(x + dx, y + dy, r * 1.25, r * 0.8, colour)


def draw_mountains(canvas: Canvas, light: str) -> None:
    for x, height, half, colour in ((0.82, 0.28, 0.3, (146, 158, 190)), (0.22, 0.34, 0.32, (122, 134, 170)),
                                    (0.56, 0.42, 0.34, (104, 114, 152))):
        peak = HORIZON - height
        canvas.polygon([(x - half, HORIZON), (x, peak), (x + half, HORIZON)], lit(colour, light))
        canvas.polygon([(x, HORIZON), (x, peak), (x + half, HORIZON)], lit(shade(colour, 0.88), light))
        cap = 0.24
        canvas.polygon([(x - half * cap, peak + height * cap), (x, peak), (x + half * cap, peak + height * cap),
                        (x + half * cap * 0.4, peak + height * cap * 0.8), (x, peak + height * cap * 1.15),
                        (x - half * cap * 0.45, peak + height * cap * 0.8)], lit((246, 249, 253), light))


def draw_city(canvas: Canvas, light: str) -> None:
    towers, x = random.Random(3), 0.0
    while x < 1:
        width, height = towers.uniform(0.09, 0.14), towers.uniform(0.16, 0.38)
        wall = lit(towers.choice(((132, 148, 178), (112, 128, 162), (156, 164, 188), (146, 138, 164))), light)
        canvas.box(x, HORIZON - height, x + width, HORIZON, wall)
        glass = (255, 222, 124) if light != "day" else (206, 226, 242)
        for row in range(int(height / 0.065)):
            for column in range(2):
                left, top = x + width * (0.18 + 0.38 * column), HORIZON - height + 0.025 + row * 0.065
                if towers.random() < 0.8:
                    canvas.box(left, top, left + width * 0.24, top + 0.03, glass)
        x += width + 0.008


def draw_ground(canvas: Canvas, scene) -> None:
    base = lit(SNOW_GROUND if scene.weather == "snow" else GROUND[scene.setting], scene.light)
    light, snow = scene.light, scene.weather == "snow"
    if scene.setting == "desert":
        dune = lit((222, 180, 110) if not snow else (214, 222, 236), light)
        canvas.polygon([(-0.1, 0.62), (0.1, 0.55), (0.24, 0.53), (0.4, 0.56), (0.62, 0.62)], dune)
        canvas.polygon([(0.5, 0.62), (0.7, 0.565), (0.82, 0.555), (1.1, 0.62)], lit((230, 190, 120) if not snow else (222, 229, 241), light))
    canvas.box(0, HORIZON, 1, 1, base)
    canvas.polygon([(0, 0.78), (0.35, 0.745), (1, 0.8), (1, 1), (0, 1)], shade(base, 0.95))
    if scene.setting == "desert":
        draw_cactus(canvas, light)
    if scene.setting == "beach":
        canvas.box(0, 0.555, 1, 0.69, lit((52, 148, 204), light))
        for x, y in ((0.1, 0.6), (0.37, 0.63), (0.64, 0.595), (0.86, 0.64)):
            canvas.box(x - 0.05, y, x + 0.05, y + 0.008, lit((140, 204, 232), light))
        canvas.polygon([(0, 0.685), (0.3, 0.7), (0.6, 0.685), (1, 0.7), (1, 0.715), (0, 0.715)], lit((244, 250, 252), light))
    if scene.setting == "city":
        canvas.box(0, 0.8, 1, 0.95, lit((92, 96, 108), light))
        for x in (0.05, 0.3, 0.55, 0.8):
            canvas.box(x, 0.87, x + 0.12, 0.882, lit((232, 226, 200), light))
    if scene.setting == "meadow" and not snow:
        draw_flowers(canvas, scene)


def draw_cactus(canvas: Canvas, light: str) -> None:
    green = lit((84, 156, 96), light)
    canvas.box(0.655, 0.5, 0.675, 0.63, green)
    canvas.box(0.63, 0.535, 0.642, 0.575, green)
    canvas.box(0.63, 0.565, 0.66, 0.577, green)
    canvas.box(0.688, 0.52, 0.7, 0.56, green)
    canvas.box(0.67, 0.55, 0.7, 0.562, green)


def draw_flowers(canvas: Canvas, scene) -> None:
    flowers = random.Random(5 + scene.variant)
    for _ in range(14):
        x, y = flowers.random(), flowers.uniform(0.63, 0.98)
        colour = lit(flowers.choice(((255, 240, 130), (255, 255, 255), (250, 190, 214))), scene.light)
        canvas.ellipse(x, y, 0.008, 0.008, colour)


def draw_background(image: Image.Image, scene) -> None:
    """Draws everything that stands behind the things."""
    canvas = Canvas(image)
    draw_sky(canvas, scene)
    if scene.setting == "mountains":
        draw_mountains(canvas, scene.light)
    if scene.setting == "city":
        draw_city(canvas, scene.light)
    draw_ground(canvas, scene)
