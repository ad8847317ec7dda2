import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { hashImage } from '../image/hash-image.ts';
import type { StoredImage } from './image-store.ts';
import { isImageId } from './is-image-id.ts';

/** Refuses a picture whose id is not the SHA-256 of its bytes. @throws EngineError `invalid-request`, `corrupt-session`. */
export async function checkStoredImage(image: StoredImage): Promise<void> {
  if (!isImageId(image.id)) {
    throw new InvalidRequestError({
      message: "A picture's id must be 64 lower-case hexadecimal digits: the SHA-256 of its bytes.",
    });
  }
  if ((await hashImage(image.bytes)) !== image.id) {
    throw new CorruptSessionError({
      message: `The bytes of picture ${image.id} do not match its id. Nothing was stored; import the picture again.`,
    });
  }
}
