const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * An uncompressed RGBA PNG of one colour, made without any codec: for tests that need a real file.
 *
 * @param options.color R, G, B and optionally A, 0 to 255.
 * @example
 * const png = createTinyPng({ width: 4, height: 4, color: [200, 40, 40] });
 */
export function createTinyPng(options: {
  width: number;
  height: number;
  color: readonly number[];
}): Uint8Array<ArrayBuffer> {
  const { width, height, color } = options;
  const pixel = [color[0] ?? 0, color[1] ?? 0, color[2] ?? 0, color[3] ?? 255];
  const rows = new Uint8Array(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(pixel, y * (1 + width * 4) + 1 + x * 4);
  }
  const header = concat([uint32(width), uint32(height), Uint8Array.of(8, 6, 0, 0, 0)]);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', storeOnly(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function storeOnly(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let start = 0; start === 0 || start < data.length; start += 0xffff) {
    const block = data.subarray(start, start + 0xffff);
    const isLast = start + 0xffff >= data.length ? 1 : 0;
    parts.push(
      Uint8Array.of(
        isLast,
        block.length & 255,
        block.length >>> 8,
        ~block.length & 255,
        (~block.length >>> 8) & 255,
      ),
      block,
    );
  }
  return concat([...parts, uint32(adler32(data))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = concat([new TextEncoder().encode(type), data]);
  return concat([uint32(data.length), body, uint32(crc32(body))]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function adler32(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
