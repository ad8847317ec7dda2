/** `npm run bench -- <name>` runs `bench/<name>.ts` under Node.js; without a name it lists what there is. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const [name] = process.argv.slice(2);

if (name !== undefined && existsSync(join(folder, `${name}.ts`))) {
  await import(`./${name}.ts`);
} else {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  console.error(`Usage: npm run bench -- <name>\nBenchmarks: ${names.join(', ') || 'none yet'}`);
  process.exitCode = 1;
}
