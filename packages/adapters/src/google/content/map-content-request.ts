import type { WarningEvent } from '@pentimento/engine';
import { encodeBase64 } from '../../http/encode-base64.ts';
import { composePrompt } from '../../shared/compose-prompt.ts';
import { encodePicture } from '../encode-picture.ts';
import { type GoogleTurn, wantsPreviews } from '../google-turn.ts';
import { hasSameBytes } from '../has-same-bytes.ts';
import { mapSize } from '../map-size.ts';
import type { Content, ContentBody, ContentPart } from './content-body.ts';
import type { Exchange } from './conversation.ts';

/** A request to generateContent, and what could not be honoured. */
export interface ContentRequest {
  path: string;
  json: ContentBody;
  warnings: WarningEvent[];
}

/** A turn as a request to generateContent: the conversation so far, then the pictures and the words. */
export function mapContentRequest(turn: GoogleTurn, exchanges: readonly Exchange[]): ContentRequest {
  const { request, model, options } = turn;
  const { warnings, ...imageConfig } = mapSize(request, { model, imageSize: options.imageSize });
  const isStream = wantsPreviews(turn);
  const thinkingConfig = {
    ...(isStream && { includeThoughts: true as const }),
    ...(options.thinkingLevel && { thinkingLevel: options.thinkingLevel.toUpperCase() }),
  };
  const method = isStream ? 'streamGenerateContent?alt=sse' : 'generateContent';
  return {
    path: `/models/${encodeURIComponent(request.model)}:${method}`,
    json: {
      contents: [...exchanges.flatMap(toContents), { role: 'user', parts: mapParts(turn, exchanges) }],
      generationConfig: {
        // Without words a model that declines gives nothing at all.
        responseModalities: ['TEXT', 'IMAGE'],
        ...(Object.keys(imageConfig).length > 0 && { imageConfig }),
        ...(Object.keys(thinkingConfig).length > 0 && { thinkingConfig }),
      },
    },
    warnings,
  };
}

function mapParts({ request }: GoogleTurn, exchanges: readonly Exchange[]): ContentPart[] {
  const { base, references } = request;
  // The base goes along unless it is the picture that the model has just drawn: then it is in the conversation.
  const isBaseShown = base !== undefined && references.length === 0 && isLastPicture(base.bytes, exchanges);
  const pictures = [...(base && !isBaseShown ? [base] : []), ...references.map(({ image }) => image)];
  return [
    ...pictures.map((picture) => ({ inlineData: encodePicture(picture) })),
    { text: composePrompt(request) },
  ];
}

function isLastPicture(bytes: Uint8Array, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1)?.parts.findLast(({ picture }) => picture)?.picture;
  return last !== undefined && hasSameBytes(last.bytes, bytes);
}

function toContents({ instruction, parts }: Exchange): Content[] {
  return [
    { role: 'user', parts: [{ text: instruction }] },
    {
      role: 'model',
      parts: parts.map(({ picture, ...part }) => ({
        ...part,
        ...(picture && { inlineData: { mimeType: picture.mimeType, data: encodeBase64(picture.bytes) } }),
      })),
    },
  ];
}
