/**
 * A fingerprint of some strings: 64 bits of FNV-1a as 16 hexadecimal digits. It guards against mistakes, not malice.
 * The parts are kept apart, so that ("ab", "c") and ("a", "bc") differ.
 */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return half(text, 0x811c9dc5) + half(text, 0x01000193);
}

function half(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
