import type { ConformanceFault } from '@pentimento/engine/testing';

/** Faults by name, with what they need. */
const faults: Readonly<Record<string, ConformanceFault>> = {
  'rate-limited': { kind: 'rate-limited', retryAfterMs: 2000 },
  slow: { kind: 'slow', delayMs: 5000 },
  cut: { kind: 'cut', afterEvents: 1 },
  ...Object.fromEntries(
    (
      [
        'overloaded',
        'request-timeout',
        'gateway-timeout',
        'unauthorised',
        'unknown-model',
        'bad-request',
        'refused-input',
        'refused-output',
        'empty',
        'broken-picture',
        'not-a-picture',
        'foreign-address',
        'lost',
        'hang',
        'endless-job',
        'stall',
      ] as const
    ).map((kind) => [kind, { kind }]),
  ),
};

/** All names that can be written. */
export const faultNames: readonly string[] = Object.keys(faults);

/** The fault that an instruction asks for, so that people can see one happen: "a red house [fault: slow]". */
export function faultInWords(body: Uint8Array): ConformanceFault | undefined {
  const [, name] = /\[fault: ([a-z-]+)\]/.exec(new TextDecoder('latin1').decode(body)) ?? [];
  return name === undefined ? undefined : faults[name];
}
