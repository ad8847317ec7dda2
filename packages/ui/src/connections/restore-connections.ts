import type { Studio } from '@pentimento/engine';
import type { AdapterCatalogue } from './adapter-catalogue.ts';
import { keepSettingsLocally } from './keep-settings-locally.ts';
import type { KeptSettings } from './kept-settings.ts';
import { settingsInMemory } from './settings-in-memory.ts';

/**
 * Connects again what a person asked to keep. Asks nobody: the studio does, when it lists its models. Resolves to what
 * could not be connected.
 */
export async function restoreConnections(options: {
  studio: Studio;
  catalogue: AdapterCatalogue;
  /** Default: this browser's. */
  kept?: KeptSettings;
}): Promise<{ adapterId: string; error: unknown }[]> {
  const { studio, catalogue, kept = keepSettingsLocally } = options;
  const failures: { adapterId: string; error: unknown }[] = [];
  for (const [adapterId, { entered, isConnected }] of kept.list()) {
    if (settingsInMemory(studio).has(adapterId)) continue;
    settingsInMemory(studio).set(adapterId, entered);
    if (!isConnected) continue;
    try {
      await studio.connect(await catalogue.create(adapterId, entered));
    } catch (error) {
      failures.push({ adapterId, error });
    }
  }
  return failures;
}
