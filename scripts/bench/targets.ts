import { Visitor } from '../testing/visitor'
import { emptyPage } from './copy'
import { addressesOf } from './regions'
import { connections, type Target } from './rounds'
import { Updates } from './updates'

export type TargetName = 'empty' | 'overview' | 'activities' | 'save' | 'overviewOfMany' | 'activitiesOfMany'

/** What is measured: pages as an alderman opens them, and updates as a programme manager saves them. */
export async function targetsOf(urls: { one: string; many: string }) {
  const one = addressesOf(1)
  const many = addressesOf(21) // among the others, in the shape of region 1
  const alderman = await new Visitor(urls.one).signIn(one.boardMember)
  const aldermanOfMany = await new Visitor(urls.many).signIn(many.boardMember)
  const manager = await new Visitor(urls.one).signIn(one.programmeManager)
  const forms = regionalCodes.map((code) => one.updateForm(code))
  const updates = await Promise.all(forms.slice(0, connections).map((form) => Updates.on(manager, form)))
  let saved = 0

  const list: (Target & { name: TargetName })[] = [
    { name: 'empty', ask: opens(alderman, emptyPage) },
    { name: 'overview', ask: opens(alderman, one.overview) },
    { name: 'overviewOfMany', ask: opens(aldermanOfMany, many.overview) },
    { name: 'activities', ask: opens(alderman, one.activities) },
    { name: 'activitiesOfMany', ask: opens(aldermanOfMany, many.activities) },
    { name: 'save', ask: async (connection) => void (await updates[connection]!.save(), saved++) },
  ]
  return {
    list,
    updateForm: forms[0]!,
    saved: () => saved,
    leave: () => [alderman, aldermanOfMany, manager].forEach((visitor) => visitor.leave()),
  }
}

// Activities of the region as a whole; every connection saves on one of its own, so that nobody is too late.
const regionalCodes = ['1.3b', '1.4c', '1.1d', '1.4g']

function opens(visitor: Visitor, path: string) {
  return async () => {
    const { status } = await visitor.get(path, { 'accept-encoding': 'gzip' })
    if (status !== 200) throw new Error(`${path} answers ${status}`)
  }
}
