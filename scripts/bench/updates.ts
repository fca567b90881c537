import { formWith, multipart } from '../testing/forms'
import type { Answer, Visitor } from '../testing/visitor'

/** Saves one update after another on one activity, as a browser without JavaScript sends the form. */
export class Updates {
  private constructor(
    private readonly visitor: Visitor,
    private readonly path: string,
    private readonly fields: Map<string, string>,
  ) {}

  static async on(visitor: Visitor, path: string): Promise<Updates> {
    const form = formWith(await visitor.read(path), 'trackId')
    if (!form) throw new Error(`${path} has no form to update`)
    const hidden = form.fields.filter(({ kind }) => kind === 'hidden')
    return new Updates(visitor, path, new Map([...hidden.map(({ name, value }) => [name, value] as const), ...Object.entries(said)]))
  }

  /** The same form of another activity, filled in by another person: to read each form first takes longer than to send them. */
  of(visitor: Visitor, path: string, changes: Record<string, string>): Updates {
    return new Updates(visitor, path, new Map([...this.fields, ...Object.entries(changes)]))
  }

  /** Sends it once, with these words, and answers what came back. */
  send(done = said.done): Promise<Answer> {
    return this.visitor.send(this.path, multipart(new Map([...this.fields, ['done', done]])))
  }

  async save(): Promise<void> {
    const answer = await this.send()
    if (!saysSaved(answer)) throw new Error(`An update was not saved: ${this.path} answers ${answer.status}`)
    this.fields.set('version', String(Number(this.fields.get('version')) + 1))
  }
}

/** Whether an answer says that the update is saved. */
export const saysSaved = ({ status, headers }: Answer) => status === 303 && /[?&](bewaard\b|melding=bewaard)/.test(headers.location ?? '')

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
