import { expect, test } from 'vitest';
import { createGuardedFetch } from './create-guarded-fetch.ts';
import { isPublicAddress } from './is-public-address.ts';

function guarded(resolve?: (hostname: string) => Promise<string[]>) {
  const asked: { url: string; redirect: unknown }[] = [];
  const fetch = createGuardedFetch({
    trustedOrigins: ['http://192.168.1.5:8080'],
    resolve,
    fetch: async (input, init) => {
      asked.push({ url: String(input), redirect: init?.redirect });
      return new Response();
    },
  });
  return { asked, fetch };
}

test.each([
  'http://example.com/',
  'https://localhost/',
  'https://intranet/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.1.2.3/',
  'https://100.100.100.200/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fd00:ec2::254]/',
  'https://[fe80::1]/',
  'https://[2002:7f00:1::]/',
  'https://example.com:8443/',
  'http://192.168.1.5:8081/',
  'file:///etc/passwd',
  'data:text/plain,x',
])('does not call %s', async (address) => {
  const { asked, fetch } = guarded();
  await expect(fetch(address)).rejects.toThrow('does not call');
  expect(asked).toEqual([]);
});

test('calls public addresses, and those that the operator configured; never follows a redirect', async () => {
  const { asked, fetch } = guarded();
  for (const address of ['https://example.com/a', 'https://93.184.215.14/', 'https://[2606:2800:21f::1]/'])
    await fetch(address);
  await fetch('http://192.168.1.5:8080/sdapi', { redirect: 'follow' });
  await fetch('https://example.com/b', { redirect: 'error' });
  expect(asked.map(({ redirect }) => redirect)).toEqual(['manual', 'manual', 'manual', 'manual', 'error']);
});

test('a public name that leads inside is not called', async () => {
  const answers: Record<string, string[]> = {
    'inside.example.com': ['93.184.215.14', '10.0.0.1'],
    'nowhere.example.com': [],
    'outside.example.com': ['93.184.215.14', '2606:2800:21f::1'],
  };
  const { fetch } = guarded(async (hostname) => answers[hostname] ?? []);
  await expect(fetch('https://inside.example.com/')).rejects.toThrow();
  await expect(fetch('https://nowhere.example.com/')).rejects.toThrow();
  expect((await fetch('https://outside.example.com/')).ok).toBe(true);
});

test.each([
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.16.0.0', false],
  ['172.31.255.255', false],
  ['172.32.0.0', true],
  ['0.0.0.0', false],
  ['192.0.2.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2001:4860:4860::8888', true],
  ['2001:db8::1', false],
  ['2001::1', false],
  ['::', false],
  ['ff02::1', false],
  ['64:ff9b::7f00:1', false],
])('%s is public: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));
