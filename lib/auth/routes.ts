import 'server-only'
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'
import { signInEntryPath } from '@/lib/auth/sign-in-page'
import { isSmallForm } from '@/lib/auth/small-form'

type Context = { params: Promise<{ nextauth: string[] }> }

// Of next-auth's own routes the app uses these; its other ones (English pages, session as JSON, log) don't exist here.
const used: Record<string, string[]> = { GET: ['signin', 'error'], POST: ['callback/credentials'] }

export const signInRoutes = { GET: handle, POST: handle }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!used[request.method]?.includes(nextauth.join('/'))) return new Response(null, { status: 404 })
  if (request.method === 'POST' && !isSmallForm(request.headers)) return new Response(null, { status: 400 })
  if (request.nextUrl.searchParams.has('csrf') || hasStrangeReason(request.nextUrl.searchParams))
    return goTo(signInEntryPath({ reason: 'opnieuw' }))

  const response: Response = await NextAuth(request, context, authOptions())
  return withinThisSite(response)
}

// Reasons are words of ours or of next-auth, which puts them in a header as they came.
const hasStrangeReason = (query: URLSearchParams) => query.getAll('error').some((reason) => !/^[\w-]{1,60}$/.test(reason))

// Somebody who came by another name of this server (127.0.0.1, a tunnel) stays on it, with their cookies.
function withinThisSite(response: Response): Response {
  const location = response.headers.get('location')
  if (!location) return response
  const url = new URL(location, 'http://here.invalid')
  const headers = new Headers(response.headers)
  headers.set('location', url.pathname + url.search)
  return new Response(response.body, { status: response.status, headers })
}

const goTo = (path: string) => new Response(null, { status: 302, headers: { location: path } })
