import type { RelayUser } from '../relay-user.ts';
import { hashToken } from './hash-token.ts';
import { isSameText } from './is-same-text.ts';

/** The user whose token an `Authorization` header carries. Undefined: nobody's. Looks at every user, whoever it is. */
export async function findUser(
  users: readonly RelayUser[],
  authorization: string | undefined,
): Promise<RelayUser | undefined> {
  const [, token] = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(authorization ?? '') ?? [];
  const hash = await hashToken(token ?? '');
  let found: RelayUser | undefined;
  for (const user of users) if (isSameText(user.tokenHash, hash)) found = user;
  return token === undefined ? undefined : found;
}
