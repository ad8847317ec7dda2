import { Base64Decoder } from './base64-decoder.ts';

const quote = 0x22;
const backslash = 0x5c;
/** Longer strings cannot be the name of a field. */
const longestName = 64;

/**
 * Takes the pictures out of JSON while it arrives. The base64 text of the named fields is decoded at once and replaced by a
 * short mark; `revive` puts the bytes in its place after parsing. So a picture is held once, as bytes, never as text as well.
 * JSON strings hold no line breaks, so this works on server-sent events as it does on plain JSON.
 */
export class PictureSieve {
  readonly #fields: ReadonlySet<string>;
  readonly #pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  #count = 0;
  readonly #text = new TextDecoder();
  #place: 'between' | 'string' | 'prefix' = 'between';
  /** What stands between the last string and here: only a colon makes that string a name. */
  #gap = '';
  #string = '';
  #isEscaped = false;
  /** While a picture arrives. */
  #decoder: Base64Decoder | undefined;

  /** @param fields Names of the fields that hold pictures, as base64 or `data:` addresses. */
  constructor(fields: Iterable<string>) {
    this.#fields = new Set(fields);
  }

  /** Takes the next bytes and gives the text that is left of them. @throws Base64Problem */
  push(chunk: Uint8Array): string {
    let out = '';
    let at = 0;
    while (at < chunk.length) {
      if (this.#decoder) at += this.#decoder.push(chunk.subarray(at));
      else {
        const found = chunk.indexOf(quote, at);
        const end = found < 0 ? chunk.length : found;
        out += this.#take(chunk.subarray(at, end));
        at = end;
      }
      if (at === chunk.length) break;
      out += this.#passQuote();
      at += 1;
    }
    return out;
  }

  /** Second argument of `JSON.parse`: puts the pictures back. */
  readonly revive = (_name: string, value: unknown): unknown => {
    if (typeof value !== 'string' || !value.startsWith(mark)) return value;
    const picture = this.#pictures.get(value);
    // Handed out once: a stream's previews must not pile up here.
    this.#pictures.delete(value);
    return picture ?? value;
  };

  #take(piece: Uint8Array): string {
    if (this.#place === 'prefix') return this.#takePrefix(piece);
    const text = this.#text.decode(piece, { stream: true });
    if (this.#place === 'between') this.#gap = (this.#gap + text).slice(-longestName);
    else {
      this.#string = (this.#string + text).slice(0, longestName + 1);
      this.#trackEscape(piece);
    }
    return text;
  }

  /** The beginning of a picture's field tells what it is: base64, the same in a `data:` address, or another address. */
  #takePrefix(piece: Uint8Array): string {
    const wanted = longestName - this.#string.length;
    this.#string += String.fromCharCode(...piece.subarray(0, wanted));
    if (this.#string.length < longestName) return '';
    const begun = this.#string;
    const comma = begun.startsWith('data:') ? begun.indexOf(',') : -1;
    if (comma < 0 && begun.includes(':')) {
      this.#place = 'string';
      return begun + this.#take(piece.subarray(wanted));
    }
    this.#decoder = new Base64Decoder();
    this.#decoder.push(Uint8Array.from(begun.slice(comma + 1), (character) => character.charCodeAt(0)));
    this.#decoder.push(piece.subarray(wanted));
    return '';
  }

  #trackEscape(piece: Uint8Array): void {
    let run = 0;
    while (run < piece.length && piece[piece.length - 1 - run] === backslash) run += 1;
    const carried = run === piece.length && this.#isEscaped ? 1 : 0;
    this.#isEscaped = (run + carried) % 2 === 1;
  }

  #passQuote(): string {
    if (this.#decoder) return this.#finishPicture(this.#decoder);
    if (this.#place === 'between') return this.#openString();
    if (this.#place === 'string' && this.#isEscaped) {
      this.#isEscaped = false;
      return '"';
    }
    // What was held back to be looked at is too short for a picture: it stays what it is.
    const held = this.#place === 'prefix' ? this.#string : '';
    this.#place = 'between';
    this.#gap = '';
    return `${held}"`;
  }

  #finishPicture(decoder: Base64Decoder): string {
    const name = `${mark}${(this.#count += 1)}`;
    this.#pictures.set(name, decoder.finish());
    this.#decoder = undefined;
    this.#place = 'between';
    this.#gap = '';
    this.#string = '';
    return `${name}"`;
  }

  #openString(): string {
    const isValue = this.#gap.trim() === ':';
    this.#place = isValue && this.#fields.has(this.#string) ? 'prefix' : 'string';
    this.#string = '';
    this.#isEscaped = false;
    return '"';
  }
}

/** A provider that wrote this itself would only take a picture of its own answer from another field. */
const mark = 'pentimento-picture:';
