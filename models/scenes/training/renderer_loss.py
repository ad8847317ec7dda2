"""What the renderer is asked for: the clean picture, hardest where things stand, and the exact change map."""
from __future__ import annotations

import torch
import torch.nn.functional as F

from network.noise_hint import couple
from network.renderer import CELL, blend
from network.time_embedding import time_embedding

THING_WEIGHT, HUBER, MAP_WEIGHT = 5.0, 0.1, 0.3


def random_times(has_source: torch.Tensor) -> torch.Tensor:
    """t in 0...1, float32 [B]: exactly 0 for 45 % of new pictures and 50 % of edits, else mostly low."""
    count = has_source.shape[0]
    skewed = torch.sigmoid(torch.randn(count) * 1.1 - 0.8)
    return skewed * (torch.rand(count) > 0.45 + 0.05 * has_source[:, 0])


def soften(code: torch.Tensor) -> torch.Tensor:
    """Codes that are a little unsure, as a reader's are."""
    unsure = torch.rand(code.shape[0], 1) * 0.08 * (torch.rand(code.shape[0], 1) < 0.5)
    return code * (1 - unsure) + unsure * torch.rand_like(code) * 0.1


def renderer_loss(network, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """The loss, and the part of it that each row has in its picture, detached [B]."""
    clean, source, mask, flag = batch["picture"], batch["source"], batch["mask"], batch["has_source"]
    time = random_times(flag)
    share = time.reshape(-1, 1, 1, 1)
    noise = couple(torch.randn_like(clean), network.share, CELL, batch["slots"], batch["variant"])
    sample = share * clean + (1 - share) * noise
    with torch.autocast("cpu", dtype=torch.bfloat16):
        picture, logit = network(sample, source, mask, flag, time_embedding(time), soften(batch["before"]), soften(batch["after"]))
    picture = picture.float()
    near = F.max_pool2d(batch["change"], 5, stride=1, padding=2)
    weight = near * (1 + THING_WEIGHT * batch["things"]) + 0.01
    error = F.smooth_l1_loss(picture, clean, beta=HUBER, reduction="none").mean(1, keepdim=True)
    pixels = clean.shape[-1] ** 2
    per_row = (error * weight).sum((1, 2, 3)) / (weight.sum((1, 2, 3)) + 0.05 * pixels)
    result, _ = blend(picture, logit, source, mask, flag)
    kept = F.smooth_l1_loss(result, clean, beta=HUBER, reduction="none").mean((1, 2, 3))
    wanted = F.max_pool2d(batch["change"], 3, stride=1, padding=1)
    balance = 1 + 3 * wanted
    map_error = (F.binary_cross_entropy_with_logits(logit, wanted, reduction="none") * balance * mask * flag.reshape(-1, 1, 1, 1)).mean()
    return per_row.mean() + 0.5 * kept.mean() + MAP_WEIGHT * map_error, per_row.detach()
