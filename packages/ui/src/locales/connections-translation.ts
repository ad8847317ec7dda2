import type { ConnectionProblem } from '../connections/connection-diagnosis.ts';

/** What the sentences about a failed connection speak of. */
export interface ConnectionPlace {
  /** The back end. */
  label: string;
  /** Where it was looked for. */
  address: string;
  /** Where this page came from. */
  origin: string;
}

/** The texts of connections to back ends, and of choosing among their models. */
export interface ConnectionsTranslation {
  connections: string;
  connectModel: string;
  loadingConnections: string;
  connectionsFailed: (reason: string) => string;
  groupDevice: string;
  groupKey: string;
  groupServer: string;
  comesAlong: string;
  connected: string;

  moreSettings: string;
  goodToKnow: string;
  whereKeyGoes: string;
  getKey: string;
  opensNewTab: string;
  optional: string;
  fieldMissing: (label: string) => string;
  fieldWrong: (label: string, reason: string) => string;
  keepOnDevice: string;
  keepHelp: string;
  keepWarning: string;
  keepFailed: string;

  connect: string;
  applyChanges: string;
  testConnection: string;
  testing: string;
  connecting: string;
  disconnect: string;
  forget: string;

  connectionWorks: (label: string, modelCount: number) => string;
  connectionUntested: (label: string) => string;
  connectionProblem: (problem: ConnectionProblem, place: ConnectionPlace) => string;
  itSaid: (said: string) => string;
  nowConnected: (label: string) => string;
  nowDisconnected: (label: string) => string;
  nowForgotten: (label: string) => string;

  onlyNew: string;
  onlyChanges: string;
  referenceCount: (count: number) => string;
  costAbout: (amount: string) => string;
  overCap: string;
  modelsThatCan: string;
  tryOnAnother: string;

  useAsReference: string;
  referenceTo: (label: string) => string;
  removeReference: string;
  announceReference: string;
}
