/** Every way in which a turn or a store can fail. */
export type EngineErrorCode =
  | 'rate-limited'
  | 'overloaded'
  | 'timeout'
  | 'refused'
  | 'empty'
  | 'bad-output'
  | 'stream-cut'
  | 'unknown-outcome'
  | 'authentication'
  | 'network-or-cors'
  | 'invalid-request'
  | 'quota-exceeded'
  | 'device-lost'
  | 'out-of-memory'
  | 'model-unavailable'
  | 'aborted'
  | 'corrupt-session';
