import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AuthenticationError,
  BadOutputError,
  NetworkOrCorsError,
  RateLimitedError,
} from '@pentimento/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnoseFailure, type FailureCircumstances } from './diagnose-failure.ts';

const unreachable = new NetworkOrCorsError({ message: 'It cannot be reached.' });
const lan = 'http://192.168.1.20:7860';
let server: Server;
let there: string;
let gone: string;

const listen = (): Promise<Server> =>
  new Promise((resolve) => {
    const started = createServer((_, response) => response.end('no CORS here'));
    started.listen(0, '127.0.0.1', () => resolve(started));
  });
const addressOf = (started: Server): string =>
  `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1`;

beforeAll(async () => {
  const stopped = await listen();
  gone = addressOf(stopped);
  await new Promise((resolve) => stopped.close(resolve));
  server = await listen();
  there = addressOf(server);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const diagnose = (error: unknown, given: Partial<FailureCircumstances>) =>
  diagnoseFailure(error, {
    address: there,
    isOwnAddress: false,
    isOnline: true,
    origin: 'https://pentimento.example',
    mayProbe: true,
    fetch: globalThis.fetch,
    signal: AbortSignal.timeout(5000),
    ...given,
  });

test('tells a server that forbids pages from one that is not there', async () => {
  expect(await diagnose(unreachable, { address: there })).toBe('cors');
  expect(await diagnose(unreachable, { address: gone })).toBe('silent');
});

test('does not claim to know what an isolated page cannot find out', async () => {
  expect(await diagnose(unreachable, { address: there, mayProbe: false })).toBe('silent-or-cors');
  expect(await diagnose(unreachable, { address: gone, mayProbe: false })).toBe('silent-or-cors');
  expect(await diagnose(unreachable, { address: undefined })).toBe('silent-or-cors');
});

test('blames the missing network for what is elsewhere, not for what is on this device', async () => {
  expect(await diagnose(unreachable, { address: 'https://api.example', isOnline: false })).toBe('offline');
  expect(await diagnose(unreachable, { address: gone, isOnline: false })).toBe('silent');
  expect(await diagnose(unreachable, { address: 'http://localhost:9', isOnline: false })).toBe('silent');
});

test('knows that a page from https may not call http elsewhere', async () => {
  const fetch = async (): Promise<Response> => Promise.reject(new TypeError('blocked'));
  expect(await diagnose(unreachable, { address: lan, fetch })).toBe('insecure');
  expect(await diagnose(unreachable, { address: lan, fetch, origin: 'http://localhost:4200' })).toBe(
    'silent',
  );
});

test('takes an address of this site as one', async () => {
  const asked: string[] = [];
  const fetch = async (url: unknown): Promise<Response> => (asked.push(String(url)), new Response());
  expect(await diagnose(unreachable, { address: '/relay', fetch })).toBe('cors');
  expect(asked).toEqual(['https://pentimento.example/relay']);
});

test("suspects what lies in between when the provider's own address is silent", async () => {
  const fetch = async (): Promise<Response> => Promise.reject(new TypeError('blocked'));
  const own = { address: 'https://api.example/v1', isOwnAddress: true };
  expect(await diagnose(unreachable, { ...own, fetch })).toBe('blocked');
  expect(await diagnose(unreachable, { ...own, mayProbe: false })).toBe('blocked');
  expect(await diagnose(unreachable, { address: gone, isOwnAddress: true })).toBe('silent');
});

test('goes by the code where somebody answered, and asks nobody then', async () => {
  const fetch = (): never => {
    throw new Error('asked');
  };
  const words = { message: 'No.' };
  expect(await diagnose(new AuthenticationError(words), { fetch })).toBe('wrong-key');
  expect(await diagnose(new BadOutputError(words), { fetch })).toBe('wrong-address');
  expect(await diagnose(new RateLimitedError(words), { fetch })).toBe('rate-limited');
  expect(await diagnose(new RateLimitedError({ ...words, isRetryable: false }), { fetch })).toBe('unpaid');
  expect(await diagnose(new Error('a fault of ours'), { fetch })).toBe('other');
});
