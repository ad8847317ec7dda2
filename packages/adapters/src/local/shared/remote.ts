/** The one place that knows which library carries calls between threads. */
import * as comlink from 'comlink';

/** Answers calls that arrive on this worker's own port. */
export function exposeRemote(api: object): void {
  comlink.expose(api);
}

/** Calls into a worker. Every method becomes asynchronous. */
export function wrapRemote<T>(worker: Worker): comlink.Remote<T> {
  return comlink.wrap<T>(worker);
}

/** Forgets a worker: its pending calls never settle. */
export function releaseRemote(remote: comlink.Remote<unknown>): void {
  remote[comlink.releaseProxy]();
}

/** Lets the other side call this function or object. */
export function shareWithRemote<T extends object>(value: T): T {
  return comlink.proxy(value);
}

/** Moves buffers instead of copying them. */
export function moveToRemote<T extends object>(value: T, buffers: Transferable[]): T {
  return comlink.transfer(value, buffers);
}

/** A wrapped worker. */
export type Remote<T> = comlink.Remote<T>;
