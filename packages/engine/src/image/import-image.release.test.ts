import { it } from 'vitest';
import { checkMetadataIsGone } from './__fixtures__/check-metadata-is-gone.ts';

it('leaves EXIF, GPS position, XMP and thumbnails in 0 of 500 pictures', { timeout: 600_000 }, async () => {
  await checkMetadataIsGone(500);
});
