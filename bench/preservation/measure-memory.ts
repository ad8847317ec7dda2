/**
 * A process of its own: one `preserve` on a picture of so many pixels a side, and what the process needed at most, in
 * MiB. The picture is a smaller test picture with its pixels repeated, since drawing it at full size would need more
 * memory than what is measured.
 */
import { preserve } from '@pentimento/engine/preservation';
import { makeCases } from '@pentimento/engine/preservation/testing';

const side = Number(process.argv[2]);
const repeat = Math.max(1, side / 512);
const [test] = makeCases({
  half: 'held-out',
  picturesPerKind: 1,
  side: side / repeat,
  edits: ['recolour'],
  kinds: ['photograph'],
});
const [parent, result] = [enlarge(test!.parent), enlarge(test!.result)];
const before = process.memoryUsage().rss;
const startedAt = process.cpuUsage();
const { decision } = await preserve({ parent, result });
const used = process.cpuUsage(startedAt);
const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
console.log(
  JSON.stringify({
    decision,
    beforeMiB: mebibytes(before),
    peakMiB: mebibytes(process.resourceUsage().maxRSS * 1024),
    cpuMs: Math.round((used.user + used.system) / 1000),
  }),
);

function enlarge(
  picture: typeof test & object extends { parent: infer Picture } ? Picture : never,
): typeof picture {
  const data = new Uint8ClampedArray(side * side * 4);
  const from = new Uint32Array(picture.data.buffer);
  const to = new Uint32Array(data.buffer);
  for (let y = 0, at = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1, at += 1)
      to[at] = from[Math.floor(y / repeat) * picture.width + Math.floor(x / repeat)]!;
  return { width: side, height: side, data };
}
