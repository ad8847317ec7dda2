import type { Turn } from '../../protocol/turn.ts';
import { createMemoryMedium } from '../../store/memory/create-memory-medium.ts';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import type { PentimentoStore } from '../../store/pentimento-store.ts';
import { createFaultyStore } from '../../testing/create-faulty-store.ts';
import { createScriptedAdapter } from '../../testing/create-scripted-adapter.ts';
import { createStudio } from '../create-studio.ts';
import type { Session } from '../session.ts';
import type { Studio } from '../studio.ts';
import { fastProcessor } from './fast-processor.ts';
import { SessionModel, viewOf } from './session-model.ts';

/** One step of a run. `which` picks a turn, modulo how many there are. */
export interface SessionCommand {
  type: 'generate' | 'edit' | 'adopt' | 'pin' | 'unpin' | 'undo' | 'redo' | 'select' | 'fork' | 'delete' | 'rename' | 'reload' | 'copy';
  which: number;
  /** The store dies at this call, before or after it took effect. Absent: it lives. */
  crash?: { failAt: number; when: 'before' | 'after' };
}

/** A session under test beside its model. */
export class SessionWorld {
  #medium = createMemoryMedium();
  #store!: PentimentoStore;
  #studio!: Studio;
  #session!: Session;
  #model = new SessionModel('Harbour');
  #count = 0;

  static async begin(): Promise<SessionWorld> {
    const world = new SessionWorld();
    world.#connect(createMemoryStore({ medium: world.#medium }));
    world.#session = await world.#studio.createSession();
    await world.#session.rename('Harbour');
    return world;
  }

  /** Performs a command on the session and on the model. */
  async apply(command: SessionCommand): Promise<void> {
    this.#count += 1;
    if (command.type === 'reload') await this.#reload();
    else if (command.type === 'copy') await this.#copy();
    else if (command.crash) await this.#crash(command, command.crash);
    else this.#predict(this.#model, command, await this.#perform(command));
  }

  /** What the session and the store show. */
  async observed(): Promise<unknown> {
    return { session: viewOf(this.#session), images: await this.#store.images.list() };
  }

  /** What they should show: the model, and every picture that a turn names, and no other. */
  expected(): unknown {
    const images = new Set(this.#model.turns.flatMap((turn) => turn.files));
    return { session: this.#model.view(), images: [...images].sort() };
  }

  /** Deletes the session. Resolves to what is left of it. */
  async end(): Promise<unknown[]> {
    await this.#session.delete();
    const left = [...(await this.#store.images.list()), ...(await this.#studio.listSessions())];
    await this.#studio.dispose();
    return left;
  }

  #connect(store: PentimentoStore): void {
    this.#store = store;
    this.#studio = createStudio({ adapters: [createScriptedAdapter()], store, processor: fastProcessor });
  }

  #chosen(command: SessionCommand): string | undefined {
    return this.#model.turns[command.which % this.#model.turns.length]?.id;
  }

  async #perform(command: SessionCommand): Promise<Turn | undefined> {
    const session = this.#session;
    const chosen = this.#chosen(command);
    const instruction = `words ${this.#count % 7}`;
    if (command.type === 'generate') return session.run({ instruction }).result;
    if (command.type === 'undo') await session.undo();
    if (command.type === 'redo') await session.redo();
    if (command.type === 'rename') await session.rename(`Title ${this.#count}`);
    if (chosen === undefined) return undefined;
    if (command.type === 'select') await session.select(chosen);
    if (command.type === 'fork') await session.fork(chosen);
    if (command.type === 'delete') await session.deleteTurn(chosen);
    if (command.type === 'pin') await session.pin(chosen);
    if (command.type === 'unpin') await session.unpin(chosen);
    if (command.type === 'adopt') return this.#adopt(chosen);
    if (command.type !== 'edit') return undefined;
    return session.run({ instruction, base: session.turn(session.state.head ?? chosen)?.images[0]?.id ?? '' }).result;
  }

  /** Takes the model's own picture, where the turn has one that it does not show. */
  async #adopt(turnId: string): Promise<Turn | undefined> {
    const hasRaw = this.#session.turn(turnId)?.images.some(({ role }) => role === 'raw');
    return hasRaw ? this.#session.adopt(turnId, 'raw') : undefined;
  }

  #predict(model: SessionModel, command: SessionCommand, turn: Turn | undefined): void {
    const chosen = this.#chosen(command);
    if (turn) model.commit(turn);
    if (command.type === 'undo') model.undo();
    if (command.type === 'redo') model.redo();
    if (command.type === 'rename') model.title = `Title ${this.#count}`;
    if (chosen === undefined) return;
    if (command.type === 'select') model.select(chosen);
    if (command.type === 'fork') model.fork(chosen);
    if (command.type === 'pin') model.pin(chosen);
    if (command.type === 'unpin') model.unpin(chosen);
    if (command.type === 'delete') model.delete(chosen);
  }

  async #reload(): Promise<void> {
    await this.#studio.dispose();
    await this.#open(this.#session.id);
  }

  async #open(sessionId: string): Promise<void> {
    this.#connect(createMemoryStore({ medium: this.#medium }));
    this.#session = await this.#studio.openSession(sessionId);
    await this.#session.whenLoaded();
  }

  /** Goes on in another store with what a session file carries. */
  async #copy(): Promise<void> {
    const file = await this.#session.export();
    await this.#studio.dispose();
    this.#medium = createMemoryMedium();
    this.#connect(createMemoryStore({ medium: this.#medium }));
    this.#session = await this.#studio.importSession(file);
    await this.#session.whenLoaded();
  }

  /** The store dies in the middle. Afterwards all of the command is there or nothing of it; all, if it was acknowledged. */
  async #crash(command: SessionCommand, crash: { failAt: number; when: 'before' | 'after' }): Promise<void> {
    const { id } = this.#session;
    await this.#studio.dispose();
    this.#connect(createFaultyStore(createMemoryStore({ medium: this.#medium }), { ...crash, error: 'crash' }));
    let acknowledged = false;
    let turn: Turn | undefined;
    try {
      this.#session = await this.#studio.openSession(id);
      await this.#session.whenLoaded();
      turn = await this.#perform(command);
      acknowledged = true;
    } catch {
      // The crash, wherever it came.
    }
    await this.#studio.dispose().catch(() => undefined);
    await this.#open(id);
    const known = new Set(this.#model.turns.map((each) => each.id));
    turn ??= this.#session.turns().find((each) => !known.has(each.id));
    const after = this.#model.clone();
    this.#predict(after, command, turn);
    if (acknowledged || JSON.stringify(viewOf(this.#session)) !== JSON.stringify(this.#model.view())) this.#model = after;
  }
}
