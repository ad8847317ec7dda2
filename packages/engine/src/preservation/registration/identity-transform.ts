import type { RegistrationTransform } from '../../protocol/preservation-record.ts';

/** Where nothing has moved. */
export const identityTransform: RegistrationTransform = { scaleX: 1, scaleY: 1, shiftX: 0, shiftY: 0 };
