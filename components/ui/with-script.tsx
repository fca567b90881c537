'use client'

import { useSyncExternalStore, type ReactNode } from 'react'

/** What works with JavaScript only; without it, what is said in its place. */
export function WithScript({ children, otherwise }: { children: ReactNode; otherwise: ReactNode }) {
  const runs = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  )
  return runs ? children : otherwise
}

const nothingToWatch = () => () => undefined
