/** What one size of picture took. */
export interface TimePoint {
  /** Pixels of the picture. */
  pixels: number;
  /** Processor time of `preserve`. */
  preservationMs: number;
  /** Processor time of `measureFidelity`. */
  fidelityMs: number;
}

const [width, height] = [720, 420];
const frame = { left: 64, right: 24, top: 40, bottom: 56 };

/** Time against pixels, both on logarithmic axes, as an SVG that is readable on light and on dark pages. */
export function drawTimePlot(points: readonly TimePoint[]): string {
  const most =
    10 ** Math.ceil(Math.log10(Math.max(...points.flatMap((one) => [one.preservationMs, one.fidelityMs]))));
  const [least, fewest, largest] = [10, points[0]!.pixels, points.at(-1)!.pixels];
  const across = (pixels: number): number =>
    frame.left +
    (Math.log(pixels / fewest) / Math.log(largest / fewest)) * (width - frame.left - frame.right);
  const down = (ms: number): number =>
    height -
    frame.bottom -
    (Math.log(ms / least) / Math.log(most / least)) * (height - frame.top - frame.bottom);
  const line = (colour: string, value: (point: TimePoint) => number): string => {
    const places = points.map(
      (point) => `${across(point.pixels).toFixed(1)},${down(value(point)).toFixed(1)}`,
    );
    const dots = places.map((place) => {
      const [x, y] = place.split(',');
      return `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
    });
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.join(' ')}"/>${dots.join('')}`;
  };
  const rows = [10, 30, 100, 300, 1000, 3000, 10_000].filter((ms) => ms <= most);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>Processor time against the size of the picture</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#fff"/>`,
    `<g fill="#444">`,
    ...rows.map(
      (ms) =>
        `<path d="M${frame.left} ${down(ms).toFixed(1)}H${width - frame.right}" stroke="${ms === 300 ? '#b3261e' : '#ddd'}"${ms === 300 ? ' stroke-dasharray="4 4"' : ''}/><text x="${frame.left - 8}" y="${(down(ms) + 4).toFixed(1)}" text-anchor="end">${ms} ms</text>`,
    ),
    ...points.map(
      ({ pixels }) =>
        `<text x="${across(pixels).toFixed(1)}" y="${height - frame.bottom + 22}" text-anchor="middle">${Math.sqrt(pixels)}²</text>`,
    ),
    `<text x="${width / 2}" y="${height - 12}" text-anchor="middle">pixels</text>`,
    `<text x="${frame.left}" y="24" font-weight="600">Processor time, one core; the dashed line is the goal at 1024²</text>`,
    `</g>`,
    line('#1a5fb4', ({ preservationMs }) => preservationMs),
    line('#b35900', ({ fidelityMs }) => fidelityMs),
    `<text x="${frame.left + 12}" y="${frame.top + 22}" fill="#1a5fb4">preserve</text>`,
    `<text x="${frame.left + 12}" y="${frame.top + 42}" fill="#b35900">measureFidelity</text>`,
    `</svg>\n`,
  ].join('\n');
}
