import * as v from 'valibot';
import { isLocalAddress } from '../http/is-local-address.ts';
import { isUsableUrl } from './is-usable-url.ts';
import { settingsText } from './settings-text.ts';

/**
 * A base URL as a person enters it: https, or http on this machine, so that a key never travels in the clear; or a path of
 * this site, for a relay.
 */
export const settingsUrl = settingsText(
  v.check(
    (text: string) => isUsableUrl(text, isLocalAddress),
    'must begin with https:// (http:// only on this machine) and hold no question mark',
  ),
);
