import type { ToneShift } from '../../protocol/preservation-record.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';
import { collectToneSamples, type ToneSamples } from './tone-samples.ts';
import { isBetterInManyAreas } from './is-better-in-many-areas.ts';
import { isBetterInManyPlaces } from './is-better-in-many-places.ts';
import { fitRobustly, type RobustFit } from './fit-robustly.ts';
import { allTerms, buildToneTerms } from './build-tone-terms.ts';
import { leaveOutAreas } from './leave-out-areas.ts';
import { describeChannel, type ChannelFit } from './describe-channel.ts';
import type { ToneModel } from './tone-model.ts';

/** Options of `fitTone`. */
export interface FitToneOptions {
  /** The parent. */
  parent: ColourPlanes;
  /** The result, laid over it; same size. */
  result: ColourPlanes;
  /** Uint8Array, [height, width]: only pixels with 1 are compared. */
  valid: Uint8Array;
  /** Uint8Array, [height, width]: what is not 0 here is expected to differ. Absent: nothing. */
  excluded?: Uint8Array | undefined;
}

/** The difference in tone between a parent and its result. */
export interface FittedTone {
  /** What corrects the result. */
  model: ToneModel;
  /** The same as a straight line a channel, for people: result = gain × parent + offset. */
  shift: ToneShift;
  /** Mean distance of that line from "no difference" over the picture's tones, of the worst channel, in 8-bit steps. */
  size: number;
}

/** Corrections that nowhere reach this many 8-bit steps are rounding: the result's own bytes are taken. */
const smallestCorrection = 0.6;
const channels = [0, 1, 2] as const;
/** How many terms each richer model has: offset, straight line, curve, slowly varying cast, saturation. */
const stages = [1, 2, 4, 9, allTerms] as const;

/**
 * Fits, per channel, what turns the result's tones into the parent's: an offset, a straight line, a curve, a slowly
 * varying cast, a change of saturation. Tukey's weights keep the edit out of each fit, a richer one is taken only where
 * separate parts of the picture vote for it, and what a single thing tells is left out: else the edit would be
 * explained away.
 */
export function fitTone(options: FitToneOptions): FittedTone {
  const samples = collectToneSamples(options);
  const terms = channels.map((channel) => buildToneTerms(samples, channel));
  const counts = channels.map((channel) => unclipped(samples.result[channel]));
  const { fits, termCount } = chooseFits({ samples, terms, counts });
  const corrected = leaveOutAreas({ samples, terms, fits, termCount, stride: allTerms, counts });
  const [red, green, blue] = channels.map((channel) => {
    const coefficients = corrected?.[channel] ?? fits[channel]!.coefficients;
    return describeChannel(samples, channel, {
      terms: terms[channel]!,
      fit: { ...fits[channel]!, coefficients },
      counts: counts[channel]!,
    });
  }) as [ChannelFit, ChannelFit, ChannelFit];
  return {
    model: {
      channels: [red.correction, green.correction, blue.correction],
      isIdentity: Math.max(red.largest, green.largest, blue.largest) < smallestCorrection,
    },
    shift: {
      gain: [red.gain, green.gain, blue.gain],
      offset: [red.offset, green.offset, blue.offset],
    },
    size: Math.max(red.size, green.size, blue.size),
  };
}

interface ChooseFitsOptions {
  samples: ToneSamples;
  terms: readonly Float32Array[];
  counts: readonly Uint8Array[];
}

/** The richest model that separate places, or separate plain areas, vote for. */
function chooseFits({ samples, terms, counts }: ChooseFitsOptions): { fits: RobustFit[]; termCount: number } {
  let chosen = { fits: channels.map((channel) => start(samples, channel)), termCount: 1 };
  for (const termCount of stages) {
    const fits = channels.map((channel) =>
      fitRobustly({
        terms: terms[channel]!,
        termCount,
        stride: allTerms,
        target: samples.parent[channel],
        start: chosen.fits[channel]!.coefficients,
        counts: counts[channel]!,
        importance: samples.weight,
      }),
    );
    const simple = chosen.fits.map(({ residuals }) => residuals);
    const rich = fits.map(({ residuals }) => residuals);
    const isBetter =
      isBetterInManyPlaces({ simple, rich, ...samples }) ||
      (termCount > 1 && isBetterInManyAreas({ simple, rich, area: samples.area, fewest: termCount }));
    if (isBetter && isOneSaturation(fits)) chosen = { fits, termCount };
  }
  return chosen;
}

/** A change of saturation is the same in all channels; what differs between them is a colour that was edited. */
function isOneSaturation(fits: readonly RobustFit[]): boolean {
  const shares = fits.map(({ coefficients }) => coefficients[allTerms - 1]! / 128);
  return Math.max(...shares) - Math.min(...shares) <= 0.06 && Math.max(...shares.map(Math.abs)) <= 0.2;
}

function start({ result, parent }: ToneSamples, channel: 0 | 1 | 2): RobustFit {
  const own = result[channel];
  const residuals = parent[channel].map((value, at) => value - own[at]!);
  return { coefficients: new Float64Array(allTerms), residuals, reach: 6 };
}

/** Clipped tones lie: what was 250 and became brighter reads 255 all the same. All count where little else is left. */
function unclipped(values: Float32Array): Uint8Array {
  const counts = Uint8Array.from(values, (value) => (value > 2 && value < 253 ? 1 : 0));
  const left = counts.reduce((sum, value) => sum + value, 0);
  return left >= values.length / 50 ? counts : counts.fill(1);
}
