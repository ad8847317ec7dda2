"""The shipped files at work, as a runtime uses them: tokenizer, text graph once, denoise graph a few times."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from network.text import MAXIMUM_WORDS
from tokens import ROOT
from world.render import SIDE

GENERATE_STEPS, EDIT_STEPS = 8, 4


def open_session(file: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def time_features(time: float) -> np.ndarray:
    """t in 0...1 -> float32 [1, 128]."""
    angles = 1000 * time * np.exp(-np.arange(64) * np.log(1000) / 63)
    return np.concatenate([np.sin(angles), np.cos(angles)])[None].astype(np.float32)


class Pipeline:
    """Pictures are float32 [1, 3, S, S] in -1...1."""

    def __init__(self, folder: Path = ROOT):
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.text, self.denoise = open_session(folder / "text.onnx"), open_session(folder / "denoise.onnx")

    def read_words(self, words: str) -> np.ndarray:
        ids = (self.tokenizer.encode(words).ids + [0] * MAXIMUM_WORDS)[:MAXIMUM_WORDS]
        return self.text.run(None, {"input_ids": np.array([ids], np.int64)})[0]

    def run(self, words: str, source: np.ndarray | None, seed: int, steps: int, mask: np.ndarray | None = None):
        """The picture and the change map."""
        shape = (1, 3, SIDE, SIDE)
        sample = np.random.default_rng(seed).standard_normal(shape).astype(np.float32)
        inputs = {"source": np.zeros(shape, np.float32) if source is None else source, "text": self.read_words(words),
                  "mask": np.ones((1, 1, SIDE, SIDE), np.float32) if mask is None else mask,
                  "has_source": np.array([[source is not None]], np.float32)}
        for index in range(steps):
            time = index / steps
            picture, change = self.denoise.run(None, inputs | {"sample": sample, "time": time_features(time)})
            sample = sample + (picture - sample) / (1 - time) / steps
        return picture, change

    def generate(self, prompt: str, seed: int = 0, steps: int = GENERATE_STEPS):
        return self.run(prompt, None, seed, steps)[0]

    def edit(self, source: np.ndarray, instruction: str, seed: int = 0, steps: int = EDIT_STEPS, mask: np.ndarray | None = None):
        return self.run(instruction, source, seed, steps, mask)
