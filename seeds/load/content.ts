import { Prisma } from '@/lib/db/generated/client'
import type { AgendaFiles } from '../format/region-files'
import type { AgendaIds } from './agenda-ids'
import { loadBudget } from './budget'
import { loadCommunication } from './communication'
import { loadStatements } from './statements'
import { nextVersion, saveAll, type Loading } from './save'
import { listTouched } from './touched'

type Files = Pick<AgendaFiles, 'agenda' | 'kpis' | 'content'>
type Content = Files['content']

/** What the document says of the agenda besides its tree: each list in its own order. */
export async function loadContent(loading: Loading, files: Files, ids: AgendaIds) {
  const { content } = files
  await loadStatements(loading, files, ids)
  await loadMilestones(loading, content, ids)
  await loadBudget(loading, content, ids)
  await loadHours(loading, content, ids)
  await loadRisks(loading, content, ids)
  await loadLinks(loading, content, ids)
  await loadAgreements(loading, content, ids)
  await loadTasks(loading, content, ids)
  await loadRegister(loading, content, ids)
  await loadReportingLines(loading, content, ids)
  await loadCommunication(loading, ids.agenda, content.communicatielijnen)
}

const atPosition = (row: { position: number }, wanted: { position: number }) => row.position === wanted.position
const ambitionOf = ({ ambitie }: { ambitie?: string }, ids: AgendaIds) => (ambitie ? ids.ambitions.get(ambitie)! : null)

async function loadMilestones({ tx, tally, regionId }: Loading, { mijlpalen }: Content, ids: AgendaIds) {
  const key = { regionId, agendaId: ids.agenda }
  await saveAll(tally, {
    existing: await tx.milestone.findMany({ where: { agendaId: ids.agenda } }),
    wanted: mijlpalen.map((entry, i) => ({
      ...{ position: i + 1, title: entry.titel, printed: entry.gedrukt, status: entry.status, ambitionId: ambitionOf(entry, ids) },
      ...{ start: entry.vanaf ?? null, due: entry.gereed ?? null, precision: entry.nauwkeurigheid ?? null },
    })),
    isSame: atPosition,
    add: (missing) => tx.milestone.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.milestone.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

async function loadHours(loading: Loading, { uren }: Content, ids: AgendaIds) {
  const { tx, tally, regionId } = loading
  const key = { regionId, agendaId: ids.agenda }
  const existing = await tx.hoursLine.findMany({ where: { agendaId: ids.agenda } })
  const touched = await listTouched(loading, 'HoursLine')
  const isKept = (position: number) => existing.some((row) => row.position === position && touched.includes(row.id))
  await saveAll(tally, {
    existing,
    wanted: uren
      .map((entry, i) => ({
        ...{ position: i + 1, account: entry.account, hours: new Prisma.Decimal(entry.uren), per: entry.per },
        ...{ isExtension: entry.uitbreiding, remark: entry.opmerking, ambitionId: ambitionOf(entry, ids) },
      }))
      .filter(({ position }) => !isKept(position)),
    isSame: atPosition,
    add: (missing) => tx.hoursLine.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.hoursLine.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

async function loadRisks({ tx, tally, regionId }: Loading, { risicos }: Content, ids: AgendaIds) {
  const key = { regionId, agendaId: ids.agenda }
  // What people wrote down since, in the app, stays.
  const kept = await tx.risk.findMany({ where: { agendaId: ids.agenda, steps: { some: {} } }, select: { position: true } })
  const isKept = (position: number) => kept.some((risk) => risk.position === position)
  await saveAll(tally, {
    existing: await tx.risk.findMany({ where: { agendaId: ids.agenda } }),
    wanted: risicos.flatMap((entry, i) =>
      isKept(i + 1)
        ? []
        : {
            ...{
              position: i + 1,
              isOpportunity: entry.is_een_kans,
              category: entry.soort,
              categoryPrinted: entry.soort_gedrukt ?? null,
              title: entry.titel,
              description: entry.tekst,
            },
            ...{
              probability: entry.kans ?? null,
              size: entry.omvang ?? null,
              measure: entry.maatregel,
              isConfidential: entry.vertrouwelijk,
            },
            ambitionId: ambitionOf(entry, ids),
          },
    ),
    isSame: atPosition,
    add: (missing) => tx.risk.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.risk.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

/** Other agendas, of this region or only named. */
async function loadLinks({ tx, tally, regionId }: Loading, { verwante_agendas }: Content, ids: AgendaIds) {
  const place = { agendaId: ids.agenda, ambitionId: null, activityId: null }
  const known = await tx.agenda.findMany({ where: { regionId }, select: { id: true, slug: true } })
  await saveAll(tally, {
    existing: await tx.agendaLink.findMany({ where: place }),
    wanted: verwante_agendas.map(({ naam, toelichting, agenda }, i) => ({
      ...{ position: i + 1, name: naam, remark: toelichting, otherAgendaId: known.find(({ slug }) => slug === agenda)?.id ?? null },
    })),
    isSame: atPosition,
    add: (missing) => tx.agendaLink.createMany({ data: missing.map((row) => ({ regionId, ...place, ...row })) }),
    update: (id, data) => tx.agendaLink.update({ where: { id }, data }),
  })
}

async function loadAgreements({ tx, tally, regionId }: Loading, { afspraken }: Content, ids: AgendaIds) {
  const key = { regionId, agendaId: ids.agenda }
  await saveAll(tally, {
    existing: await tx.agreement.findMany({ where: { agendaId: ids.agenda } }),
    wanted: afspraken.map(({ nummer, titel, status, opmerking }, i) => ({
      ...{ position: i + 1, number: nummer, title: titel, status, remark: opmerking },
    })),
    isSame: atPosition,
    add: (missing) => tx.agreement.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.agreement.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

async function loadTasks({ tx, tally, regionId }: Loading, { taken }: Content, ids: AgendaIds) {
  const key = { regionId, agendaId: ids.agenda }
  await saveAll(tally, {
    existing: await tx.agendaTask.findMany({ where: { agendaId: ids.agenda } }),
    wanted: taken.flatMap(({ schaal, taken: titles }) => titles.map((title, i) => ({ scale: schaal, position: i + 1, title }))),
    isSame: (row, task) => row.scale === task.scale && row.position === task.position,
    add: (missing) => tx.agendaTask.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.agendaTask.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

async function loadRegister({ tx, tally, regionId }: Loading, { register }: Content, ids: AgendaIds) {
  const key = { regionId, agendaId: ids.agenda }
  await saveAll(tally, {
    existing: await tx.registerEntry.findMany({ where: { agendaId: ids.agenda } }),
    wanted: register.map(({ jaar, titel, schaal, themas }, i) => ({
      ...{ position: i + 1, yearPrinted: jaar, title: titel, scale: schaal, themes: themas },
    })),
    isSame: atPosition,
    add: (missing) => tx.registerEntry.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.registerEntry.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

async function loadReportingLines({ tx, tally, regionId }: Loading, { meldlijnen }: Content, ids: AgendaIds) {
  const key = { regionId, agendaId: ids.agenda }
  await saveAll(tally, {
    existing: await tx.reportingLine.findMany({ where: { agendaId: ids.agenda } }),
    wanted: meldlijnen.map(({ wie, wat, aan, hoe_vaak }, i) => ({
      ...{ position: i + 1, who: wie, what: wat, toWhom: aan ?? null, frequency: hoe_vaak ?? null },
    })),
    isSame: atPosition,
    add: (missing) => tx.reportingLine.createMany({ data: missing.map((row) => ({ ...key, ...row })) }),
    update: (id, changes) => tx.reportingLine.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}
