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
  return (x, y) => {
    const across = Math.floor((x - left) / scale);
    const down = Math.floor((y - top) / scale);
    if (across < 0 || down < 0) return false;
    const character = lines[Math.floor(down / cell.height)]?.[Math.floor(across / cell.width)];
    const [column, row] = [across % cell.width, down % cell.height];
    return character !== undefined && column < 5 && row < 7 && isGlyphPoint(character, column, row);
  };
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
