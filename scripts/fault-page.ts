import { createHash } from 'node:crypto'
import { refusals } from '../lib/kernel/refusals'

export type Fault = { databaseAway: boolean; sent: boolean; address: string; typed: string[] }

/** The page for a fault of ours: whole in itself, because whatever else draws pages may be what is broken. */
export function faultPage({ databaseAway, sent, address, typed }: Fault): string {
  const title = databaseAway ? 'Koersvast is even niet bereikbaar' : 'Er ging iets mis'
  return page(
    title,
    `<p>${databaseAway ? 'De gegevens zijn op dit moment niet op te halen. Dat ligt niet aan jou.' : 'Door een fout bij ons kunnen we deze pagina nu niet laten zien. Dat ligt niet aan jou.'}</p>
<p>${sent ? 'Wat je net verstuurde, is niet bewaard.' : 'Er is niets bewaard of veranderd. Wat je eerder bewaarde, staat er nog.'}</p>
${typed.length ? typedTexts(typed) : ''}<p>${databaseAway ? 'Wacht een halve minuut en probeer het dan opnieuw.' : 'Probeer het opnieuw. Gebeurt het nog een keer, geef het dan door aan de programmamanager van je regio.'}</p>
<p><a href="${escape(address)}">${sent ? 'Terug naar de pagina' : 'Probeer het opnieuw'}</a></p>`,
  )
}

/** For a page that isn't there or that somebody may not use: Next draws it with JavaScript only. */
export function refusedPage(status: keyof typeof refusals, typed: string[] = []): string {
  const { title, lead, help } = refusals[status]
  const kept = typed.length ? `<p>Wat je net verstuurde, is niet bewaard.</p>\n${typedTexts(typed)}` : ''
  return page(title, `<p>${lead}</p>\n${kept}<p><a href="/">Naar je startpagina</a></p>\n<p>${help}</p>`)
}

/** For a request that no page of ours makes (refusal.ts). */
export const refusalPage = (title: string, text: string): string =>
  page(title, `<p>${text}</p>\n<p>Er is niets bewaard of veranderd.</p>\n<p><a href="/">Naar je startpagina</a></p>`)

const page = (title: string, content: string) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Koersvast</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="name">Koersvast</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`

const typedTexts = (texts: string[]) => `<section aria-labelledby="typed">
<h2 id="typed">Dit had je getypt</h2>
<p>Kopieer het, zodat je het straks niet opnieuw hoeft te typen.</p>
${texts.map((text, index) => `<label for="text-${index}">Tekst ${index + 1}</label>\n<textarea id="text-${index}" readonly rows="${rowsOf(text)}">\n${escape(text)}</textarea>`).join('\n')}
</section>
`

const rowsOf = (text: string) =>
  Math.min(
    12,
    text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 70), 0),
  )

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `
body { margin: 0; background: #fbfaf7; color: #1d2226; font: 1.125rem/1.6 "Source Sans 3 Variable", system-ui, sans-serif }
main { max-width: 62ch; margin: 0 auto; padding: 2rem 1.25rem 4rem }
.name { color: #0d5468; font-weight: 600; border-bottom: 1px solid #e3ded3; padding-bottom: 1rem; margin: 0 0 2rem }
h1 { font-size: 2.125rem; line-height: 1.2; margin: 0 0 1rem }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2rem 0 0.5rem }
label { display: block; font-weight: 600; margin-top: 1rem }
textarea { box-sizing: border-box; width: 100%; font: inherit; color: inherit; background: #fff; border: 1px solid #6b6558; border-radius: 3px; padding: 0.5rem 0.75rem }
a { color: #0d5468; font-weight: 600 }
a:focus-visible, textarea:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px }
`

export const faultPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'`
