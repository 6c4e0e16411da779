// What changed between two versions of a ladder, in plain words: on the page that lists it, and as notes that people read.

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const listed = (items: readonly string[]): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)
const translated = (text: string, language: string | undefined): string => (language === undefined ? text : `${text} (${language})`)

const TALLY = {
  stricter: (count: number) => `${counted(count, 'asks', 'ask')} for more`,
  looser: (count: number) => `${counted(count, 'asks', 'ask')} for less`,
  added: (count: number) => `${count} new`,
  removed: (count: number) => `${count} gone`,
  reworded: (count: number) => `${count} in other words`,
  other: (count: number) => `${count} moved, renamed or regrouped`,
}

export const ladderChanges = {
  title: 'What changed',
  fromTo: (before: string, after: string) => `From ${before} to ${after}`,
  nothing: 'Nothing changed in what it says; at most the order of the lines in the file, or its version.',
  noBase: 'This draft began from nothing that is published here, so there is nothing to compare it with. Everything in it is new.',
  summary: (count: number, tally: readonly { readonly kind: keyof typeof TALLY; readonly count: number }[]) =>
    `${counted(count, 'change', 'changes')}: ${listed(tally.map((one) => TALLY[one.kind](one.count)))}.`,
  whole: 'The ladder as a whole',
  competencies: 'Competencies',
  level: 'The level itself',
  from: 'From',
  to: 'To',
  compare: 'Compare',
  went: 'taken out:',
  came: 'put in:',
  /** Each tail follows the name of what changed, or stands alone with a capital. */
  tails: {
    added: 'is new',
    removed: 'is gone',
    stricter: (demand: string) => `asks for more: ${demand}`,
    looser: (demand: string) => `asks for less: ${demand}`,
    reordered: (rank: string, before: string) => `stands at rank ${rank} instead of ${before}`,
    split: (count: number) => `is ${count} expectations now`,
    merged: (count: number) => `is one expectation now, of ${count} before`,
    movedTo: {
      level: (to: string, from: string) => `is asked at ${to} instead of ${from}`,
      competency: (to: string, from: string) => `stands under ${to} instead of ${from}`,
      track: (to: string, from: string) => `is asked on ${to} instead of ${from}`,
      side: (to: string, from: string) => `belongs to ${to} instead of ${from}`,
    },
    id: (to: string, from: string) => `has the id ${to} instead of ${from}`,
    named: (from: string) => `was called ${from} before`,
    reworded: {
      sentence: (language?: string) => translated('says it in other words', language),
      summary: (language?: string) => translated('has another summary', language),
      decides: (language?: string) => translated('words a decision otherwise', language),
      example: (family: string, language?: string) => translated(`has another example for ${family}`, language),
    },
    come: {
      text: (language?: string) => translated('says more', language),
      aliases: (title: string) => `is also called ${title}`,
      tracks: (track: string) => `has the track ${track}`,
      decides: 'lets one decide more',
      example: (family: string) => `has an example for ${family}`,
    },
    gone: {
      text: (language?: string) => translated('says less', language),
      aliases: (title: string) => `is no longer called ${title}`,
      tracks: (track: string) => `has no longer the track ${track}`,
      decides: 'lets one decide less',
      example: (family: string) => `has no example for ${family} any more`,
    },
  },
  demands: {
    required: 'it is required, and was optional',
    optional: 'it is optional, and was required',
    scope: (after: string, before: string) => `scope ${after} instead of ${before}`,
    autonomy: (after: string, before: string) => `autonomy ${after} instead of ${before}`,
    kindsGone: (kinds: readonly string[]) => `no longer counts: ${listed(kinds)}`,
    kindsCome: (kinds: readonly string[]) => `counts as well: ${listed(kinds)}`,
    points: (key: string, after: string, before: string) => `${key} ${after} instead of ${before}`,
  },
  scopes: { self: 'own work', team: 'team', 'cross-team': 'several teams', organisation: 'organisation', industry: 'beyond the organisation' },
  bothTracks: 'both tracks',
  notes: {
    subject: (competency: string, level: string) => `${competency} (${level})`,
    sentence: (subject: string, tail: string) => `${subject} ${tail}.`,
    newLevel: (names: readonly string[]) => `${names.length === 1 ? 'New level' : 'New levels'}: ${listed(names)}.`,
    goneLevel: (names: readonly string[]) => `${names.length === 1 ? 'Level' : 'Levels'} removed: ${listed(names)}.`,
    newCompetency: (names: readonly string[]) => `${names.length === 1 ? 'New competency' : 'New competencies'}: ${listed(names)}.`,
    goneCompetency: (names: readonly string[]) => `${names.length === 1 ? 'Competency' : 'Competencies'} removed: ${listed(names)}.`,
    renamed: (from: string, to: string) => `${from} is called ${to} now.`,
    asksNew: (subject: string, sentence: string) => `${subject} asks for something new: ${sentence}`,
    asksNoLonger: (subject: string, sentence: string) => `${subject} no longer asks: ${sentence}`,
    reworded: (subjects: readonly string[]) => `In other words: ${listed(subjects)}.`,
    further: (count: number) => `${counted(count, 'further change', 'further changes')} in examples, titles, translations and the like.`,
  },
}
