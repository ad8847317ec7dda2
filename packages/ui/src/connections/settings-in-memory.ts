import type { Studio } from '@pentimento/engine';
import type { EnteredSettings } from './entered-settings.ts';

const byStudio = new WeakMap<Studio, Map<string, EnteredSettings>>();

/** What was entered for a studio's connections, by adapter id. Gone with the page: a form that is opened again knows it. */
export function settingsInMemory(studio: Studio): Map<string, EnteredSettings> {
  const settings = byStudio.get(studio) ?? new Map<string, EnteredSettings>();
  byStudio.set(studio, settings);
  return settings;
}
