"""What the noise decides: where exactly in its slot a new thing stands, and which scenery variant is drawn.

Words leave this open, so that a first prediction would be an average, blurred by a pixel or two. In training the noise is
therefore made to tell it: its sums over each slot (red: across, green: down) and over the picture (blue: variant) are set to
the normal quantiles of the truth. The noise stays Gaussian, so at run time any Gaussian noise is a valid choice.
"""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn


def slot_sums(noise: torch.Tensor, share: torch.Tensor, cell: int) -> torch.Tensor:
    """Unit-variance sums of red and green over the slots: noise [B, 3, S, S], share [cells, 6] one-hot -> [B, 6, 2]."""
    scale = cell / share.sum(0, keepdim=True).sqrt()
    return torch.matmul(F.avg_pool2d(noise[:, :2], cell).flatten(2), share * scale).transpose(1, 2)


def picture_sum(noise: torch.Tensor) -> torch.Tensor:
    """Unit-variance sum of blue over the picture, [B, 1]."""
    return noise[:, 2].flatten(1).mean(1, keepdim=True) * noise.shape[-1]


def couple(noise: torch.Tensor, share: torch.Tensor, cell: int, slots: torch.Tensor, variant: torch.Tensor) -> torch.Tensor:
    """Sets the sums of `noise` in place where `slots` [B, 6, 2] and `variant` [B, 1] are numbers; NaN leaves them alone."""
    side = noise.shape[-1] // cell
    missing = torch.nan_to_num(slots - slot_sums(noise, share, cell), nan=0.0)
    spread = torch.matmul(missing.transpose(1, 2), (share / share.sum(0, keepdim=True).sqrt() / cell).t())
    noise[:, :2] += F.interpolate(spread.reshape(-1, 2, side, side), scale_factor=float(cell), mode="nearest")
    noise[:, 2] += (torch.nan_to_num(variant - picture_sum(noise), nan=0.0) / noise.shape[-1])[:, :, None]
    return noise


class NoiseHint(nn.Module):
    """Reads the sums of the sample at t = 0, where it is pure noise; gives nothing at any other time."""

    def __init__(self, width: int):
        super().__init__()
        self.to_slot, self.to_scene = nn.Linear(2, width, bias=False), nn.Linear(1, width, bias=False)
        nn.init.zeros_(self.to_slot.weight)
        nn.init.zeros_(self.to_scene.weight)

    def forward(self, sample, share, cell: int, time) -> tuple[torch.Tensor, torch.Tensor]:
        """time: embedding [B, 128], whose cosines are all 1 only at t = 0. Returns [B, 6, W] and [B, W]."""
        gate = ((time[:, 64:].mean(1, keepdim=True) - 0.9) * 10).clamp(0, 1)
        slots = slot_sums(sample, share, cell).clamp(-3, 3) * gate[:, :, None]
        return self.to_slot(slots), self.to_scene(picture_sum(sample).clamp(-3, 3) * gate)
