import { expect, test } from 'vitest';
import { sessionFileName } from './session-file-name.ts';

test.each([
  ['A house by the sea', 'A house by the sea.pentimento'],
  ['../../etc/passwd', 'etc passwd.pentimento'],
  ['a\u202Egnp.exe', 'a gnp.exe.pentimento'],
  [' . ', 'session.pentimento'],
  ['x'.repeat(300), `${'x'.repeat(80)}.pentimento`],
])('names the file of %j safely', (title, name) => {
  expect(sessionFileName(title)).toBe(name);
});
