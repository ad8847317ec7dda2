import type { AdapterProfileLike } from './adapter-profile-like.ts';
import type { EnteredSettings } from './entered-settings.ts';
import type { StandardIssueLike } from './standard-schema-like.ts';

/** What is wrong with a field: it is empty and must not be, or what the schema says of it. */
export type FieldProblem = 'missing' | { readonly message: string };

/** Settings that an adapter takes, or what is wrong with them by field name; `''` for what concerns none. */
export type CheckedSettings =
  | { readonly settings: Readonly<Record<string, unknown>>; readonly problems?: undefined }
  | { readonly problems: ReadonlyMap<string, FieldProblem> };

function fieldOf({ path }: StandardIssueLike): string {
  const [first] = path ?? [];
  return String(typeof first === 'object' ? first.key : (first ?? ''));
}

/** Holds what a person entered against the profile: nothing needed is missing, and the schema is content. */
export async function checkSettings(
  { fields, schema }: AdapterProfileLike,
  entered: EnteredSettings,
): Promise<CheckedSettings> {
  const problems = new Map<string, FieldProblem>();
  for (const { name, kind, isRequired } of fields) {
    const isRelayed = kind === 'secret' && entered['transport'] === 'relay';
    if (isRequired && !isRelayed && !entered[name]?.trim()) problems.set(name, 'missing');
  }
  const result = await schema['~standard'].validate({ ...entered });
  for (const issue of result.issues ?? []) {
    const name = fieldOf(issue);
    if (!problems.has(name)) problems.set(name, { message: issue.message });
  }
  if (problems.size > 0 || result.issues) return { problems };
  return { settings: result.value as Readonly<Record<string, unknown>> };
}
