"""Puts separately trained parts together."""
from __future__ import annotations

from pathlib import Path

import torch

from network.denoiser import Denoiser
from network.text import TextEncoder
from tokens import Tokens


def load_model(folder: Path) -> tuple[TextEncoder, Denoiser, dict]:
    """From `text.pt`, `reader.pt` and `checkpoint.pt` of one folder; the dictionary says how long the renderer learned."""
    state = torch.load(folder / "checkpoint.pt", weights_only=False, map_location="cpu")
    words = torch.load(folder / "text.pt", map_location="cpu")
    encoder, denoiser = TextEncoder(len(Tokens().numbers)), Denoiser()
    encoder.load_state_dict(words["encoder"])
    denoiser.planner.load_state_dict(words["planner"])
    denoiser.reader.load_state_dict(torch.load(folder / "reader.pt", map_location="cpu"))
    denoiser.renderer.load_state_dict(state["average"])
    return encoder.eval(), denoiser.eval(), {name: state[name] for name in ("steps", "samples", "minutes")}
