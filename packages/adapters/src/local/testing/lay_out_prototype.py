"""Lays out the two graphs and the word list of the training prototype as a model folder, for trying the adapter by hand.

    python make-prototype-manifest.py <folder with denoise.onnx, text.onnx, vocab.json> <target folder>
"""

import hashlib
import json
import pathlib
import shutil
import sys

source, target = (pathlib.Path(argument) for argument in sys.argv[1:3])
target.mkdir(parents=True, exist_ok=True)
for name in ("denoise.onnx", "text.onnx"):
    shutil.copyfile(source / name, target / name)
words = json.loads((source / "vocab.json").read_text())
vocabulary = {"[PAD]": 0, "[UNK]": 1, **words}
tokenizer = {
    "version": "1.0",
    "truncation": None,
    "padding": None,
    "added_tokens": [],
    "normalizer": {"type": "Lowercase"},
    "pre_tokenizer": {"type": "Whitespace"},
    "post_processor": None,
    "decoder": None,
    "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
}
(target / "tokenizer.json").write_text(json.dumps(tokenizer))
(target / "tokenizer_config.json").write_text(json.dumps({"unk_token": "[UNK]", "pad_token": "[PAD]"}))


def described(name: str) -> dict:
    content = (target / name).read_bytes()
    return {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def tensor(*shape: int, dtype: str = "float32") -> dict:
    return {"dtype": dtype, "shape": list(shape)}


manifest = {
    "specificationVersion": 1,
    "id": "prototype",
    "version": "0",
    "label": "Prototype",
    "family": "scenes",
    "licence": "Apache-2.0",
    "description": "Weights of the training prototype.",
    "files": [described(name) for name in ("text.onnx", "denoise.onnx", "tokenizer.json", "tokenizer_config.json")],
    "tokenizer": {
        "file": "tokenizer.json",
        "config": "tokenizer_config.json",
        "maxTokens": 32,
        "padId": 0,
        "unknownId": 1,
    },
    "graphs": {
        "text": {
            "file": "text.onnx",
            "inputs": {"input_ids": tensor(1, 32, dtype="int64")},
            "outputs": {"text": tensor(1, 32, 128)},
        },
        "denoise": {
            "file": "denoise.onnx",
            "inputs": {
                "sample": tensor(1, 3, 64, 64),
                "source": tensor(1, 3, 64, 64),
                "has_source": tensor(1, 1),
                "time": tensor(1, 128),
                "text": tensor(1, 32, 128),
            },
            "outputs": {"picture": tensor(1, 3, 64, 64), "change": tensor(1, 1, 64, 64)},
        },
    },
    "scheduler": {"name": "rectified-flow", "prediction": "sample", "steps": {"generate": 8, "edit": 4}, "shift": 1.0},
    "size": {"width": 64, "height": 64},
    "pixelRange": [-1, 1],
    "memoryBytes": 100_000_000,
    "promptsToTry": ["a red house in a meadow"],
    "vocabulary": {"words": sorted(words)},
}
(target / "pentimento-model.json").write_text(json.dumps(manifest, indent=1))
