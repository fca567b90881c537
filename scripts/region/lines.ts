import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'

// Rows travel as the text that Postgres makes of them and reads again, never as numbers of JavaScript: 1.50 stays 1.50, and a hash stays right.

/** COPY of one column of JSON. That has no such characters in it, so every row is a line as it is. */
export const asLines = `(FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01', ENCODING 'UTF8')`

/** The text in pieces that end where a line ends. */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of chunks) {
    rest += decoder.write(chunk)
    const end = rest.lastIndexOf('\n') + 1
    if (end > 0) yield rest.slice(0, end)
    rest = rest.slice(end)
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}

// The id of a row itself is never one of something else.
const referenceInRow = /(?<!"id": )"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"/g

/** Every id that stands in rows: in a column, in a list, or in JSON. */
export function idsIn(lines: string): string[] {
  return [...lines.matchAll(referenceInRow)].map(([, id]) => id!)
}

/** The rows with other ids for what is called otherwise here; null: it is not here. */
export function withIds(lines: string, ids: ReadonlyMap<string, string | null>): string {
  return ids.size === 0 ? lines : lines.replace(referenceInRow, (whole, id: string) => (ids.has(id) ? JSON.stringify(ids.get(id)) : whole))
}

/** Writes a new file and answers its hash. */
export async function writeHashed(file: string, content: AsyncIterable<string | Buffer>): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(
    content,
    async function* (pieces: AsyncIterable<string | Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        yield piece
      }
    },
    createWriteStream(file, { mode: 0o600, flush: true, flags: 'wx' }),
  )
  return hash.digest('hex')
}
