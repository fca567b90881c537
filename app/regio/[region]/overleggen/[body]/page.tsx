import { notFound } from 'next/navigation'
import { Static } from '@/components/drawn-once/static'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { touchedInWords } from '@/components/activity/touched'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { bodyKindWords, bodyStatusWords, outcomeQuestion } from '@/lib/domain/body'
import { fullDate } from '@/lib/domain/dutch-dates'
import { rhythmInWords } from '@/lib/domain/rhythm'
import { readRhythm, rhythmReadInWords } from '@/lib/domain/rhythm-reading'
import { ambitionPath, bodiesPath, bodyPath, changeBodyPath, itemPath, memberPath, newMeetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBody } from '@/lib/queries/body'
import { RegionChrome } from '../../../chrome'
import { planMeetingsAction } from '../actions'
import { noticeOf } from '../notices'
import { smallFormPath } from '../../../small-form-path'
import { AskedOutside } from './asked-outside'
import { MeetingTable } from './meeting-table'
import { Misfits, MisfitsLeft } from './misfits'
import { Seats } from './seats'

export default async function BodyPage({ params, searchParams }: PageProps<'/regio/[region]/overleggen/[body]'>) {
  const { region, body: slug } = await params
  const { melding, form } = await searchParams
  const notice = noticeOf(melding)
  const viewer = await requireViewer()
  const page = await getBody(viewer, {
    region,
    body: slug,
    now: now(),
    draftOf: form === 'ritme' ? smallFormPath(bodyPath(region, slug), 'ritme') : undefined,
  })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { body, seats, coming, past, left, asked, mayOrganise, mayKeep, misfits, draft } = content
  const { agenda, today } = frame
  const cancelled = coming.filter(({ status }) => status === 'cancelled')
  const folded = cancelled.length > mostCancelled ? cancelled : []
  const shown = coming.filter((meeting) => !folded.includes(meeting))

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={body.name} current={bodiesPath(region)}>
      <Static>
        <PageHeader
          crumbs={[{ href: bodiesPath(region), label: 'Overleggen' }]}
          context={bodyKindWords[body.kind]}
          title={body.name}
          lead={body.purpose || undefined}
        >
          {mayOrganise && (
            <p className="mt-4 flex flex-wrap gap-3 print:hidden">
              <ButtonLink variant="secondary" small href={changeBodyPath(region, slug)}>
                Wijzig het overleg
              </ButtonLink>
              <ButtonLink variant="secondary" small href={memberPath(region, slug)}>
                Voeg een lid toe
              </ButtonLink>
            </p>
          )}
        </PageHeader>
        {notice && (
          <Notice id="melding" {...notice}>
            {notice.tone === 'warning' && <span className="block">{rhythmReadInWords(body.rhythm ?? '')}</span>}
            {misfits.length > 0 && savedWords.includes(String(melding)) && <MisfitsLeft count={misfits.length} />}
          </Notice>
        )}
        <div className="mt-6">
          <Facts
            items={[
              { term: 'Stand', value: body.status !== 'exists' && bodyStatusWords[body.status] },
              { term: 'Ook genoemd', value: body.aliases.join('; ') },
              { term: 'Laatst bijgewerkt', value: touchedInWords(content.touched) },
              { term: 'Hoe vaak', value: body.rhythm ? `“${body.rhythm}”` : 'Niet vastgelegd' },
              {
                term: 'Zo plant Koersvast',
                value: body.reading ? rhythmInWords(body.reading, body.usual) : byHand(body.rhythm),
              },
              {
                term: 'Hoort bij',
                value: body.ambitionNumber && agenda && (
                  <a href={ambitionPath(region, agenda.slug, body.ambitionNumber)}>
                    {agenda.ambitionTerm} {body.ambitionNumber}
                  </a>
                ),
              },
              {
                term: 'Vaste punten',
                value: body.fixedItems.length > 0 && (
                  <ul>
                    {body.fixedItems.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </div>
        <h2>Komende vergaderingen</h2>
        {coming.length === 0 ? (
          <EmptyState title="Er is geen vergadering gepland" />
        ) : (
          <MeetingTable caption="Komende vergaderingen" meetings={shown} region={region} body={slug} />
        )}
        {folded.length > 0 && (
          <details className="my-4">
            <summary className="py-1 font-semibold text-action">{folded.length} vergaderingen gaan niet door</summary>
            <MeetingTable caption="Vergaderingen die niet doorgaan" meetings={folded} region={region} body={slug} />
          </details>
        )}
      </Static>
      {mayKeep && (
        <div className="mt-4 flex flex-wrap items-start gap-3 print:hidden">
          {body.reading && (
            <form action={planMeetingsAction}>
              <input type="hidden" name="region" value={region} />
              <input type="hidden" name="body" value={slug} />
              <input type="hidden" name="bodyId" value={body.id} />
              <Button variant="secondary" small>
                Plan het komende jaar
              </Button>
            </form>
          )}
          <ButtonLink variant="secondary" small href={newMeetingPath(region, slug)}>
            Voeg een vergadering toe
          </ButtonLink>
        </div>
      )}
      {misfits.length > 0 && <Misfits misfits={misfits} body={body} region={region} draft={draft} />}
      <Static>
        {left.length > 0 && (
          <>
            <h2>Wacht op een volgende vergadering</h2>
            <ul className="grid gap-1.5">
              {left.map(({ id, title, heldOn }) => (
                <li key={id}>
                  <a href={itemPath(region, slug, heldOn, id)}>{title}</a>
                  <span className="block text-quiet">van {fullDate(heldOn)}, die ging niet door</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {asked.length > 0 && (
          <>
            <h2>Voorgelegd, en wat terugkwam</h2>
            <AskedOutside asked={asked} question={outcomeQuestion(body.kind)} region={region} body={slug} />
          </>
        )}
        <h2>Leden</h2>
        <Seats seats={seats} today={today} hrefOf={mayOrganise ? ({ id }) => memberPath(region, slug, id) : null} />
        {past.length > 0 && (
          <>
            <h2>Eerdere vergaderingen</h2>
            <MeetingTable caption="Eerdere vergaderingen, de laatste eerst" meetings={past} region={region} body={slug} />
          </>
        )}
      </Static>
    </RegionChrome>
  )
}

// More of them stand apart, so that one reads when the body does meet.
const mostCancelled = 3

// What the page says after the body was saved.
const savedWords = ['overleg', 'overleg-zonder-ritme']

/** Words that were not read when they were written down, or that somebody chose not to plan by. */
const byHand = (rhythm: string | null): string =>
  rhythm !== null && readRhythm(rhythm)
    ? `Met de hand. ${rhythmReadInWords(rhythm)} Maak bij Wijzig het overleg het aantal leeg om zo te plannen.`
    : 'Geen vast ritme: vergaderingen komen er met de hand bij.'
