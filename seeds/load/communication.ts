import type { CommunicationEntries } from '../format/communication'
import { nextVersion, saveAll, type Loading } from './save'
import { listTouched } from './touched'

/** The lines of communication of an agenda. Once somebody keeps them, they stay as they were left. */
export async function loadCommunication(loading: Loading, agendaId: string, entries: CommunicationEntries) {
  const { tx, tally, regionId } = loading
  if (entries.length === 0 || (await listTouched(loading, 'CommunicationLine')).length > 0) return
  await saveAll(tally, {
    existing: await tx.communicationLine.findMany({ where: { agendaId } }),
    wanted: entries.map(({ naam, doelgroep, afzender, doel, insteek, middel, wanneer }, i) => ({
      ...{ number: i + 1, name: naam, audience: doelgroep, sender: afzender, goal: doel },
      ...{ approach: insteek, channel: middel, timing: wanneer },
    })),
    isSame: (row, entry) => row.number === entry.number,
    add: (missing) => tx.communicationLine.createMany({ data: missing.map((row) => ({ regionId, agendaId, ...row })) }),
    update: (id, changes) => tx.communicationLine.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}
