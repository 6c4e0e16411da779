// What an import from a git repository says.

const list = (parts: readonly string[]): string => parts.join('; ')

export const git = {
  quarter: (quarter: string) => quarter.replace(/^(\d+)-Q(\d)$/, 'Q$2 $1'),
  upkeep: (repository: string, quarter: string) => `Steady work on ${repository}, ${quarter}`,
  reviewed: (repository: string, quarter: string) => `Reviewed the work of others on ${repository}, ${quarter}`,
  merged: (repository: string, quarter: string) => `Took in the work of others on ${repository}, ${quarter}`,
  areaEpisode: (area: string, repository: string, quarter: string) => `${area} in ${repository}, ${quarter}`,
  also: (titles: readonly string[]) => `Also: ${list(titles)}.`,
  among: (titles: readonly string[]) => `Among it: ${list(titles)}.`,
  committedAs: (identities: readonly string[]) => `Committed as ${identities.join(' and ')}.`,
  nowhere: (path: string) => `There is nothing at ${path}; check the path.`,
  notAFolder: (path: string) => `${path} is a file; name the folder of a git repository.`,
  noRepository: (path: string) => `${path} is not in a git repository; name the folder that holds one.`,
  noGit: 'The program git was not found; install it, then import again.',
  failed: (said: string) => `Git could not read this repository: ${said}.`,
  noAuthor: 'Say whose work to import: a name or a mail address as it stands in the commits.',
  noSuchAuthor: (author: string, near: readonly string[], meant: boolean) => {
    if (near.length === 0) return `Nobody called "${author}" committed here.`
    return `Nobody called "${author}" committed here; ${meant ? `did you mean ${near.join(', or ')}?` : `those who did are, for example, ${near.join(', ')}.`}`
  },
  severalAuthors: (author: string, who: readonly string[]) => `"${author}" fits several people here; give the mail address of one: ${who.join(', ')}.`,
  badDay: (option: string, value: string) => `"${value}" is not a day for ${option}; write it like 2026-02-11.`,
  empty: 'The repository has no commits yet.',
  shallow: 'This is a shallow clone: older history is missing here. Run "git fetch --unshallow" in it and import again to have all of it.',
  future: 'Commits dated in the future were left out.',
  releases: 'Commits that only mark a release were left out.',
  reverts: 'Work that was taken back was left out, and what took it back.',
  outside: 'Work outside the days asked for was left out.',
  slight: (quarter: string) => `Small changes on a day or two in ${quarter} were left out; add what matters to you by hand.`,
}
