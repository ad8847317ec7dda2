import { createModelWorker } from '../client/create-model-worker.ts';

/** Starts the adapter's worker and counts those that have not been ended. */
export function countedWorkers() {
  const counter = {
    alive: 0,
    createWorker(): Worker {
      const worker = createModelWorker();
      counter.alive += 1;
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        counter.alive -= 1;
        terminate();
      };
      return worker;
    },
  };
  return counter;
}
