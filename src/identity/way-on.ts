// Where to after signing in: a page of this site, and nowhere else.

const HERE = 'http://nextrung.invalid'

/** The path as given when it stays on this site, else the first page. */
export function wayOn(path: string | null | undefined): string {
  const url = path?.startsWith('/') ? URL.parse(path, HERE) : null
  if (url?.origin !== HERE) return '/'
  const way = url.pathname + url.search
  // `/..//evil.example` becomes a path that browsers read as another host.
  return way.startsWith('//') ? '/' : way
}
