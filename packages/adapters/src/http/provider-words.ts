import * as v from 'valibot';

const shapes = v.union([
  v.pipe(
    v.object({ error: v.object({ message: v.string() }) }),
    v.transform(({ error }) => error.message),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
  v.pipe(
    v.object({ detail: v.string() }),
    v.transform(({ detail }) => detail),
  ),
  v.pipe(
    // FastAPI's validation: one message for each field.
    v.object({
      detail: v.array(
        v.object({ msg: v.string(), loc: v.optional(v.array(v.union([v.string(), v.number()])), []) }),
      ),
    }),
    v.transform(({ detail }) => detail.map(({ msg, loc }) => `${loc.slice(1).join('.')}: ${msg}`).join('; ')),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => error),
  ),
]);

const longest = 300;

/** What a provider says of a failure, in the shapes that most of them use, cut to a readable length. Empty: nothing. */
export function providerWords(body: unknown): string {
  const result = v.safeParse(shapes, body);
  const text = (result.success ? result.output : '').trim().replaceAll(/\s+/g, ' ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
