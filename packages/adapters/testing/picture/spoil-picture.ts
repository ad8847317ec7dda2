import type { ConformanceFault } from '@pentimento/engine/testing';

/** A picture as base64, spoiled where a fault says so. */
export function spoilPicture(bytes: Uint8Array, fault: ConformanceFault | undefined): string {
  const text = Buffer.from(bytes).toString('base64');
  if (fault?.kind === 'broken-picture') return text.slice(0, Math.floor(text.length / 8) * 4 + 1);
  if (fault?.kind === 'not-a-picture')
    return Buffer.from('<html>no picture</html>'.repeat(20)).toString('base64');
  return text;
}
