import {
  type AdapterEvent,
  encodeMask,
  InvalidRequestError,
  type ImageAdapter,
  OutOfMemoryError,
} from '@pentimento/engine';
import { createNodeImageCodec } from '@pentimento/engine/node';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createSimulatedProvider } from '../../testing/comfyui/index.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { comfyui } from './comfyui.ts';
import type { ComfyuiOptions } from './comfyui-options.ts';
import type { ComfyuiWorkflow } from './comfyui-workflow.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = simulator.baseUrl('comfyui');
const network = simulator.conformanceNetwork({ secret: 'none' });
const adapter = comfyui({ baseUrl });
const turn = { model: 'v1-5-pruned-emaonly.safetensors', instruction: 'a red house' };
afterAll(() => simulator.close());
beforeEach(() => network.reset());

const asked = () =>
  simulator.exchanges.map(
    ({ method, url }) => `${method} ${url.replace('/comfyui', '').replace(/\?.*/, '')}`,
  );
const small = { width: 256, height: 256 };

/** Starts a turn and stops it as soon as an event comes of which `when` is true. */
async function stop(stopped: ImageAdapter, when: (event: AdapterEvent) => boolean): Promise<void> {
  const controller = new AbortController();
  const context = {
    signal: controller.signal,
    fetch,
    now: Date.now,
    createId: () => 'id',
    log: () => undefined,
  };
  const request = { preserveList: [], references: [], candidates: 1, ...turn };
  for await (const event of stopped.run(request, context)) if (when(event)) controller.abort();
}

test('lists its checkpoints and the workflows that were given, the preferred one first', async () => {
  const mine = { id: 'mine', label: 'Mine', generate: twoPictures };
  const models = await comfyui({
    baseUrl,
    models: [mine],
    defaultModel: 'sd_xl_base_1.0.safetensors',
  }).models();
  expect(models.map(({ id }) => id)).toEqual([
    'sd_xl_base_1.0.safetensors',
    'mine',
    'v1-5-pruned-emaonly.safetensors',
  ]);
});

test('reads the list of checkpoints in its newer form, too', async () => {
  const { fetch } = globalThis;
  const ckpt_name = ['COMBO', { options: ['newer.safetensors'] }];
  globalThis.fetch = () =>
    Promise.resolve(Response.json({ CheckpointLoaderSimple: { input: { required: { ckpt_name } } } }));
  try {
    expect((await adapter.models()).map(({ id }) => id)).toEqual(['newer.safetensors']);
  } finally {
    globalThis.fetch = fetch;
  }
});

test('interrupts work that has begun, by its name', async () => {
  simulator.inject({ kind: 'endless-job' });
  await expect(stop(adapter, ({ type }) => type === 'progress')).rejects.toMatchObject({ code: 'aborted' });
  const { body } = simulator.exchanges.find(({ url }) => url.endsWith('/interrupt')) ?? {};
  expect(JSON.parse(new TextDecoder().decode(body))).toEqual({
    prompt_id: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

test('takes work that waits out of the queue, says how many are in front, and leaves those alone', async () => {
  simulator.inject({ kind: 'endless-job' });
  const controller = new AbortController();
  const context = {
    signal: controller.signal,
    fetch,
    now: Date.now,
    createId: () => 'id',
    log: () => undefined,
  };
  const first = adapter.run({ preserveList: [], references: [], candidates: 1, ...turn }, context);
  const running = (async () => {
    for await (const _ of first);
  })();
  await until(() => network.turns().length === 1);
  let position = -1;
  const waiting = stop(adapter, (event) => {
    if (event.type === 'queue-update') ({ position } = event);
    return event.type === 'queue-update';
  });
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  expect(position).toBe(0);
  expect(network.turns().map(({ isCancelled }) => isCancelled)).toEqual([false, true]);
  expect(asked()).not.toContain('POST /interrupt');
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: 'aborted' });
});

test('goes on when only the answer to the order was lost', async () => {
  simulator.inject({ kind: 'cut', afterBytes: 10 });
  expect((await runTurn(adapter, turn)).images).toHaveLength(1);
  expect(asked().filter((one) => one === 'POST /prompt')).toHaveLength(1);
});

test.each([
  [
    'may not be opened',
    class {
      constructor() {
        throw new DOMException('An insecure WebSocket connection may not be initiated', 'SecurityError');
      }
    },
  ],
  [
    'does not open',
    class extends WebSocket {
      constructor() {
        super(baseUrl.replace('http', 'ws'));
      }
    },
  ],
])('goes on without a socket where it %s', async (_why, Socket) => {
  const own = comfyui({ baseUrl, pollIntervalMs: 2, WebSocket: Socket as unknown as typeof WebSocket });
  const { events, images } = await runTurn(own, turn);
  expect(images).toHaveLength(1);
  expect(events.map(({ type }) => type)).not.toContain('image-preview');
});

test('the mask arrives white where it may change; without one, it is free everywhere', async () => {
  const base = await samplePicture([9, 9, 9], small);
  const mask = { ...small, data: new Uint8Array(65_536).fill(255, 100, 900) };
  await runTurn(adapter, { ...turn, base, mask });
  const uploads = simulator.exchanges.filter(({ url }) => url.endsWith('/upload/image'));
  const form = await new Response(uploads[1]?.body, {
    headers: { 'content-type': uploads[1]?.headers.get('content-type') ?? '' },
  }).formData();
  expect(new Uint8Array(await (form.get('image') as File).arrayBuffer())).toEqual(await encodeMask(mask));
  expect(network.turns()[0]?.mask).toEqual(mask);
  await runTurn(adapter, { ...turn, base });
  expect(network.turns()[1]?.mask).toBeUndefined();
});

test('a workflow of your own may take its mask out of the transparency of its picture', async () => {
  const models = [{ id: 'mine', edit: { ...maskInAlpha, maskAs: 'alpha-of-base' as const } }];
  const base = await samplePicture([9, 9, 9], small);
  const mask = { ...small, data: new Uint8Array(65_536).fill(255, 0, 32_768) };
  await runTurn(comfyui({ baseUrl, models }), { ...turn, model: 'mine', base, mask });
  expect(network.turns()[0]?.mask).toEqual(mask);
});

test('an exported workflow needs no more than itself', async () => {
  const base = await samplePicture([9, 9, 9], small);
  const mask = { ...small, data: new Uint8Array(65_536).fill(255, 0, 32_768) };
  const own = comfyui({ baseUrl, models: [{ id: 'mine', edit: { graph: maskInAlpha.graph } }] });
  await runTurn(own, { ...turn, model: 'mine', base, mask, seed: 77, preserveList: ['the sea'] });
  expect(network.turns()[0]).toMatchObject({
    instruction: 'a red house\n\nKeep exactly as it is: the sea.',
    mask,
    seed: 77,
  });
});

test('a workflow of your own gets its references in order, and the last again where some are missing', async () => {
  const own = comfyui({ baseUrl, models: [{ id: 'mine', edit: twoPictures }] });
  const [descriptor] = await own.models();
  expect(descriptor?.capabilities).toMatchObject({
    generate: false,
    edit: true,
    maxReferences: 2,
    mask: 'none',
    maxCandidates: 1,
  });
  const colors = [
    [1, 1, 1],
    [2, 2, 2],
  ] as const;
  const [base, reference] = await Promise.all(colors.map((color) => samplePicture(color, small)));
  if (!base || !reference) throw new Error('no pictures');
  await runTurn(own, { ...turn, model: 'mine', base, references: [{ image: reference, role: 'content' }] });
  const codec = createNodeImageCodec();
  const arrived = network.turns()[0]?.pictures ?? [];
  const reds = await Promise.all(
    arrived.map(async (bytes) => (await codec.decode({ bytes, mediaType: 'image/png', ...small })).data[0]),
  );
  expect(reds).toEqual([1, 2, 2]);
});

test('warns of what a workflow has no slot for', async () => {
  const own = comfyui({ baseUrl, models: [{ id: 'mine', edit: twoPictures }] });
  const base = await samplePicture([1, 1, 1], small);
  const { events } = await runTurn(own, {
    ...turn,
    model: 'mine',
    base,
    options: { steps: 9, negativePrompt: 'people' },
  });
  expect(events.flatMap((event) => (event.type === 'warning' ? [event.feature] : []))).toEqual([
    'negativePrompt',
  ]);
});

test('sets any input of a workflow, and refuses one that is not there', async () => {
  await runTurn(adapter, { ...turn, options: { inputs: { '5.sampler_name': 'euler' } } });
  const { body } = simulator.exchanges.find(({ isPaid }) => isPaid) ?? {};
  expect(new TextDecoder().decode(body)).toContain('"sampler_name":"euler"');
  await expect(runTurn(adapter, { ...turn, options: { inputs: { '99.steps': 1 } } })).rejects.toSatisfy(
    InvalidRequestError.isInstance,
  );
});

test('names the node that is missing on the server', async () => {
  const graph = { ...twoPictures.graph, 9: { class_type: 'SomebodysNode', inputs: {} } };
  const own = comfyui({ baseUrl, models: [{ id: 'mine', edit: { ...twoPictures, graph } }] });
  const base = await samplePicture([1, 1, 1], small);
  await expect(runTurn(own, { ...turn, model: 'mine', base })).rejects.toMatchObject({
    code: 'model-unavailable',
    message: expect.stringContaining('SomebodysNode'),
  });
});

test('knows a full graphics card by its words', async () => {
  const about = {
    prompt_id: 'x',
    node_type: 'KSampler',
    exception_type: 'torch.OutOfMemoryError',
    exception_message: 'Allocation on device',
  };
  const answers: Record<string, unknown> = {
    '/prompt': { prompt_id: 'x', number: 1, node_errors: {} },
    '/history/x': {
      x: { outputs: {}, status: { status_str: 'error', messages: [['execution_error', about]] } },
    },
  };
  const full = comfyui({
    baseUrl,
    WebSocket: null,
    pollIntervalMs: 1,
    fetch: (input) => Promise.resolve(Response.json(answers[String(input).replace(baseUrl, '')])),
  });
  await expect(runTurn(full, turn)).rejects.toSatisfy(OutOfMemoryError.isInstance);
});

test('work that ends between two questions is not taken for forgotten', async () => {
  const picture = await samplePicture([1, 2, 3], small);
  const done = { outputs: { 7: { images: [{ filename: 'a.png', subfolder: '', type: 'temp' }] } } };
  let questions = 0;
  const answers: Record<string, () => Response> = {
    '/prompt': () => Response.json({ prompt_id: 'x', number: 1, node_errors: {} }),
    '/history/x': () => Response.json((questions += 1) > 1 ? { x: done } : {}),
    '/queue': () => Response.json({ queue_running: [], queue_pending: [] }),
    '/view': () => new Response(picture.bytes as Uint8Array<ArrayBuffer>),
  };
  const own = comfyui({
    baseUrl,
    WebSocket: null,
    pollIntervalMs: 1,
    fetch: (input) =>
      Promise.resolve(
        answers[String(input).replace(baseUrl, '').replace(/\?.*/, '')]?.() ?? Response.error(),
      ),
  });
  expect((await runTurn(own, turn)).images).toHaveLength(1);
});

test('says so when the server has forgotten the work', async () => {
  const answers: Record<string, unknown> = {
    '/prompt': { prompt_id: 'x', number: 1, node_errors: {} },
    '/history/x': {},
    '/queue': { queue_running: [], queue_pending: [] },
  };
  const forgetful = comfyui({
    baseUrl,
    WebSocket: null,
    pollIntervalMs: 1,
    fetch: (input) => Promise.resolve(Response.json(answers[String(input).replace(baseUrl, '')])),
  });
  await expect(runTurn(forgetful, turn)).rejects.toMatchObject({ code: 'unknown-outcome' });
});

test.each([
  ['a slot of a node that is not there', { graph: {}, slots: { prompt: '6.text' } }],
  ['a workflow without words', { graph: {} }],
  ['a model without a workflow', undefined],
  [
    'an exported workflow of the editor, not of the API',
    { graph: { nodes: [], links: [] }, slots: { prompt: '6.text' } },
  ],
])('refuses %s', (_what, generate) => {
  const options = { models: [{ id: 'mine', generate }] };
  expect(() => comfyui(options as unknown as ComfyuiOptions)).toThrow(InvalidRequestError);
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** A workflow as somebody may have built it: its own checkpoint, three pictures in a batch, the result saved. */
const twoPictures: ComfyuiWorkflow = {
  graph: {
    1: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'sd_xl_base_1.0.safetensors' } },
    2: { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['1', 1] }, _meta: { title: 'Prompt' } },
    3: { class_type: 'LoadImage', inputs: { image: 'example.png' } },
    4: { class_type: 'LoadImage', inputs: { image: 'example.png' } },
    10: { class_type: 'LoadImage', inputs: { image: 'example.png' } },
    5: { class_type: 'ImageBatch', inputs: { image1: ['3', 0], image2: ['11', 0] } },
    11: { class_type: 'ImageBatch', inputs: { image1: ['4', 0], image2: ['10', 0] } },
    6: { class_type: 'VAEEncode', inputs: { pixels: ['5', 0], vae: ['1', 2] } },
    7: {
      class_type: 'KSampler',
      inputs: {
        seed: 1,
        steps: 20,
        cfg: 7,
        sampler_name: 'euler',
        scheduler: 'normal',
        denoise: 0.6,
        model: ['1', 0],
        positive: ['2', 0],
        negative: ['2', 0],
        latent_image: ['6', 0],
      },
    },
    8: { class_type: 'VAEDecode', inputs: { samples: ['7', 0], vae: ['1', 2] } },
    12: { class_type: 'SaveImage', inputs: { images: ['8', 0], filename_prefix: 'mine' } },
  },
  slots: {
    prompt: '2.text',
    base: '3.image',
    references: ['4.image', '10.image'],
    seed: '7.seed',
    steps: '7.steps',
  },
};

/** A workflow that inpaints where its picture is transparent. */
const maskInAlpha: ComfyuiWorkflow = {
  graph: {
    ...twoPictures.graph,
    6: { class_type: 'VAEEncode', inputs: { pixels: ['3', 0], vae: ['1', 2] } },
    13: { class_type: 'SetLatentNoiseMask', inputs: { samples: ['6', 0], mask: ['3', 1] } },
    7: {
      class_type: 'KSampler',
      inputs: { ...twoPictures.graph[7]?.inputs, latent_image: ['13', 0] },
    },
  },
  slots: { prompt: '2.text', base: '3.image', seed: '7.seed' },
};
