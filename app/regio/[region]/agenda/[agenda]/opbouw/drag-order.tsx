'use client'

import { useEffect, useRef } from 'react'

/**
 * Lets people drag what they can also move with the buttons: within the list it stands in. Drops by sending the form with what goes to which
 * place, as a button would.
 */
export function DragOrder() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    let dragged: HTMLElement | null = null
    const partAt = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-part]')
    // Over a step of another list it is the activity around it that counts.
    const overAt = (event: Event) => dragged && (event.target as Element).closest<HTMLElement>(`[data-list="${dragged.dataset.list}"]`)

    // Only where there is JavaScript, and also of what a later answer of the server drew.
    const ready = (event: PointerEvent) => {
      const part = partAt(event)
      if (part) part.draggable = true
    }
    const start = (event: DragEvent) => {
      dragged = partAt(event)
      event.dataTransfer?.setData('text/plain', dragged?.dataset.part ?? '')
    }
    const over = (event: DragEvent) => {
      if (overAt(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const target = overAt(event)
      if (!dragged || !target || target === dragged) return
      event.preventDefault()
      const list = [...form.querySelectorAll<HTMLElement>(`[data-list="${dragged.dataset.list}"]`)]
      field.current!.name = 'to'
      field.current!.value = `${dragged.dataset.part} ${list.indexOf(target) + 1}`
      form.requestSubmit()
      field.current!.name = '' // a button that is pressed next says itself what goes where
    }
    form.addEventListener('pointerover', ready)
    form.addEventListener('dragstart', start)
    form.addEventListener('dragover', over)
    form.addEventListener('drop', drop)
    return () => {
      form.removeEventListener('pointerover', ready)
      form.removeEventListener('dragstart', start)
      form.removeEventListener('dragover', over)
      form.removeEventListener('drop', drop)
    }
  }, [])
  return <input ref={field} type="hidden" />
}
