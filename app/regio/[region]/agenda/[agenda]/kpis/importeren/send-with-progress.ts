import { lastLine, progressType } from './progress-lines'
import type { ImportProgress } from '@/lib/imports/import-progress'

/** Sends a form; gives the page to go to, or null when that did not come. An XMLHttpRequest, for fetch doesn't say how much of a file it sent. */
export function sendWithProgress(form: HTMLFormElement, onStep: (progress: ImportProgress) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData(form)
    const last = () => (request.getResponseHeader('content-type') === progressType ? lastLine(request.responseText) : null)
    request.open('POST', form.action)
    request.setRequestHeader('Accept', progressType)
    if (holdsFile(body)) request.upload.onprogress = ({ loaded, total }) => onStep({ step: 'send', done: loaded, of: total })
    request.onprogress = () => {
      const line = last()
      if (line && 'step' in line) onStep(line)
    }
    request.onloadend = () => {
      const line = last()
      resolve(line && 'to' in line ? line.to : null)
    }
    request.send(body)
  })
}

const holdsFile = (body: FormData): boolean => [...body.values()].some((value) => value instanceof File)
