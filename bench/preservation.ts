/**
 * `npm run bench -- preservation`: what preservation decides, finds and keeps on the held-out half of the test
 * pictures, what chains of edits leave, how long it takes beside OpenCV's registration, and how much memory. Pictures,
 * edits and drift are made by the project itself.
 *
 * Words after the name choose parts (`table`, `chains`, `speed`; all of them unless any is named) and the half
 * (`tuning`, on which thresholds may be tuned, or `held-out`); numbers are the pictures of each kind and the side in
 * pixels of the table and the chains (default 512 and 256): `npm run bench -- preservation table tuning 2 256`.
 */
import { printChains } from './preservation/print-chains.ts';
import { printSpeed } from './preservation/print-speed.ts';
import { printTable } from './preservation/print-table.ts';

const words = process.argv.slice(3);
const [picturesPerKind = 4, side] = words.map(Number).filter((value) => value > 0);
const parts = ['table', 'chains', 'speed'].filter((part) => words.includes(part));
const runs = (part: string): boolean => parts.length === 0 || parts.includes(part);
const half = words.includes('tuning') ? 'tuning' : 'held-out';

if (runs('table')) await printTable({ half, picturesPerKind, side: side ?? 512 });
if (runs('chains')) await printChains({ half, side: side ?? 256 });
if (runs('speed')) await printSpeed();
