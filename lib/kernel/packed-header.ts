/** Next takes `content-encoding` off an answer that was packed already; under this name it arrives, and scripts/serve.ts gives it its own again. */
export const packedHeader = 'x-koersvast-packed'
