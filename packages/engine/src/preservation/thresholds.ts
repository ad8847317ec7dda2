/**
 * Every threshold of preservation. Colour differences are OKLab distances times 100, of which about 2 is just visible;
 * tones are 8-bit steps; fractions are of the picture. Tuned on the tuning half of the test pictures only
 * (`npm run bench -- preservation`).
 */
export const thresholds = {
  registration: {
    /** Largest scale that is drift, |scale − 1|. From: providers zoom by up to 3 %; an outpaint starts at about 10 %. */
    scale: 0.06,
    /** Largest shift that is drift, of the side. From: providers' shifts of a few pixels to 2 %; a new framing moves more. */
    shift: 0.06,
    /** Fewer of the parent's edges than this in place: another picture. From: `new scene` 0.05 to 0.3, local edits above 0.5. */
    agreement: 0.25,
    /** Motion below this everywhere, in pixels, is none: resampling would cost more than it mends. From: identity with noise. */
    smallestMotion: 0.06,
  },
  tone: {
    /** Largest change of tone that is drift, in 8-bit steps. From: `night`, `sepia`; drift of providers is below 15. */
    shift: 22,
  },
  change: {
    /** Fine differences of this size are evidence of a change. From: JPEG and sharpening on line art reach 4. */
    fineHigh: 4,
    /** … in deviations above the median. From: noise on foliage. */
    fineHighDeviations: 6,
    /** A change begins where fine difference ÷ `fineHigh` + wide difference ÷ `wideHigh` is above this. From: `nothing` reaches 1.21 (flat drawings under a tone curve), `recolour-subtle` at least 1.45 but for hairlines. */
    evidence: 1.25,
    /** Fine differences from here on continue a change. From: soft rims of shadows. */
    fineLow: 1.8,
    /** … in deviations above the median. From: noise on foliage. */
    fineLowDeviations: 3,
    /** Differences of wide averages of this size are evidence of a change. From: `recolour-subtle`, 2 to 4; `nothing` reaches 1.5. */
    wideHigh: 1.9,
    /** … in deviations above the median. From: slowly varying casts. */
    wideHighDeviations: 6,
    /** Differences of wide averages from here on continue a change. From: `recolour-subtle`. */
    wideLow: 0.7,
    /** … in deviations above the median. From: slowly varying casts. */
    wideLowDeviations: 3.5,
    /** How much of the local slope is taken off a difference. From: results up to a pixel out of place on line art. */
    slopeShare: 0.45,
    /** What the local slope of lightness takes off a difference of colour. From: JPEG's coarse colour beside black lines. */
    bleedShare: 0.05,
    /** Slope of lightness at which a pixel counts half in a wide average. From: letters that shimmer on text pages. */
    distrustedSlope: 2,
    /** Wide averages that rest on less trust than this shrink. From: dense text without any plain part. */
    leastTrust: 0.05,
    /** Pixels at the rim of a change that differ by less than this are not part of it. From: chains of edits, whose rims add up. */
    rim: 1.6,
    /** How much of the local slope is taken off for that. From: chains of edits on tiles; more eats the rims of `recolour-subtle`. */
    extentShare: 0.1,
    /** A region of which less than a quarter differs by this is not seen. From: casts and curves of `nothing` on pages reach 1.51, `recolour-subtle` at least 1.72. */
    visible: 1.6,
    /** Smaller specks are noise. From: JPEG blocks on text pages. */
    speck: 0.00012,
    /** Holes up to this size inside a change belong to it. From: recoloured things with spots that kept their colour. */
    hole: 0.01,
  },
  blend: {
    /** How far a change is widened, in pixels at 1024². From: chains of edits; the map ends where differences do, so that a wide ring only loses exact pixels. */
    ring: 5,
    /** Width of the fade inside that ring, in pixels at 1024². From: soft rims of shadows. */
    feather: 4,
    /** A pixel of that fade that would differ by no more than this stays the parent's, in 8-bit steps. From: chains of edits, whose rims add up; a step of 2 beside its neighbour is not seen. */
    faint: 2,
    /** Width of the fade inside a hard-edged mask, in pixels at 1024². From: seams along a brush stroke. */
    maskFeather: 3,
  },
  decision: {
    /** Median difference above which everything has been redrawn. From: `style`. */
    residual: 3.2,
    /** Changed area above which a turn is global. From: `new scene`, `style`. */
    area: 0.55,
    /** Changed area from which both versions are offered. From: a large object against a changed background. */
    bothArea: 0.2,
    /** An instruction for the whole picture is believed unless the tone moved by less than this … From: "a lamp with warm light". */
    localTone: 3,
  },
  doubt: {
    /** Results with so many times the parent's pixels hold detail that is lost beside it. From: upscales; sizes as multiples of 16 stay below 1.1. */
    enlargement: 1.3,
    /** Fewer of the edges outside the change in place than this: detail was drawn anew. From: pages with all words anew 0.35 to 0.38; drift of any kind leaves 0.55. */
    agreement: 0.45,
    /** Changes in so many separate places are hardly one edit. From: pages with all words anew reach 15; edits and drift at most 4. */
    places: 12,
    /** Shrinking by more than this is zooming out, not drift. From: `inventDrift` reaches 0.013. */
    zoom: 0.02,
  },
  shape: {
    /** Relative difference of aspect that is rounding. From: sizes as multiples of 16. */
    aspect: 0.01,
  },
} as const;
