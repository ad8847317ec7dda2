"""The denoiser's reading part: what the source shows, as logits of a scene code."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from world.code import CODE_WIDTH


class Reader(nn.Module):
    """source [B, 3, 128, 128] in -1...1 -> logits [B, 155]."""

    def __init__(self):
        super().__init__()
        self.stem, self.norm0 = nn.Conv2d(48, 64, 1), nn.GroupNorm(8, 64)
        self.down1, self.norm1 = nn.Conv2d(64, 96, 3, stride=2, padding=1), nn.GroupNorm(8, 96)
        self.mix, self.norm2 = nn.Conv2d(96, 96, 3, padding=1), nn.GroupNorm(8, 96)
        self.down2, self.norm3 = nn.Conv2d(96, 128, 3, stride=2, padding=1), nn.GroupNorm(8, 128)
        self.narrow, self.head = nn.Conv2d(128, 32, 1), nn.Linear(32 * 64, CODE_WIDTH)

    def forward(self, source: torch.Tensor) -> torch.Tensor:
        x = F.silu(self.norm0(self.stem(F.pixel_unshuffle(source, 4))))
        x = F.silu(self.norm1(self.down1(x)))
        x = F.silu(self.norm2(self.mix(x)) ) + x
        x = F.silu(self.norm3(self.down2(x)))
        return self.head(F.silu(self.narrow(x)).flatten(1))
