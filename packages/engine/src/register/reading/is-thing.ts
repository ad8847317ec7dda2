import type { ClauseItem, NounPhrase } from './clause.ts';

/** Whether an item names a thing. */
export function isThing(item: ClauseItem): item is NounPhrase {
  return item.type === 'noun' && item.names === 'thing';
}
