import { Visitor } from '../testing/visitor'
import { emptyPage } from './copy'
import { addressesOf } from './regions'
import { connections, measure, type Target } from './rounds'
import { scriptWeights } from './script-weight'
import { Updates } from './updates'

export type TargetName = 'empty' | 'overview' | 'activities' | 'public' | 'save' | 'saveAndOverview' | 'overviewOfMany' | 'activitiesOfMany'

export type TurnResult = {
  figures: Record<TargetName, number[]>
  scripts: { empty: number; form: number }
  publicWeight: number
  saved: number
}

// Activities of the region as a whole; every connection saves on one of its own, so that nobody is too late.
const regionalCodes = ['1.3b', '1.4c', '1.1d', '1.4g'].slice(0, connections)

/** Measures pages as an alderman opens them, and updates as a programme manager saves them. */
export async function measureTurn(urls: { one: string; many: string }): Promise<TurnResult> {
  const one = addressesOf(1)
  const many = addressesOf(21) // among the others, in the shape of region 1
  const alderman = await new Visitor(urls.one).signIn(one.boardMember)
  const aldermanOfMany = await new Visitor(urls.many).signIn(many.boardMember)
  const somebody = new Visitor(urls.one)
  const manager = await new Visitor(urls.one).signIn(one.programmeManager)
  const updates = await Promise.all(regionalCodes.map((code) => Updates.on(manager, one.updateForm(code))))
  let saved = 0
  const save = async (connection: number) => void (await updates[connection]!.save(), saved++)

  const targets: (Target & { name: TargetName })[] = [
    { name: 'empty', ask: opens(alderman, emptyPage) },
    { name: 'overview', ask: opens(alderman, one.overview) },
    { name: 'overviewOfMany', ask: opens(aldermanOfMany, many.overview) },
    { name: 'activities', ask: opens(alderman, one.activities) },
    { name: 'public', ask: opens(somebody, one.public) },
    { name: 'activitiesOfMany', ask: opens(aldermanOfMany, many.activities) },
    { name: 'save', ask: save },
    { name: 'saveAndOverview', ask: async (connection) => (await save(connection), await opens(alderman, one.overview)()) },
  ]
  const figures = await measure(targets, { rounds: 7, milliseconds: 700 })
  const pages = { empty: emptyPage, form: one.updateForm(regionalCodes[0]!) }
  const scripts = await scriptWeights(urls.one, one.programmeManager, pages)
  const publicWeight = await weightOf(somebody, one.public)
  for (const visitor of [somebody, alderman, aldermanOfMany, manager]) visitor.leave()
  return { figures, scripts, publicWeight, saved }
}

function opens(visitor: Visitor, path: string) {
  return async () => {
    const { status } = await visitor.get(path, { 'accept-encoding': 'gzip' })
    if (status !== 200) throw new Error(`${path} answers ${status}`)
  }
}

/** Of a page without scripts or pictures, with its stylesheets and their fonts, as they are sent. */
async function weightOf(visitor: Visitor, path: string): Promise<number> {
  const gzip = { 'accept-encoding': 'gzip' }
  const styles = [...(await visitor.read(path)).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!)
  const fonts = (await Promise.all(styles.map((href) => visitor.read(href)))).flatMap((css) =>
    [...css.matchAll(/url\((\/[^)]+)\)/g)].map(([, href]) => href!),
  )
  const answers = await Promise.all([path, ...styles, ...fonts].map((address) => visitor.get(address, gzip)))
  return answers.reduce((sum, { body }) => sum + body.length, 0)
}
