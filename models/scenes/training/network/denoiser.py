"""The denoiser as shipped: reader, planner and renderer in one graph."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from .probabilities import probabilities
from .reader import Reader
from .renderer import CELL, Renderer, blend, regions
from .text import Planner


class Denoiser(nn.Module):
    """One evaluation of the model."""

    def __init__(self, side: int = 128):
        super().__init__()
        self.reader, self.planner, self.renderer = Reader(), Planner(), Renderer(side=side // CELL)
        share = regions(side // CELL)
        self.register_buffer("share", share / share.sum(0, keepdim=True), persistent=False)

    def forward(self, sample, source, mask, has_source, time, text):
        """sample, source [1,3,S,S] in -1...1; mask [1,1,S,S], 1 = may change; has_source [1,1]; time [1,128]; text [1,16,128].

        Returns the picture [1,3,S,S], in which everything outside the change map is the source's own pixels, and the
        change map [1,1,S,S] in 0...1.
        """
        before = probabilities(self.reader(source)) * has_source
        coverage = torch.matmul(F.avg_pool2d(mask, CELL).flatten(1), self.share)
        after = probabilities(self.planner(text, before, coverage, has_source))
        picture, logit = self.renderer(sample, source, mask, has_source, time, before, after)
        return blend(picture, logit, source, mask, has_source)
