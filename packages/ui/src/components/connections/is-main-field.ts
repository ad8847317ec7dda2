import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';
import type { SettingsFieldLike } from '../../connections/settings-field-like.ts';
import { isOwnServer } from './is-own-server.ts';

/** Whether a person has to see a field at once: what is needed, keys, and the address of a server of one's own. */
export function isMainField({ kind, isRequired }: SettingsFieldLike, profile: AdapterProfileLike): boolean {
  return isRequired || kind === 'secret' || (kind === 'url' && isOwnServer(profile));
}
