/** Drawn on the server: no request leaves the site with the secret in it. White, also where the page is dark. */
export const QrCode = ({ size, path }: { size: number; path: string }) => (
  <svg
    role="img"
    aria-label="QR-code met de sleutel die hieronder staat"
    viewBox={`0 0 ${size} ${size}`}
    shapeRendering="crispEdges"
    className="my-3 block w-56 max-w-full"
  >
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)
