"""Rectified-flow sampling with the renderer, from codes."""
from __future__ import annotations

import torch

from network.renderer import blend
from network.time_embedding import time_embedding


@torch.no_grad()
def sample(network, before, after, source, mask, has_source, steps: int, noise=None) -> tuple[torch.Tensor, torch.Tensor]:
    """Codes [B, 155], source [B, 3, S, S], mask [B, 1, S, S], has_source [B, 1] -> picture and change map."""
    current = torch.randn_like(source) if noise is None else noise
    for index in range(steps):
        time = torch.full((source.shape[0],), index / steps)
        picture, logit = network(current, source, mask, has_source, time_embedding(time), before, after)
        result, change = blend(picture, logit, source, mask, has_source)
        current = current + (result - current) / (1 - index / steps) / steps
    return result, change
