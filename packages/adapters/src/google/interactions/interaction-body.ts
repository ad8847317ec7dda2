/** A piece of what is given: words or a picture. */
export type InteractionInput =
  | { type: 'text'; text: string }
  | { type: 'image'; mime_type: string; data: string };

/** Body of `POST /interactions`. */
export interface InteractionBody {
  model: string;
  input: InteractionInput[];
  response_format: (
    | { type: 'text' }
    | { type: 'image'; delivery: 'inline'; aspect_ratio?: string; image_size?: string }
  )[];
  generation_config?: { thinking_level?: string; thinking_summaries?: 'auto' };
  previous_interaction_id?: string;
  store: true;
  stream?: true;
}
