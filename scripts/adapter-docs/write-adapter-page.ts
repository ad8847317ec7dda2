import type { AdapterProfile } from '../../packages/adapters/src/profile/adapter-profile.ts';
import { describeCapabilities } from './describe-capabilities.ts';
import type { SettingsField } from '../../packages/adapters/src/profile/settings-field.ts';
import { toTable } from './to-table.ts';

const notice = '<!-- Made from packages/adapters/src/*/profile.ts by `npm run generate`. Do not edit. -->';

/** An adapter's page: capabilities, set-up, where the key goes, what it cannot do. */
export function writeAdapterPage(profile: AdapterProfile): string {
  const models = [...profile.models, ...(profile.unknownModel ? [profile.unknownModel] : [])];
  const sections = [
    `# ${profile.label}\n\n${notice}\n\n${profile.summary}`,
    `## Set up\n\n${profile.setUp.map((step, index) => `${index + 1}. ${step}`).join('\n')}`,
    `## Settings\n\n${describeFields(profile.fields)}`,
    `## Where the key goes\n\n${profile.keyGoes}\n\nA page that uses it must be allowed to call ${profile.hosts.map((host) => `\`${host}\``).join(', ') || 'the address that it is set up with'} (\`connect-src\`).`,
    `## What the models can do\n\n${models.length > 0 ? describeCapabilities(models) : 'What they say of themselves when they are listed: none is known before.'}`,
    `## What it cannot do\n\n${profile.limits.map((limit) => `- ${limit}`).join('\n')}`,
    `## Sources\n\n${profile.sources.map(({ text, asOf }) => `- ${text}, read on ${asOf}`).join('\n')}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function describeFields(fields: readonly SettingsField[]): string {
  if (fields.length === 0) return 'It is set up in code; there is no form for it.';
  return toTable([
    ['option', 'what it is', 'when empty'],
    ...fields.map((field) => [`\`${field.name}\``, describeField(field), whenEmpty(field)]),
  ]);
}

function describeField({ help, choices }: SettingsField): string {
  return choices ? `${help} ${choices.map(({ value }) => `\`${value}\``).join(' or ')}.` : help;
}

/** A placeholder with dots shows what a value looks like, not what is used instead. */
function whenEmpty({ isRequired, placeholder, choices }: SettingsField): string {
  if (isRequired) return 'needed';
  const value = placeholder?.includes('…') ? undefined : (placeholder ?? choices?.[0]?.value);
  return value === undefined || value === '' ? '' : `\`${value}\``;
}
