import { expect, test } from 'vitest';
import { isPrivateAddress } from './is-private-address.ts';

test.each([
  'http://localhost:8188',
  'http://127.0.0.1',
  'http://10.1.2.3',
  'http://172.16.0.1',
  'http://172.31.255.255',
  'http://192.168.178.20:7860',
  'http://100.64.0.7',
  'http://[::1]:8188',
  'http://[fd12:3456::1]',
  'http://[fe80::1]',
  'http://workstation:8188',
  'http://workstation.local',
])('%s is at home', (address) => {
  expect(isPrivateAddress(new URL(address))).toBe(true);
});

test.each([
  'http://example.com',
  'http://8.8.8.8',
  'http://172.32.0.1',
  'http://192.169.0.1',
  'http://100.128.0.1',
  'http://[2001:db8::1]',
  'http://10.1.2.3.example.com',
  'http://local.example',
])('%s is not', (address) => {
  expect(isPrivateAddress(new URL(address))).toBe(false);
});
