/** Carries the path and query of the page asked for from proxy.ts to requireViewer(). */
export const pathHeader = 'x-koersvast-path'
