"""The denoiser's picture part: a U-Net over 4 x 4 pixel cells, told by scene codes what was there and what shall be.

Shapes: B pictures, S = 128 pixels, cells 32 x 32. Convolutions, group norms, SiLU and matrix products only.
"""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from world.code import GLOBAL_WIDTH, SLOT_WIDTH
from world.vocabulary import SLOTS

from .noise_hint import NoiseHint
from .sprites import Sprites

CELL = 4
TIME_WIDTH = 128


def regions(side: int) -> torch.Tensor:
    """Which slot each cell belongs to, one-hot [side * side, 6]: columns by place, rows by layer."""
    middle = (torch.arange(side) + 0.5) / side
    column = (middle > 0.345).long() + (middle > 0.655).long()
    row = (middle < 0.495).long()
    slot = row[:, None] * 3 + column[None]
    return F.one_hot(slot, len(SLOTS)).float().reshape(-1, len(SLOTS))


class Block(nn.Module):
    """Residual block whose second norm is scaled and shifted, globally and slot by slot."""

    def __init__(self, inputs: int, outputs: int, width: int, side: int):
        super().__init__()
        self.side = side
        self.norm1, self.convolution1 = nn.GroupNorm(8, inputs), nn.Conv2d(inputs, outputs, 3, padding=1)
        self.norm2, self.convolution2 = nn.GroupNorm(8, outputs), nn.Conv2d(outputs, outputs, 3, padding=1)
        self.by_scene, self.by_slot = nn.Linear(width, 2 * outputs), nn.Linear(width, 2 * outputs)
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        self.region_logits = nn.Parameter(regions(side) * 8)
        nn.init.zeros_(self.convolution2.weight)
        nn.init.zeros_(self.convolution2.bias)

    def forward(self, x, scene, slots):
        """x [B, C, side, side], scene [B, W], slots [B, 6, W]."""
        hidden = self.norm2(self.convolution1(F.silu(self.norm1(x))))
        places = torch.matmul(self.region_logits.softmax(-1), self.by_slot(slots)) + self.by_scene(scene)[:, None]
        scale, shift = places.transpose(1, 2).reshape(x.shape[0], -1, self.side, self.side).chunk(2, 1)
        return self.skip(x) + self.convolution2(F.silu(hidden * (1 + scale) + shift))


class Attention(nn.Module):
    """Self-attention over the coarsest cells."""

    def __init__(self, channels: int, heads: int = 4):
        super().__init__()
        self.heads, self.scale, self.norm = heads, (channels // heads) ** -0.5, nn.GroupNorm(8, channels)
        self.qkv, self.out = nn.Linear(channels, 3 * channels), nn.Linear(channels, channels)

    def forward(self, x):
        batch, channels, height, width = x.shape
        tokens = self.qkv(self.norm(x).flatten(2).transpose(1, 2))
        tokens = tokens.reshape(batch, height * width, 3, self.heads, channels // self.heads)
        query, key, value = tokens.permute(2, 0, 3, 1, 4).unbind(0)
        weights = (query @ key.transpose(-1, -2) * self.scale).softmax(-1)
        mixed = self.out((weights @ value).transpose(1, 2).reshape(batch, height * width, channels))
        return x + mixed.transpose(1, 2).reshape(batch, channels, height, width)


class Renderer(nn.Module):
    """Draws the target code: the whole picture, or into a source only what differs."""

    def __init__(self, channels=(64, 128, 192), width: int = 192, side: int = 32):
        super().__init__()
        fine, middle, coarse = channels
        self.time = nn.Sequential(nn.Linear(TIME_WIDTH, width), nn.SiLU(), nn.Linear(width, width))
        self.scenery = nn.Sequential(nn.Linear(2 * GLOBAL_WIDTH + 4, width), nn.SiLU(), nn.Linear(width, width))
        self.slot = nn.Sequential(nn.Linear(2 * SLOT_WIDTH + 2 * GLOBAL_WIDTH + 4, width), nn.SiLU(), nn.Linear(width, width), nn.SiLU())
        self.place = nn.Parameter(torch.randn(1, len(SLOTS), width) * 0.05)
        self.position = nn.Parameter(torch.randn(1, fine, side, side) * 0.1)
        self.memory = nn.Parameter(torch.randn(GLOBAL_WIDTH, fine * side * side) * 0.02)
        self.stem = nn.Conv2d(7 * CELL * CELL, fine, 1)
        self.fine1 = Block(fine, fine, width, side)
        self.down1 = nn.Conv2d(fine, middle, 3, stride=2, padding=1)
        self.middle1 = Block(middle, middle, width, side // 2)
        self.down2 = nn.Conv2d(middle, coarse, 3, stride=2, padding=1)
        self.coarse1, self.attention = Block(coarse, coarse, width, side // 4), Attention(coarse)
        self.coarse2 = Block(coarse, coarse, width, side // 4)
        self.up2, self.middle2 = nn.Conv2d(coarse, middle, 1), Block(2 * middle, middle, width, side // 2)
        self.middle3 = Block(middle, middle, width, side // 2)
        self.up1, self.fine2 = nn.Conv2d(middle, fine, 1), Block(2 * fine, fine, width, side)
        self.fine3 = Block(fine, fine, width, side)
        self.norm, self.head = nn.GroupNorm(8, fine), nn.Conv2d(fine, 4 * CELL * CELL, 3, padding=1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)
        self.sprites, self.hint = Sprites(fine), NoiseHint(width)
        self.register_buffer("share", regions(side), persistent=False)

    def forward(self, sample, source, mask, has_source, time, before, after):
        """sample, source [B,3,S,S]; mask [B,1,S,S]; has_source [B,1]; time [B,128]; before, after: codes [B,155].

        Returns the picture [B,3,S,S] and the logit of the change map [B,1,S,S].
        """
        batch, split = sample.shape[0], len(SLOTS) * SLOT_WIDTH
        flags = torch.cat([has_source, 1 - has_source, has_source * 0, has_source * 0], 1)
        globals_ = torch.cat([before[:, split:], after[:, split:], flags], 1)
        wanted = after[:, :split].reshape(batch, len(SLOTS), SLOT_WIDTH)
        slots = torch.cat([before[:, :split].reshape(batch, len(SLOTS), SLOT_WIDTH), wanted,
                           globals_[:, None].repeat(1, len(SLOTS), 1)], 2)
        slot_hint, scene_hint = self.hint(sample, self.share, CELL, time)
        scene = F.silu(self.time(time) + self.scenery(globals_) + scene_hint)
        slots = self.slot(slots) + self.place + slot_hint
        pixels = F.pixel_unshuffle(torch.cat([sample, source, mask], 1), CELL)
        fine = self.fine1(self.stem(pixels) + self.position, scene, slots)
        middle = self.middle1(self.down1(fine), scene, slots)
        coarse = self.attention(self.coarse1(self.down2(middle), scene, slots))
        coarse = F.interpolate(self.coarse2(coarse, scene, slots), scale_factor=2.0, mode="nearest")
        middle = self.middle3(self.middle2(torch.cat([self.up2(coarse), middle], 1), scene, slots), scene, slots)
        up = self.up1(F.interpolate(middle, scale_factor=2.0, mode="nearest"))
        remembered = torch.matmul(after[:, split:], self.memory).reshape(batch, -1, *fine.shape[2:])
        up = up + remembered + self.sprites(wanted)
        fine = self.fine3(self.fine2(torch.cat([up, fine], 1), scene, slots), scene, slots)
        output = F.pixel_shuffle(self.head(F.silu(self.norm(fine))).float(), CELL)
        return output[:, :3], output[:, 3:4]


def blend(picture, change_logit, source, mask, has_source):
    """The change map, exactly 0 where it is small and exactly 1 where it is sure, and the picture it makes.

    Without a source the map is 1 everywhere.
    """
    flag = has_source.reshape(-1, 1, 1, 1)
    change = ((torch.sigmoid(change_logit) - 0.1) / 0.8).clamp(0, 1) * mask * flag + (1 - flag)
    return change * picture + (1 - change) * source, change
