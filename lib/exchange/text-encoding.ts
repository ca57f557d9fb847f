const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/**
 * The text of a file without its BOM: UTF-8 where it is UTF-8, else Windows-1252. Null for UTF-16 and for a file
 * that says by its BOM that it is UTF-8 and is not (cut off in the middle of a letter).
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return null;
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? null : decode(bytes, 'windows-1252');
}

/** The text, or null where the bytes are none in this encoding. */
export function decode(bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
