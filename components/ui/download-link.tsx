'use client'

import { useRef, useState, type MouseEvent, type ReactNode } from 'react'

type State = { kind: 'still' } | { kind: 'making'; seconds: number } | { kind: 'saved'; name: string } | { kind: 'failed'; why: string }

const signedOut = 'Je bent niet meer aangemeld. Meld je aan in een ander tabblad en klik hier opnieuw.'
const away = 'Het bestand kwam niet aan. Kijk of je verbinding hebt en klik opnieuw.'
const broken =
  'Het bestand maken is niet gelukt. Probeer het over een minuut opnieuw. Blijft dit zo? Vraag de programmamanager van je regio.'
const gone = 'Dit bestand is er niet, of je mag het niet zien. Laad de pagina opnieuw.'

/**
 * An ordinary link to a file. Where scripts run it says meanwhile that the file is being made, and what to do when that fails;
 * a click with a modifier key stays what it is in the browser.
 */
export function DownloadLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const [state, setState] = useState<State>({ kind: 'still' })
  const isBusy = useRef(false)

  async function save(event: MouseEvent<HTMLAnchorElement>) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (isBusy.current) return
    isBusy.current = true
    const start = performance.now()
    const tell = () => setState({ kind: 'making', seconds: Math.floor((performance.now() - start) / 1000) })
    tell()
    const clock = setInterval(tell, 1000)
    setState(await fetchAndSave(href))
    clearInterval(clock)
    isBusy.current = false
  }

  return (
    <>
      <a href={href} className={className} onClick={(event) => void save(event)}>
        {children}
      </a>
      <span role="status" className={state.kind === 'still' ? 'sr-only' : 'ml-3 text-small text-quiet'}>
        {wordsOf(state)}
      </span>
    </>
  )
}

function wordsOf(state: State): string {
  if (state.kind === 'making') return `Bestand wordt gemaakt… (${state.seconds} s)`
  if (state.kind === 'saved') return `Opgeslagen: ${state.name}`
  return state.kind === 'failed' ? state.why : ''
}

async function fetchAndSave(href: string): Promise<State> {
  try {
    const answer = await fetch(href)
    if (answer.redirected) return { kind: 'failed', why: signedOut }
    if (answer.status === 403 || answer.status === 404) return { kind: 'failed', why: gone }
    if (!answer.ok) return { kind: 'failed', why: broken }
    const name = nameIn(answer.headers.get('content-disposition')) ?? lastPart(href)
    saveAs(await answer.blob(), name)
    return { kind: 'saved', name }
  } catch {
    return { kind: 'failed', why: away }
  }
}

function nameIn(disposition: string | null): string | null {
  const exact = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')
  return exact ? decodeURIComponent(exact[1]!) : null
}

const lastPart = (href: string) => new URL(href, location.href).pathname.split('/').at(-1) ?? 'bestand'

function saveAs(content: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads it only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
