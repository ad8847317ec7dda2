import { readFileSync } from 'node:fs';

/** When a process started, in clock ticks since the system did, where there is a `/proc`; else undefined. */
export function readProcessStart(processId: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'latin1');
    // The name in parentheses may hold anything; what is wanted is the 20th field after it.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
