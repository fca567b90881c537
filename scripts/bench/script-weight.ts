import { gzipSync } from 'node:zlib'
import type { Visitor } from '../testing/visitor'

/** The compressed bytes of the scripts that a page makes a modern browser load. */
export async function scriptWeight(visitor: Visitor, path: string): Promise<number> {
  const html = await visitor.read(path)
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\snomodule\b/i.test(tag))
  const sources = [...new Set(scripts.map(([, source]) => source!))]
  const sizes = await Promise.all(sources.map(async (source) => gzipSync(await visitor.read(source)).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}
