import {
  AuthenticationError,
  type EngineError,
  type ImageAdapter,
  ModelUnavailableError,
  NetworkOrCorsError,
  OverloadedError,
  RateLimitedError,
  TimeoutError,
} from '@pentimento/engine';
import type { AdapterCatalogue } from '../connections/adapter-catalogue.ts';
import type { AdapterProfileLike } from '../connections/adapter-profile-like.ts';
import type { StandardIssueLike, StandardSchemaLike } from '../connections/standard-schema-like.ts';
import { createTestAdapter } from './create-test-adapter.ts';

/** What goes wrong with a key of this name. Every other key is right. */
const failures: Record<string, EngineError> = {
  wrong: new AuthenticationError({ message: 'Paint Works does not accept the key.' }),
  far: new NetworkOrCorsError({ message: 'Paint Works cannot be reached from here.' }),
  astray: new ModelUnavailableError({ message: 'Paint Works does not have this: HTTP 404.' }),
  eager: new RateLimitedError({ message: 'Paint Works asks to slow down.' }),
  poor: new RateLimitedError({ message: 'Paint Works wants to be paid first.', isRetryable: false }),
  busy: new OverloadedError({ message: 'Paint Works has trouble.' }),
  silent: new TimeoutError({ message: 'Paint Works did not answer in time.' }),
};

/** Addresses begin with https; nothing else is looked at. */
const schema: StandardSchemaLike = {
  '~standard': {
    validate(value) {
      const entered = value as Record<string, string>;
      const { baseUrl = '' } = entered;
      const issues: StandardIssueLike[] =
        baseUrl === '' || /^https?:/.test(baseUrl)
          ? []
          : [{ message: 'must begin with https://', path: [{ key: 'baseUrl' }] }];
      if (issues.length > 0) return { issues };
      return { value: Object.fromEntries(Object.entries(entered).filter(([, text]) => text !== '')) };
    },
  },
};

const paintWorks: AdapterProfileLike = {
  id: 'paint-works',
  label: 'Paint Works',
  summary: 'Models that paint, by the hour.',
  keyUrl: 'https://paint-works.example/keys',
  keyGoes: 'Into the `Authorization` header, and nowhere else.',
  limits: ['No masks: `mask` is left out.'],
  schema,
  fields: [
    { name: 'apiKey', label: 'Key', kind: 'secret', isRequired: true, help: 'From Paint Works.' },
    { name: 'defaultModel', label: 'Model', kind: 'model', isRequired: false, help: 'Offered first.' },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      isRequired: false,
      help: 'Another address.',
      placeholder: 'https://paint-works.example/v1',
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A relay adds the key.',
      choices: [
        { value: 'direct', label: 'Straight to Paint Works' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
  ],
  models: [{ id: 'plain', label: 'Plain' }],
};

const workshop: AdapterProfileLike = {
  id: 'workshop',
  label: 'Workshop',
  summary: 'A server of yours.',
  schema,
  fields: [
    {
      name: 'baseUrl',
      label: 'Address',
      kind: 'url',
      isRequired: false,
      help: 'Where it runs.',
      placeholder: 'http://127.0.0.1:7777',
    },
  ],
  models: [],
};

/** What was asked of a catalogue. */
export interface TestCatalogue extends AdapterCatalogue {
  /** How often its profiles were asked for. */
  profileCount: number;
  /** The settings of every adapter that was made, but for the `fetch` of tests. */
  made: Record<string, unknown>[];
}

/** A catalogue of two back ends; what goes wrong is chosen by the key. */
export function createTestCatalogue(): TestCatalogue {
  const catalogue: TestCatalogue = {
    profileCount: 0,
    made: [],
    async profiles() {
      catalogue.profileCount += 1;
      return [paintWorks, workshop];
    },
    async create(id, { fetch, ...settings }) {
      catalogue.made.push(settings);
      const failure = failures[String(settings['apiKey'])];
      const adapter: ImageAdapter = createTestAdapter();
      return {
        ...adapter,
        id,
        label: id === 'workshop' ? 'Workshop' : 'Paint Works',
        async models() {
          if (failure) throw failure;
          if (id === 'paint-works') await (fetch as typeof globalThis.fetch | undefined)?.('data:,');
          return adapter.models();
        },
      };
    },
  };
  return catalogue;
}
