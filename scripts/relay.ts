/**
 * `npm run relay`: starts the relay of `apps/relay`, set up by the environment. `--simulate` puts the simulated OpenAI behind it,
 * so that it can be tried without a key and without cost.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { join } from 'node:path';

const { values, positionals } = parseArgs({
  options: { simulate: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const simulatorPort = 4010;

function start(path: string, scriptArguments: string[], more: Record<string, string> = {}): ChildProcess {
  const file = join(import.meta.dirname, '..', path);
  return spawn(process.execPath, ['--conditions=pentimento-source', file, ...scriptArguments], {
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
}

const simulated = {
  OPENAI_API_KEY: 'simulated',
  OPENAI_BASE_URL: `http://127.0.0.1:${simulatorPort}/openai/v1`,
};
const simulator = values.simulate
  ? start('scripts/simulate.ts', ['--port', String(simulatorPort)])
  : undefined;
const relay = start('apps/relay/src/main.ts', positionals, values.simulate ? simulated : {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => relay.kill(signal));
// Without it, the relay would stand in front of nothing.
simulator?.on('exit', (code) => code && relay.kill());
relay.on('exit', (code) => {
  simulator?.kill();
  process.exitCode = code ?? 1;
});
