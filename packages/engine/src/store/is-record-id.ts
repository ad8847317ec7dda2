const recordIdPattern = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/;

/**
 * Whether a text may be the id of a session or of a turn. ULIDs are what the engine makes; letters, digits and inner hyphens
 * to 64 characters are accepted, so that an id can never be a path, a hidden file or a key of a prototype.
 */
export function isRecordId(id: unknown): id is string {
  return typeof id === 'string' && recordIdPattern.test(id);
}
