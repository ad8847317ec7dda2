import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildRegister } from './build-register.ts';
import { describePreserveList } from './describe-preserve-list.ts';
import { resolveInstruction } from './resolve-instruction.ts';

const page = readFileSync(new URL('../../../../docs/conversation.md', import.meta.url), 'utf8');
const examples = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| so far'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, soFar = '', asks = '', becomes = '']) => [soFar, asks, becomes] as const);

describe('docs/conversation.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(examples)('after "%s", "%s" is sent as "%s"', (soFar, asks, becomes) => {
    expect(resolveInstruction(asks, tell(soFar)).text).toBe(becomes);
  });

  it('says what is said when it is not clear', () => {
    const { notes } = resolveInstruction('make it green', tell('a red house and a boat'));
    expect(page).toContain(notes[0]);
    expect(page).toContain(resolveInstruction('make it blue', buildRegister([])).notes[0]);
  });

  it('tells what goes out with an edit', () => {
    const register = tell('a red house by the sea · add a boat');
    const list = describePreserveList(register, resolveInstruction('make the boat white', register));
    expect(page).toContain(`is sent with ${list.map((phrase) => `*${phrase}*`).join(' and ')}.`);
  });
});

function tell(soFar: string) {
  return buildRegister(
    soFar.split(' · ').map((instruction, index) => ({ turnId: `t${index + 1}`, instruction })),
  );
}
