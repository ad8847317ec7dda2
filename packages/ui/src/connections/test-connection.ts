import type { AdapterCatalogue } from './adapter-catalogue.ts';
import type { AdapterProfileLike } from './adapter-profile-like.ts';
import type { ConnectionDiagnosis } from './connection-diagnosis.ts';
import { diagnoseFailure } from './diagnose-failure.ts';

const patienceMs = 20_000;

/** What is to be tested. */
export interface ConnectionTest {
  catalogue: AdapterCatalogue;
  profile: AdapterProfileLike;
  /** Settings that the profile's schema has passed. */
  settings: Readonly<Record<string, unknown>>;
  signal: AbortSignal;
}

/** The address that a person entered, or the one that is meant without. */
function findAddress({ profile, settings }: ConnectionTest): { address?: string; isOwnAddress: boolean } {
  const field = profile.fields.find(({ kind }) => kind === 'url');
  const entered = field && settings[field.name];
  if (typeof entered === 'string') return { address: entered, isOwnAddress: false };
  const { placeholder } = field ?? {};
  const isUrl = placeholder !== undefined && URL.canParse(placeholder);
  return isUrl ? { address: placeholder, isOwnAddress: true } : { isOwnAddress: true };
}

/** Asks a back end for its models, which costs nothing, and says what came of it. @throws DOMException when it was aborted. */
export async function testConnection(test: ConnectionTest): Promise<ConnectionDiagnosis> {
  const { catalogue, profile, settings } = test;
  const late = AbortSignal.timeout(patienceMs);
  const signal = AbortSignal.any([test.signal, late]);
  let wasAsked = false;
  const fetch: typeof globalThis.fetch = (...request) => {
    wasAsked = true;
    return globalThis.fetch(...request);
  };
  try {
    const adapter = await catalogue.create(profile.id, { ...settings, fetch });
    try {
      const { length } = await adapter.models({ signal });
      return { works: true, modelCount: length, wasAsked };
    } finally {
      await adapter.dispose?.();
    }
  } catch (error) {
    test.signal.throwIfAborted();
    const { address, isOwnAddress } = findAddress(test);
    const problem = late.aborted
      ? 'late'
      : await diagnoseFailure(error, {
          address,
          isOwnAddress,
          isOnline: navigator.onLine,
          origin: location.origin,
          mayProbe: !globalThis.crossOriginIsolated,
          fetch: (...request) => globalThis.fetch(...request),
          signal,
        });
    const said = error instanceof Error ? error.message : String(error);
    return { works: false, problem, said, ...(address === undefined ? {} : { address }) };
  }
}
