import type { AdapterProfile } from '../../packages/adapters/src/profile/adapter-profile.ts';
import { toTable } from './to-table.ts';

/** The list of all pages, with what tells the adapters apart. */
export function writeAdapterOverview(profiles: readonly AdapterProfile[]): string {
  const rows = profiles.map((profile) => {
    const { capabilities } = profile.models[0] ?? profile.unknownModel ?? {};
    return [
      `[${profile.label}](${profile.id}.md)`,
      profile.summary,
      capabilities?.mask ?? '',
      capabilities?.previews ?? '',
      capabilities?.seed ? 'yes' : 'no',
      capabilities?.reach ?? '',
    ];
  });
  return `# Adapters

<!-- Made from packages/adapters/src/*/profile.ts by \`npm run generate\`. Do not edit. -->

What each can do with its first model. Without a key you can try them all: \`npm run simulate\` plays the providers on this machine.

${toTable([['adapter', 'what it is', 'mask', 'previews', 'seed', 'way'], ...rows])}
`;
}
