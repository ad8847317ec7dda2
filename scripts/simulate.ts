/**
 * `npm run simulate [-- --port 4010]`: plays the cloud providers on this machine, so that their adapters can be tried without
 * a key and without cost. An instruction may ask for a fault: "a red house [fault: rate-limited]".
 */
import { parseArgs } from 'node:util';
import { faultNames } from '../packages/adapters/testing/core/fault-in-words.ts';
import { startSimulator } from '../packages/adapters/testing/core/start-simulator.ts';
import { listSimulatedProviders } from '../packages/adapters/testing/list-simulated-providers.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
const providers = await listSimulatedProviders();
const simulator = await startSimulator({
  providers,
  port: Number(values.port),
  eventDelayMs: 400,
  takesFaultsFromWords: true,
});
console.log('Any key will do. Base URLs:');
for (const { id, apiPath = '' } of providers)
  console.log(`  ${id.padEnd(20)} ${simulator.baseUrl(id)}${apiPath}`);
console.log(`Faults, written into an instruction as [fault: name]: ${faultNames.join(', ')}.`);
