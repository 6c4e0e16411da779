// The area of a repository that a commit touched, where its subject names none.

/** Folders that hold parts, not parts themselves. */
const HOLDERS = /^(?:src|source|lib|libs|packages|pkg|crates|apps|internal|cmd|components|modules|plugins|services|projects|core|app|main|java|kotlin)$/i
/** What goes along with a change elsewhere. */
const ALONGSIDE = /^(?:docs?|documentation|tests?|t|spec|__tests__|examples?|playgrounds?|fixtures|bench(?:marks?)?|changes|changelog|\..*)$/i
/** File names that say nothing of their part. */
const COMMON = /^(?:index|main|mod|lib|utils?|helpers?|types?|constants?|package|readme|)$/i

/** The parts that a path lies in, outer to inner; none for a file at the top, or one that only goes along with others. */
function partsOfPath(path: string): readonly string[] {
  const folders = path.split('/')
  const file = folders.pop()?.replace(/\..*$/, '') ?? ''
  if (folders.length === 0 || folders.some((folder) => ALONGSIDE.test(folder))) return []
  return [...folders.filter((folder) => !HOLDERS.test(folder)), ...(COMMON.test(file) ? [] : [file])]
}

const DEEPEST = 4

/** The area each commit touched most; one that holds half of all commits tells nothing, so it is taken apart. */
function areasOf(touched: ReadonlyMap<string, readonly (readonly string[])[]>): ReadonlyMap<string, string> {
  const depths = new Map<string, number>()
  let areas = new Map<string, string>()
  for (let round = 0; round < DEEPEST; round += 1) {
    areas = new Map()
    for (const [id, paths] of touched) {
      const counts = new Map<string, number>()
      for (const parts of paths) {
        let depth = 1
        while (depth < parts.length && (depths.get(parts.slice(0, depth).join('/')) ?? 0) > 0) depth += 1
        const area = parts.slice(0, depth).join('/')
        counts.set(area, (counts.get(area) ?? 0) + 1)
      }
      const [most] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      if (most) areas.set(id, most[0])
    }
    const sizes = new Map<string, number>()
    for (const area of areas.values()) sizes.set(area, (sizes.get(area) ?? 0) + 1)
    const broad = [...sizes].filter(([area, size]) => size > 5 && size * 2 > areas.size && !depths.has(area))
    if (broad.length === 0) break
    for (const [area] of broad) depths.set(area, 1)
  }
  return areas
}

export interface Touched {
  /** The area touched most, by commit. */
  readonly areas: ReadonlyMap<string, string>
  /** Commits that touched nothing but notes and numbers of a release. */
  readonly releases: ReadonlySet<string>
}

const RELEASE = /(?:^|[/._-])(?:rel(?:ease)?[-_]?notes?|changelog|changes|news|version)(?:[/._-]|$)/i
/** A commit that touches more than this has no one area; the rest of its paths is let go by. */
const MOST_PATHS = 500

/** Reads `git diff-tree --stdin -z --name-only`: a commit's id, then its paths. */
export function pathReader(): { readonly take: (token: string) => void; readonly touched: () => Touched } {
  const paths = new Map<string, (readonly string[])[]>()
  const others = new Set<string>()
  let current: (readonly string[])[] | undefined
  let id = ''
  const take = (token: string): void => {
    if (/^[0-9a-f]{40,64}$/.test(token)) {
      id = token
      current = []
      paths.set(id, current)
    } else if (current && current.length < MOST_PATHS) {
      if (!RELEASE.test(token)) others.add(id)
      const parts = partsOfPath(token)
      if (parts.length > 0) current.push(parts)
    }
  }
  return { take, touched: () => ({ areas: areasOf(paths), releases: new Set([...paths.keys()].filter((each) => !others.has(each))) }) }
}
