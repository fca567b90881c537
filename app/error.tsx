'use client'

/** A fault in the browser. Faults on the server get the page of scripts/fault-page.ts, which works without JavaScript. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="page reading pb-20">
      <h1 className="pt-7">Er ging iets mis</h1>
      <p className="lead">
        Deze pagina kan nu niet worden getoond. Wat je eerder bewaarde, is er nog. Was je net iets aan het doen? Kijk na het opnieuw laden
        of het er staat.
      </p>
      <p>
        <button className="button" onClick={reset}>
          Probeer opnieuw
        </button>
      </p>
      <p>
        <a href="/">Naar je startpagina</a>
      </p>
    </main>
  )
}
