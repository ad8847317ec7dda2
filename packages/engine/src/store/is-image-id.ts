const imageIdPattern = /^[0-9a-f]{64}$/;

/** Whether a text has the form of an image id: 64 lower-case hexadecimal digits, and nothing that could be a path. */
export function isImageId(id: unknown): id is string {
  return typeof id === 'string' && imageIdPattern.test(id);
}
