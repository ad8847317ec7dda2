import { hashImage, type WarningEvent } from '@pentimento/engine';
import { composePrompt } from '../../shared/compose-prompt.ts';
import { encodePicture } from '../encode-picture.ts';
import { type GoogleTurn, wantsPreviews } from '../google-turn.ts';
import { mapSize } from '../map-size.ts';
import type { InteractionBody, InteractionInput } from './interaction-body.ts';
import type { InteractionState } from './interaction-state.ts';

/** A request to the Interactions API, and what could not be honoured. */
export interface InteractionRequest {
  json: InteractionBody;
  warnings: WarningEvent[];
}

/** A turn as an interaction, following the one before where there is one. */
export async function mapInteractionRequest(
  turn: GoogleTurn,
  state: InteractionState | undefined,
): Promise<InteractionRequest> {
  const { request, model, options } = turn;
  const { warnings, aspectRatio, imageSize } = mapSize(request, { model, imageSize: options.imageSize });
  const isStream = wantsPreviews(turn);
  const thinking = {
    ...(options.thinkingLevel && { thinking_level: options.thinkingLevel }),
    ...(isStream && { thinking_summaries: 'auto' as const }),
  };
  return {
    json: {
      model: request.model,
      input: await mapInput(turn, state),
      response_format: [
        { type: 'text' },
        {
          type: 'image',
          delivery: 'inline',
          ...(aspectRatio && { aspect_ratio: aspectRatio }),
          ...(imageSize && { image_size: imageSize }),
        },
      ],
      ...(Object.keys(thinking).length > 0 && { generation_config: thinking }),
      ...(state && { previous_interaction_id: state.id }),
      store: true,
      ...(isStream && { stream: true as const }),
    },
    warnings,
  };
}

async function mapInput(
  { request }: GoogleTurn,
  state: InteractionState | undefined,
): Promise<InteractionInput[]> {
  const { base, references } = request;
  // Google has the picture that it has just drawn; any other base goes along.
  const isKnown =
    base !== undefined && state !== undefined && references.length === 0
      ? (await hashImage(base.bytes)) === state.pictureId
      : false;
  const pictures = [...(base && !isKnown ? [base] : []), ...references.map(({ image }) => image)];
  return [
    ...pictures.map((picture): InteractionInput => {
      const { mimeType, data } = encodePicture(picture);
      return { type: 'image', mime_type: mimeType, data };
    }),
    { type: 'text', text: composePrompt(request) },
  ];
}
