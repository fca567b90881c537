/** One of several small forms on a page; it stands open, with the text that was kept of it, at an address of its own. */
export const smallFormPath = (path: string, form: string) => `${path}?form=${form}`
