/** Options of `orderModels`. */
export interface OrderModelsOptions {
  /** Ids that the adapter knows, in the order in which it recommends them. */
  known: readonly string[];
  /** Ids that the provider lists. */
  listed: readonly string[];
  /** Offered first, listed or not. Absent: nothing is preferred. */
  defaultModel: string | undefined;
}

/** Ids to offer: the preferred one, then the known ones that are listed, then those that came later, by name. */
export function orderModels({ known, listed, defaultModel }: OrderModelsOptions): string[] {
  const later = listed.filter((id) => !known.includes(id)).toSorted();
  const first = defaultModel === undefined ? [] : [defaultModel];
  return [...new Set([...first, ...known.filter((id) => listed.includes(id)), ...later])];
}
