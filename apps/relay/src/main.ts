/**
 * The relay as a program: `npm run relay`. Everything is set by the environment; see `docs/relay.md`.
 * `npm run relay -- token <name>` makes a token.
 */
import { createToken } from './access/create-token.ts';
import { hashToken } from './access/hash-token.ts';
import { ConfigError } from './config/config-error.ts';
import { readConfig } from './config/read-config.ts';
import { serveRelay } from './node/serve-relay.ts';
import type { RelayLogEntry } from './log/relay-log-entry.ts';

const [command, name = 'me'] = process.argv.slice(2);

function log(entry: RelayLogEntry): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...entry }));
}

async function printToken(): Promise<void> {
  const token = createToken();
  console.log(`Give ${name} this token; it is shown only now:\n  ${token}`);
  console.log(`Add this to RELAY_USERS (a list with commas):\n  ${name}:${await hashToken(token)}`);
}

async function serve(): Promise<void> {
  const config = await readConfig(process.env);
  const token = config.users ? undefined : createToken();
  const users = config.users ?? [{ name: 'me', tokenHash: await hashToken(token ?? '') }];
  const served = await serveRelay({ ...config, users }, log);
  console.log(
    `The relay is at ${served.url}, in front of ${config.adapters.map(({ label }) => label).join(', ')}.`,
  );
  if (token !== undefined)
    console.log(
      `For this run and this machine only, its token is ${token}\nRELAY_USERS names those who may use it.`,
    );
  console.log(
    config.origins.length > 0
      ? `Pages that may call it: ${config.origins.join(', ')}`
      : 'No page may call it: RELAY_ORIGINS lists those that may.',
  );
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      console.log('Stopping: turns at work have ten seconds. Again to stop at once.');
      void served.close().then(() => process.exit(0));
    });
  }
  // One turn that fails in an unforeseen way must not take everybody's with it.
  process.on('unhandledRejection', (error) =>
    log({
      level: 'error',
      event: 'unhandled-rejection',
      at: error instanceof Error ? error.name : typeof error,
    }),
  );
}

try {
  await (command === 'token' ? printToken() : serve());
} catch (error) {
  const isConfig = error instanceof ConfigError;
  console.error(isConfig ? 'The relay cannot start:' : 'The relay did not start:');
  for (const line of isConfig ? error.problems : [error instanceof Error ? error.message : String(error)])
    console.error(`  - ${line}`);
  process.exitCode = 1;
}
