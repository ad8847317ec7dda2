import type { EncodedImage } from '@pentimento/engine';
import * as ort from 'onnxruntime-web/wasm';
import { decodePng } from '../pictures/png-codec.ts';

/** What a picture shows: attribute → class, such as `light` → `night`, `ground-middle-kind` → `house`. */
export type SceneReading = Record<string, string>;

interface JudgeLayout {
  input: { name: string; shape: number[] };
  output: { name: string };
  attributes: { name: string; offset: number; classes: string[] }[];
}

/** The embedded model's judge: reads its pictures back into what they show. Trained on renderings only. */
export async function openJudge(folder: URL): Promise<(image: EncodedImage) => Promise<SceneReading>> {
  const load = (name: string) => fetch(new URL(name, folder));
  const layout = (await (await load('judge.json')).json()) as JudgeLayout;
  const session = await ort.InferenceSession.create(await (await load('judge.onnx')).arrayBuffer());
  return async ({ bytes }) => {
    const { data } = await decodePng(bytes);
    const area = data.length / 4;
    const values = Float32Array.from(
      { length: area * 3 },
      (_, index) => (data[(index % area) * 4 + Math.floor(index / area)] ?? 0) / 127.5 - 1,
    );
    const picture = new ort.Tensor('float32', values, layout.input.shape);
    const output = (await session.run({ [layout.input.name]: picture }))[layout.output.name];
    return readLogits(output?.data as Float32Array, layout);
  };
}

function readLogits(logits: Float32Array, { attributes }: JudgeLayout): SceneReading {
  const reading: SceneReading = {};
  for (const { name, offset, classes } of attributes) {
    const scores = [...logits.subarray(offset, offset + classes.length)];
    reading[name] = classes[scores.indexOf(Math.max(...scores))] ?? '';
  }
  for (const [name, value] of Object.entries(reading)) {
    if (!name.endsWith('-kind') || value !== 'none') continue;
    // An empty place has no colour and no size.
    delete reading[name.replace('-kind', '-colour')];
    delete reading[name.replace('-kind', '-size')];
  }
  return reading;
}
