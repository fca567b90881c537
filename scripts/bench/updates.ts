import { Visitor } from '../testing/visitor'

/** Saves one update after another on one activity, as a browser without JavaScript sends the form. */
export class Updates {
  private constructor(
    private readonly visitor: Visitor,
    private readonly path: string,
    private readonly fields: Map<string, string>,
  ) {}

  static async on(visitor: Visitor, path: string): Promise<Updates> {
    const form = /<form[\s\S]*?name="trackId"[\s\S]*?<\/form>/.exec(lastForms(await visitor.read(path)))?.[0]
    if (!form) throw new Error(`${path} has no form to update`)
    const fields = new Map(
      [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]),
    )
    for (const [name, value] of Object.entries(said)) fields.set(name, value)
    return new Updates(visitor, path, fields)
  }

  async save(): Promise<void> {
    const boundary = '----update'
    const parts = [...this.fields].map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const answer = await this.visitor.send(this.path, {
      type: `multipart/form-data; boundary=${boundary}`,
      body: `${parts.join('')}--${boundary}--\r\n`,
    })
    if (answer.status !== 303) throw new Error(`An update was not saved: ${this.path} answers ${answer.status}`)
    this.fields.set('version', String(Number(this.fields.get('version')) + 1))
  }
}

const said = {
  light: 'onTrack',
  lifecycle: 'running',
  done: 'Er is met de aanbieders gesproken.',
  next: '',
  cause: '',
  consequence: '',
  measure: '',
  expected: '',
}

// The form to sign out stands before it.
const lastForms = (html: string) => html.slice(html.indexOf('<main'))

const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
