"""The judge: a small CNN that reads a picture into a scene code. It shares no weights and no data with the model."""
from __future__ import annotations

import torch
from torch import nn

from world.code import CODE_WIDTH


class Judge(nn.Module):
    """picture [B, 3, 128, 128] in -1...1 -> logits [B, 155]."""

    def __init__(self, channels=(24, 48, 64, 96)):
        super().__init__()
        layers: list[nn.Module] = []
        for inputs, outputs in zip((3,) + tuple(channels), channels):
            layers += [nn.Conv2d(inputs, outputs, 3, stride=2, padding=1), nn.BatchNorm2d(outputs), nn.ReLU()]
        layers += [nn.Conv2d(channels[-1], 96, 3, padding=1), nn.BatchNorm2d(96), nn.ReLU(), nn.Conv2d(96, 32, 1), nn.ReLU()]
        self.features, self.head = nn.Sequential(*layers), nn.Linear(32 * 64, CODE_WIDTH)

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return self.head(self.features(picture).flatten(1))
