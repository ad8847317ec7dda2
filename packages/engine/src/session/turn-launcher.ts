import { findAnchor } from '../drift/find-anchor.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { InstructionResolution } from '../register/instruction-resolution.ts';
import type { ObjectRegister } from '../register/object-register.ts';
import { validateTurnRequest } from '../run/validate-turn-request.ts';
import { createTurnId } from './create-turn-id.ts';
import type { ExecuteTurnOptions } from './execute-turn.ts';
import type { ReanchorOptions } from './merge-edits.ts';
import type { PathRegisters } from './path-registers.ts';
import { readStoredMask } from './read-stored-mask.ts';
import { restoreTurnRequest } from './restore-turn-request.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionRuns } from './session-runs.ts';
import type { RunningTurn } from './session-state.ts';
import type { SessionWriter } from './session-writer.ts';
import type { TurnGraph } from './turn-graph.ts';
import type { TurnRun } from './turn-run.ts';

/** Options of `TurnLauncher`. */
export interface TurnLauncherOptions {
  context: SessionContext;
  writer: SessionWriter;
  graph: TurnGraph;
  runs: SessionRuns;
  /** Resolves when all turns are read. */
  whenLoaded: () => Promise<void>;
}

/** What is to be run. */
type OrderedTurn = Pick<ExecuteTurnOptions, 'request' | 'derivation' | 'resumed'>;

interface LaunchOptions {
  parent: string | null;
  instruction: string;
  model: string | undefined;
  signal: AbortSignal | undefined;
  /** Worked out when the turn starts. */
  order: () => Promise<OrderedTurn>;
  /** Pending turn that it goes on with. Absent: a new one. */
  resumes?: string;
}

/**
 * Starts the turns of a session: new ones, interrupted ones, re-anchored ones, adopted pictures. What runs them is loaded
 * with the first one, so that a page that only shows pictures stays light.
 */
export class TurnLauncher {
  readonly #options: TurnLauncherOptions;
  #registers: PathRegisters | undefined;

  constructor(options: TurnLauncherOptions) {
    this.#options = options;
  }

  run(request: TurnRequest): TurnRun {
    validateTurnRequest(request);
    const { instruction, model, signal } = request;
    const parent = request.base === undefined ? null : this.#ownerOf(request.base);
    return this.#launch({ parent, instruction, model, signal, order: async () => ({ request }) });
  }

  resumable(): PendingTurn[] {
    const { context, runs, writer } = this.#options;
    const now = context.environment.now();
    const running = new Set(runs.turns.flatMap((turn) => [turn.turnId, turn.resumes]));
    return (writer.record.pending ?? []).filter(
      ({ id, expiresAt = Infinity }) => expiresAt > now && !running.has(id),
    );
  }

  resume(turnId: string): TurnRun {
    const resumed = this.resumable().find(({ id }) => id === turnId);
    if (!resumed)
      throw new InvalidRequestError({ message: `No provider is at work on turn '${turnId}' any more.` });
    const { parent, adapter, derivation } = resumed;
    const { images } = this.#options.context.store;
    const order = async (): Promise<OrderedTurn> => ({
      request: restoreTurnRequest(resumed, await readStoredMask(images, resumed.mask)),
      ...(derivation && { derivation }),
      resumed,
    });
    const { instruction } = resumed.request;
    const model = `${adapter.id}:${adapter.model}`;
    return this.#launch({ parent, instruction, model, signal: undefined, order, resumes: turnId });
  }

  reanchor(turnId: string | null, options: ReanchorOptions): TurnRun {
    const { context, graph, writer } = this.#options;
    const anchor = findAnchor(graph.path(turnId), writer.record.pins ?? []);
    if (!anchor || anchor.since.length === 0)
      throw new InvalidRequestError({ message: 'Nothing has been changed since the anchor.' });
    const maskOf = (id: string): Promise<ImageMask | undefined> =>
      readStoredMask(context.store.images, graph.get(id)?.mask);
    const order = async (): Promise<OrderedTurn> => {
      const { mergeEdits } = await import('./merge-edits.ts');
      const request = await mergeEdits({ ...options, anchor, maskOf });
      return { request, derivation: { kind: 'reanchored', anchor: anchor.turn.id } };
    };
    const { model, signal } = options;
    return this.#launch({ parent: turnId, instruction: 're-anchor', model, signal, order });
  }

  async adopt(options: { turnId: string; role: 'raw' | 'composite'; candidate: number }): Promise<Turn> {
    const { context, writer, graph } = this.#options;
    const { turnId, role, candidate } = options;
    const source = graph.get(turnId);
    if (!source) throw new InvalidRequestError({ message: `There is no turn '${turnId}' in this session.` });
    const { adoptPicture } = await import('./adopt-picture.ts');
    return adoptPicture({ context, writer, id: this.#createId(), source, role, candidate });
  }

  async interpret(instruction: string, base: string | undefined): Promise<InstructionResolution> {
    const { graph, writer } = this.#options;
    const turnId = base === undefined ? writer.record.head : this.#ownerOf(base);
    const register = await this.#registerAfter(graph.path(turnId));
    const { resolveInstruction } = await import('../register/resolve-instruction.ts');
    return resolveInstruction(instruction, register);
  }

  #launch({ parent, instruction, model, signal, order, resumes }: LaunchOptions): TurnRun {
    const { context, writer, graph, runs, whenLoaded } = this.#options;
    const isIdFree = resumes !== undefined && !graph.get(resumes);
    const turn: RunningTurn = {
      turnId: isIdFree ? resumes : this.#createId(),
      ...(resumes !== undefined && { resumes }),
      parent,
      model: model ?? writer.record.model ?? '',
      instruction,
      progress: 0,
      stage: 'starting',
      previews: [],
      warnings: [],
      startedAt: context.environment.now(),
    };
    const { turnId } = turn;
    const headAtStart = writer.record.head;
    const registerAfter = (path: readonly Turn[]): Promise<ObjectRegister> => this.#registerAfter(path);
    const execute = async (tools: Pick<ExecuteTurnOptions, 'signal' | 'emit'>): Promise<Turn> => {
      // What was said long ago counts, too.
      if (parent !== null) await whenLoaded().catch(() => undefined);
      const { executeTurn } = await import('./execute-turn.ts');
      return executeTurn({
        context,
        writer,
        graph,
        registerAfter,
        headAtStart,
        turnId,
        parent,
        ...(await order()),
        ...tools,
      });
    };
    return runs.start({ turn, signal, execute });
  }

  #ownerOf(imageId: string): string | null {
    const { graph, writer } = this.#options;
    return graph.ownerOf(imageId, writer.record.head)?.id ?? null;
  }

  #createId(): string {
    const { context, graph, runs } = this.#options;
    const ids = [graph.turns().at(-1)?.id, runs.turns.at(-1)?.turnId].filter((id) => id !== undefined);
    return createTurnId(context.environment.createId, ids.sort().at(-1));
  }

  async #registerAfter(path: readonly Turn[]): Promise<ObjectRegister> {
    const { PathRegisters } = await import('./path-registers.ts');
    this.#registers ??= new PathRegisters();
    return this.#registers.after(path);
  }
}
