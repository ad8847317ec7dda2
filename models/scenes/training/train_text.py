"""Trains the text encoder and the planner: words and a scene's code to the code that is asked for. No pictures.

    python train_text.py --file runs/text.pt --minutes 8 --seed 70
"""
from __future__ import annotations

import argparse
import math
import random
import time
from pathlib import Path

import torch

from code_loss import code_hits, code_loss
from network.text import Planner, TextEncoder
from text_batch import text_batch
from tokens import Tokens

HELD_OUT_SEED = 20_000_000


def evaluate(encoder, planner, tokens: Tokens, count: int = 1500) -> str:
    """Share of right attributes, and of targets that are right in all of them, for new pictures and for edits."""
    ids, before, coverage, flag, wanted = text_batch(random.Random(HELD_OUT_SEED), tokens, count, 0.01, 0)
    with torch.no_grad():
        hits, counts = code_hits(planner(encoder(ids), before, coverage, flag), wanted)
    whole, edits = (hits | ~counts).all(1).float(), flag[:, 0] > 0
    return f"attributes {(hits & counts).sum() / counts.sum():.4f}, whole: new {whole[~edits].mean():.4f}, edits {whole[edits].mean():.4f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--seed", type=int, default=70)
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    chance, tokens = random.Random(options.seed), Tokens()
    encoder, planner = TextEncoder(len(tokens.numbers)), Planner()
    if options.start:
        state = torch.load(options.start)
        encoder.load_state_dict(state["encoder"])
        planner.load_state_dict(state["planner"])
    parameters = list(encoder.parameters()) + list(planner.parameters())
    optimizer = torch.optim.AdamW(parameters, lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    start, steps = time.time(), 0
    while (share := (time.time() - start) / (options.minutes * 60)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1, (steps + 1) / 200) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))
        ids, before, coverage, flag, wanted = text_batch(chance, tokens, options.batch)
        noisy = before * (1 - 0.1 * torch.rand_like(before)) + 0.03 * torch.rand_like(before) * flag
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = planner(encoder(ids), noisy, coverage, flag)
        loss = code_loss(logits.float(), wanted)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        steps += 1
        if steps % 300 == 0:
            quick = evaluate(encoder, planner, tokens, 300)
            print(f"{share * options.minutes:.1f} min, {steps * options.batch} texts, loss {loss.item():.4f}, {quick}", flush=True)
            torch.save({"encoder": encoder.state_dict(), "planner": planner.state_dict()}, options.file)
    torch.save({"encoder": encoder.state_dict(), "planner": planner.state_dict()}, options.file)
    print(evaluate(encoder, planner, tokens), flush=True)


if __name__ == "__main__":
    main()
