import type { ReactNode } from 'react'
import { accessibilityPath, privacyPath, publicPath, publicRegionPath, vulnerabilityPath } from '@/lib/kernel/addresses'

export type PublicFrameProps = {
  title: string
  lead: ReactNode
  /** In a sentence, for who searches. */
  description: string
  region?: { slug: string; name: string; isExample: boolean }
  crumbs?: readonly { href: string; label: string }[]
  /** The addresses of the stylesheets. */
  styles: readonly string[]
  /** The address that stays, with its origin. */
  canonical: string
  /** What the page is about, in the words of schema.org. */
  about?: { type: 'Dataset' | 'Report' | 'WebPage'; facts?: Record<string, string> }
  /** The same in another form: a feed, data. */
  alternates?: readonly { type: string; href: string; title: string }[]
  children: ReactNode
}

/** A whole page for everybody: no script at all, and everything in one piece of HTML. */
export function PublicFrame(props: PublicFrameProps) {
  const { title, lead, description, region, crumbs = [], about = { type: 'WebPage' }, children } = props
  return (
    <html lang="nl" className="neutraal-theme">
      <Head {...props} />
      <body>
        <a href="#inhoud" className="skip-link">
          Naar de inhoud
        </a>
        <header className="public-head">
          <div className="page">
            <a href={publicPath()} className="public-brand">
              Koersvast
            </a>
            {region && <a href={publicRegionPath(region.slug)}>Regio {region.name}</a>}
          </div>
        </header>
        <main id="inhoud" tabIndex={-1} className="page reading public-main" itemScope itemType={`https://schema.org/${about.type}`}>
          {crumbs.length > 0 && (
            <nav aria-label="Kruimelpad" className="crumbs">
              <ol>
                {crumbs.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <h1 itemProp="name">{title}</h1>
          <p className="lead">{lead}</p>
          <meta itemProp="description" content={description} />
          <meta itemProp="inLanguage" content="nl" />
          {Object.entries(about.facts ?? {}).map(([name, value]) => (
            <meta key={name} itemProp={name} content={value} />
          ))}
          {children}
        </main>
        <footer className="public-foot">
          <div className="page meta">
            {region?.isExample && <p>Voorbeeldgegevens: de agenda is echt, de mensen en de voortgang zijn verzonnen.</p>}
            <ul>
              <li>
                <a href={accessibilityPath}>Toegankelijkheid</a>
              </li>
              <li>
                <a href={privacyPath}>Privacy</a>
              </li>
              <li>
                <a href={vulnerabilityPath}>Kwetsbaarheid melden</a>
              </li>
              <li>
                <a href="/">Voor medewerkers</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  )
}

const Head = ({ title, description, region, styles, canonical, alternates = [] }: PublicFrameProps) => (
  // eslint-disable-next-line @next/next/no-head-element -- it is drawn outside Next
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{`${[title, region && title !== `Regio ${region.name}` && `Regio ${region.name}`].filter(Boolean).join(' - ')} - Koersvast`}</title>
    <meta name="description" content={description} />
    <link rel="canonical" href={canonical} />
    <link rel="icon" href="/favicon.svg" />
    {alternates.map(({ type, href, title: of }) => (
      <link key={href} rel="alternate" type={type} href={href} title={of} />
    ))}
    {styles.map((href) => (
      <link key={href} rel="stylesheet" href={href} />
    ))}
  </head>
)
