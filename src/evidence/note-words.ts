// What plain words in a note propose: the kind of thing, how far it reached, on whose direction, and who was there.

import type { Autonomy, Kind, Scope } from '../ladder/ladder.ts'
import type { NamedWitness } from './imported.ts'
import { kindTold, scopeTold } from './shorthand/told.ts'

function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')
}

/** An outcome, unless a word says otherwise. */
export function kindOf(note: string): Kind {
  return kindTold(note).value
}

/** The team, unless a word says otherwise. */
export function scopeOf(note: string): Scope {
  return scopeTold(note, kindOf(note)).value
}

const HELPED = words('helped|assisted|supported|shadowed|with (?:help|guidance)|under supervision|unterstützt(?:e)?|geholfen|begleitet(?:e)?')
const LED = words('led|headed|in charge of|chaired|geleitet|leitete')

export function autonomyOf(note: string): Autonomy {
  if (HELPED.test(note)) return 'guided'
  return LED.test(note) ? 'leading' : 'independent'
}

const NAME = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?: (?:(?:van|von|de|der|den|la|di|bin|al) )*\\p{Lu}[\\p{L}'’-]*\\p{Ll})*"
const WITH = new RegExp(`(?<![\\p{L}\\p{N}])[Ww]ith (${NAME}(?:(?:, | and |, and | & )${NAME})*)(?! (?:team|department|group|unit|board))`, 'gu')
const AT = /(?<![\p{L}\p{N}.@/])@([\p{L}][\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*)/gu
/** Written with a capital, and nobody: parts of an organisation, days and months. */
const NOBODY = words(
  'Finance|Legal|Sales|Marketing|Support|Engineering|Product|Operations|Security|Design|Procurement|Audit|Compliance|Treasury|Nursing|Pharmacy|Radiology|Surgery|Controlling|Accounting|Customer.*|Team|Board|Management|Leadership|English|German|French|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|January|February|March|April|June|July|August|September|October|November|December|Excel|Python|Git|Java|Jira',
)

/** Whom a note names as having been there: "with Bo Example and Mia", "@bo". */
export function namedIn(note: string): readonly NamedWitness[] {
  const names = new Map<string, string>()
  for (const [, list = ''] of note.matchAll(WITH)) {
    for (const name of list.split(/, and |, | and | & /)) {
      if (!NOBODY.test(name)) names.set(name.toLowerCase(), name)
    }
  }
  for (const [, handle = ''] of note.matchAll(AT)) {
    const name = handle.replace(/[._-]+/g, ' ').replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  return [...names.values()].map((witness) => ({ witness, as: 'peer' }))
}
