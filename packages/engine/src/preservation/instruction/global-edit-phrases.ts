import type { GlobalEditKind } from './global-edit-kind.ts';

/** A way to ask for a change of the whole picture. */
export interface GlobalEditPhrase {
  /** What is asked for. */
  kind: GlobalEditKind;
  /** Matches an instruction in lower case. */
  pattern: RegExp;
  /** An instruction that it must match. */
  example: string;
}

const style =
  'watercolou?rs?|oil paint(?:ing)?|pencil(?: sketch| drawing)?|charcoal|pastels?|pixel art|anime|manga|cartoon|comic(?: book)?|cyberpunk|vaporwave|impressionist(?:ic)?|cubist|pop art|line art|low[- ]poly|3d render|claymation|stained glass|ukiyo-e|woodcut|engraving|etching|mosaic|origami|sketch|painting|drawing|illustration|photo(?:graph|realistic)?|polaroid|vintage(?: photo)?|steampunk|art deco|art nouveau|van gogh|monet|picasso|hokusai';
const time =
  'night(?:[- ]?time)?|midnight|day(?:[- ]?time|light)?|dusk|dawn|sunset|sunrise|twilight|morning|evening|noon|midday|(?:the )?(?:golden|blue) hour';
const season = 'winter|summer|spring|autumn|fall';
const weather =
  'rain(?:y|ing)?|snow(?:y|ing)?|fog(?:gy)?|mist(?:y)?|storm(?:y)?|sunny|cloudy|overcast|hazy|windy|thunderstorms?|blizzards?';
const whole = '(?:whole|entire|complete|full) (?:picture|image|photo(?:graph)?|scene|painting|drawing|thing)';
const picture =
  '(?:it|this|that|everything|(?:the |this )?(?:picture|image|photo(?:graph)?|scene|painting|drawing|shot))';
const make = `(?:make|turn|change|convert|transform|render|redraw|repaint|restyle|redo|show|set|put|switch)(?: ${picture})?`;

/** Every phrase by which an instruction is known to mean the whole picture. English; matched against lower case. */
export const globalEditPhrases: readonly GlobalEditPhrase[] = [
  { kind: 'whole', pattern: new RegExp(`\\b${whole}\\b`), example: 'make the whole picture darker' },
  {
    kind: 'whole',
    pattern:
      /\b(?:every ?thing) (?:else )?(?:is |looks? )?(?:in|darker|brighter|warmer|cooler|softer|blue|red|green)\b/,
    example: 'everything in blue tones',
  },
  {
    kind: 'style',
    pattern: new RegExp(
      `\\b(?:in|into|to|as|like) (?:the |an? )?(?:[a-z-]+ ){0,2}?(?:style of|${style}) ?(?:style|look|art)?$`,
    ),
    example: 'turn this into a watercolour',
  },
  {
    kind: 'style',
    pattern: new RegExp(
      `\\b${make} (?:in|into|to|as|like|look like) (?:the |an? )?(?:[a-z-]+ ){0,2}?(?:${style})\\b`,
    ),
    example: 'make it look like an oil painting by the sea',
  },
  {
    kind: 'style',
    pattern: new RegExp(
      `^make (?:it|this|the (?:picture|image|photo)) an? (?:[a-z-]+ ){0,2}?(?:${style})\\b`,
    ),
    example: 'make it a pixel art game',
  },
  { kind: 'style', pattern: new RegExp(`^(?:an? )?(?:${style}) style\\b`), example: 'anime style' },
  {
    kind: 'style',
    pattern: /\b(?:in|to|into) (?:the|an?) style of\b/,
    example: "redraw in the style of a children's book",
  },
  {
    kind: 'style',
    pattern: /\b(?:change|restyle|switch) (?:the )?(?:art )?style\b|\bstyle transfer\b|\bstyli[sz]e\b/,
    example: 'change the style to something older',
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `\\b${make} (?:to |into |at |in |it |look like |like |a |the )*(?:${time})\\b(?! (?:table|stand|gown|light|lamp|shirt|dress|cap|cream))`,
    ),
    example: 'make it night',
  },
  { kind: 'time', pattern: new RegExp(`^(?:at |by |in the )?(?:${time})\\b[.!]?$`), example: 'at sunset' },
  {
    kind: 'time',
    pattern: new RegExp(
      `\\b(?:as (?:if|though) (?:it (?:is|was|were) )?|time of (?:the )?day|season (?:to|is))\\b`,
    ),
    example: 'change the time of day to evening',
  },
  {
    kind: 'time',
    pattern: new RegExp(`\\b${make} (?:to |into |in |it |look like |like |a |the )*(?:${season})\\b`),
    example: 'turn it into winter',
  },
  {
    kind: 'weather',
    pattern: new RegExp(
      `\\b${make} (?:to |into |in |look |be |like |a |the |more |very )*(?:${weather})\\b(?! (?:coat|boots?|hat|globe|man|men|flakes?|cloud|jacket|drops?))`,
    ),
    example: 'make it rainy',
  },
  {
    kind: 'weather',
    pattern:
      /\b(?:let|have) it (?:rain|snow|storm)\b|\badd (?:some |heavy |light |a little |thick |a )*(?:rain|snow ?fall|snow|fog|mist|haze)(?: falling| everywhere| all over)?[.!]?$/,
    example: 'let it snow',
  },
  {
    kind: 'weather',
    pattern:
      /\b(?:change|different|other|better|worse|bad|nice) (?:the )?weather\b(?! (?:icon|vane|map|app|cock|station))/,
    example: 'change the weather',
  },
  {
    kind: 'light',
    pattern: new RegExp(
      `\\b${make} (?:a (?:little|bit) |much |slightly |more |less |even |very )*(?:brighter|darker|warmer|cooler|colder|moody|moodier|gloomy|gloomier|dramatic|sunlit|backlit)\\b`,
    ),
    example: 'make it a little brighter',
  },
  {
    kind: 'light',
    pattern:
      /\b(?:change|improve|adjust|soften|fix|different|warmer|cooler|softer|dramatic|studio|cinematic|moody|natural) (?:the )?(?:over ?all )?light(?:ing)?\b(?! (?:bulb|house|switch|of|from|on))/,
    example: 'dramatic lighting',
  },
  {
    kind: 'light',
    pattern: /\b(?:re-?light|golden[- ]hour light|neon light(?:ing)? everywhere|exposure)\b/,
    example: 'raise the exposure',
  },
  {
    kind: 'grade',
    pattern:
      /\b(?:black[- ]and[- ]white|b&w|greyscale|grayscale|monochrome|sepia|duotone)\b(?! (?:[a-z]+ )?(?:cat|dog|shirt|dress|stripes?|tiles?|cow|ball|flag|hat|scarf))/,
    example: 'black and white',
  },
  {
    kind: 'grade',
    pattern:
      /\b(?:colou?r[- ]?(?:grad(?:e|ing)|balance|palette|scheme)|white balance|desaturate|saturation|vibran(?:ce|t colou?rs)|contrast|hdr|(?:film|instagram|photo) (?:filter|look|grain)|vignette|invert the colou?rs)\b/,
    example: 'increase the contrast',
  },
  {
    kind: 'scene',
    pattern:
      /\b(?:new|different|another|other) (?:scene|picture|image|place|location|setting|composition|world)\b/,
    example: 'put her in a completely different place',
  },
  {
    kind: 'scene',
    pattern:
      /\b(?:change|swap|move|transport) (?:it |this |everything |the (?:scene|setting|location) )(?:to|into|for|with) (?:the |an? )?[a-z]/,
    example: 'change the setting to a space station',
  },
  {
    kind: 'scene',
    pattern:
      /\b(?:seen|view(?:ed)?|look(?:ing)?|show(?:n)?) from (?:above|below|behind|the (?:side|back|left|right|top)|a different angle|another angle)\b|\b(?:camera angle|point of view|perspective)\b|\bzoom (?:in|out)\b/,
    example: 'seen from above',
  },
  {
    kind: 'scene',
    pattern:
      /\b(?:start (?:over|again|from scratch)|generate (?:a )?new|something (?:completely|entirely) different)\b/,
    example: 'start over with a castle',
  },
  {
    kind: 'size',
    pattern:
      /\b(?:upscal(?:e|ed|ing)|super[- ]resolution|higher resolution|sharpen|denoise|de-?blur|enhance (?:it|the (?:picture|image|photo|quality|details?))|restore (?:it|the (?:picture|image|photo))|make (?:it|the (?:picture|image|photo)) (?:sharper|larger|bigger))\b/,
    example: 'upscale this to 4K',
  },
];

/** Instructions that name one thing or place: they stay local whatever else they say. */
export const localEditPhrases: readonly RegExp[] = [
  /\b(?:only|just) (?:the|his|her|its|their|this|that|in|inside|on)\b/,
  /\b(?:keep|leave) (?:everything|all|the rest|the background|the scene)\b.*\b(?:same|unchanged|as (?:it|they) (?:is|are|was|were)|alone)\b/,
  /\bnothing else\b/,
];
