import type { ConnectionsTranslation } from './connections-translation.ts';

export const englishConnections: ConnectionsTranslation = {
  connections: 'Models and connections',
  connectModel: 'Connect a model…',
  loadingConnections: 'Opening…',
  connectionsFailed: (reason) => `What can be connected could not be listed: ${reason}`,
  groupDevice: 'On this device',
  groupKey: 'With your key',
  groupServer: 'Through your server',
  comesAlong: 'Comes with this page: nothing to set up.',
  connected: 'Connected',

  moreSettings: 'More settings',
  goodToKnow: 'Good to know',
  whereKeyGoes: 'Where the key goes:',
  getKey: 'Get a key',
  opensNewTab: '(opens a new tab)',
  optional: 'optional',
  fieldMissing: (label) => `${label} is needed.`,
  fieldWrong: (label, reason) => `${label} ${reason}.`,
  keepOnDevice: 'Keep on this device',
  keepHelp: 'Otherwise it is forgotten when this page closes.',
  keepWarning:
    'It is written down here unencrypted. Whoever uses this browser, and extensions that may read this page, can get at it: not on a shared computer, and best with a key that has a spending limit.',
  keepFailed: 'This browser does not let the page keep anything. It stays until the page closes.',

  connect: 'Connect',
  applyChanges: 'Apply changes',
  testConnection: 'Test connection',
  testing: 'Testing…',
  connecting: 'Connecting…',
  disconnect: 'Disconnect',
  forget: 'Forget',

  connectionWorks: (label, count) => `${label} answers: ${count === 1 ? 'one model' : `${count} models`}.`,
  connectionUntested: (label) =>
    `${label} has nothing that can be asked for free: whether the key is right shows with the first picture.`,
  connectionProblem: (problem, { label, address, origin }) => {
    switch (problem) {
      case 'wrong-key':
        return `${label} does not accept the key. Copy it again as a whole, and see that it may make pictures.`;
      case 'offline':
        return 'This device is offline. Connect it to a network and test again.';
      case 'insecure':
        return `This page came by https, and browsers keep such pages from calling ${address}. Use an https address, or open this page from that server’s network by http.`;
      case 'cors':
        return `${address} is there, but does not let this page read its answers (CORS). Allow ${origin} in the server’s settings, or go through a relay.`;
      case 'silent':
        return `Nothing answers at ${address}. See that the server runs, and that host and port are right.`;
      case 'silent-or-cors':
        return `Nothing that this page may read answers at ${address}. See that the server runs, that host and port are right, and that it allows ${origin} (CORS).`;
      case 'blocked':
        return `${address} cannot be reached, although this device is online. An extension, a firewall or a filter may block it, or it lets no page call it: then a relay helps.`;
      case 'wrong-address':
        return `Something answers, but not as ${label} should. See that the address is whole, with its path and port: ${address}`;
      case 'rate-limited':
        return `${label} asks to wait: too many requests. Test again in a minute.`;
      case 'unpaid':
        return `${label} wants to be paid first. Add credit to the account.`;
      case 'down':
        return `${label} has trouble at the moment. That is not your settings: test again later.`;
      case 'late':
        return `${label} did not answer in time. Test again; if it stays like that, check the address.`;
      case 'other':
        return 'That did not work.';
      default:
        return problem satisfies never;
    }
  },
  itSaid: (said) => `It said: ${said}`,
  nowConnected: (label) => `${label} is connected.`,
  nowDisconnected: (label) => `${label} is disconnected.`,
  nowForgotten: (label) => `The settings of ${label} are forgotten.`,

  onlyNew: 'new pictures only',
  onlyChanges: 'changes only',
  referenceCount: (count) => (count === 1 ? '1 reference' : `${count} references`),
  costAbout: (amount) => `About $${amount}`,
  overCap: 'More than this session may cost',
  modelsThatCan: 'Models that can:',
  tryOnAnother: 'Try on another model',

  useAsReference: 'Use as a reference',
  referenceTo: (label) => `Reference: ${label}`,
  removeReference: 'Leave the reference out',
  announceReference: 'The picture goes along with your next change, as a reference.',
};
