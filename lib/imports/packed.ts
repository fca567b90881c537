import { gunzipSync, gzipSync } from 'node:zlib'

// Tens of thousands of figures as JSON are ten times smaller packed, and it is packed that they go from process to process and lie in the database.

const fastest = 1

export const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: fastest })

export const unpackedText = (bytes: Uint8Array): string => gunzipSync(bytes).toString('utf8')
