"""Writes text.onnx, denoise.onnx and judge/judge.onnx, and checks them against the framework.

    python export.py --folder runs/1 --judge runs/judge.pt
"""
from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from judge.network import Judge
from network.text import MAXIMUM_WORDS, TEXT_TOKENS, TEXT_WIDTH
from tokens import ROOT, Tokens
from weights import load_model
from world.code import groups
from world.render import SIDE

DENOISE_INPUTS = {"sample": (1, 3, SIDE, SIDE), "source": (1, 3, SIDE, SIDE), "mask": (1, 1, SIDE, SIDE), "has_source": (1, 1),
                  "time": (1, 128), "text": (1, TEXT_TOKENS, TEXT_WIDTH)}


def store_half(source: str, target: Path) -> None:
    """Stores every large weight as float16 with a Cast behind it: half the file, the same arithmetic everywhere."""
    model = onnx.load(source)
    graph, casts = model.graph, []
    for tensor in list(graph.initializer):
        if tensor.data_type == TensorProto.FLOAT and np.prod(tensor.dims) > 256:
            half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), tensor.name + "_half")
            graph.initializer.remove(tensor)
            graph.initializer.append(half)
            casts.append(helper.make_node("Cast", [half.name], [tensor.name], to=TensorProto.FLOAT))
    nodes = casts + list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes)
    for extra in [entry for entry in model.opset_import if entry.domain]:
        model.opset_import.remove(extra)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def fold_constants(source: str, target: str) -> None:
    """Computes every shape now: the graphs' sizes are fixed. Only standard operators remain."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = target
    options.log_severity_level = 3
    onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])


def export(module: torch.nn.Module, inputs: dict[str, torch.Tensor], outputs: list[str], target: Path) -> None:
    """One module as one file."""
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw, folded = f"{folder}/raw.onnx", f"{folder}/folded.onnx"
        torch.onnx.export(module, tuple(inputs.values()), raw, input_names=list(inputs), output_names=outputs, opset_version=17, dynamo=False)
        fold_constants(raw, folded)
        store_half(folded, target)


def round_half(module: torch.nn.Module) -> torch.nn.Module:
    """The module with its large weights rounded as they are stored."""
    with torch.no_grad():
        for weight in module.parameters():
            if weight.numel() > 256:
                weight.copy_(weight.half().float())
    return module


def largest_error(module: torch.nn.Module, file: Path, make_inputs, count: int = 100) -> float:
    """Largest absolute difference between framework and ONNX Runtime over `count` inputs."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session, worst = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"]), 0.0
    for _ in range(count):
        inputs = make_inputs()
        with torch.no_grad():
            wanted = module(*inputs.values())
        wanted = wanted if isinstance(wanted, tuple) else (wanted,)
        made = session.run(None, {name: value.numpy() for name, value in inputs.items()})
        worst = max(worst, max(float(np.abs(a.numpy() - b).max()) for a, b in zip(wanted, made)))
    return worst


def word_inputs() -> dict[str, torch.Tensor]:
    ids = torch.randint(2, len(Tokens().numbers), (1, MAXIMUM_WORDS))
    ids[:, int(torch.randint(3, MAXIMUM_WORDS, (1,))):] = 0
    return {"input_ids": ids}


def denoise_inputs() -> dict[str, torch.Tensor]:
    made = {name: torch.randn(shape) for name, shape in DENOISE_INPUTS.items()}
    made["source"] = made["source"].clamp(-1, 1)
    made["mask"], made["has_source"] = (made["mask"] > 0).float(), (torch.rand(1, 1) > 0.5).float()
    made["time"] = made["time"].clamp(-1, 1)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--judge", type=Path)
    parser.add_argument("--count", type=int, default=100)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    encoder, denoiser, learned = load_model(options.folder)
    parts = [(round_half(encoder), word_inputs, ["text"], ROOT / "text.onnx"),
             (round_half(denoiser), denoise_inputs, ["picture", "change"], ROOT / "denoise.onnx")]
    if options.judge:
        judge = Judge()
        judge.load_state_dict(torch.load(options.judge, map_location="cpu"))
        parts.append((round_half(judge.eval()), lambda: {"picture": torch.rand(1, 3, SIDE, SIDE) * 2 - 1}, ["attributes"], ROOT / "judge/judge.onnx"))
        layout = {"input": {"name": "picture", "shape": [1, 3, SIDE, SIDE], "range": [-1, 1]},
                  "output": {"name": "attributes", "meaning": "logits; the class of an attribute is the largest of its part"},
                  "attributes": [{"name": name, "offset": offset, "classes": list(names)} for name, names, offset in groups()]}
        (ROOT / "judge/judge.json").parent.mkdir(exist_ok=True)
        (ROOT / "judge/judge.json").write_text(json.dumps(layout, indent=1) + "\n")
    for module, make_inputs, outputs, file in parts:
        export(module, make_inputs(), outputs, file)
        print(f"{file.name}: {file.stat().st_size} bytes, largest error over {options.count} inputs {largest_error(module, file, make_inputs, options.count):.2e}", flush=True)
    print("renderer:", learned)


if __name__ == "__main__":
    main()
