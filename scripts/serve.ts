import { problemsOf } from '../lib/kernel/settings'
import { loginProblem } from './login-check'
import { stopWith } from './machine/problem'

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXTAUTH_SECRET: process.env.AUTH_SECRET })
// The owner of the database can do anything; the app has no use for it.
delete process.env.DATABASE_URL

const problems = problemsOf(process.env)
if (problems.length > 0) stopWith(problems.join('\n'))

const problem = await loginProblem(stopWith)
if (problem) stopWith(problem)

// Only now: what it imports reads its settings at once.
await import('./serving')
