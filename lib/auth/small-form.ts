/** Without a length (no browser leaves it out) there is no saying how much would follow. */
export const isSmallForm = (headers: Headers): boolean =>
  (headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false) &&
  Number(headers.get('content-length') ?? Infinity) <= 8192
