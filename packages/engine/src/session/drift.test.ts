import { describe, expect, test } from 'vitest';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { Turn } from '../protocol/turn.ts';
import { paintDisc } from './__fixtures__/drifting-adapter.ts';
import { openHarbour, type Harbour } from './__fixtures__/open-harbour.ts';

/** Each edit paints a disc further to the right. */
async function openDiscs(): Promise<Harbour> {
  let count = 0;
  const edit = (picture: PixelImage): void => paintDisc(picture, { x: 0.15 + 0.12 * (count += 1) });
  return openHarbour({ edit });
}

async function edit({ session }: Harbour, times: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let index = 0; index < times; index += 1) {
    const base = session.path().at(-1)!.images[0]!.id;
    turns.push(await session.run({ instruction: `ball ${index + 1}`, base }).result);
  }
  return turns;
}

const driftWarnings = (turn: Turn): string[] =>
  turn.warnings.filter(({ feature }) => feature === 'drift').map(({ details }) => details);

describe('drift', () => {
  test('is measured against turn 0 on every turn, and warned of at depth 4', async () => {
    const harbour = await openDiscs();
    const { session, first } = harbour;
    const turns = await edit(harbour, 5);
    expect(turns.map((turn) => turn.preservation?.decision)).toEqual(Array(5).fill('local'));
    expect(turns[0]?.fidelity).not.toHaveProperty('origin');
    const points = session.drift();
    expect(points.map(({ turnId, depth }) => [turnId, depth])).toEqual(
      [first, ...turns].map(({ id }, depth) => [id, depth]),
    );
    const exact = points.slice(1).map(({ origin }) => origin!.exactFraction);
    expect(exact.toSorted((one, other) => other - one)).toEqual(exact);
    expect(exact.at(-1)).toBeGreaterThan(0.6);
    expect(turns.map((turn) => driftWarnings(turn).length)).toEqual([0, 0, 0, 1, 0]);
    expect(driftWarnings(turns[3]!)[0]).toMatch(/^4 turns since the last anchor. \d+ % of the picture/);
    expect(session.anchor()?.turn.id).toBe(first.id);
  });

  test('counts from a pinned turn; the pin survives a reload and can be taken back', async () => {
    const harbour = await openDiscs();
    const [one, two, three] = await edit(harbour, 3);
    await harbour.session.pin(two!.id);
    expect(harbour.session.drift().map(({ depth }) => depth)).toEqual([0, 1, 0, 1]);
    const reloaded = await harbour.reload();
    expect(reloaded.anchor(three!.id)).toMatchObject({ turn: { id: two!.id }, since: [{ id: three!.id }] });
    expect(reloaded.state.pins).toEqual([two!.id]);
    await reloaded.unpin(two!.id);
    expect(reloaded.drift().map(({ depth }) => depth)).toEqual([0, 1, 2, 3]);
    await reloaded.pin(one!.id);
    await reloaded.deleteTurn(one!.id);
    expect(reloaded.state.pins).toEqual([]);
    await expect(reloaded.pin('nothing')).rejects.toThrow('no turn');
  });

  test('starts anew after a change of the whole picture', async () => {
    const harbour = await openHarbour({
      edit: (picture) => {
        for (let at = 0; at < picture.data.length; at += 1) if (at % 4 !== 3) picture.data[at]! *= 0.3;
      },
    });
    const base = harbour.base;
    await harbour.session.run({ instruction: 'make it night', base }).result;
    expect(harbour.session.drift().map(({ depth }) => depth)).toEqual([0, 0]);
  });
});

describe('re-anchoring', () => {
  test('runs the instructions since the anchor again, at once, on the anchor', async () => {
    const harbour = await openDiscs();
    const { session, adapter, base } = harbour;
    const turns = await edit(harbour, 2);
    const turn = await session.reanchor().result;
    expect(adapter.requests.at(-1)?.instruction).toBe('ball 1. ball 2.');
    expect(turn.base).toBe(base);
    expect(turn.parent).toBe(turns[1]!.id);
    expect(turn.derivation).toEqual({ kind: 'reanchored', anchor: harbour.first.id });
    expect(session.state.head).toBe(turn.id);
    expect(session.drift().at(-1)?.depth).toBe(0);
    expect(() => session.reanchor()).toThrow('Nothing has been changed');
    expect((await harbour.reload()).turn(turn.id)).toEqual(turn);
  });

  test('with a reference, sends the picture again beside the anchor', async () => {
    const harbour = await openDiscs();
    const { session, adapter, base } = harbour;
    const [, last] = await edit(harbour, 2);
    await session.reanchor(last!.id, { how: 'reference' }).result;
    const request = adapter.requests.at(-1)!;
    expect(request.references).toHaveLength(1);
    const stored = await session.image(base);
    expect(request.references[0]?.image.bytes).toEqual(new Uint8Array(await stored.arrayBuffer()));
    expect(request.instruction).toContain('ball 1. ball 2.');
  });

  test('lets changes happen where the masks of those turns did', async () => {
    const harbour = await openDiscs();
    const { session, base, adapter } = harbour;
    const maskAt = (top: number) => ({
      width: 256,
      height: 256,
      data: new Uint8Array(256 * 256).fill(255, top * 256, (top + 60) * 256),
    });
    const one = await session.run({ instruction: 'a', base, mask: maskAt(60) }).result;
    await session.run({ instruction: 'b', base: one.images[0]!.id, mask: maskAt(150) }).result;
    await session.reanchor().result;
    const merged = adapter.requests.at(-1)!.mask!;
    const rows = Array.from({ length: 256 }, (_, y) => merged.data[y * 256]! / 255);
    expect(rows.map((row, y) => row * y).filter(Boolean)).toHaveLength(120);
  });
});
