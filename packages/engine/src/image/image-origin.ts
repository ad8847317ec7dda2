/** Who a picture comes from. Decides what an error about it says: `invalid-request` for a person, `bad-output` for a provider. */
export type ImageOrigin = 'person' | 'provider';
