"""Makes the models of the adapter's tests, with random weights. Run by hand with torch and onnx:

    python make_micro_model.py

It writes two folders under __fixtures__ beside this one:

- micro-model: the operators and names of a real model, 4 MFLOP a step, for comparing back ends;
- nano-model: as few operators as can be, because an emulated graphics processor needs a second to compile each, for
  tests that start it again and again.
"""

import hashlib
import json
import math
import pathlib

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from torch import nn

SIZE, TOKENS, WIDTH, CHANNELS = 16, 8, 16, 32
GRID = SIZE // 2
FIXTURES = pathlib.Path(__file__).parent.parent / "__fixtures__"
VOCABULARY = {
    "colours": ["red", "blue", "green", "yellow"],
    "objects": ["house", "tree", "boat", "ball"],
    "settings": ["meadow", "beach", "city"],
    "light": ["day", "sunset", "night"],
    "words": ["a", "the", "it", "in", "on", "by", "make", "add", "remove", "move", "left", "right", "and", "with"],
}


def attend(query, key, value):
    weights = torch.softmax(query @ key.transpose(1, 2) / math.sqrt(key.shape[-1]), -1)
    return weights @ value


class Text(nn.Module):
    def __init__(self, words: int):
        super().__init__()
        self.words = nn.Embedding(words, WIDTH)
        self.places = nn.Parameter(torch.randn(TOKENS, WIDTH) * 0.1)
        self.inward = nn.Linear(WIDTH, WIDTH * 3)
        self.norm = nn.LayerNorm(WIDTH)

    def forward(self, ids):
        tokens = self.words(ids) + self.places
        query, key, value = self.inward(tokens).chunk(3, -1)
        return self.norm(tokens + attend(query, key, value))


class Block(nn.Module):
    """GroupNorm, SiLU, convolution, twice, moved by time."""

    def __init__(self, inward: int, outward: int):
        super().__init__()
        self.first_norm, self.second_norm = nn.GroupNorm(4, inward), nn.GroupNorm(4, outward)
        self.first = nn.Conv2d(inward, outward, 3, padding=1)
        self.second = nn.Conv2d(outward, outward, 3, padding=1)
        self.time = nn.Linear(CHANNELS, outward)
        self.skip = nn.Conv2d(inward, outward, 1)

    def forward(self, x, time):
        h = self.first(F.silu(self.first_norm(x))) + self.time(time)[:, :, None, None]
        return self.skip(x) + self.second(F.silu(self.second_norm(h)))


class Denoise(nn.Module):
    def __init__(self):
        super().__init__()
        self.inward = nn.Conv2d(32, CHANNELS, 3, padding=1)
        self.time = nn.Sequential(nn.Linear(128, CHANNELS), nn.SiLU(), nn.Linear(CHANNELS, CHANNELS))
        self.down = nn.Conv2d(CHANNELS, CHANNELS, 3, stride=2, padding=1)
        self.query = nn.Linear(CHANNELS, WIDTH)
        self.key_value = nn.Linear(WIDTH, WIDTH + CHANNELS)
        self.low, self.high = Block(CHANNELS, CHANNELS), Block(CHANNELS * 2, CHANNELS)
        self.out = nn.Conv2d(CHANNELS, 16, 3, padding=1)

    def forward(self, sample, source, mask, has_source, time, text):
        flag = has_source.view(1, 1, 1, 1)
        x = torch.cat([sample, source, mask, flag.expand(1, 1, SIZE, SIZE)], 1)
        moved = F.silu(self.time(time))
        high = self.inward(F.pixel_unshuffle(x, 2))
        low = self.low(self.down(high), moved)
        query = self.query(low.flatten(2).transpose(1, 2))
        key, value = self.key_value(text).split([WIDTH, CHANNELS], -1)
        low = low + attend(query, key, value).transpose(1, 2).reshape(1, CHANNELS, GRID // 2, GRID // 2)
        up = F.interpolate(low, scale_factor=2.0, mode="nearest")
        drawn = F.pixel_shuffle(self.out(self.high(torch.cat([up, high], 1), moved)), 2)
        # A hard lower end, so that some pixels are kept exactly: what a trained map does too.
        map_ = torch.clamp(torch.sigmoid(drawn[:, 3:4] * 6) * 1.8 - 0.5, 0, 1) * mask
        change = map_ * flag + (1 - flag)
        return change * torch.clamp(drawn[:, :3], -1, 1) + (1 - change) * source, change


class NanoText(nn.Module):
    def __init__(self, words: int):
        super().__init__()
        self.words = nn.Embedding(words, 4)

    def forward(self, ids):
        return self.words(ids)


class NanoDenoise(nn.Module):
    def __init__(self):
        super().__init__()
        self.mix = nn.Conv2d(7, 4, 1)

    def forward(self, sample, source, mask, has_source, time, text):
        drawn = torch.sigmoid(self.mix(torch.cat([sample, source, mask], 1)))
        return drawn[:, :3], drawn[:, 3:]


def store_weights_as_half(path: pathlib.Path) -> None:
    model = onnx.load(path)
    casts = []
    for weight in list(model.graph.initializer):
        if weight.data_type != TensorProto.FLOAT or math.prod(weight.dims) <= 64:
            continue
        half = numpy_helper.from_array(numpy_helper.to_array(weight).astype(np.float16), weight.name + "_half")
        model.graph.initializer.remove(weight)
        model.graph.initializer.append(half)
        casts.append(helper.make_node("Cast", [half.name], [weight.name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def round_weights_to_half(module: nn.Module) -> None:
    for parameter in module.parameters():
        parameter.data = parameter.data.half().float()


def export(module: nn.Module, arguments: tuple, path: pathlib.Path, inputs: list[str], outputs: list[str]) -> None:
    torch.onnx.export(
        module, arguments, str(path), input_names=inputs, output_names=outputs, opset_version=17, dynamo=False
    )
    store_weights_as_half(path)


def time_features(time: float) -> torch.Tensor:
    angles = 1000 * time * np.exp(-np.arange(64) * math.log(1000) / 63)
    return torch.tensor(np.concatenate([np.sin(angles), np.cos(angles)])[None], dtype=torch.float32)


def main() -> None:
    torch.manual_seed(4)
    words = [word for group in VOCABULARY.values() for word in group]
    ids = {"[PAD]": 0, "[UNK]": 1, **{word: index + 2 for index, word in enumerate(words)}}
    write_model("micro", ids, Text(len(ids)), Denoise())
    write_model("nano", ids, NanoText(len(ids)), NanoDenoise())


def write_model(name: str, ids: dict[str, int], text: nn.Module, denoise: nn.Module) -> None:
    target = FIXTURES / f"{name}-model"
    target.mkdir(parents=True, exist_ok=True)
    for module in (text.eval(), denoise.eval()):
        round_weights_to_half(module)

    prompt, time = "make the house red", 0.25
    tokens = [ids[word] for word in prompt.split()]
    input_ids = torch.tensor([tokens + [0] * (TOKENS - len(tokens))])
    flag, mask = torch.ones(1, 1), torch.ones(1, 1, SIZE, SIZE)
    with torch.no_grad():
        encoded = text(input_ids)
        arguments = (wave(1.0, 1.0), wave(0.6, 0.01), mask, flag, time_features(time), encoded)
        picture, change = denoise(*arguments)

    names = ["sample", "source", "mask", "has_source", "time", "text"]
    export(text, (input_ids,), target / "text.onnx", ["input_ids"], ["text"])
    export(denoise, arguments, target / "denoise.onnx", names, ["picture", "change"])
    write_tokenizer(target, ids)
    inputs = {
        "sample": {"height": 1.0, "frequency": 1.0},
        "source": {"height": 0.6, "frequency": 0.01},
        "mask": {"constant": 1},
        "has_source": {"constant": 1},
        "time": {"embeddingOf": time},
        "text": {"textGraphOf": prompt},
    }
    outputs = {"picture": sampled(picture), "change": sampled(change)}
    text_case = {"prompt": prompt, "inputIds": input_ids[0].tolist(), "outputs": {"text": sampled(encoded)}}
    write_manifest(name, target, {"text": [text_case], "denoise": [{"inputs": inputs, "outputs": outputs}]})
    print(name, "kept pixels", float((change == 0).float().mean()))


def wave(height: float, frequency: float) -> torch.Tensor:
    values = height * np.sin(frequency * np.arange(3 * SIZE * SIZE, dtype=np.float64))
    return torch.from_numpy(values.astype(np.float32)).view(1, 3, SIZE, SIZE)


def sampled(values: torch.Tensor) -> dict:
    indices = list(range(0, values.numel(), max(1, values.numel() // 256)))
    flat = values.flatten().tolist()
    return {"indices": indices, "values": [round(flat[index], 7) for index in indices]}


def write_tokenizer(target: pathlib.Path, ids: dict[str, int]) -> None:
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": ids, "unk_token": "[UNK]"},
    }
    (target / "tokenizer.json").write_text(json.dumps(tokenizer, indent=1) + "\n")
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "[UNK]", "pad_token": "[PAD]"}
    (target / "tokenizer_config.json").write_text(json.dumps(config, indent=1) + "\n")


def tensors_of(path: pathlib.Path) -> dict:
    graph = onnx.load(path).graph
    kinds = {TensorProto.FLOAT: "float32", TensorProto.INT64: "int64"}
    describe = lambda values: {
        value.name: {
            "dtype": kinds[value.type.tensor_type.elem_type],
            "shape": [dimension.dim_value for dimension in value.type.tensor_type.shape.dim],
        }
        for value in values
    }
    return {"file": path.name, "inputs": describe(graph.input), "outputs": describe(graph.output)}


def described(path: pathlib.Path) -> dict:
    content = path.read_bytes()
    return {"path": path.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def write_manifest(name: str, target: pathlib.Path, self_test: dict) -> None:
    names = ("text.onnx", "denoise.onnx", "tokenizer.json", "tokenizer_config.json")
    manifest = {
        "specificationVersion": 1,
        "id": name,
        "version": "1.0.0",
        "label": name.title(),
        "family": "scenes",
        "licence": "Apache-2.0",
        "description": "Random weights, for tests.",
        "files": [described(target / file) for file in names],
        "tokenizer": {
            "file": "tokenizer.json",
            "config": "tokenizer_config.json",
            "maxTokens": TOKENS,
            "padId": 0,
            "unknownId": 1,
        },
        "graphs": {graph: tensors_of(target / f"{graph}.onnx") for graph in ("text", "denoise")},
        "scheduler": {
            "name": "rectified-flow",
            "prediction": "sample",
            "steps": {"generate": 4, "edit": 3},
            "shift": 1.0,
        },
        "size": {"width": SIZE, "height": SIZE},
        "pixelRange": [-1, 1],
        "memoryBytes": 20_000_000,
        "promptsToTry": ["a red house by a tree"],
        "vocabulary": VOCABULARY,
        "selfTest": self_test,
    }
    (target / "pentimento-model.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
