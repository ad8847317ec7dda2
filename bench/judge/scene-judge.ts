import { readFile } from 'node:fs/promises';
import type { PixelImage } from '@pentimento/engine';
import * as ort from 'onnxruntime-web/wasm';

const folder = new URL('../../models/scenes/', import.meta.url);

interface JudgeLayout {
  input: { name: string; shape: [number, number, number, number] };
  output: { name: string };
  attributes: { name: string; offset: number; classes: string[] }[];
}

/** What a picture shows: attribute → class, such as `ground-left-kind` → `boat`. An empty slot has no colour and no size. */
export type SceneReading = Record<string, string>;

/** A scene as the evaluation files describe it. */
export interface SceneDescription {
  setting: string;
  light: string;
  weather: string;
  things: { kind: string; colour: string; size: string; layer: string; place: string }[];
}

/** Reads pictures back into what they show. Trained on renderings only; it has never seen a picture of the model. */
export interface SceneJudge {
  /** Side of the pictures that it reads, in pixels. */
  side: number;
  read: (image: PixelImage) => Promise<SceneReading>;
  /** The reading that a description asks for. */
  expect: (scene: SceneDescription) => SceneReading;
}

export async function openSceneJudge(): Promise<SceneJudge> {
  const layout = JSON.parse(await readFile(new URL('judge/judge.json', folder), 'utf8')) as JudgeLayout;
  const session = await ort.InferenceSession.create(await readFile(new URL('judge/judge.onnx', folder)));
  const side = layout.input.shape[2];
  return {
    side,
    async read(image) {
      const input = new ort.Tensor('float32', toTensor(image, side), layout.input.shape);
      const outputs = await session.run({ [layout.input.name]: input });
      return decode(outputs[layout.output.name]?.data as Float32Array, layout);
    },
    expect: (scene) => {
      const reading: SceneReading = { setting: scene.setting, light: scene.light, weather: scene.weather };
      for (const { name } of layout.attributes) if (name.endsWith('-kind')) reading[name] = 'none';
      for (const { layer, place, kind, colour, size } of scene.things) {
        Object.assign(reading, {
          [`${layer}-${place}-kind`]: kind,
          [`${layer}-${place}-colour`]: colour,
          [`${layer}-${place}-size`]: size,
        });
      }
      return reading;
    },
  };
}

function decode(logits: Float32Array, layout: JudgeLayout): SceneReading {
  const reading: SceneReading = {};
  for (const { name, offset, classes } of layout.attributes) {
    const scores = [...logits.subarray(offset, offset + classes.length)];
    reading[name] = classes[scores.indexOf(Math.max(...scores))] ?? '';
  }
  for (const [name, value] of Object.entries(reading)) {
    if (!name.endsWith('-kind') || value !== 'none') continue;
    delete reading[name.replace('-kind', '-colour')];
    delete reading[name.replace('-kind', '-size')];
  }
  return reading;
}

/** [1, 3, side, side] in −1…1. */
function toTensor({ width, height, data }: PixelImage, side: number): Float32Array {
  if (width !== side || height !== side)
    throw new Error(`The judge reads ${side} × ${side} pictures, not ${width} × ${height}.`);
  const plane = side * side;
  return Float32Array.from(
    { length: 3 * plane },
    (_, index) => (data[(index % plane) * 4 + Math.floor(index / plane)] ?? 0) / 127.5 - 1,
  );
}
