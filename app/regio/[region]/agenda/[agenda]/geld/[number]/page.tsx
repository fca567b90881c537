import { notFound } from 'next/navigation'
import { BudgetHistory } from '@/components/money/budget-history'
import { Left } from '@/components/money/left'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { budgetKindWords, budgetStatusWords, standOfLine } from '@/lib/domain/budget'
import { lapseInWords, lapseTerm } from '@/lib/domain/budget-lapse'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { euros } from '@/lib/domain/euro-amount'
import { told } from '@/lib/forms/told'
import { agendaPath, budgetLinePath, changeBudgetLinePath, moneyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { BudgetRow } from '@/lib/queries/budget-lines'
import { getBudgetLine } from '@/lib/queries/money'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { numberInAddress } from '../../../../besluiten/words'
import { AmbitionLink } from '../../ambition-link'
import { SpendingForm, WithdrawForm } from '../small-form'

const notices: Record<string, string> = {
  toegevoegd: 'De post is toegevoegd.',
  gewijzigd: 'De post is gewijzigd.',
  besteed: 'Wat is besteed, is vastgelegd.',
}

export default async function BudgetLinePage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/geld/[number]'>) {
  const { region, agenda: slug, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = budgetLinePath(region, slug, number ?? 0)
  const page = number && (await getBudgetLine(viewer, { region, agenda: slug, number, now: now(), draftOf: here }))
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { line, steps, mayKeep, maySpend, draft } = content
  const isWithdrawn = line.withdrawnOn !== null
  const notice = told(notices, melding)
  const place = { region, agenda: slug, number: given }
  const key = `${line.version} ${draft === null}`
  const held = { id: line.id, version: line.version }

  return (
    <RegionChrome acts={mayKeep} viewer={viewer} frame={frame} title={line.title} current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: agenda.title },
          { href: moneyPath(region, slug), label: 'Geld en uren' },
        ]}
        title={line.title}
      >
        {mayKeep && !isWithdrawn && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={changeBudgetLinePath(region, slug, number)}>
              Wijzig de post
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={here} />}
      <div className="mt-6">
        <Facts
          items={[
            ...factsOf(line, today),
            {
              term: 'Deel van',
              value: line.whole && <a href={budgetLinePath(region, slug, line.whole.position)}>{line.whole.title}</a>,
            },
            {
              term: 'Hoort bij',
              value: line.ambitionNumber ? <AmbitionLink number={line.ambitionNumber} region={region} agenda={agenda} /> : 'De hele agenda',
            },
          ]}
        />
      </div>
      {maySpend && !isWithdrawn && line.kind === 'expense' && (
        <>
          <h2>Leg vast wat is besteed</h2>
          <SpendingForm key={key} line={held} place={place} draft={draft?.act ? null : draft} />
        </>
      )}
      {mayKeep && (
        <>
          <h2>{isWithdrawn ? 'Geldt de post weer?' : 'Geldt de post niet meer?'}</h2>
          <WithdrawForm key={key} line={held} isWithdrawn={isWithdrawn} place={place} draft={draft?.act ? draft : null} />
        </>
      )}
      <h2>Geschiedenis</h2>
      {steps.length === 0 ? (
        <p className="text-quiet">Het document noemt deze post. Daarna is er niets mee gedaan.</p>
      ) : (
        <BudgetHistory steps={steps} />
      )}
    </RegionChrome>
  )
}

const factsOf = (line: BudgetRow, today: DateString) => {
  const planned = line.amountCents
  const stand = standOfLine(line, today)
  return [
    { term: 'Vervallen', value: line.withdrawnOn && `Op ${fullDate(line.withdrawnOn)}: ${line.withdrawnReason}` },
    { term: 'Soort', value: budgetKindWords[line.kind] },
    { term: 'Jaar', value: line.untilYear ? `${line.year} tot en met ${line.untilYear}` : String(line.year) },
    { term: 'Bedrag', value: planned === null ? 'Onbekend' : `${euros(planned)}, ${budgetStatusWords[line.status].toLowerCase()}` },
    {
      term: 'Besteed',
      value: line.kind === 'expense' && (
        <>
          {euros(line.spentCents)}
          {line.partsSpentCents !== 0n && `, en ${euros(line.partsSpentCents)} aan onderdelen`}
          {stand && ': '}
          {stand && <Left of={stand} />}
        </>
      ),
    },
    { term: 'Besteed volgens het document', value: line.spentInDocument !== null && euros(line.spentInDocument) },
    {
      term: line.lapsesOn ? lapseTerm(line.lapsesOn, today) : '',
      value: line.lapsesOn && ((line.lapsesOn >= today && lapseInWords(line, today)) || fullDate(line.lapsesOn)),
    },
    { term: 'Bron van het geld', value: line.source || 'Niet genoemd' },
    { term: 'In het document', value: line.amountPrinted },
  ]
}
