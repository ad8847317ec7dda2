"""Trains the renderer until a deadline; resumes from its checkpoint.

    python train_renderer.py --folder runs/1 --until 17:40
"""
from __future__ import annotations

import argparse
import copy
import csv
import math
import random
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import torch
from torch import multiprocessing

from network.renderer import Renderer
from picture_batch import draw_batch
from renderer_loss import renderer_loss


def seconds_until(clock: str) -> float:
    """Seconds until the next HH:MM, UTC."""
    now = datetime.now(timezone.utc)
    hour, minute = map(int, clock.split(":"))
    then = now.replace(hour=hour, minute=minute, second=0)
    return (then + timedelta(days=int(then < now)) - now).total_seconds()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--until", required=True, help="HH:MM, UTC")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


class Run:
    """One worker's view: the shared network and running average, its own optimizer, and counters."""

    def __init__(self, folder: Path, rate: float, network: Renderer, average: Renderer):
        self.file, self.rate, self.network, self.average = folder / "checkpoint.pt", rate, network, average
        self.optimizer = torch.optim.AdamW(network.parameters(), lr=rate, betas=(0.9, 0.99), weight_decay=0.01, fused=True)
        self.steps, self.minutes = 0, 0.0
        if self.file.exists():
            state = torch.load(self.file, weights_only=False)
            self.optimizer.load_state_dict(state["optimizer"])
            self.steps, self.minutes = state["steps"], state["minutes"]

    def save(self, minutes: float, samples: int) -> None:
        temporary = self.file.with_suffix(".new")
        torch.save({"network": self.network.state_dict(), "average": self.average.state_dict(), "steps": self.steps,
                    "optimizer": self.optimizer.state_dict(), "samples": samples, "minutes": minutes}, temporary)
        temporary.replace(self.file)

    def step(self, batch, share: float) -> torch.Tensor:
        """One update of the shared weights; `share` of the time has passed."""
        rate = self.rate * min(1, (self.steps + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, share))))
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss, per_row = renderer_loss(self.network, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.steps += 1
        return per_row

    def follow(self) -> None:
        """Moves the running average."""
        keep = min(0.998, (self.steps + 1) / (self.steps + 10))
        torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - keep)


def work(rank: int, options: argparse.Namespace, network: Renderer, average: Renderer, samples: torch.Tensor) -> None:
    """One worker: draws its own examples and updates the shared weights without waiting for the other one.

    On a busy machine this is several times faster than two threads that wait for each other.
    """
    torch.set_num_threads(1)
    run = Run(options.folder, options.rate, network, average)
    torch.manual_seed(options.seed + run.steps + 1000 * rank)
    chance = random.Random(options.seed + run.steps + 1000 * rank)
    start, before = time.time(), run.minutes
    total = before * 60 + seconds_until(options.until)
    new_error, edit_error, count, saved = 0.0, 0.0, 0, time.time()
    while (passed := before * 60 + time.time() - start) < total:
        batch = draw_batch(chance, options.batch)
        per_row = run.step(batch, passed / total)
        samples += options.batch
        if rank:
            continue
        run.follow()
        edits = batch["has_source"][:, 0] > 0
        new_error, edit_error, count = new_error + per_row[~edits].mean().item(), edit_error + per_row[edits].mean().item(), count + 1
        if count == 50:
            with open(options.folder / "curve.csv", "a", newline="") as file:
                csv.writer(file, lineterminator="\n").writerow([f"{passed / 60:.2f}", samples.item(), f"{new_error / count:.5f}", f"{edit_error / count:.5f}"])
            new_error, edit_error, count = 0.0, 0.0, 0
        if time.time() - saved > 120:
            run.save(passed / 60, samples.item())
            saved = time.time()
    if rank == 0:
        run.save(total / 60, samples.item())


def main() -> None:
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    network = Renderer().to(memory_format=torch.channels_last)
    average = copy.deepcopy(network).requires_grad_(False)
    samples = torch.zeros(1, dtype=torch.int64)
    if (file := options.folder / "checkpoint.pt").exists():
        state = torch.load(file, weights_only=False)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        samples += state["samples"]
    for shared in (network, average):
        shared.share_memory()
    multiprocessing.start_processes(work, (options, network, average, samples.share_memory_()), options.workers, start_method="spawn")


if __name__ == "__main__":
    main()
