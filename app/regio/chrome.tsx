import type { ReactNode } from 'react'
import type { NavItem } from '@/components/ui/frame'
import { daysLeft, periodName } from '@/lib/domain/period'
import { dayAndMonth, fullDate } from '@/lib/domain/dutch-dates'
import { reportedInWords } from '@/lib/domain/standing'
import {
  activitiesPath,
  agendaPath,
  bodiesPath,
  coloursPath,
  decisionsPath,
  kpisPath,
  myUpdatesPath,
  overviewPath,
  policyMeetingPath,
  programmePath,
  regionPath,
  reportsPath,
  searchPath,
} from '@/lib/kernel/addresses'
import { hasOwnActivities } from '@/lib/policy/activity-policy'
import { canSeeProgramme } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import type { RegionFrame } from '@/lib/queries/region-page'
import { SignedInFrame } from '../signed-in-frame'

type ChromeProps = {
  viewer: Viewer
  frame: RegionFrame
  /** The title of the browser tab; the region comes after it. */
  title: string
  /** The address of the part of the menu that the page belongs to. */
  current?: string
  reading?: boolean
  /** For a page with a form that does something: see SignedInFrame. */
  acts?: boolean
  /** How things stand with what its forms are about: see SignedInFrame. */
  standsNow?: string
  children: ReactNode
}

/** What stands round every page of a region. */
export function RegionChrome({ viewer, frame, title, current, reading, acts, standsNow, children }: ChromeProps) {
  const { region, period } = frame
  return (
    <SignedInFrame
      viewer={viewer}
      title={`${title} - ${region.name}`}
      region={{ name: `Regio ${region.name}`, href: regionPath(region.slug) }}
      nav={menu(viewer, frame)}
      current={current}
      reading={reading}
      acts={acts}
      standsNow={standsNow}
      stylesheet={region.accentColour === null ? undefined : coloursPath(region.accentColour)}
      period={period && frame.seesProgress ? periodBar(period, frame.today) : undefined}
      footer={region.isExample ? <ExampleNotice today={frame.today} /> : undefined}
    >
      {children}
    </SignedInFrame>
  )
}

function menu(viewer: Viewer, { region, agenda, seesProgress }: RegionFrame): NavItem[] {
  const items: (NavItem | false | null)[] = [
    seesProgress && { href: overviewPath(region.slug), label: 'Overzicht' },
    hasOwnActivities(viewer, region.id) && { href: myUpdatesPath(region.slug), label: 'Mijn updates' },
    agenda && { href: agendaPath(region.slug, agenda.slug), label: 'Agenda' },
    agenda && { href: activitiesPath(region.slug, agenda.slug), label: agenda.activityTerms },
    agenda && { href: kpisPath(region.slug, agenda.slug), label: 'KPI’s' },
    seesProgress && { href: policyMeetingPath(region.slug), label: 'Beleidsoverleg' },
    seesProgress && { href: bodiesPath(region.slug), label: 'Overleggen' },
    { href: reportsPath(region.slug), label: 'Rapportages' },
    seesProgress && { href: decisionsPath(region.slug), label: 'Besluiten' },
    canSeeProgramme(viewer, region.id) && { href: programmePath(region.slug), label: 'Programma' },
    { href: searchPath(region.slug), label: 'Zoeken' },
  ]
  return items.filter((item) => item !== false && item !== null)
}

function periodBar(period: NonNullable<RegionFrame['period']>, today: string) {
  const left = daysLeft(period, today)
  const days = left === 0 ? 'vandaag is de laatste dag' : left === 1 ? 'nog 1 dag' : `nog ${left} dagen`
  return {
    name: periodName(period),
    deadline: period.isOpen
      ? `Melden kan tot en met ${dayAndMonth(period.closesOn)} (${days})`
      : `Gesloten op ${fullDate(period.closesOn)}`,
    reported: reportedInWords(period),
  }
}

const ExampleNotice = ({ today }: { today: string }) => (
  <p className="m-0">Voorbeeldgegevens: de agenda is echt, de mensen en de voortgang zijn verzonnen. Vandaag is hier {fullDate(today)}.</p>
)
