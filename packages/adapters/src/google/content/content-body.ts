/** A part of a message: words or a picture, and what the model thought of it. */
export interface ContentPart {
  text?: string;
  inlineData?: { mimeType: string; data: string };
  thoughtSignature?: string;
}

/** A message of a conversation. */
export interface Content {
  role: 'user' | 'model';
  parts: ContentPart[];
}

/** Body of `POST /models/{id}:generateContent`. */
export interface ContentBody {
  contents: Content[];
  /** Goes on with an answer that stopped at the limit of one request. */
  continuationToken?: string;
  generationConfig: {
    responseModalities: ('TEXT' | 'IMAGE')[];
    imageConfig?: { aspectRatio?: string; imageSize?: string };
    thinkingConfig?: { includeThoughts?: true; thinkingLevel?: string };
  };
}
