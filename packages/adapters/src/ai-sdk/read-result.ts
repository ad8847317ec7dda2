import { type AdapterEvent, BadOutputError, EmptyError, type WarningEvent } from '@pentimento/engine';
import { decodeBase64 } from '../http/picture-bytes.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import type { ImageCallWarning, ImageResult } from './image-model.ts';

/** What a model gave, as events. @throws EmptyError, BadOutputError */
export function* readResult(
  { images, warnings, usage }: ImageResult,
  label: string,
): Generator<AdapterEvent> {
  for (const warning of warnings) yield toWarningEvent(warning);
  const { inputTokens, outputTokens } = usage ?? {};
  if (inputTokens !== undefined || outputTokens !== undefined) {
    yield {
      type: 'usage',
      ...(inputTokens !== undefined && { inputTokens }),
      ...(outputTokens !== undefined && { outputTokens }),
    };
  }
  let candidate = 0;
  for (const image of images) {
    if (image.length === 0) continue;
    const bytes = typeof image === 'string' ? decode(image, label) : image;
    yield { type: 'image', image: toEncodedImage(bytes), candidate };
    candidate += 1;
  }
  if (candidate === 0) throw new EmptyError({ message: `${label} answered without a picture. Try again.` });
}

function decode(text: string, label: string): Uint8Array {
  try {
    return decodeBase64(text);
  } catch (cause) {
    throw new BadOutputError({
      message: `${label} sent a picture that is not base64.`,
      cause,
      isRetryable: false,
    });
  }
}

/** The vendor's package's warning in our words. */
export function toWarningEvent(warning: ImageCallWarning): WarningEvent {
  switch (warning.type) {
    case 'unsupported':
      return {
        type: 'warning',
        kind: 'unsupported',
        feature: warning.feature,
        details: warning.details ?? `The model takes no ${warning.feature}: it was left out.`,
      };
    case 'compatibility':
      return {
        type: 'warning',
        kind: 'degraded',
        feature: warning.feature,
        details: warning.details ?? `${warning.feature} was done in another way, which may look worse.`,
      };
    case 'deprecated':
      return { type: 'warning', kind: 'other', feature: warning.setting, details: warning.message };
    case 'other':
      return { type: 'warning', kind: 'other', feature: 'model', details: warning.message };
    default:
      return warning satisfies never;
  }
}
