import * as v from 'valibot';
import { isPrivateAddress } from '../http/is-private-address.ts';
import { isUsableUrl } from './is-usable-url.ts';
import { settingsText } from './settings-text.ts';

/** The base URL of a server of one's own: as `settingsUrl`, and http in one's own network, too. */
export const settingsServerUrl = settingsText(
  v.check(
    (text: string) => isUsableUrl(text, isPrivateAddress),
    'must begin with https:// (http:// only in your own network) and hold no question mark',
  ),
);
