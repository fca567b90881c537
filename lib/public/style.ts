import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sheets = ['themes/neutraal', 'styles/public', 'styles/base', 'styles/text', 'styles/frame', 'styles/document', 'styles/print']

/** What the pages for everybody look like: the app's own sheets, in its order of layers, without what only the pages behind the sign-in use. */
function stylesheet(): string {
  const css = sheets.map((name) => readFileSync(`app/${name}.css`, 'utf8')).join('\n')
  return `@layer base, components;\n${css}`.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')
}

const font = readFont()

/** The same letters as the app's own pages; next/font makes addresses that only Next's own pages know. */
function readFont() {
  const bytes = readFileSync('node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')
  return { bytes: new Uint8Array(bytes), href: `/stijl/${hashOf(bytes)}.woff2` }
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

let made: { css: string; href: string } | undefined

const fontFace = `@font-face{font-family:'Source Sans 3';font-weight:200 900;font-display:swap;src:url(${font.href}) format('woff2')}`

export const publicFont = () => font

/** Its address holds a hash of what is in it, so it never changes. */
export function publicStyle(): { css: string; href: string } {
  if (made && process.env.NODE_ENV === 'production') return made
  const css = `${stylesheet()}\n${fontFace}`
  made = { css, href: `/stijl/${hashOf(css)}.css` }
  return made
}
