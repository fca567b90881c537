import { inflateRawSync } from 'node:zlib'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { importLimits } from '@/lib/imports/import-failures'

type Packed = { name: string; encrypted: boolean; method: number; packedBytes: number; bytes: number; at: number }
export type Unpacked = { name: string; content: Buffer }

const endSignature = 0x06054b50
const zip64Signature = 0x07064b50
const entrySignature = 0x02014b50
const endBytes = 22
const longestComment = 0xffff

/**
 * The files that a zip says it holds, from its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16), before anything is unpacked.
 * `too-large-inside` above the limits, and for ZIP64, which only files of 4 GB need.
 */
export function zipDirectory(zip: Buffer): Result<Packed[], 'broken' | 'too-large-inside'> {
  const end = endOfDirectory(zip)
  if (end === null) return failed('broken')
  // The library that reads the file afterwards counts the entries of this disk, and follows a directory of ZIP64: what is looked over is what it reads.
  const count = zip.readUInt16LE(end + 8)
  if (count !== zip.readUInt16LE(end + 10)) return failed('broken')
  if (end >= 20 && zip.readUInt32LE(end - 20) === zip64Signature) return failed('too-large-inside')
  let at = zip.readUInt32LE(end + 16)
  if (count > importLimits.packedFiles || at === 0xffffffff) return failed('too-large-inside')
  const files: Packed[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) return failed('broken')
    const nameBytes = zip.readUInt16LE(at + 28)
    files.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameBytes),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packedBytes: zip.readUInt32LE(at + 20),
      bytes: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  const unpacked = files.reduce((sum, { bytes }) => sum + bytes, 0)
  return unpacked > importLimits.unpackedBytes || unpacked > importLimits.packingRatio * zip.length ? failed('too-large-inside') : ok(files)
}

function endOfDirectory(zip: Buffer): number | null {
  const first = Math.max(0, zip.length - endBytes - longestComment)
  for (let at = zip.length - endBytes; at >= first; at -= 1) if (zip.readUInt32LE(at) === endSignature) return at
  return null
}

/** One file of the zip. A file that is larger than the directory says is `too-large-inside`: that is how a bomb lies. */
export function unpack(zip: Buffer, { name, method, packedBytes, bytes, at }: Packed): Result<Unpacked, 'broken' | 'too-large-inside'> {
  if (at + 30 > zip.length) return failed('broken')
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const packed = zip.subarray(from, from + packedBytes)
  if (packed.length < packedBytes || (method !== 0 && method !== 8)) return failed('broken')
  if (method === 0) return packedBytes === bytes ? ok({ name, content: packed }) : failed('broken')
  try {
    return ok({ name, content: inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) }) })
  } catch (error) {
    return failed((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large-inside' : 'broken')
  }
}
