"""The things of the world, one small function a kind. u runs left to right in -0.5...0.5, v bottom to top in 0...1."""
from __future__ import annotations

from PIL import Image, ImageDraw

from .palette import PAINT, lit_thing, mix, shade

#: Side of a thing's box, in picture widths.
SCALE = {"small": 0.17, "medium": 0.235, "big": 0.31}
CENTRE = {"left": 0.19, "middle": 0.5, "right": 0.81}
#: Height of the lowest point, in picture heights.
FOOT = {"ground": 0.9, "sky": 0.46}


class Pencil:
    """Draws in a thing's own box with the colours that its light leaves."""

    def __init__(self, image: Image.Image, thing, light: str):
        self.draw, self.light = ImageDraw.Draw(image), light
        self.scale = SCALE[thing.size] * image.width
        self.x = (CENTRE[thing.place] + thing.dx) * image.width
        self.y = (FOOT[thing.layer] + thing.dy) * image.width
        paint = PAINT[thing.colour]
        self.main = lit_thing(paint, light)
        self.dark = lit_thing(mix(shade(paint, 0.7), (84, 88, 108), 0.25 if thing.colour in ("white", "black") else 0), light)
        self.pale = lit_thing(mix(paint, (255, 255, 255), 0.35), light)
        self.cream = lit_thing((250, 244, 228), light)
        self.wood = lit_thing((122, 82, 56), light)
        self.ink = lit_thing((52, 52, 62), light)
        self.glass = (255, 226, 130) if light == "night" else lit_thing((206, 232, 246), light)
        self.edge = lit_thing((150, 152, 170) if thing.colour == "black" else shade(paint, 0.5), light)
        self.line = max(1, round(image.width * 0.007))

    def at(self, u, v):
        return self.x + u * self.scale, self.y - v * self.scale

    def polygon(self, points, colour, edge=True):
        placed = [self.at(u, v) for u, v in points]
        self.draw.polygon(placed, fill=colour)
        if edge:
            self.draw.line(placed + placed[:2], fill=self.edge, width=self.line, joint="curve")

    def ellipse(self, u, v, ru, rv, colour, edge=True):
        (x0, y0), (x1, y1) = self.at(u - ru, v + rv), self.at(u + ru, v - rv)
        self.draw.ellipse([x0, y0, x1, y1], fill=colour, outline=self.edge if edge else None, width=self.line)

    def box(self, u0, v0, u1, v1, colour, edge=False):
        self.polygon([(u0, v0), (u1, v0), (u1, v1), (u0, v1)], colour, edge)


def house(p: Pencil):
    p.box(0.2, 0.72, 0.31, 0.98, p.wood)
    p.box(-0.4, 0, 0.4, 0.56, p.main, True)
    p.polygon([(-0.5, 0.54), (0, 1.02), (0.5, 0.54)], p.dark)
    p.box(-0.11, 0, 0.09, 0.34, p.wood)
    p.box(0.17, 0.2, 0.33, 0.4, p.glass)
    p.box(-0.32, 0.2, -0.18, 0.4, p.glass)


def tree(p: Pencil):
    p.box(-0.08, 0, 0.08, 0.44, p.wood)
    for edge in (True, False):
        for u, v, r in ((-0.22, 0.54, 0.25), (0.22, 0.54, 0.25), (0, 0.78, 0.28)):
            p.ellipse(u, v, r, r, p.main, edge)
    p.ellipse(-0.08, 0.84, 0.11, 0.09, p.pale, False)
    p.ellipse(0.2, 0.46, 0.13, 0.08, p.dark, False)


def car(p: Pencil):
    p.polygon([(-0.34, 0.42), (-0.2, 0.7), (0.18, 0.7), (0.36, 0.42)], p.main)
    p.polygon([(-0.24, 0.44), (-0.15, 0.63), (-0.02, 0.63), (-0.02, 0.44)], p.glass, False)
    p.polygon([(0.04, 0.44), (0.04, 0.63), (0.14, 0.63), (0.25, 0.44)], p.glass, False)
    p.polygon([(-0.54, 0.16), (-0.54, 0.38), (-0.46, 0.45), (0.42, 0.45), (0.54, 0.34), (0.54, 0.16)], p.main)
    p.box(-0.52, 0.16, 0.52, 0.23, p.dark)
    for u in (-0.3, 0.3):
        p.ellipse(u, 0.14, 0.14, 0.14, p.ink, False)
        p.ellipse(u, 0.14, 0.06, 0.06, p.cream, False)


def boat(p: Pencil):
    p.box(-0.03, 0.26, 0.03, 1.02, p.wood)
    p.polygon([(0.06, 0.98), (0.06, 0.34), (0.46, 0.34)], p.main)
    p.polygon([(-0.06, 0.86), (-0.06, 0.34), (-0.38, 0.34)], p.pale)
    p.polygon([(-0.52, 0.27), (0.52, 0.27), (0.34, 0), (-0.34, 0)], p.main)
    p.polygon([(-0.45, 0.15), (0.45, 0.15), (0.34, 0), (-0.34, 0)], p.dark, False)


def mushroom(p: Pencil):
    p.polygon([(-0.13, 0.48), (0.13, 0.48), (0.17, 0), (-0.17, 0)], p.cream)
    dome = [(0.48, 0.42), (0.44, 0.62), (0.33, 0.8), (0.16, 0.92), (-0.0, 0.95), (-0.16, 0.92), (-0.33, 0.8), (-0.44, 0.62), (-0.48, 0.42)]
    p.polygon(dome, p.main)
    for u, v, r in ((-0.25, 0.6, 0.08), (0.03, 0.77, 0.09), (0.28, 0.58, 0.07)):
        p.ellipse(u, v, r, r, p.cream if p.main != p.cream else p.dark, False)


def ball(p: Pencil):
    p.ellipse(0, 0.38, 0.38, 0.38, p.main)
    (x0, y0), (x1, y1) = p.at(-0.36, 0.74), p.at(0.36, 0.02)
    for start in (20, 140, 260):
        p.draw.pieslice([x0, y0, x1, y1], start, start + 52, fill=p.pale if p.main != p.pale else p.dark)
    p.ellipse(0, 0.38, 0.09, 0.09, p.cream, False)


def balloon(p: Pencil):
    for u in (-0.11, 0.11):
        p.polygon([(u - 0.015, 0.14), (u + 0.015, 0.14), (u * 1.7 + 0.015, 0.44), (u * 1.7 - 0.015, 0.44)], p.wood, False)
    p.polygon([(-0.33, 0.48), (0.33, 0.48), (0.1, 0.24), (-0.1, 0.24)], p.main)
    p.ellipse(0, 0.68, 0.4, 0.4, p.main)
    p.ellipse(0, 0.68, 0.16, 0.39, p.dark, False)
    p.polygon([(-0.09, 0.3), (0.09, 0.3), (0.07, 0.25), (-0.07, 0.25)], p.dark, False)
    p.box(-0.12, 0, 0.12, 0.15, p.wood)


def kite(p: Pencil):
    p.draw.line([p.at(*q) for q in ((0, 0.24), (0.12, 0.14), (-0.04, 0.07), (0.08, 0))], fill=p.ink, width=p.line)
    p.polygon([(0, 1.02), (0.4, 0.66), (0, 0.2), (-0.4, 0.66)], p.main)
    p.polygon([(0, 1.02), (0.4, 0.66), (0, 0.66)], p.dark, False)
    p.polygon([(0, 0.66), (-0.4, 0.66), (0, 0.2)], p.pale, False)


def plane(p: Pencil):
    p.polygon([(-0.5, 0.5), (-0.34, 0.54), (-0.44, 0.86), (-0.56, 0.86)], p.dark)
    p.polygon([(-0.52, 0.6), (-0.5, 0.44), (-0.2, 0.36), (0.36, 0.36), (0.52, 0.44), (0.54, 0.52), (0.44, 0.62), (0.3, 0.66)], p.main)
    p.polygon([(-0.08, 0.48), (0.16, 0.48), (-0.1, 0.1), (-0.24, 0.1)], p.dark)
    for u in (-0.14, 0.02, 0.18):
        p.ellipse(u, 0.56, 0.045, 0.045, p.glass, False)


def bird(p: Pencil):
    p.polygon([(-0.3, 0.46), (-0.56, 0.56), (-0.52, 0.34)], p.dark)
    p.ellipse(-0.02, 0.46, 0.34, 0.2, p.main)
    p.ellipse(0.28, 0.62, 0.16, 0.16, p.main)
    p.polygon([(0.42, 0.66), (0.6, 0.6), (0.42, 0.55)], lit_thing((250, 170, 40), p.light), False)
    p.polygon([(-0.18, 0.48), (0.12, 0.48), (-0.1, 0.94), (-0.34, 0.88)], p.dark)
    p.ellipse(0.31, 0.66, 0.035, 0.035, p.cream if p.main == p.ink else p.ink, False)


DRAW = {function.__name__: function for function in (house, tree, car, boat, mushroom, ball, balloon, kite, plane, bird)}


def draw_thing(image: Image.Image, thing, light: str) -> None:
    """Draws one thing over what is there."""
    DRAW[thing.kind](Pencil(image, thing, light))
