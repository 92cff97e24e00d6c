import { Inflate, unzipSync } from 'fflate';

/** Unpacked, all parts together: a zip of a few kilobytes may hold gigabytes of nothing. */
export const mostUnpacked = 100_000_000;

export type Files = ReadonlyMap<string, Uint8Array>;

// Packed as tightly as can be, less than this unpacks to no more than may be unpacked. What is larger is watched.
const longestTrusted = mostUnpacked / 1032;

/** The parts of a zip that are XML, unpacked in memory. Names are only compared, never used as paths. */
export function unpackedParts(bytes: Uint8Array): Files | 'damaged' | 'tooLarge' {
  let total = 0;
  const large: string[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name) || outside.test(name)) return false;
        total += originalSize;
        if (size > longestTrusted) large.push(name);
        return total <= mostUnpacked && size <= longestTrusted;
      },
    });
    if (total > mostUnpacked) return 'tooLarge';
    const parts = new Map<string, Uint8Array>(Object.entries(files));
    for (const name of large) {
      const part = watched(bytes, name);
      if (typeof part === 'string') return part;
      parts.set(name, part);
    }
    return parts;
  } catch {
    return 'damaged';
  }
}

const outside = /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i;

/** Whether a name in the zip leads out of the folder into which others would unpack it. */
export function leadsOutside(bytes: Uint8Array): boolean {
  let isOutside = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        isOutside ||= outside.test(name);
        return false;
      },
    });
  } catch {
    return isOutside;
  }
  return isOutside;
}

const step = 16_384;

/** Unpacks a large part piece by piece: a zip may claim that a part is smaller than it is. */
function watched(bytes: Uint8Array, name: string): Uint8Array | 'damaged' | 'tooLarge' {
  const packed = packedPart(bytes, name);
  // Sizes in 64 bits, or a part that is not packed at all.
  if (packed === null) return unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? 'damaged';
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    if (length > mostUnpacked) return 'tooLarge';
  }
  const part = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    part.set(piece, at);
    at += piece.length;
  }
  return part;
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const deflated = 8;

/** The packed bytes of a part, as the directory at the end of the zip places them; null where that is not plain. */
function packedPart(bytes: Uint8Array, name: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - endLength;
  let end = last;
  while (end >= Math.max(0, last - longestComment) && view.getUint32(end, true) !== endSign) end--;
  if (end < 0 || view.getUint32(end, true) !== endSign) return null;
  let at = view.getUint32(end + 16, true);
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySign) return null;
    const nameLength = view.getUint16(at + 28, true);
    const named = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (named === name) {
      const size = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      if (view.getUint16(at + 10, true) !== deflated || local + 30 > bytes.length) return null;
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return from + size <= bytes.length ? bytes.subarray(from, from + size) : null;
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}
