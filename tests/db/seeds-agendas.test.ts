import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { maintain } from '@/lib/db/maintenance'
import type { Tx } from '@/lib/db/transaction'
import { groupBy } from '@/lib/kernel/group-by'
import { loadRegion } from '@/seeds/load-region'
import { ownerUrl } from '@/tests/support/database'

// The counts were made of the documents themselves (000 to 004), apart from the files that are loaded here.

const regions = ['utrecht-stad', 'utrecht-west', 'zuidoost-utrecht']
const look = <T>(work: (tx: Tx) => Promise<T>) => maintain(ownerUrl, 'test.looked', work)
const load = (region: string) => loadRegion(ownerUrl, { folder: path.resolve('seeds/regions', region) })

beforeAll(async () => {
  for (const region of regions) await load(region)
}, 120_000)

const agendaOf = (slug: string) =>
  look((tx) =>
    tx.agenda.findFirstOrThrow({
      where: { slug },
      include: {
        predecessor: true,
        ambitions: {
          orderBy: { position: 'asc' },
          include: { _count: { select: { results: true, kpis: true, activities: { where: { parentId: null } } } } },
        },
        documents: { include: { _count: { select: { tables: true, figures: true } } } },
        _count: {
          select: {
            milestones: true,
            risks: true,
            budgetLines: true,
            hoursLines: true,
            reportingLines: true,
            register: true,
            tasks: true,
            agreements: true,
          },
        },
      },
    }),
  )
const perAmbition = (agenda: Awaited<ReturnType<typeof agendaOf>>, what: 'results' | 'kpis' | 'activities') =>
  agenda.ambitions.map(({ _count }) => _count[what])

const codesOf = (slug: string, where: object = {}) =>
  look(async (tx) => {
    const rows = await tx.activity.findMany({ where: { agenda: { slug }, ...where }, orderBy: { position: 'asc' } })
    return rows.map(({ code }) => code)
  })
const notesOf = (prefix: string) => look((tx) => tx.sourceNote.count({ where: { code: { startsWith: prefix } } }))
const euros = (cents: bigint | null) => (cents === null ? null : Number(cents) / 100)

describe('document 001: the Norm voor Opdrachtgeverschap of Zuidoost Utrecht', () => {
  test('has its themes, inzet, parts and goals', async () => {
    const agenda = await agendaOf('2021-2024')
    expect([agenda.ambitionTerm, agenda.resultTerm, agenda.activityTerm]).toEqual(['Thema', 'Inzet', 'Onderdeel'])
    expect(perAmbition(agenda, 'results')).toEqual([4, 4, 5, 6])
    expect(perAmbition(agenda, 'activities')).toEqual([4, 8, 6, 7])
    const goals = await look((tx) =>
      tx.kpi.findMany({ where: { agendaId: agenda.id, number: { in: ['1', '2', '3', '4'] } }, include: { targets: true } }),
    )
    expect(goals).toHaveLength(4)
    const reduction = goals.find(({ number }) => number === '3')!.targets[0]!
    expect([Number(reduction.low), Number(reduction.high), reduction.year]).toEqual([3, 10, 2024])
  })

  test('has its trends, tasks, register, milestones, risks, tables and contradictions', async () => {
    const agenda = await agendaOf('2021-2024')
    expect(agenda._count).toMatchObject({ milestones: 9, risks: 5, reportingLines: 6, register: 23, tasks: 8 + 5 + 5 })
    expect(agenda.documents.map(({ code, _count }) => [code, _count.tables, _count.figures])).toEqual([['001', 6, 19]])
    expect(await notesOf('I001-')).toBe(13)
    const trend = await look((tx) =>
      tx.measurement.findMany({ where: { kpi: { agendaId: agenda.id, number: 'T1' }, referenceAreaId: null }, orderBy: { period: 'asc' } }),
    )
    expect(trend.map(({ period, value }) => `${period} ${value}`)).toEqual(['2016 12.9', '2017 16.3', '2018 8.7', '2019 8.1'])
    expect(await look((tx) => tx.body.count({ where: { region: { slug: 'zuidoost-utrecht' }, kind: { not: 'workgroup' } } }))).toBe(15)
  })
})

describe('document 000: its successor', () => {
  test('is the next version of the same agenda, with speerpunten and stappen and nothing between them', async () => {
    const agenda = await agendaOf('2022-2023')
    expect(agenda.predecessor?.slug).toBe('2021-2024')
    expect([agenda.ambitionTerms, agenda.resultTerm, agenda.activityTerms]).toEqual(['Speerpunten', null, 'Stappen'])
    expect(perAmbition(agenda, 'results')).toEqual([0, 0, 0, 0])
    expect(agenda._count).toMatchObject({ milestones: 4, risks: 0 })
    expect(agenda.documents.map(({ _count }) => [_count.tables, _count.figures])).toEqual([[1, 0]])
    expect(await notesOf('I000-')).toBe(7)
  })

  test('has the 13 steps that are still to be taken with the numbers of the document, and 22 sub-steps', async () => {
    const toTake = { tracks: { some: { lifecycle: 'notStarted' } } }
    expect(await codesOf('2022-2023', { ...toTake, parentId: null })).toEqual(
      Array.from({ length: 13 }, (_, i) => String(i + 1).padStart(2, '0')),
    )
    expect(await codesOf('2022-2023', { ...toTake, parentId: { not: null } })).toHaveLength(22)
  })

  test('refers twice to step 03, which counts once', async () => {
    const references = await look((tx) =>
      tx.activityReference.findMany({
        where: { agenda: { slug: '2022-2023' } },
        include: { target: true, ambition: true },
        orderBy: { ambition: { position: 'asc' } },
      }),
    )
    expect(references.map(({ printed, target, ambition }) => `${ambition.number}: ${printed} (${target.code})`)).toEqual([
      '2: zie 03 (03)',
      '3: zie 03 (03)',
    ])
  })

  test('has what was taken already: 10 groups with 26 steps, of which four still go on', async () => {
    const taken = { tracks: { some: { lifecycle: { not: 'notStarted' } } } }
    expect(await codesOf('2022-2023', { ...taken, parentId: null })).toHaveLength(10)
    expect(await codesOf('2022-2023', { ...taken, parentId: { not: null } })).toHaveLength(26)
    expect(await codesOf('2022-2023', { tracks: { some: { lifecycle: 'running' } } })).toEqual(['1.A.4', '2.B.2', '3.B.3', '3.B.4'])
  })
})

describe('document 002: the programme of Utrecht West 2019-2020', () => {
  test('has six projects with their actions and no level between them', async () => {
    const agenda = await agendaOf('2019-2020')
    expect([agenda.ambitionTerm, agenda.resultTerm, agenda.status]).toEqual(['Project', null, 'closed'])
    expect(perAmbition(agenda, 'activities')).toEqual([4, 5, 6, 4, 6, 3])
    expect(perAmbition(agenda, 'kpis')).toEqual([1, 2, 3, 1, 1, 1])
    expect(agenda._count).toMatchObject({ milestones: 8, risks: 4, reportingLines: 3 })
    expect(agenda.documents.map(({ code, _count }) => [code, _count.tables, _count.figures])).toEqual([['002', 2, 17]])
    expect(await notesOf('I002-')).toBe(11)
  })

  test('has three results of the whole, measured by five KPIs, and says which projects work towards them', async () => {
    const results = await look((tx) =>
      tx.agendaStatement.findMany({
        where: { kind: 'result', agenda: { slug: '2019-2020' } },
        orderBy: { position: 'asc' },
        include: { kpis: { orderBy: { number: 'asc' } }, contributors: { include: { ambition: true } } },
      }),
    )
    expect(results.map(({ kpis }) => kpis.map(({ number }) => number))).toEqual([['1'], ['2'], ['3a', '3b', '3c']])
    expect(results.map(({ contributors }) => contributors.map(({ ambition }) => ambition.number).sort())).toEqual([
      ['3', '5', '6'],
      ['3', '4', '5', '6'],
      ['3', '5', '6'],
    ])
  })

  test('has 28 budget items without an amount, per project', async () => {
    const lines = await look((tx) => tx.budgetLine.findMany({ where: { agenda: { slug: '2019-2020' } }, include: { ambition: true } }))
    const per = ['1', '2', '3', '4', '5', '6'].map((number) => lines.filter(({ ambition }) => ambition?.number === number).length)
    expect(per).toEqual([6, 5, 5, 5, 3, 4])
    expect(lines.every(({ amountCents }) => amountCents === null)).toBe(true)
  })

  test('has the table of youths by kind of stay and age as printed', async () => {
    const table = await look((tx) => tx.sourceTable.findFirstOrThrow({ where: { document: { code: '002' }, position: 1 } }))
    expect(table.rows).toContainEqual(['crisisopvang jeugd-GGZ (Crisis-DBC)', '0', '1', '19', '31', '25', '76', null])
    expect(table.rows).toContainEqual(['totaal', '11', '15', '48', '108', '82', '264', '100'])
  })
})

describe('document 003: the agenda of Utrecht West 2022-2025', () => {
  test('has 110,000 euro and 32 hours a week', async () => {
    const agenda = await agendaOf('2022-2025')
    const lines = await look((tx) => tx.budgetLine.findMany({ where: { agendaId: agenda.id }, orderBy: { position: 'asc' } }))
    expect(lines.map(({ amountCents }) => euros(amountCents))).toEqual([60_000, 10_000, 0, 0, 0, 40_000])
    const total = await look((tx) => tx.budgetTotal.findFirstOrThrow({ where: { agendaId: agenda.id } }))
    expect([lines.reduce((sum, { amountCents }) => sum + euros(amountCents)!, 0), euros(total.amountCents)]).toEqual([110_000, 110_000])
    const hours = await look((tx) => tx.hoursLine.findMany({ where: { agendaId: agenda.id } }))
    expect(hours.reduce((sum, line) => sum + line.hours.toNumber(), 0)).toBe(32)
    const perAccount = [...groupBy(hours, ({ account }) => account)]
    expect(
      Object.fromEntries(perAccount.map(([account, of]) => [account, of.reduce((sum, line) => sum + line.hours.toNumber(), 0)])),
    ).toEqual({
      SAVE: 8,
      YEPH: 4,
      'HG/KM': 1,
      Onderwijs: 3,
      'Regionale agenda Jeugd': 16,
    })
  })

  test('has milestones, risks, eight agreements of the norm, related agendas and its tables', async () => {
    const agenda = await agendaOf('2022-2025')
    expect(agenda._count).toMatchObject({ milestones: 14, risks: 7, agreements: 8, reportingLines: 10 })
    expect(agenda.documents.map(({ code, _count }) => [code, _count.tables, _count.figures])).toEqual([['003', 12, 19]])
    const agreements = await look((tx) => tx.agreement.findMany({ where: { agendaId: agenda.id }, orderBy: { position: 'asc' } }))
    expect(agreements.map(({ status }) => status)).toEqual([...Array<string>(5).fill('embedded'), ...Array<string>(3).fill('realised')])
    const links = await look((tx) =>
      tx.agendaLink.findMany({ where: { agendaId: agenda.id }, orderBy: { position: 'asc' }, include: { otherAgenda: true } }),
    )
    expect(links).toHaveLength(1 + 6)
    expect(links[0]!.otherAgenda?.slug).toBe('2019-2020')
    expect(links[1]).toMatchObject({
      name: 'Bovenregionale samenwerkingsagenda 2022-2025',
      remark: expect.stringContaining('26 gemeenten'),
    })
  })
})

describe('document 004: the second-phase plan of the city of Utrecht', () => {
  test('has three tracks and four parts with what is to be done', async () => {
    const agenda = await agendaOf('2014-2018')
    expect([agenda.ambitionTerm, agenda.resultTerm, agenda.activityTerm]).toEqual(['Spoor', 'Opgave', 'Vervolgstap'])
    expect(perAmbition(agenda, 'results')).toEqual([7, 11, 5, 4, 4, 3, 4])
    expect(perAmbition(agenda, 'activities')).toEqual([23, 39, 20, 10, 11, 10, 9])
    expect(perAmbition(agenda, 'kpis')).toEqual([0, 7, 0, 0, 0, 0, 1])
    expect(agenda._count).toMatchObject({ milestones: 26, risks: 3, reportingLines: 8 })
    expect(agenda.documents.map(({ code, _count }) => [code, _count.tables, _count.figures])).toEqual([['004', 8, 48]])
    expect(await notesOf('I004-')).toBe(15)
  })

  test('has indicators on two levels, those of the second in four areas', async () => {
    const kpis = await look((tx) => tx.kpi.findMany({ where: { agenda: { slug: '2014-2018' } } }))
    expect(kpis.filter(({ level }) => level === 'societal')).toHaveLength(6 + 4)
    expect(new Set(kpis.filter(({ level }) => level === 'care').flatMap(({ area }) => area ?? []))).toEqual(
      new Set(['Tevredenheid en toegankelijkheid', 'Effectiviteit', 'Kwaliteit', 'Kwantiteit en budget']),
    )
    expect(kpis.filter(({ number }) => number.startsWith('A'))).toHaveLength(4)
  })

  test('has its budget to the cent, with the total of the document beside the sum that differs', async () => {
    const agenda = await agendaOf('2014-2018')
    const lines = await look((tx) => tx.budgetLine.findMany({ where: { agendaId: agenda.id }, include: { parent: true } }))
    const sum = (kind: string, year = 2015) =>
      lines
        .filter((line) => line.kind === kind && line.year === year && !line.parent)
        .reduce((all, line) => all + euros(line.amountCents)!, 0)
    expect([sum('funding'), sum('expense')]).toEqual([76_400_000, 76_500_000])
    expect([2015, 2016, 2017, 2018].map((year) => sum('ceiling', year))).toEqual([12_500_000, 16_000_000, 16_000_000, 16_000_000])
    const parts = lines.filter(({ parent }) => parent?.title === 'Aanvullende zorg')
    expect(parts.map(({ amountCents }) => euros(amountCents))).toEqual([29_500_000, 11_000_000, 8_500_000])
    const totals = await look((tx) => tx.budgetTotal.findMany({ where: { agendaId: agenda.id } }))
    expect(totals.map(({ amountCents }) => euros(amountCents))).toEqual([76_400_000, 76_400_000])
  })

  test('has milestones with exact days and with spans, as printed', async () => {
    const find = (title: string) => look((tx) => tx.milestone.findFirstOrThrow({ where: { title } }))
    expect(await find('Jeugdwet door de Eerste Kamer')).toMatchObject({
      printed: '18 februari 2014',
      due: new Date('2014-02-18'),
      precision: 'day',
    })
    expect(await find('Tweede simulatie')).toMatchObject({ start: new Date('2014-09-01'), due: new Date('2014-11-30'), precision: 'month' })
  })

  test('has four lines of communication, each with audience, sender and goal, in the order of the document', async () => {
    const lines = await look((tx) => tx.communicationLine.findMany({ orderBy: { number: 'asc' } }))
    expect(lines.map(({ name, audience }) => [name, audience.split(',')[0]])).toEqual([
      ['Lijn 0: Utrecht maken we samen (participerende samenleving)', 'Burgers'],
      ['Lijn 1: Informeren', 'Burgers'],
      ['Lijn 2: Transitie', 'Buurtteamorganisaties'],
      ['Lijn 3: Veranderen', 'Cliënten'],
    ])
    expect(lines[1]).toMatchObject({
      channel: 'Een ‘routeboekje’',
      sender: expect.stringMatching(/^Gemeente met alle partners.*wijkraden/),
    })
    expect(lines.filter(({ approach }) => approach !== '')).toHaveLength(4)
    expect(lines.map(({ timing }) => timing)).toEqual(['', '', '', ''])
  })

  test('has its bodies, with the parties of each of the four development tables', async () => {
    const bodies = await look((tx) =>
      tx.body.findMany({ where: { region: { slug: 'utrecht-stad' } }, include: { _count: { select: { parties: true } } } }),
    )
    const tables = bodies.filter(({ kind }) => kind === 'workgroup')
    expect(bodies.length - tables.length).toBe(16 - 1)
    expect(tables.map(({ _count }) => _count.parties).sort((a, b) => b - a)).toEqual([18, 10, 9, 6])
  })
})

test('a second load of every region changes nothing', async () => {
  for (const region of regions) expect(await load(region)).toEqual({ added: 0, changed: 0 })
})

test('the follow-up of Zuidoost Utrecht goes on with the four themes of the agenda before it, and with the parts that say so in their title', async () => {
  const { id: agendaId } = await agendaOf('2022-2023')
  const { ambitions, activities } = await look(async (tx) => ({
    ambitions: await tx.ambitionLineage.findMany({ where: { agendaId }, include: { from: true, to: true } }),
    activities: await tx.activityLineage.findMany({ where: { agendaId }, include: { from: true, to: true } }),
  }))
  expect(ambitions.map(({ kind, from, to }) => `${from!.title} ${kind} ${to!.title}`).toSorted()).toEqual([
    'Lokale teams continues Versterken lokale teams',
    'Onderwijs continues Onderwijs',
    'Veiligheid continues Regie op veiligheid',
    'Zo Thuis Mogelijk continues Zo thuis mogelijk',
  ])
  expect(activities.map(({ from, to }) => `${from!.code} ${to!.code}`).toSorted()).toEqual(['1.2a 1.A', '2.1b 2.A.2', '3.2b 3.A.3'])
  for (const { note } of activities) expect(note).toContain('het document zegt het niet')
})
