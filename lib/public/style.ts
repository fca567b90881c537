import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sheets = ['themes/neutraal', 'styles/public', 'styles/base', 'styles/text', 'styles/frame', 'styles/document', 'styles/print']

/** What the pages for everybody look like: the app's own sheets, in its order of layers, without what only the pages behind the sign-in use. */
function stylesheet(): string {
  const css = sheets.map((name) => readFileSync(`app/${name}.css`, 'utf8')).join('\n')
  return `@layer base, components;\n${css}`.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')
}

let made: { css: string; href: string } | undefined

/** Its address holds a hash of what is in it, so it never changes. */
export function publicStyle(): { css: string; href: string } {
  if (made && process.env.NODE_ENV === 'production') return made
  const css = stylesheet()
  made = { css, href: `/stijl/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css` }
  return made
}
