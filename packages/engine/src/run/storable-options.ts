const secret =
  /(api|access|private|auth)[-_]?key$|token$|secret|password|authori[sz]ation|credential|cookie|bearer/i;

/** Options as plain data for the record of a turn: JSON only, and nothing whose name sounds like a secret. */
export function storableOptions(options: unknown): unknown {
  if (options === undefined) return undefined;
  const text = JSON.stringify(options, (key, value: unknown) =>
    secret.test(key) || value instanceof Uint8Array ? undefined : value,
  );
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
