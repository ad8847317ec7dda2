"""The text graph and the reasoning part of the denoiser.

The text encoder turns words into 16 tokens; the planner turns these and the code of the source into the code of the target.
"""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from world.code import GLOBAL_WIDTH, SLOT_WIDTH
from world.vocabulary import SLOTS

TEXT_TOKENS, TEXT_WIDTH, MAXIMUM_WORDS = 16, 128, 48


class Layer(nn.Module):
    """Pre-norm transformer layer. `bias` [B, 1, 1, N] is added to the attention's scores."""

    def __init__(self, width: int, heads: int = 4):
        super().__init__()
        self.heads, self.scale = heads, (width // heads) ** -0.5
        self.norm1, self.qkv, self.out = nn.LayerNorm(width), nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.norm2, self.wide, self.narrow = nn.LayerNorm(width), nn.Linear(width, 3 * width), nn.Linear(3 * width, width)

    def forward(self, x, bias=None):
        batch, count, width = x.shape
        query, key, value = self.qkv(self.norm1(x)).reshape(batch, count, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * self.scale
        weights = (scores if bias is None else scores + bias).softmax(-1)
        x = x + self.out((weights @ value).transpose(1, 2).reshape(batch, count, width))
        return x + self.narrow(F.silu(self.wide(self.norm2(x))))


class Neighbours(nn.Module):
    """Mixes each word with the two before and the two behind it: `small red house` before any attention."""

    def __init__(self, width: int):
        super().__init__()
        self.norm, self.wide, self.narrow = nn.LayerNorm(width), nn.Linear(5 * width, width), nn.Linear(width, width)

    def forward(self, x):
        count = x.shape[1]
        padded = F.pad(self.norm(x), (0, 0, 2, 2))
        return x + self.narrow(F.silu(self.wide(torch.cat([padded[:, shift:shift + count] for shift in range(5)], 2))))


class TextEncoder(nn.Module):
    """input_ids int64 [B, N], 0 = padding -> [B, 16, 128]: learned queries that have read the words."""

    def __init__(self, words: int, layers: int = 3):
        super().__init__()
        self.words = nn.Embedding(words, TEXT_WIDTH)
        nn.init.normal_(self.words.weight, std=0.3)
        self.position = nn.Parameter(torch.randn(1, MAXIMUM_WORDS, TEXT_WIDTH) * 0.1)
        self.queries = nn.Parameter(torch.randn(1, TEXT_TOKENS, TEXT_WIDTH) * 0.3)
        self.neighbours = nn.Sequential(Neighbours(TEXT_WIDTH), Neighbours(TEXT_WIDTH))
        self.layers = nn.ModuleList(Layer(TEXT_WIDTH) for _ in range(layers))
        self.norm = nn.LayerNorm(TEXT_WIDTH)

    def forward(self, input_ids):
        batch, count = input_ids.shape
        padding = (input_ids == 0).float() * -10000.0
        bias = torch.cat([torch.zeros_like(padding[:, :1]).repeat(1, TEXT_TOKENS), padding], 1)[:, None, None]
        words = self.neighbours(self.words(input_ids)) + self.position[:, :count]
        x = torch.cat([self.queries.repeat(batch, 1, 1), words], 1)
        for layer in self.layers:
            x = layer(x, bias)
        return self.norm(x[:, :TEXT_TOKENS])


class Planner(nn.Module):
    """Text, and what the source shows, to what the target shall show."""

    def __init__(self, layers: int = 3):
        super().__init__()
        self.slot = nn.Linear(SLOT_WIDTH + 2, TEXT_WIDTH)
        self.scenery = nn.Linear(GLOBAL_WIDTH + 1, TEXT_WIDTH)
        self.place = nn.Parameter(torch.randn(1, len(SLOTS), TEXT_WIDTH) * 0.3)
        self.layers = nn.ModuleList(Layer(TEXT_WIDTH) for _ in range(layers))
        self.norm = nn.LayerNorm(TEXT_WIDTH)
        self.to_slot, self.to_scenery = nn.Linear(TEXT_WIDTH, SLOT_WIDTH), nn.Linear(TEXT_WIDTH, GLOBAL_WIDTH)
        self.copy = nn.Parameter(torch.tensor(4.0))

    def forward(self, text, before, coverage, has_source):
        """text [B, 16, 128], before: code [B, 155], coverage [B, 6] (share of each slot that may change), has_source [B, 1].

        Returns the target code's logits [B, 155].
        """
        batch, count = text.shape[0], len(SLOTS)
        split = count * SLOT_WIDTH
        flag = has_source[:, None]
        slots = torch.cat([before[:, :split].reshape(batch, count, SLOT_WIDTH), coverage[:, :, None], flag.repeat(1, count, 1)], 2)
        scenery = torch.cat([before[:, split:], has_source], 1)
        x = torch.cat([self.slot(slots) + self.place, self.scenery(scenery)[:, None], text], 1)
        for layer in self.layers:
            x = layer(x)
        x = self.norm(x[:, :count + 1])
        logits = torch.cat([self.to_slot(x[:, :count]).reshape(batch, split), self.to_scenery(x[:, count])], 1)
        return logits + self.copy * before * has_source
