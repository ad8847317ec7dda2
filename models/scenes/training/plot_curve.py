"""Draws curve.png from curve.csv (minute, samples, error of new pictures, error of edits) with Pillow alone.

    python plot_curve.py --file curve.csv
"""
from __future__ import annotations

import argparse
import csv
import math
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT, LEFT, BOTTOM = 900, 480, 70, 50
SERIES = ((2, "new pictures", (44, 104, 222)), (3, "edits", (222, 52, 50)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, default=Path(__file__).parent / "curve.csv")
    options = parser.parse_args()
    rows = [[float(value) for value in row] for row in csv.reader(options.file.open()) if row]
    last = rows[-1][0]
    low, high = math.log10(min(min(row[2], row[3]) for row in rows)) - 0.05, math.log10(max(max(row[2], row[3]) for row in rows)) + 0.05
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(image)
    across = lambda minute: LEFT + minute / last * (WIDTH - LEFT - 20)  # noqa: E731
    down = lambda error: 20 + (high - math.log10(error)) / (high - low) * (HEIGHT - BOTTOM - 20)  # noqa: E731
    for error in (0.01, 0.02, 0.05, 0.1, 0.2):
        if low < math.log10(error) < high:
            draw.line([(LEFT, down(error)), (WIDTH - 20, down(error))], fill=(224, 226, 232))
            draw.text((20, down(error) - 6), str(error), fill=(90, 90, 100))
    for minute in range(0, int(last) + 1, 10):
        draw.text((across(minute) - 6, HEIGHT - BOTTOM + 8), str(minute), fill=(90, 90, 100))
    draw.text((WIDTH // 2 - 120, HEIGHT - 22), f"minutes on two shared cores ({int(rows[-1][1])} samples)", fill=(50, 50, 60))
    draw.text((LEFT + 8, 6), "weighted error of the predicted picture, training examples (never seen twice)", fill=(50, 50, 60))
    for index, (column, name, colour) in enumerate(SERIES):
        draw.line([(across(row[0]), down(row[column])) for row in rows], fill=colour, width=2)
        draw.text((WIDTH - 150, 30 + 16 * index), name, fill=colour)
    image.save(options.file.with_suffix(".png"))


if __name__ == "__main__":
    main()
