import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Asked } from '@/lib/db/waiting-place'
import type { WaitingItem } from '@/lib/domain/waiting'
import { listEvaluationTasks } from '@/lib/queries/waiting-evaluations'
import { listFiguresToCheck, listWaitingKpis } from '@/lib/queries/waiting-kpis'
import { listUnsignedPacts } from '@/lib/queries/waiting-pacts'
import { listMissing, listQuestions, listSentBackReports, listUnreadStories } from '@/lib/queries/waiting-reports'
import { listActions, listDuties, listLapsingMoney, listMeasures, listNeeded, listSentBackKpis } from '@/lib/queries/waiting-work'

/** Everything in the work of some regions that waits for somebody, whether he gets a mail of it or not: for his mail, his page and his calendar. */
export async function listWaiting(tx: Tx, asked: Asked): Promise<WaitingItem[]> {
  const lists = await Promise.all([
    listMissing(tx, asked),
    listWaitingKpis(tx, asked),
    listActions(tx, asked),
    listNeeded(tx, asked),
    listMeasures(tx, asked),
    listFiguresToCheck(tx, asked),
    listUnreadStories(tx, asked),
    listUnsignedPacts(tx, asked),
    listSentBackReports(tx, asked),
    listSentBackKpis(tx, asked),
    listQuestions(tx, asked),
    listEvaluationTasks(tx, asked),
    listDuties(tx, asked),
  ])
  return [...lists.flat(), ...(await listLapsingMoney(tx, asked))]
}
