export type Field = { name: string; value: string; kind: 'hidden' | 'typed' | 'choice' | 'file' | 'button' }
export type PageForm = { method: string; action: string; fields: Field[] }

/** The forms of a page, each with everything a browser without JavaScript may send of it; of a choice every option. */
export const formsOn = (html: string): PageForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    method: attribute(tag, 'method').toLowerCase() || 'get',
    action: attribute(tag, 'action'),
    fields: fieldsIn(inside),
  }))

/** The form on this page that has a field with this name. */
export function formWith(html: string, name: string): PageForm | undefined {
  return formsOn(html).find(({ fields }) => fields.some((field) => field.name === name))
}

export type Entry = readonly [name: string, value: string, file?: { name: string; type: string }]

/** What a form sends: as a form with files, the way Next makes them. */
export function multipart(entries: Iterable<Entry>): { type: string; body: string } {
  const boundary = '----koersvast-form'
  const parts = [...entries].map(([name, value, file]) => {
    const of = file ? `; filename="${file.name}"\r\nContent-Type: ${file.type}` : ''
    return `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"${of}\r\n\r\n${value}\r\n`
  })
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` }
}

function fieldsIn(html: string): Field[] {
  const fields: Field[] = []
  let select = ''
  for (const [tag, element = '', text = ''] of html.matchAll(
    /<(input|select|option|button)\b[^>]*>|<(?:textarea)\b[^>]*>([\s\S]*?)<\/textarea>/g,
  )) {
    const name = attribute(tag, 'name')
    if (element === 'select') select = name
    else if (element === 'option') fields.push({ name: select, value: attribute(tag, 'value'), kind: 'choice' })
    else if (name === '') continue
    else if (element === '') fields.push({ name, value: unescaped(text), kind: 'typed' })
    else fields.push({ name, value: attribute(tag, 'value'), kind: element === 'button' ? 'button' : kindOf(attribute(tag, 'type')) })
  }
  return fields
}

const kindOf = (type: string): Field['kind'] =>
  type === 'hidden'
    ? 'hidden'
    : type === 'file'
      ? 'file'
      : ['radio', 'checkbox'].includes(type)
        ? 'choice'
        : type === 'submit'
          ? 'button'
          : 'typed'

const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '')

const escaped = (name: string) => name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
