import { failed, ok, type Result } from '@/lib/kernel/result'

/**
 * The text of a file: UTF-8 (with or without its mark), UTF-16 with its mark, and else Windows-1252, as a Dutch Excel saves CSV.
 * `unreadable`: UTF-16 without its mark, UTF-8 that was cut or mixed, or bytes that no encoding of these has; `wrong-type`: control
 * characters that no text holds.
 */
export function readText(bytes: Uint8Array): Result<string, 'unreadable' | 'wrong-type'> {
  const text = decoded(bytes)
  if (text !== null && /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return failed('wrong-type')
  return text === null || /[\u0000\u0080-\u009f\ufffd]/.test(text) ? failed('unreadable') : ok(text)
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return looksLikeUtf8(bytes) ? null : new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The first byte of an accented letter or of the mark in UTF-8, with a next byte behind it: in Windows-1252 no Dutch word has the two together. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean =>
  bytes.some((byte, index) => (byte === 0xc3 || byte === 0xef) && bytes[index + 1]! >= 0x80 && bytes[index + 1]! <= 0xbf)
