"""Cross-entropy over the attributes of a scene code."""
from __future__ import annotations

import torch
import torch.nn.functional as F

from world.code import groups


def code_loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """logits [B, 155], labels int64 [B, 21] with -1 for colour and size of an empty slot -> mean loss of an attribute."""
    losses = [F.cross_entropy(logits[:, offset:offset + len(names)], labels[:, index], ignore_index=-1, reduction="sum")
              for index, (_, names, offset) in enumerate(groups())]
    return torch.stack(losses).sum() / (labels >= 0).sum()


def code_hits(logits: torch.Tensor, labels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Which attributes are right and which of them count, bool [B, 21] each."""
    best = torch.stack([logits[:, offset:offset + len(names)].argmax(-1) for _, names, offset in groups()], 1)
    return best == labels, labels >= 0
