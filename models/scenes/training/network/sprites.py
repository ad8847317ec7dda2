"""Learned stencils: for each kind and size a small map of features, laid over the slot in which such a thing shall stand.

The renderer would find these by itself in time; as a table they are learned many times faster.
"""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from world.code import SLOT_PARTS, SLOT_WIDTH
from world.vocabulary import LAYERS, PLACES

#: The grid has 32 x 32 cells; a tile is one layer high and 12 cells wide, so that the centre of a thing is the tile's centre.
GRID, ROWS, COLUMNS = 32, 16, 12
FIRST_COLUMN = {"left": 0, "middle": 10, "right": 20}
WIDTHS = [len(names) for _, names in SLOT_PARTS]


class Sprites(nn.Module):
    """slots: codes [B, 6, 24] -> features [B, channels, 32, 32]."""

    def __init__(self, channels: int):
        super().__init__()
        self.channels = channels
        self.table = nn.Parameter(torch.randn(WIDTHS[0] * WIDTHS[2], channels * ROWS * COLUMNS) * 0.02)

    def forward(self, slots: torch.Tensor) -> torch.Tensor:
        batch = slots.shape[0]
        kind, size = slots[:, :, :WIDTHS[0]], slots[:, :, SLOT_WIDTH - WIDTHS[2]:]
        pairs = (kind[:, :, :, None] * size[:, :, None]).reshape(batch, slots.shape[1], -1)
        tiles = torch.matmul(pairs, self.table).reshape(batch, slots.shape[1], self.channels, ROWS, COLUMNS)
        rows = []
        for layer in range(len(LAYERS)):
            placed = [F.pad(tiles[:, layer * len(PLACES) + index], (FIRST_COLUMN[place], GRID - COLUMNS - FIRST_COLUMN[place]))
                      for index, place in enumerate(PLACES)]
            rows.append(placed[0] + placed[1] + placed[2])
        ground, sky = rows
        return torch.cat([sky, ground], 2)
