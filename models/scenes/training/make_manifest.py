"""Writes ../pentimento-model.json and reference.json: files with their hashes, graphs, vocabulary, and the self-test.

    python make_manifest.py
"""
from __future__ import annotations

import hashlib
import json

import numpy as np

from export import DENOISE_INPUTS
from network.text import MAXIMUM_WORDS, TEXT_TOKENS, TEXT_WIDTH
from pipeline import EDIT_STEPS, GENERATE_STEPS, Pipeline, time_features
from tokens import ROOT
from world.render import SIDE
from world.vocabulary import COLOURS, KINDS, LIGHTS, SETTINGS, WEATHERS

PROMPTS = ["a red house by the sea", "a yellow car in the city at night", "a big tree and a small blue mushroom in the snow",
           "a white boat on the left and an orange balloon on the right at sunset", "a purple kite in the mountains",
           "a green house and a pink ball in the desert in the rain"]
SELF_TEST_PROMPT, SELF_TEST_EDIT = "a red house by the sea", "make it night"


def describe_file(name: str) -> dict:
    content = (ROOT / name).read_bytes()
    return {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def wave(count: int, frequency: float, height: float) -> np.ndarray:
    """height * sin(frequency * i), i = 0, 1, …, computed in float64 and stored as float32."""
    return (height * np.sin(frequency * np.arange(count, dtype=np.float64))).astype(np.float32)


def summary(values: np.ndarray, count: int = 64) -> dict:
    """Sum, sum of absolute values, and `count` values at equal distances (index = floor(k * length / count))."""
    flat = values.astype(np.float64).ravel()
    picked = [int(k * len(flat) / count) for k in range(count)]
    return {"length": len(flat), "sum": round(float(flat.sum()), 4), "sumOfAbsolutes": round(float(np.abs(flat).sum()), 4),
            "indices": picked, "values": [round(float(flat[index]), 6) for index in picked]}


def denoise_case(pipeline: Pipeline, prompt: str, has_source: int, time: float) -> dict:
    shape = DENOISE_INPUTS["sample"]
    count = int(np.prod(shape))
    text = pipeline.read_words(prompt)
    source_height = 0.6 * has_source
    picture, change = pipeline.denoise.run(None, {
        "sample": wave(count, 1.0, 1.0).reshape(shape), "source": wave(count, 0.01, source_height).reshape(shape),
        "mask": np.ones(DENOISE_INPUTS["mask"], np.float32), "has_source": np.array([[has_source]], np.float32),
        "time": time_features(time), "text": text})
    formula = "height * sin(frequency * i), i = flat index, float64 rounded to float32"
    return {"inputs": {"sample": {"formula": formula, "height": 1.0, "frequency": 1.0}, "source": {"formula": formula, "height": source_height, "frequency": 0.01},
                       "mask": {"constant": 1}, "has_source": {"constant": has_source}, "time": {"embeddingOf": time}, "text": {"textGraphOf": prompt}},
            "outputs": {"picture": summary(picture), "change": summary(change)}}


def self_test(pipeline: Pipeline) -> dict:
    """Fixed inputs and what the reference runtime makes of them."""
    texts = []
    for prompt in (SELF_TEST_PROMPT, SELF_TEST_EDIT):
        ids = (pipeline.tokenizer.encode(prompt).ids + [0] * MAXIMUM_WORDS)[:MAXIMUM_WORDS]
        texts.append({"prompt": prompt, "inputIds": ids, "outputs": {"text": summary(pipeline.read_words(prompt))}})
    return {"relativeTolerance": 1e-3, "measure": "norm(got - values) / norm(values) over the sampled values", "text": texts,
            "denoise": [denoise_case(pipeline, SELF_TEST_PROMPT, 0, 0.0), denoise_case(pipeline, SELF_TEST_EDIT, 1, 0.25)]}


def main() -> None:
    pipeline = Pipeline()
    tensor = lambda shape: {"dtype": "float32", "shape": list(shape)}  # noqa: E731
    files = [describe_file(name) for name in ("text.onnx", "denoise.onnx", "tokenizer.json", "tokenizer_config.json")]
    test = self_test(pipeline)
    manifest = {
        "specificationVersion": 1, "id": "scenes", "version": "0.1.0", "label": "Scenes", "family": "scenes", "licence": "Apache-2.0",
        "description": "Draws and edits small illustrated scenes from words, in a few steps, on any machine: five settings, three lights, three weathers, ten kinds of things in ten colours.",
        "files": files,
        "tokenizer": {"file": "tokenizer.json", "config": "tokenizer_config.json", "maxTokens": MAXIMUM_WORDS, "padId": 0, "unknownId": 1},
        "graphs": {
            "text": {"file": "text.onnx", "inputs": {"input_ids": {"dtype": "int64", "shape": [1, MAXIMUM_WORDS]}},
                     "outputs": {"text": tensor((1, TEXT_TOKENS, TEXT_WIDTH))}},
            "denoise": {"file": "denoise.onnx", "inputs": {name: tensor(shape) for name, shape in DENOISE_INPUTS.items()},
                        "outputs": {"picture": tensor((1, 3, SIDE, SIDE)), "change": tensor((1, 1, SIDE, SIDE))}},
        },
        "scheduler": {"name": "rectified-flow", "prediction": "sample", "steps": {"generate": GENERATE_STEPS, "edit": EDIT_STEPS}, "shift": 1.0},
        "size": {"width": SIDE, "height": SIDE}, "pixelRange": [-1, 1], "memoryBytes": 96 * 1024 * 1024, "promptsToTry": PROMPTS,
        "vocabulary": {"kinds": list(KINDS), "colours": list(COLOURS), "settings": list(SETTINGS), "lights": list(LIGHTS), "weathers": list(WEATHERS)},
        "selfTest": test,
    }
    (ROOT / "pentimento-model.json").write_text(json.dumps(manifest, indent=1) + "\n")
    (ROOT / "training/reference.json").write_text(json.dumps(test, indent=1) + "\n")


if __name__ == "__main__":
    main()
