import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClasses } from './fonts'
import './globals.css'

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: '/favicon.svg' }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0d5468' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl" className={`neutraal-theme ${fontClasses}`}>
      <body>{children}</body>
    </html>
  )
}
