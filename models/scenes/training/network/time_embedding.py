"""The time embedding, computed outside the graph."""
import math

import torch


def time_embedding(time: torch.Tensor) -> torch.Tensor:
    """time [B] in 0...1 (0 is noise) -> [B, 128]: sines, then cosines, of 1000 t exp(-i ln 1000 / 63)."""
    frequencies = torch.exp(torch.arange(64, device=time.device) * (-math.log(1000) / 63))
    angles = time[:, None] * 1000 * frequencies[None]
    return torch.cat([angles.sin(), angles.cos()], -1)
