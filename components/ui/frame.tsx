import type { ReactNode } from 'react'
import { accessibilityPath, privacyPath, vulnerabilityPath } from '@/lib/kernel/addresses'
import { IconShapes } from './icon'

export type NavItem = { href: string; label: string }

export type FrameProps = {
  region?: { name: string; href: string }
  /** "Ambtenaar Jeugd, gemeente Woerden" */
  who?: { text: string; href: string }
  /** A form with `<Button variant="link">Afmelden</Button>`. */
  signOut?: ReactNode
  nav?: readonly NavItem[]
  /** The `href` of the part of the app that this page belongs to. */
  current?: string
  period?: PeriodBarProps
  /** Sets the text a size larger: overviews, the pages of the agenda, reports. Leave it off on working lists. */
  reading?: boolean
  footer?: ReactNode
  children: ReactNode
}

export function Frame({ region, who, signOut, nav = [], current, period, reading, footer, children }: FrameProps) {
  const signedIn = Boolean(who || nav.length)
  return (
    <>
      <a href="#inhoud" className="skip-link">
        Naar de inhoud
      </a>
      <IconShapes />
      <header>
        <div className="border-b border-hairline bg-surface">
          <div className="page masthead">
            <p className="m-0 flex flex-wrap items-baseline gap-x-4">
              <Brand />
              {region && (
                <a href={region.href} className="text-ink no-underline hover:underline">
                  {region.name}
                </a>
              )}
            </p>
            {signedIn && (
              <>
                <details className="fold">
                  <summary>Menu</summary>
                </details>
                <div className="fold-body">
                  <Who who={who} signOut={signOut} />
                  <MainNav items={nav} current={current} />
                </div>
              </>
            )}
          </div>
        </div>
        {period && <PeriodBar {...period} />}
      </header>
      <main id="inhoud" tabIndex={-1} className={`page pb-20 ${reading ? 'reading' : ''}`}>
        {children}
      </main>
      <footer className="border-t border-hairline">
        <div className="page meta py-5">
          {footer}
          <SiteLinks />
        </div>
      </footer>
    </>
  )
}

const SiteLinks = () => (
  <ul className="flex flex-wrap gap-x-6 print:hidden">
    {[
      { href: accessibilityPath, label: 'Toegankelijkheid' },
      { href: privacyPath, label: 'Privacy' },
      { href: vulnerabilityPath, label: 'Kwetsbaarheid melden' },
    ].map(({ href, label }) => (
      <li key={href}>
        <a href={href} className="inline-block py-0.5">
          {label}
        </a>
      </li>
    ))}
  </ul>
)

function Brand() {
  return (
    <a href="/" className="text-reading font-[720] tracking-tight whitespace-nowrap text-accent no-underline">
      <svg className="mr-2 inline-block size-[1.1875em] align-[-0.19em]" viewBox="0 0 32 32" aria-hidden="true">
        <path fill="currentColor" d="M30 2 20.5 20.5l-9-9z" />
        <path fill="currentColor" opacity=".5" d="m2 30 9.5-18.5 9 9z" />
      </svg>
      Koersvast
    </a>
  )
}

function Who({ who, signOut }: Pick<FrameProps, 'who' | 'signOut'>) {
  if (!who && !signOut) return null
  return (
    <div className="masthead-who dotted text-small">
      {who && (
        <a href={who.href} className="text-ink no-underline hover:underline">
          {who.text}
        </a>
      )}
      {signOut && <span>{signOut}</span>}
    </div>
  )
}

function MainNav({ items, current }: { items: readonly NavItem[]; current?: string }) {
  if (items.length === 0) return null
  return (
    <nav className="masthead-nav" aria-label="Hoofdmenu">
      <ul>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="nav-link" aria-current={href === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type PeriodBarProps = {
  /** "1e halfjaar 2023" */
  name: ReactNode
  /** "Melden kan tot en met 16 juni (nog 11 dagen)" */
  deadline?: ReactNode
  /** "31 van 35 activiteiten gemeld" */
  reported?: ReactNode
}

function PeriodBar({ name, deadline, reported }: PeriodBarProps) {
  return (
    <div className="bg-accent-soft print:bg-transparent">
      <p className="page dotted my-0 py-1.5 text-small">
        <span>
          <b>Verslagperiode</b> {name}
        </span>
        {deadline && <span>{deadline}</span>}
        {reported && <span>{reported}</span>}
      </p>
    </div>
  )
}
