import * as v from 'valibot';

const sealedSchema = v.object({ state: v.string(), seal: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/** Whose state it is, and what it is for. */
export interface StateOwner {
  readonly user: string;
  /** `adapter:model`. */
  readonly model: string;
}

/**
 * What a provider keeps of a conversation is often a bare id that works with the relay's key for anybody's conversation. So it
 * leaves the relay sealed (HMAC-SHA-256) to its user and model, and comes back only from them.
 */
export class StateSeal {
  readonly #key: Promise<CryptoKey>;

  constructor(key: Uint8Array = crypto.getRandomValues(new Uint8Array(32))) {
    const use: KeyUsage[] = ['sign', 'verify'];
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    this.#key = crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, algorithm, false, use);
  }

  async close(state: unknown, owner: StateOwner): Promise<unknown> {
    const text = JSON.stringify(state);
    const seal = await crypto.subtle.sign('HMAC', await this.#key, toBytes(text, owner));
    const hex = Array.from(new Uint8Array(seal), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { state: text, seal: hex };
  }

  /** Undefined: not sealed here, or for somebody else. It is a cache: the turn goes on without. */
  async open(sealed: unknown, owner: StateOwner): Promise<unknown> {
    const parsed = v.safeParse(sealedSchema, sealed);
    if (!parsed.success) return undefined;
    const { state, seal } = parsed.output;
    const bytes = Uint8Array.from(seal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const isOurs = await crypto.subtle.verify('HMAC', await this.#key, bytes, toBytes(state, owner));
    return isOurs ? (JSON.parse(state) as unknown) : undefined;
  }
}

function toBytes(state: string, { user, model }: StateOwner): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([user, model, state]));
}
