import { expect, test } from 'vitest'
import { believeOnlyProxies } from '@/scripts/trusted-proxies'

const claimed = {
  host: 'koersvast.nl',
  'x-forwarded-for': '6.6.6.6, 7.7.7.7, 10.0.0.1',
  'x-forwarded-host': 'elders.example',
  forwarded: 'for=6.6.6.6',
}

test.each([
  [0, '192.0.2.1', 'koersvast.nl'],
  [1, '10.0.0.1', 'elders.example'],
  [2, '7.7.7.7', 'elders.example'],
  [9, '6.6.6.6', 'elders.example'],
])('behind %i proxies the visitor comes from %s and asked for %s', (proxies, visitor, host) => {
  const headers = { ...claimed }
  believeOnlyProxies(headers, '::ffff:192.0.2.1', proxies)
  expect(headers).toEqual({ host: 'koersvast.nl', 'x-forwarded-for': visitor, 'x-forwarded-host': host, 'x-forwarded-proto': 'http' })
})
