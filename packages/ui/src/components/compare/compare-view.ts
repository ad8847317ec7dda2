/** The ways to look at two pictures. */
export const compareViews = ['slider', 'side', 'flicker', 'difference'] as const;

/** A way to look at two pictures. */
export type CompareView = (typeof compareViews)[number];
