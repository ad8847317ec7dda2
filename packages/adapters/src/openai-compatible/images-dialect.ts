import type { SizeCapability } from '@pentimento/engine';

/** How one server's Images API differs from the original. Plain data. */
export interface ImagesDialect {
  /** How pictures go to it: files of a form (`edits`), or base64 in the JSON of `generations`. */
  readonly pictures: 'form' | 'json';
  /** Name of the form's field for pictures; `both`: `image` for one and `image[]` for several. */
  readonly imageField: 'image' | 'image[]' | 'both';
  /** Name of the form's field for a mask. Absent: it takes none. */
  readonly maskField?: string;
  /** Where the mask says "may change": where it is transparent, or where it is white. Default `white`. */
  readonly maskPolarity?: 'transparent' | 'white';
  /** What its fields are called. A control that is not named here is not taken, which a warning says. */
  readonly controls: Readonly<Partial<Record<ControlName, string>>>;
  /** Where the controls go: fields of their own, or stable-diffusion.cpp's JSON inside the prompt. Dots nest there. */
  readonly controlsIn: 'fields' | 'prompt';
  /** What it streams: previews, words only, or nothing. */
  readonly stream: 'pictures' | 'words' | 'none';
  /** Asked for base64 instead of an address. The original knows nothing else and refuses the field. */
  readonly asksForBase64: boolean;
  /** Size when nobody asks for one. Absent: the field is left out. */
  readonly defaultSize?: string;
  readonly maxReferences: number;
  readonly maxCandidates: number;
  readonly size: SizeCapability;
}

/** What can be set besides words and pictures. */
export type ControlName = 'seed' | 'strength' | 'steps' | 'guidanceScale' | 'negativePrompt';
