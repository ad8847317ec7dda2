import type { KillOperation, StoreContent } from './kill-operation.ts';

/** What a store holds after an operation. The store before is left as it is. */
export function applyKillOperation(content: StoreContent, operation: KillOperation): StoreContent {
  const after = structuredClone(content);
  const { sessionId } = operation;
  const session = (after[sessionId] ??= { title: 'new', turns: [] });
  switch (operation.type) {
    case 'append':
      session.turns.push({ id: operation.turnId, imageId: operation.imageId, base: operation.base });
      return after;
    case 'remove':
      session.turns = session.turns.filter((turn) => turn.id !== operation.turnId);
      return after;
    case 'rename':
      session.title = operation.title;
      return after;
    case 'delete':
      delete after[sessionId];
      return after;
    default:
      return operation satisfies never;
  }
}
