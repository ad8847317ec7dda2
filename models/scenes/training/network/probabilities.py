"""From logits to a scene code of probabilities."""
import torch

from world.code import groups

#: Logits are multiplied by this first, so that a code is nearly one-hot, as in training.
SHARPNESS = 3.0


def probabilities(logits: torch.Tensor) -> torch.Tensor:
    """logits [B, 155] -> code [B, 155]; colour and size of a slot are scaled by how sure it is that it holds a thing."""
    parts, something = [], None
    for name, names, offset in groups():
        part = (logits[:, offset:offset + len(names)] * SHARPNESS).softmax(-1)
        if name.endswith("-kind"):
            something = 1 - part[:, :1]
        parts.append(part * something if name.endswith(("-colour", "-size")) else part)
    return torch.cat(parts, 1)
