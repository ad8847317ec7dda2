/** `npm start`: builds the playground when something changed, serves it and opens the browser where there is one. */
import { buildPlayground } from './playground/build-playground.ts';
import { servePlayground } from './playground/serve-playground.ts';

const preferredPort = Number(process.env['PORT'] ?? 4173);

function hasDesktop(): boolean {
  if (process.env['CI'] || process.env['SSH_CONNECTION'] || process.env['BROWSER'] === 'none') return false;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

try {
  console.log('Preparing the playground …');
  buildPlayground();
  const playground = await servePlayground({ port: preferredPort, open: hasDesktop() });
  if (new URL(playground.url).port !== String(preferredPort)) {
    console.log(`Port ${preferredPort} is taken, so another one is used.`);
  }
  console.log(`\nPentimento is at ${playground.url}\nCtrl-C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      console.log('\nStopped.');
      process.exit(0);
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
