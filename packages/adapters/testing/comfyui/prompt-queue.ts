import type { ConformanceFault } from '@pentimento/engine/testing';
import type { SimulatedSocket } from '../core/accept-socket.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { nodeKinds } from './node-kinds.ts';
import type { Graph } from './validate-graph.ts';

/** A workflow in the queue. */
export interface Job {
  readonly number: number;
  readonly id: string;
  readonly clientId: string;
  readonly graph: Graph;
  readonly turn: SimulatedTurn;
  readonly fault: ConformanceFault | undefined;
}

/** The server's queue, its history and its folders. One workflow runs at a time. */
export class PromptQueue {
  readonly pending: Job[] = [];
  running: Job | undefined;
  readonly history = new Map<string, unknown>();
  /** Uploaded and made files, by folder and name. */
  readonly input = new Map<string, Uint8Array>();
  readonly temp = new Map<string, Uint8Array>();
  readonly #sockets = new Map<string, SimulatedSocket>();
  readonly #maskMode: 'exact' | 'hint';
  #interrupt: () => void = () => undefined;
  #count = 0;

  constructor(maskMode: 'exact' | 'hint') {
    this.#maskMode = maskMode;
  }

  acceptSocket(socket: SimulatedSocket): void {
    const clientId = socket.query.get('clientId') ?? '';
    this.#sockets.set(clientId, socket);
    socket.onClose(() => this.#sockets.delete(clientId));
    socket.send(JSON.stringify({ type: 'status', data: { status: this.#status(), sid: clientId } }));
  }

  /** How many sockets are open. */
  get sockets(): number {
    return this.#sockets.size;
  }

  add(job: Omit<Job, 'number'>): number {
    const number = (this.#count += 1);
    this.pending.push({ ...job, number });
    this.#tellStatus();
    setImmediate(() => void this.#work());
    return number;
  }

  delete(id: string): void {
    const at = this.pending.findIndex((job) => job.id === id);
    const [job] = at < 0 ? [] : this.pending.splice(at, 1);
    if (job) job.turn.isCancelled = true;
    this.#tellStatus();
  }

  interrupt(id: string | undefined): void {
    if (!this.running || (id !== undefined && this.running.id !== id)) return;
    this.running.turn.isCancelled = true;
    this.#interrupt();
  }

  async #work(): Promise<void> {
    if (this.running) return;
    const job = this.pending.shift();
    if (!job) return;
    this.running = job;
    const interrupted = new Promise<'interrupted'>(
      (resolve) => (this.#interrupt = () => resolve('interrupted')),
    );
    const entry = await Promise.race([this.#run(job), interrupted]);
    this.running = undefined;
    this.history.set(job.id, entry === 'interrupted' ? this.#tellInterrupted(job) : entry);
    if (entry !== 'interrupted') this.#tell(job, 'execution_success', {});
    this.#tellStatus();
    setImmediate(() => void this.#work());
  }

  async #run(job: Job): Promise<unknown> {
    this.#tell(job, 'execution_start', {});
    this.#tell(job, 'execution_cached', { nodes: [] });
    for (const [node, { class_type: kind }] of Object.entries(job.graph)) {
      this.#tell(job, 'executing', { node, display_node: node });
      if (kind === 'KSampler') await this.#sample(job, node);
    }
    const images = await this.#makeFiles(job);
    const [output = ''] =
      Object.entries(job.graph).find(([, { class_type: kind }]) => nodeKinds[kind]?.isOutput) ?? [];
    this.#tell(job, 'executed', { node: output, output: { images } });
    return {
      prompt: [job.number, job.id, job.graph, {}, [output]],
      outputs: images.length > 0 ? { [output]: { images } } : {},
      status: {
        status_str: 'success',
        completed: true,
        messages: [['execution_start', { prompt_id: job.id }]],
      },
    };
  }

  async #sample(job: Job, node: string): Promise<void> {
    const steps = 4;
    for (let value = 1; value <= steps; value += 1) {
      this.#tell(job, 'progress', { value, max: steps, node });
      const picture = await drawPicture(job.turn, {
        candidate: 0,
        progress: value / (steps + 1),
        maskMode: 'exact',
      });
      this.#sockets.get(job.clientId)?.send(toPreviewFrame(picture));
    }
    if (job.fault?.kind === 'endless-job') await new Promise(() => undefined);
  }

  async #makeFiles({ id, turn, fault }: Job): Promise<object[]> {
    const count = fault?.kind === 'empty' ? 0 : turn.candidates;
    return Promise.all(
      Array.from({ length: count }, async (_, candidate) => {
        const picture = await drawPicture(turn, { candidate, progress: 1, maskMode: this.#maskMode });
        const filename = `ComfyUI_temp_${id.slice(0, 5)}_0000${candidate}_.png`;
        this.temp.set(filename, new Uint8Array(Buffer.from(spoilPicture(picture, fault), 'base64')));
        return { filename, subfolder: '', type: 'temp' };
      }),
    );
  }

  #tellInterrupted(job: Job): unknown {
    const about = { prompt_id: job.id, node_id: '5', node_type: 'KSampler', executed: [] };
    this.#tell(job, 'execution_interrupted', about);
    return {
      outputs: {},
      status: { status_str: 'error', completed: false, messages: [['execution_interrupted', about]] },
    };
  }

  #tell({ id, clientId }: Job, type: string, data: object): void {
    this.#sockets.get(clientId)?.send(JSON.stringify({ type, data: { prompt_id: id, ...data } }));
  }

  #tellStatus(): void {
    const message = JSON.stringify({ type: 'status', data: { status: this.#status() } });
    for (const socket of this.#sockets.values()) socket.send(message);
  }

  #status() {
    return { exec_info: { queue_remaining: this.pending.length + (this.running ? 1 : 0) } };
  }
}

/** A preview as the server sends it: PREVIEW_IMAGE, then PNG, big-endian, then the file. */
function toPreviewFrame(picture: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 0, 0, 2]), picture]));
}
