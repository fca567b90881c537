import { waitingSections, type WaitingItem } from '@/lib/domain/waiting'

type Digest = {
  name: string
  items: readonly WaitingItem[]
  /** Where people open the app: "https://koersvast.nl". */
  site: string
  /** Where somebody chooses what he gets. */
  choicesPath: string
}

export type DigestMail = { subject: string; text: string; html: string }

const mostOfOne = 25

/** The mail with everything that waits for somebody, with a link straight to each form. */
export function digestMail({ name, items, site, choicesPath }: Digest): DigestMail {
  const regions = new Set(items.map(({ region }) => region))
  const line = ({ whatOutside, ...item }: WaitingItem): Line => ({
    what: oneLine(`${whatOutside ?? item.what}${regions.size > 1 ? ` (regio ${item.region})` : ''}`),
    when: item.when,
    href: site + item.path,
  })
  const filled = waitingSections(items).map(({ title, items: found }) => {
    const more = found.length - mostOfOne
    return { title, lines: found.slice(0, mostOfOne).map(line), more: more > 0 ? `En nog ${more}.` : '' }
  })
  const letter = { name, sections: filled, choices: site + choicesPath }
  return { subject: subjectOf(items), text: asText(letter), html: asHtml(letter) }
}

type Line = { what: string; when: string; href: string }
type Letter = { name: string; sections: { title: string; lines: Line[]; more: string }[]; choices: string }

function subjectOf(items: readonly WaitingItem[]): string {
  const late = items.filter((item) => item.late).length
  const all = items.length === 1 ? 'Er wacht 1 ding op je' : `Er wachten ${items.length} dingen op je`
  return late === 0 ? all : `${all}, ${late} te laat`
}

const opening = 'Dit wacht op je in Koersvast:'
const why = 'Je krijgt hooguit één zo’n bericht per dag. Kies zelf wat erin staat:'

const asText = ({ name, sections: filled, choices }: Letter) =>
  [
    `Beste ${name},`,
    opening,
    ...filled.flatMap(({ title, lines, more }) => [
      title.toUpperCase(),
      ...lines.map(({ what, when, href }) => `${what}\n${when}\n${href}`),
      ...(more ? [more] : []),
    ]),
    `${why}\n${choices}`,
  ].join('\n\n') + '\n'

const asHtml = ({ name, sections: filled, choices }: Letter) => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Koersvast</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1c1c1c; max-width: 40em">
<p>Beste ${escaped(name)},</p>
<p>${opening}</p>
${filled.map(sectionAsHtml).join('\n')}
<p>${why} <a href="${escaped(choices)}">mijn berichten</a>.</p>
</body>
</html>
`

const sectionAsHtml = ({ title, lines, more }: Letter['sections'][number]) => `<h2 style="font-size: 18px">${escaped(title)}</h2>
<ul>
${lines.map(({ what, when, href }) => `<li><a href="${escaped(href)}">${escaped(what)}</a><br>${escaped(when)}</li>`).join('\n')}
</ul>${more ? `\n<p>${escaped(more)}</p>` : ''}`

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
