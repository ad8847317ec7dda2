import { adapterProfiles, type AdapterProfile } from '@pentimento/adapters/registry';

/** An adapter as the environment sets it up. */
export interface ConfiguredAdapter {
  readonly id: string;
  readonly label: string;
  /** Options of its factory. */
  readonly settings: Readonly<Record<string, string>>;
  /** Which of them must never be said. */
  readonly secrets: readonly string[];
  /** Where the operator lets it go, besides the public internet. */
  readonly origins: readonly string[];
}

/** The way to a provider is the relay's own, and no relay stands behind a relay. */
const notHere = { adapters: ['relay'], fields: ['transport'] };

/** `black-forest-labs`, `apiKey` → `BLACK_FOREST_LABS_API_KEY`. */
export function variableName(adapterId: string, field: string): string {
  const words = `${adapterId}-${field}`.replaceAll(/[A-Z]/g, (letter) => `-${letter}`);
  return words.replaceAll('-', '_').toUpperCase();
}

/** The adapters that the environment has settings for, and what is wrong with those settings. */
export async function readAdapters(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ adapters: ConfiguredAdapter[]; problems: string[] }> {
  const adapters: ConfiguredAdapter[] = [];
  const problems: string[] = [];
  for (const load of Object.values(adapterProfiles)) {
    const profile: AdapterProfile = await load();
    if (notHere.adapters.includes(profile.id)) continue;
    const { settings, found } = readSettings(profile, environment);
    if (!found) continue;
    const wrong = await findProblems(profile, settings);
    problems.push(...wrong);
    const valuesOf = (kind: string): string[] =>
      profile.fields
        .flatMap(({ name, kind: its }) => (its === kind ? [settings[name] ?? ''] : []))
        .filter(Boolean);
    const origins = valuesOf('url').flatMap((url) => URL.parse(url)?.origin ?? []);
    if (wrong.length === 0)
      adapters.push({ id: profile.id, label: profile.label, settings, secrets: valuesOf('secret'), origins });
  }
  return { adapters, problems };
}

function readSettings(
  { id, fields }: AdapterProfile,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const entries = fields
    .filter(({ name }) => !notHere.fields.includes(name))
    .map(({ name }) => [name, environment[variableName(id, name)]?.trim() ?? ''] as const)
    .filter(([, value]) => value !== '');
  return { settings: Object.fromEntries(entries), found: entries.length > 0 };
}

async function findProblems(
  { id, fields, schema }: AdapterProfile,
  settings: Record<string, string>,
): Promise<string[]> {
  const missing = fields.filter(({ name, isRequired }) => isRequired && settings[name] === undefined);
  const result = await schema['~standard'].validate(settings);
  const wrong = (result.issues ?? []).map(({ message, path = [] }) => {
    const [first] = path;
    const field = String(typeof first === 'object' ? first.key : (first ?? ''));
    // Schemas may quote what they were given.
    const says = Object.values(settings).some((value) => message.includes(value)) ? 'is not valid' : message;
    return `${variableName(id, field)} ${says}.`;
  });
  return [...missing.map(({ name }) => `${variableName(id, name)} is missing.`), ...wrong];
}
