'use client'

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { importSteps, type ImportProgress } from '@/lib/imports/import-progress'
import { sendWithProgress } from './send-with-progress'
import { ImportProgressBar } from './import-progress-bar'

type ProgressFormProps = {
  act: keyof typeof importSteps
  action: string
  button: string
  /** A file goes as it is. */
  encType?: string
  /** False: the form is not sent. */
  check?: (form: HTMLFormElement) => boolean
  children: ReactNode
}

const fault =
  'Door een fout bij ons of in de verbinding weten we niet of dit is gelukt. Laad de pagina opnieuw; dan zie je hoe het ervoor staat.'

/** A form for work that takes a while, and shows how far it is. Without JavaScript the answer comes when it is done. */
export function ProgressForm({ act, action, button, encType, check = () => true, children }: ProgressFormProps) {
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [failed, setFailed] = useState(false)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [failed])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (!check(form)) return
    setFailed(false)
    setProgress({ step: importSteps[act][0] })
    const path = await sendWithProgress(form, setProgress)
    if (path !== null) return window.location.assign(path)
    setProgress(null)
    setFailed(true)
  }

  return (
    <form action={action} method="post" encType={encType} className="mt-5 max-w-form" onSubmit={(event) => void send(event)}>
      {failed && <ErrorSummary ref={answer} title="Dat ging niet" formErrors={[fault]} />}
      {children}
      {progress === null ? (
        <Buttons>
          <Button>{button}</Button>
        </Buttons>
      ) : (
        <ImportProgressBar act={act} progress={progress} />
      )}
    </form>
  )
}
