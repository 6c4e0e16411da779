// What plain words in a note propose: on whose direction it was done, and who was there.

import type { Autonomy } from '../ladder/ladder.ts'
import type { NamedWitness } from './imported.ts'
import { handlesIn, nameFrom } from './shorthand/handles.ts'
import type { Guess } from './shorthand/told.ts'

function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')
}

const HELPED = words('helped|assisted|supported|shadowed|with (?:help|guidance)|under supervision|unterstützt(?:e)?|geholfen|begleitet(?:e)?')
const LED = words('led|headed|in charge of|chaired|geleitet|leitete')

export function autonomyOf(note: string): Autonomy {
  return autonomyTold(note).value
}

/** Independent, unless a word says that somebody helped, or was helped. */
export function autonomyTold(note: string): Guess<Autonomy> {
  const helped = HELPED.exec(note)
  if (helped) return { value: 'guided', told: helped[0] }
  const led = LED.exec(note)
  return led ? { value: 'leading', told: led[0] } : { value: 'independent', told: null }
}

const NAME = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?: (?:(?:van|von|de|der|den|la|di|bin|al) )*\\p{Lu}[\\p{L}'’-]*\\p{Ll})*"
const WITH = new RegExp(`(?<![\\p{L}\\p{N}])[Ww]ith (${NAME}(?:(?:, | and |, and | & )${NAME})*)(?! (?:team|department|group|unit|board))`, 'gu')
/** Written with a capital, and nobody: parts of an organisation, days and months. */
const NOBODY = words(
  'Finance|Legal|Sales|Marketing|Support|Engineering|Product|Operations|Security|Design|Procurement|Audit|Compliance|Treasury|Nursing|Pharmacy|Radiology|Surgery|Controlling|Accounting|Customer.*|Team|Board|Management|Leadership|English|German|French|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|January|February|March|April|June|July|August|September|October|November|December|Excel|Python|Git|Java|Jira',
)

/** Somebody's work, and not they, was there. */
const WHOSE = /['’]s?$/u

/** Whom a note names as having been there: "with Bo Example and Mia", "@bo". */
export function namedIn(note: string): readonly NamedWitness[] {
  const names = new Map<string, string>()
  for (const [, list = ''] of note.matchAll(WITH)) {
    for (const name of list.split(/, and |, | and | & /)) {
      if (!NOBODY.test(name) && !WHOSE.test(name)) names.set(name.toLowerCase(), name)
    }
  }
  for (const name of handlesIn(note).map(nameFrom)) {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  return [...names.values()].map((witness) => ({ witness, as: 'peer' }))
}
