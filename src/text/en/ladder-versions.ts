// What the pages of ladders, their versions and what changed between them say.

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const ladderVersions = {
  title: 'All ladders and versions',
  lede: 'What people are placed and judged by here, what comes next, and what is being written.',
  link: 'All ladders and versions',
  inUse: 'in use',
  inUseNote: 'Whoever gets a level from now on stands on it.',
  builtIn: 'comes with Nextrung',
  version: (version: string) => `Version ${version}`,
  fingerprint: (digest: string) => `fingerprint ${digest.slice(0, 8)}`,
  inForceSince: (day: string) => `in force since ${day}`,
  announcedFor: (day: string) => `in force from ${day}`,
  notInForceYet: 'No version is in force yet.',
  announced: 'Announced',
  versionsOf: (count: number) => counted(count, 'version', 'versions'),
  draft: 'Draft',
  states: { draft: 'being written', review: 'in review', published: 'published', dropped: 'dropped' },
  draftLine: (state: string, day: string) => `${state}, last changed on ${day}`,
  begin: {
    title: 'Begin a ladder of your own',
    lede: 'A ladder becomes a version that people stand on after a review. Until then it is a draft.',
    next: 'Begin a draft from this version',
    copy: 'Begin a copy',
    copyOf: (name: string) => `A copy of ${name}`,
    copyLede: 'The ladder that comes with Nextrung can’t be changed. A copy is yours: give it a name and an id.',
    name: 'What it is called',
    id: 'Its id',
    idHint: 'Short, without spaces, such as our-ladder. It stays the same in all versions.',
    empty: 'Write one from nothing',
    import: 'Import one you have',
  },
  choose: {
    button: 'Use this ladder',
    note: 'Those who get a level from now on stand on it. Nobody who has one is moved.',
    done: (name: string) => `In use from now on: ${name}.`,
  },
  notice: 'A new version is in review.',
  noticeLink: 'Read it and say what you think',
  audit: {
    began: (draft: string, ladder: string) => `began draft ${draft} from ${ladder}`,
    chose: (ladder: string) => `chose ${ladder} for use`,
  },
  noSuchVersion: (ladder: string, version: string | undefined) =>
    version ? `There is no version ${version} of the ladder ${ladder}.` : `There is no ladder ${ladder}.`,
  notInForce: (ladder: string) => `No version of ${ladder} is in force, so nobody could stand on it; choose it once one is.`,
  idTaken: (id: string) => `There is a ladder ${id} already; give yours another id.`,
  idMissing: 'Give the copy an id of its own, such as our-ladder.',
  nameMissing: 'Say what the copy is called.',
}
