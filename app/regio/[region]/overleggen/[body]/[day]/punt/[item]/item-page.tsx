import { ActionList } from '@/components/decision/action-list'
import { Static } from '@/components/drawn-once/static'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { outcomeQuestion } from '@/lib/domain/body'
import { fullDate } from '@/lib/domain/dutch-dates'
import { itemKindWords } from '@/lib/domain/meeting'
import { actionPath, itemPath, newItemDecisionPath } from '@/lib/kernel/addresses'
import type { AgendaItemRow, ConsultationRow } from '@/lib/queries/agenda-items'
import type { BodyHead } from '@/lib/queries/bodies'
import type { ItemChoices, MeetingHead } from '@/lib/queries/body-meeting'
import type { FormValues } from '@/lib/forms/form-state'
import { ActionForm } from '../../../../../besluiten/action-form'
import { smallFormPath } from '../../../../../../small-form-path'
import { Decided } from '../../item-line'
import { ItemRoute } from '../../item-route'
import { SourceLink } from '../../papers'
import { ConsultationForm } from './consultation'
import { ItemForm } from './item-form'
import { itemValues } from './item-values'
import type { OpenForm } from './open-form'
import { PapersToKeep } from './papers-to-keep'
import { OutcomeForm, PaperForm, PassOnForm, RemoveForm } from './small-forms'

type ItemPageProps = {
  content: ItemChoices & {
    body: BodyHead
    meeting: MeetingHead
    item: AgendaItemRow
    mayBringIn: boolean
    mayKeep: boolean
    mayBeConfidential: boolean
    mayRecord: boolean
    mayAddAction: boolean
    readsConsultation: boolean
    mayConsult: boolean
    draft: FormValues | null
  }
  place: { region: string; body: string; day: string; item: string }
  today: string
  open: OpenForm | null
}

/** An item of the agenda with everything that is done at it. */
export function ItemPage({ content, place, today, open }: ItemPageProps) {
  const { body, meeting, item, mayBringIn, mayKeep, mayBeConfidential, mayRecord, mayAddAction, readsConsultation, mayConsult, draft } =
    content
  const { region } = place
  const isOpen = meeting.status === 'planned'
  const draftOf = (form: OpenForm) => (open === form ? draft : null)
  const key = (form: OpenForm) => `${form} ${item.version} ${draftOf(form) ? 'kept' : 'own'}`
  const shared = { item: { id: item.id, version: item.version }, place }
  const here = itemPath(region, place.body, place.day, item.id)
  const question = outcomeQuestion(body.kind)
  const others = content.nextMeetings.filter(({ bodyId }) => bodyId !== body.id)
  const isPassedOn = item.route.at(-1) !== undefined && item.route.at(-1)!.itemId !== item.id

  if (open === 'tekst' && mayKeep && isOpen)
    return (
      <div className="mt-7">
        <ItemForm
          key={key('tekst')}
          of={{ itemId: item.id, version: item.version }}
          place={place}
          start={itemValues(item)}
          draft={draft}
          cancelHref={here}
        />
      </div>
    )

  return (
    <>
      <Static>
        {!isOpen && <Notice title="De vergadering is gesloten of gaat niet door.">Wat hier staat, ligt vast.</Notice>}
        {item.source?.kind === 'bottleneck' && item.source.solvedOn && (
          <Notice title={`Het knelpunt is opgelost op ${fullDate(item.source.solvedOn)}.`}>
            {isOpen && mayKeep
              ? 'Valt er niets meer te bespreken? Haal het punt dan van de agenda, onderaan deze pagina.'
              : 'Hoe het is opgelost, staat bij het knelpunt.'}
          </Notice>
        )}
        <div className="mt-6">
          <Facts
            items={[
              { term: 'Wat', value: <b>{itemKindWords[item.kind]}</b> },
              { term: 'Wie brengt het in', value: item.broughtBy },
              { term: 'Duurt', value: item.minutes && `${item.minutes} minuten` },
              { term: 'Komt van', value: item.source && <SourceLink region={region} source={item.source} /> },
            ]}
          />
        </div>
        {item.text && <p className="my-5 text-reading whitespace-pre-line">{item.text}</p>}
        {mayKeep && isOpen && (
          <p className="mt-4 print:hidden">
            <ButtonLink variant="secondary" small href={smallFormPath(here, 'tekst')}>
              Wijzig het agendapunt
            </ButtonLink>
          </p>
        )}
        {item.route.length > 0 && <ItemRoute route={item.route} itemId={item.id} region={region} />}
        <h2>Stukken</h2>
        {item.papers.length === 0 && <p className="text-quiet">Er zijn geen stukken bij dit punt.</p>}
      </Static>
      {item.papers.length > 0 && (
        <PapersToKeep
          papers={item.papers}
          itemId={item.id}
          place={place}
          mayRemove={mayKeep && isOpen}
          mayMark={mayBeConfidential && isOpen}
        />
      )}
      {mayBringIn && (
        <PaperForm
          key={key('stuk')}
          {...shared}
          draft={draftOf('stuk')}
          reports={content.reports}
          decisions={content.decisions}
          mayBeConfidential={mayBeConfidential}
        />
      )}

      {readsConsultation && (
        <>
          <h2 id="ruggespraak">Ruggespraak</h2>
          <Agreed said={item.consultation} />
          {mayConsult && isOpen && (
            <ConsultationForm
              key={`ruggespraak ${item.consultation?.version} ${draftOf('ruggespraak') ? 'kept' : 'own'}`}
              itemId={item.id}
              place={place}
              said={item.consultation}
              draft={draftOf('ruggespraak')}
            />
          )}
        </>
      )}

      <h2>Uitkomst</h2>
      {mayKeep && isOpen ? (
        <OutcomeForm key={key('uitkomst')} {...shared} draft={draftOf('uitkomst')} outcome={item.outcome} question={question} />
      ) : (
        <p className={item.outcome ? 'whitespace-pre-line' : 'text-quiet'}>{item.outcome || 'Er is nog niets opgeschreven.'}</p>
      )}
      <Static>
        {item.decisions.map((decision) => (
          <Decided key={decision.id} decision={decision} region={region} today={today} />
        ))}
        {mayRecord && isOpen && (
          <p className="mt-4 print:hidden">
            <ButtonLink variant="secondary" small href={newItemDecisionPath(region, item.id)}>
              Leg een besluit vast
            </ButtonLink>
          </p>
        )}
        <h2>Acties en toezeggingen</h2>
        {item.actions.length === 0 ? (
          <p className="text-quiet">Bij dit punt is nog niets afgesproken zonder besluit.</p>
        ) : (
          <ActionList actions={item.actions} hrefOf={({ number }) => actionPath(region, number)} today={today} />
        )}
      </Static>
      {mayAddAction && isOpen && (
        <ActionForm
          key={`${item.actions.length} ${draftOf('actie') ? 'kept' : 'own'}`}
          fold={{ title: 'Voeg een actie of toezegging toe…', isOpen: open === 'actie' }}
          origin={{ itemId: item.id }}
          place={{ region, body: place.body, day: place.day, item: item.id }}
          colleagues={content.colleagues}
          draft={draftOf('actie')}
        />
      )}
      {mayKeep && (
        <>
          <h2>Verder met dit punt</h2>
          {isPassedOn ? (
            <p className="text-quiet">Dit punt is doorgegeven; de route staat hierboven.</p>
          ) : (
            <PassOnForm key={key('doorgeven')} {...shared} draft={draftOf('doorgeven')} kind={item.kind} bodies={others} />
          )}
          {isOpen && <RemoveForm {...shared} />}
        </>
      )}
    </>
  )
}

const Agreed = ({ said }: { said: ConsultationRow | null }) =>
  said === null ? (
    <p className="text-quiet">Er is nog geen ruggespraak genoteerd.</p>
  ) : (
    <Facts
      items={[
        { term: 'Met wie', value: `${said.consulted}, op ${fullDate(said.consultedOn)}` },
        { term: 'Standpunt', value: <span className="whitespace-pre-line">{said.position}</span> },
        { term: 'Ruimte', value: said.mandate && <span className="whitespace-pre-line">{said.mandate}</span> },
        { term: 'Genoteerd door', value: `${said.by}, op ${fullDate(said.writtenOn)}` },
      ]}
    />
  )
