import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { microManifestUrl } from "../__fixtures__/micro-manifest-path.ts";
import { gaussianNoise } from "../random/gaussian-noise.ts";
import { openAddress } from "../shared/open-address.ts";
import { parseManifest } from "../shared/parse-manifest.ts";
import { collectModelFiles } from "./collect-model-files.ts";
import { denoiseStep } from "./denoise-step.ts";
import { encodeInstruction } from "./encode-instruction.ts";
import { memoryFileCache } from "./memory-file-cache.ts";
import { openModel, type OpenModel, releaseModel } from "./open-model.ts";
import { runSelfTest } from "./self-test.ts";

const read = async (url: string) => JSON.parse(await readFile(new URL(url), "utf8"));

function relativeError(actual: Float32Array, expected: number[]): number {
  const difference = expected.reduce((sum, value, index) => sum + ((actual[index] ?? NaN) - value) ** 2, 0);
  return Math.sqrt(difference / expected.reduce((sum, value) => sum + value ** 2, 0));
}

describe("the micro model on WebAssembly", () => {
  let model: OpenModel;

  beforeAll(async () => {
    const manifest = parseManifest(await read(microManifestUrl));
    const files = await collectModelFiles({
      manifest,
      manifestUrl: microManifestUrl,
      cache: memoryFileCache(),
      source: (url) => openAddress(fetch, url),
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    model = await openModel(
      { manifest, manifestUrl: microManifestUrl, backend: "wasm", variant: "wasm", threads: 1, cache: "memory" },
      files,
    );
  });
  afterAll(() => releaseModel(model));

  it("computes what the training framework computes", async () => {
    const reference = await read(new URL("reference.json", microManifestUrl).href);
    const { ids } = model.tokenizer.tokenize(reference.instruction);
    const text = await encodeInstruction(model, ids);
    const noise = (seed: number) => gaussianNoise({ seed, stream: 0, step: 0 }, 768);
    const source = noise(reference.seed + 1).map((value) => Math.min(Math.max(value, -1), 1));
    const sample = noise(reference.seed);
    const output = await denoiseStep(model, { text, source }, { sample, time: reference.time });
    expect(relativeError(text, reference.text)).toBeLessThan(1e-4);
    expect(relativeError(output.picture, reference.picture)).toBeLessThan(1e-4);
    expect(relativeError(output.change ?? new Float32Array(), reference.change)).toBeLessThan(1e-4);
  });

  it("passes its own check at start-up, and fails it when the result is another", async () => {
    const { selfTest } = model.manifest;
    if (selfTest === undefined) throw new Error("no self-test");
    expect(await runSelfTest(model, selfTest)).toBeLessThan(1e-4);
    const wrong = { ...selfTest, picture: selfTest.picture.map((value) => value * 1.01) };
    expect(await runSelfTest(model, wrong)).toBeGreaterThan(1e-3);
  });

  it("pads, cuts and names unknown words", () => {
    const read = model.tokenizer.tokenize("Make the DRAGON red, dragon and unicorn!");
    expect(read.ids).toHaveLength(8);
    expect(read.unknownWords).toEqual(["DRAGON", "dragon", "unicorn"]);
    expect(read.droppedTokens).toBeGreaterThan(0);
    expect(model.tokenizer.tokenize("a tree").ids.slice(2)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
