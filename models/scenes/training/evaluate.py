"""Prints what the judge reads in the shipped model's pictures, on held-out prompts and edits.

    python evaluate.py                 all of ../evaluation
    python evaluate.py --count 60      a part of it
"""
from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from make_evaluation import undescribe
from pipeline import Pipeline, open_session
from picture_batch import to_pixels
from tokens import ROOT
from world.code import decode, labels
from world.render import change_mask, render
from world.scene import Scene


class Scores:
    """Hits and trials by name."""

    def __init__(self) -> None:
        self.rows: dict[str, list[float]] = defaultdict(list)

    def add(self, name: str, value: float) -> None:
        self.rows[name].append(float(value))

    def table(self) -> str:
        return "\n".join(f"| {name} | {100 * np.mean(values):.1f} % | {len(values)} |" for name, values in sorted(self.rows.items()))


def judge_picture(judge, picture: np.ndarray) -> Scene:
    return decode(judge.run(None, {"picture": picture.astype(np.float32)})[0][0])


def score_scene(scores: Scores, prefix: str, wanted: Scene, seen: Scene, group: str) -> None:
    for thing in wanted.things:
        found = seen.slots.get(thing.slot)
        right = found is not None and (found.kind, found.colour) == (thing.kind, thing.colour)
        scores.add(f"{prefix}: things with kind, colour and place right", right)
        scores.add(f"{prefix}: things with kind, colour and place right, {group}", right)
        scores.add(f"{prefix}: size right", found is not None and found.size == thing.size)
    scores.add(f"{prefix}: no thing too many", all(slot in wanted.slots for slot in seen.slots))
    for part in ("setting", "light", "weather"):
        scores.add(f"{prefix}: {part} right", getattr(wanted, part) == getattr(seen, part))
    scores.add(f"{prefix}: everything right", (labels(wanted) == labels(seen)).all())


def score_edit(scores: Scores, prefix: str, before: Scene, wanted: Scene, seen: Scene, operation: str, group: str) -> None:
    """Asked: the attributes that differ between before and wanted. Rest: all others. Sizes count like the rest."""
    old, new, now = labels(before), labels(wanted), labels(seen)
    differs = old != new
    asked, rest = (now == new)[differs].all(), (now == new)[~differs].all()
    for part in ("", f", {operation}", f", {group}"):
        scores.add(f"{prefix}: done, and the rest kept{part}", asked and rest)
    scores.add(f"{prefix}: done", asked)
    scores.add(f"{prefix}: rest kept", rest)


def evaluate_prompts(pipeline: Pipeline, judge, count: int, scores: Scores) -> None:
    for index, row in enumerate(json.loads((ROOT / "evaluation/prompts.json").read_text())[:count]):
        picture = pipeline.generate(row["prompt"], seed=index)
        score_scene(scores, "prompt", undescribe(row["expected"]), judge_picture(judge, picture), row["group"])


def far_from(change: np.ndarray, margin: int = 4) -> np.ndarray:
    """Pixels at least `margin` away from every change, bool [S, S]."""
    padded, near, (rows, columns) = np.pad(change, margin), np.zeros_like(change), change.shape
    for down in range(2 * margin + 1):
        for across in range(2 * margin + 1):
            near |= padded[down:down + rows, across:across + columns]
    return ~near


def evaluate_edits(pipeline: Pipeline, judge, count: int, scores: Scores, drawn: bool) -> list[float]:
    """Edits of renderings, or of pictures that the model drew itself (`drawn`).

    Returns, for each edit of a thing, the share of the far pixels that came back exactly.
    """
    exact: list[float] = []
    for index, row in enumerate(json.loads((ROOT / "evaluation/dialogues.json").read_text())[:count]):
        edit = row["edits"][0]
        before, wanted = undescribe(row["expected"]), undescribe(edit["expected"])
        old = render(before)
        source = pipeline.generate(row["prompt"], seed=1000 + index) if drawn else to_pixels(old[None].copy()).numpy()
        picture, _ = pipeline.edit(source, edit["instruction"], seed=index)
        name = "edit of its own picture" if drawn else "edit of a rendering"
        score_edit(scores, name, before, wanted, judge_picture(judge, picture), edit["operation"], row["group"])
        if not drawn and edit["operation"] not in ("light", "weather", "setting"):
            exact.append(float((picture == source)[0].all(0)[far_from(change_mask(old, render(wanted)))].mean()))
    return exact


def evaluate_conversations(pipeline: Pipeline, judge, count: int, scores: Scores) -> None:
    """Five edits in a row of a picture that the model drew; a fault stays a fault in all later turns."""
    for index, row in enumerate(json.loads((ROOT / "evaluation/conversations.json").read_text())[:count]):
        picture = pipeline.generate(row["prompt"], seed=2000 + index)
        for turn, edit in enumerate(row["edits"]):
            picture, _ = pipeline.edit(picture, edit["instruction"], seed=turn)
            now, wanted = judge_picture(judge, picture), undescribe(edit["expected"])
            scores.add(f"conversation, turn {turn + 1}: everything right", (labels(wanted) == labels(now)).all())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--models", type=Path, default=ROOT)
    parser.add_argument("--no-own", action="store_true", help="skip edits of the model's own pictures")
    options = parser.parse_args()
    pipeline, judge, scores = Pipeline(options.models), open_session(ROOT / "judge/judge.onnx"), Scores()
    evaluate_prompts(pipeline, judge, options.count, scores)
    kept = evaluate_edits(pipeline, judge, options.count, scores, False)
    if not options.no_own:
        evaluate_edits(pipeline, judge, options.count, scores, True)
        evaluate_conversations(pipeline, judge, options.count, scores)
    print(f"| measure | right | of |\n|---|---|---|\n{scores.table()}")
    print(f"\nEdits of one thing: pixels more than 4 px from the true change that came back exactly: mean {100 * np.mean(kept):.2f} %, median {100 * np.median(kept):.2f} %.")


if __name__ == "__main__":
    main()
