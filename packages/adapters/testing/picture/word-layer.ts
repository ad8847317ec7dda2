import { isGlyphPoint } from './glyphs.ts';

/** A letter takes 6 × 9 points, with its gaps. */
const cell = { width: 6, height: 9 };

/** Words laid out over a picture: whether a pixel belongs to a letter. */
export function createWordLayer(
  words: string,
  { width, height }: { width: number; height: number },
): (x: number, y: number) => boolean {
  const columns = Math.min(16, Math.max(6, Math.ceil(Math.sqrt(words.length * 2))));
  const lines = wrap(words.toUpperCase(), columns);
  const scale = Math.max(
    1,
    Math.floor(
      Math.min((width * 0.9) / (columns * cell.width), (height * 0.7) / (lines.length * cell.height)),
    ),
  );
  const left = Math.floor((width - columns * cell.width * scale) / 2);
  const top = Math.floor((height - lines.length * cell.height * scale) / 2);
  const points = drawPoints(lines, columns);
  const across = columns * cell.width;
  return (x, y) => {
    const column = Math.floor((x - left) / scale);
    const row = Math.floor((y - top) / scale);
    return column >= 0 && row >= 0 && column < across && points[row * across + column] === 1;
  };
}

/** Lines of letters as points, one byte each. */
function drawPoints(lines: readonly string[], columns: number): Uint8Array {
  const across = columns * cell.width;
  const points = new Uint8Array(across * lines.length * cell.height);
  for (let index = 0; index < points.length; index += 1) {
    const [x, y] = [index % across, Math.floor(index / across)];
    const character = lines[Math.floor(y / cell.height)]?.[Math.floor(x / cell.width)];
    const [column, row] = [x % cell.width, y % cell.height];
    if (character !== undefined && column < 5 && row < 7 && isGlyphPoint(character, column, row))
      points[index] = 1;
  }
  return points;
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= columns) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word.slice(0, columns);
    }
  }
  return [...lines, line].slice(0, 12);
}
