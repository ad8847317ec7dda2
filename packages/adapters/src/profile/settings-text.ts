import * as v from 'valibot';

/** A text setting as a person enters it: without the spaces around it, and empty is the same as not given. */
export function settingsText<const Check extends v.PipeItem<string, string, v.BaseIssue<unknown>>[]>(
  ...checks: Check
) {
  return v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.trim(),
        v.literal(''),
        v.transform(() => undefined),
      ),
      v.pipe(v.string(), v.trim(), ...checks),
    ]),
  );
}
