import { useEffect, useRef } from 'react'

/** After sending, the reader starts where it says what is the matter; after a second try too. */
export function useAnswerRef(state: unknown) {
  const answerRef = useRef<HTMLElement>(null)
  useEffect(() => answerRef.current?.focus(), [state])
  return answerRef
}
