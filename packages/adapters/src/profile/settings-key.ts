import * as v from 'valibot';
import { settingsText } from './settings-text.ts';

/** A key as a person enters it: what a header can hold. Anything else would make the platform quote it in an error. */
export const settingsKey = settingsText(v.regex(/^[\x21-\x7e]+$/, 'holds spaces or letters that no key has'));
