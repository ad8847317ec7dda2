import { describe, expect, test } from 'vitest';
import { adapterProfiles, adapterRegistry, type AdapterProfile } from '../registry.generated.ts';

const profiles = await Promise.all(
  Object.entries(adapterProfiles).map(async ([id, load]) => ({
    id,
    profile: (await load()) as AdapterProfile,
  })),
);

describe.each(profiles)('profile of $id', ({ id, profile }) => {
  test('belongs to its folder, and says what a newcomer needs', () => {
    expect(profile.id).toBe(id);
    expect(profile.setUp.length).toBeGreaterThan(0);
    expect(profile.setUp.length).toBeLessThanOrEqual(5);
    for (const text of [profile.summary, profile.keyGoes, ...profile.limits]) expect(text).toMatch(/[.)]$/);
    for (const { asOf } of profile.sources) expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const host of profile.hosts)
      expect(host).toMatch(/^(https|wss):\/\/[^/]+$|^(http|ws):\/\/127\.0\.0\.1(:\d+)?$/);
  });

  test('has models whose ids differ', () => {
    const ids = profile.models.map((model) => model.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { pricing } of profile.models)
      if (pricing) expect(pricing.asOf ?? '0').toMatch(/^(0|\d{4}-\d\d-\d\d)$/);
  });

  // One without a form is given objects by a program, which no person can type.
  test.skipIf(profile.fields.length === 0)(
    'takes a form that was left empty, but for what is needed',
    async () => {
      const needed: Record<string, string> = {
        secret: 'key-of-a-test',
        url: 'https://example.com',
        text: 'some',
        model: 'some',
      };
      const entered = Object.fromEntries(
        profile.fields.map(({ name, kind, isRequired, choices }) => [
          name,
          kind === 'choice' ? (choices?.[0]?.value ?? '') : isRequired ? (needed[kind] ?? '') : '',
        ]),
      );
      expect(await profile.schema['~standard'].validate(entered)).not.toHaveProperty('issues');
      const create = (await adapterRegistry[id as keyof typeof adapterRegistry]()) as (options: object) => {
        id: string;
      };
      expect(create(entered).id).toBe(id);
    },
  );

  test('refuses a setting that does not exist, and a key with a line break, without quoting it', async () => {
    const secrets = profile.fields.filter(({ kind }) => kind === 'secret');
    for (const wrong of [{ nonsense: 'x' }, ...secrets.map(({ name }) => ({ [name]: 'sk-secret\nx' }))]) {
      const result = await profile.schema['~standard'].validate(wrong);
      expect(result.issues?.length).toBeGreaterThan(0);
      expect(JSON.stringify(result.issues?.map(({ message }) => message))).not.toContain('sk-secret');
    }
  });
});
