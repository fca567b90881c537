import type { NextConfig } from 'next'

export const everywhere = [
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

// Files and answers that are no page load nothing; pages get their policy, with a nonce, from proxy.ts.
const nothing = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'",
  },
]

// The pages for everybody have no script; they are the same for all, so there is no nonce and proxy.ts leaves them alone.
const forEverybody = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'",
  },
]

const config: NextConfig = {
  typedRoutes: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // scripts/serve.ts compresses.
  compress: false,
  // A file with figures may be 20 MB; what comes before the proxy is held back as a whole.
  experimental: { authInterrupts: true, proxyClientMaxBodySize: '21mb' },
  // `npm test` checks the types; building the demo need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/(api|_next|stijl|\\.well-known)/:path*', headers: nothing },
    { source: '/(openbaar|toegankelijkheid|privacy|kwetsbaarheid-melden)/:path*', headers: forEverybody },
    { source: '/:file(.*\\.(?:svg|png|ico|txt|xml|webmanifest|woff2))', headers: nothing },
  ],
}

export default config
