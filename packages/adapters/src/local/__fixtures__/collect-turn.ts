import type { AdapterContext, AdapterEvent, AdapterRequest, ImageAdapter, ImageEvent } from "@pentimento/engine";

/** A request with everything that a test does not care about filled in. */
export function turnRequest(request: Partial<AdapterRequest> = {}): AdapterRequest {
  return {
    model: "micro",
    instruction: "a red house by a tree",
    preserveList: [],
    references: [],
    candidates: 1,
    seed: 1,
    options: undefined,
    ...request,
  };
}

/** A context with everything that a test does not care about filled in. */
export function turnContext(context: Partial<AdapterContext> = {}): AdapterContext {
  return {
    signal: new AbortController().signal,
    fetch: globalThis.fetch,
    now: Date.now,
    createId: () => "id",
    log: () => {},
    ...context,
  };
}

/** All events of a turn. */
export async function collectTurn(
  adapter: ImageAdapter,
  request: Partial<AdapterRequest> = {},
  context: Partial<AdapterContext> = {},
): Promise<AdapterEvent[]> {
  const events: AdapterEvent[] = [];
  for await (const event of adapter.run(turnRequest(request), turnContext(context))) events.push(event);
  return events;
}

/** The first event of a type. */
export function findEvent<Type extends AdapterEvent["type"]>(events: readonly AdapterEvent[], type: Type) {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new Error(`no ${type} among ${events.map((event) => event.type).join(", ")}`);
  return found as Extract<AdapterEvent, { type: Type }>;
}

/** The results of a turn. */
export function imagesOf(events: readonly AdapterEvent[]): ImageEvent[] {
  return events.filter((event) => event.type === "image");
}
