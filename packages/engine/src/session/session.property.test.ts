import { testSessions } from './__fixtures__/test-sessions.ts';

testSessions(500);
