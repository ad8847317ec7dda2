import { readPngChunks } from "./png/read-png-chunks.ts";

/** Chunks that make up the pixels; `sRGB` only says what is assumed anyway. */
const cleanChunks = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "sRGB"]);
const bitDepthOffset = 24;

/** Whether a PNG holds nothing but pixels of at most 8 bits a channel: no metadata, no frames, no bytes after its end. */
export function isCleanPng(bytes: Uint8Array): boolean {
  if ((bytes[bitDepthOffset] ?? 16) > 8) return false;
  for (const chunk of readPngChunks(bytes)) {
    if (!cleanChunks.has(chunk.type)) return false;
    if (chunk.type === "IEND") return chunk.data.length === 0 && chunk.offset + 12 === bytes.length;
  }
  return false;
}
