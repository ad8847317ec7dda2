import * as v from 'valibot';
import { isLocalAddress } from '../http/is-local-address.ts';
import { settingsText } from './settings-text.ts';

/**
 * A base URL as a person enters it: https, or http on this machine, so that a key never travels in the clear; or a path of
 * this site, for a relay.
 */
export const settingsUrl = settingsText(
  v.check(isUsable, 'must begin with https:// (http:// only on this machine) and hold no question mark'),
);

function isUsable(text: string): boolean {
  if (/^\/(?!\/)[^\s?#]*$/.test(text)) return true;
  const url = URL.parse(text);
  if (!url || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocalAddress(url));
}
