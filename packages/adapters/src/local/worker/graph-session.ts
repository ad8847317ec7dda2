import { ModelUnavailableError } from '@pentimento/engine';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Backend } from '../shared/backend.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import type { Runtime } from './load-runtime.ts';
import { inferenceQueue } from './run-queue.ts';

type Graph = ModelManifest['graphs']['text'];

/** Values of one input: numbers, or token ids. */
export type InputValues = Float32Array | readonly number[];

/** One graph, ready to run. */
export class GraphSession {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  readonly graph: Graph;
  #longestRunMs = 0;

  constructor(runtime: Runtime, session: InferenceSession, graph: Graph) {
    this.#runtime = runtime;
    this.#session = session;
    this.graph = graph;
  }

  /** Compiles a graph. @throws ModelUnavailableError when it has not the inputs and outputs of its manifest. */
  static async create(
    runtime: Runtime,
    graph: Graph,
    { content, backend }: { content: Uint8Array; backend: Backend },
  ): Promise<GraphSession> {
    // The object form: with the string form, the provider's options are dropped silently.
    const session = await inferenceQueue.enqueue(() =>
      runtime.InferenceSession.create(content, {
        executionProviders: [{ name: backend }],
        // Errors only: that some small nodes run on the processor is no news.
        logSeverityLevel: 3,
      }),
    );
    const missing = [
      ...session.inputNames.filter((name) => !(name in graph.inputs)),
      ...Object.keys(graph.outputs).filter((name) => !session.outputNames.includes(name)),
    ];
    if (missing.length === 0) return new GraphSession(runtime, session, graph);
    await session.release();
    throw new ModelUnavailableError({
      message: `${graph.file} and its manifest do not agree about ${missing.join(', ')}. Check the model's files.`,
    });
  }

  /** Runs it. Inputs that the graph does not have are left out. Outputs are copies in memory, by name. */
  async run(inputs: Record<string, InputValues>): Promise<Record<string, Float32Array>> {
    const feeds: Record<string, Tensor> = {};
    for (const name of this.#session.inputNames) feeds[name] = this.#tensor(name, inputs[name]);
    return inferenceQueue.enqueue(async () => {
      const started = performance.now();
      const results = await this.#session.run(feeds);
      this.#longestRunMs = Math.max(this.#longestRunMs, performance.now() - started);
      const outputs: Record<string, Float32Array> = {};
      for (const [name, tensor] of Object.entries(results)) {
        outputs[name] = (await tensor.getData()) as Float32Array;
        tensor.dispose();
      }
      return outputs;
    });
  }

  /** The longest run so far, in milliseconds; 0 before the first. */
  get longestRunMs(): number {
    return this.#longestRunMs;
  }

  /** Frees it, after what is running. */
  async release(): Promise<void> {
    await inferenceQueue.enqueue(() => this.#session.release());
  }

  #tensor(name: string, values: InputValues | undefined): Tensor {
    const declared = this.graph.inputs[name];
    const length = declared?.shape.reduce((product, size) => product * size, 1);
    if (declared === undefined || values === undefined || values.length !== length) {
      throw new ModelUnavailableError({
        message: `${this.graph.file} wants ${length ?? 'unknown'} values for ${name}, and has ${values?.length ?? 0}. Check the manifest.`,
      });
    }
    const { dtype, shape } = declared;
    switch (dtype) {
      case 'float32':
        return new this.#runtime.Tensor(
          'float32',
          values instanceof Float32Array ? values : Float32Array.from(values),
          shape,
        );
      case 'int64':
        return new this.#runtime.Tensor('int64', BigInt64Array.from(Array.from(values, BigInt)), shape);
      case 'int32':
        return new this.#runtime.Tensor('int32', Int32Array.from(values), shape);
    }
  }
}
