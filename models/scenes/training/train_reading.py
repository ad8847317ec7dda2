"""Trains a network that reads pictures into scene codes, on renderings only: the judge, or the model's own reader.

    python train_reading.py judge --file runs/judge.pt --minutes 6 --seed 900
    python train_reading.py reader --file runs/reader.pt --minutes 6 --seed 400
"""
from __future__ import annotations

import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from code_loss import code_hits, code_loss
from judge.network import Judge
from network.reader import Reader
from picture_batch import to_pixels
from world.code import groups, labels
from world.render import render
from world.scene import random_scene

HELD_OUT_SEED = 10_000_000


def read_batch(chance: random.Random, size: int, allow_held_out: bool) -> tuple[torch.Tensor, torch.Tensor]:
    """Pictures [B, 3, S, S] and labels [B, 21]."""
    scenes = [random_scene(chance, allow_held_out=allow_held_out) for _ in range(size)]
    return (to_pixels(np.stack([render(scene) for scene in scenes])),
            torch.from_numpy(np.stack([labels(scene) for scene in scenes])))


def spoil(pictures: torch.Tensor) -> torch.Tensor:
    """A little blur for a third of the pictures and a little noise for half of them."""
    blurred = F.avg_pool2d(F.pad(pictures, (1, 1, 1, 1), mode="replicate"), 3, stride=1)
    blur = (torch.rand(len(pictures), 1, 1, 1) < 0.33).float() * torch.rand(len(pictures), 1, 1, 1)
    noise = (torch.rand(len(pictures), 1, 1, 1) < 0.5).float() * torch.rand(len(pictures), 1, 1, 1) * 0.1
    return pictures * (1 - blur) + blurred * blur + noise * torch.randn_like(pictures)


def report(network, count: int) -> None:
    """Prints the share of right attributes on unseen scenes, by kind of attribute, and of scenes read without a fault."""
    network.eval()
    with torch.no_grad():
        pictures, wanted = read_batch(random.Random(HELD_OUT_SEED), count, True)
        hits, counts = code_hits(torch.cat([network(part) for part in pictures.split(100)]), wanted)
    for part in ("kind", "colour", "size", "setting", "light", "weather"):
        columns = [index for index, (name, _, _) in enumerate(groups()) if name.endswith(part)]
        print(f"{part:8} {(hits & counts)[:, columns].sum() / counts[:, columns].sum():.4f}", flush=True)
    print(f"all      {(hits & counts).sum() / counts.sum():.4f}   whole scenes {(hits | ~counts).all(1).float().mean():.4f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("which", choices=("judge", "reader"))
    parser.add_argument("--file", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch", type=int, default=48)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    network = (Judge() if options.which == "judge" else Reader()).to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.01, fused=True)
    start, steps = time.time(), 0
    while (share := (time.time() - start) / (options.minutes * 60)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = 2e-3 * min(1, (steps + 1) / 100) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))
        pictures, wanted = read_batch(chance, options.batch, options.which == "judge")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(spoil(pictures).contiguous(memory_format=torch.channels_last))
        loss = code_loss(scores.float(), wanted)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        steps += 1
        if steps % 200 == 0:
            print(f"{share * options.minutes:.1f} min, {steps * options.batch} pictures, loss {loss.item():.4f}", flush=True)
    torch.save(network.state_dict(), options.file)
    report(network, 2000)


if __name__ == "__main__":
    main()
