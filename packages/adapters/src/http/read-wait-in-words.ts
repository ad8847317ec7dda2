const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/**
 * How long a provider's message asks to wait, in milliseconds: "Please try again in 1m12.5s." Browsers hide the `retry-after`
 * header unless the provider exposes it, so in a page this is often all there is. Undefined: it does not say.
 */
export function readWaitInWords(message: string): number | undefined {
  const [, text = ''] = /try again in ((?:\d+(?:\.\d+)?(?:ms|[hms]))+)/i.exec(message) ?? [];
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[hms])/gi)];
  if (parts.length === 0) return undefined;
  return parts.reduce(
    (sum, [, number, unit = 's']) => sum + Number(number) * units[unit.toLowerCase() as keyof typeof units],
    0,
  );
}
