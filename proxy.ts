import { NextResponse, type NextRequest } from 'next/server'
import { pathHeader } from '@/lib/auth/path-header'

/** Sets headers and nothing else; who may see a page is asked by the page itself. */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

// React and the error overlay of `next dev` need these; the production build has no trace of them.
const whileDeveloping =
  process.env.NODE_ENV === 'development' ? { script: " 'unsafe-eval'", style: " 'unsafe-inline'" } : { script: '', style: '' }

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${whileDeveloping.script}`,
    `style-src 'self'${whileDeveloping.style}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

// Everything but files, the API and the pages for everybody (next.config.ts has their policy). By extension: an activity has a dot in its address too (activiteit/2.3).
export const config = {
  matcher: [
    '/((?!api/|_next/|stijl/|\\.well-known/|(?:openbaar|toegankelijkheid|privacy|kwetsbaarheid-melden)(?:/|$)|.*\\.(?:svg|png|ico|txt|xml|webmanifest|woff2)$).*)',
  ],
}
