// What plain words in a note propose: the kind of thing, how far it reached, on whose direction, and who was there.

import type { Autonomy, Kind, Scope } from '../ladder/ladder.ts'
import type { NamedWitness } from './imported.ts'

function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')
}

/** English and German words that leave little doubt; the one that stands first in a note decides. */
const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['presentation', words('presented|gave a (?:talk|presentation)|presentation|demoed|präsentiert(?:e)?|vorgestellt|Vortrag')],
  ['mentoring', words('mentor(?:ed|ing)|coached|coaching|onboarded|buddied|betreut(?:e)?|Mentoring|eingearbeitet')],
  ['teaching', words('taught|trained|(?:ran|gave|held) (?:a|the) (?:workshop|training|course)|unterrichtet(?:e)?|geschult|Schulung')],
  ['review', words('(?:peer[- ])?reviewed|(?:code|peer|design|file)[- ]reviews?|proofread|gegengelesen|begutachtet(?:e)?')],
  ['incident', words('incidents?|outages?|near miss(?:es)?|post-?mortem|went wrong|breach|Störung|Ausfall|Zwischenfall|Vorfall|CIRS')],
  ['assurance', words('(?:passed|audit(?:ed|or)?s?|inspection|accreditation|certification) ?(?:audit|inspection)?|Audit|Prüfung|Akkreditierung|Inspektion')],
  ['routine', words('closed the books|(?:month|quarter|year)[- ]end(?: close)?|monthly close|Monatsabschl(?:uss|üsse)|Jahresabschluss|Quartalsabschluss')],
  ['risk', words('warned|(?:flagged|raised|spotted|identified) (?:a|the|an)? ?(?:\\p{L}+ )?risks?|gewarnt|warnte|auf (?:ein|das) Risiko hingewiesen')],
  ['trade-off', words('trade-?offs?|weighed up|abgewogen')],
  ['decision', words('decided|decision|chose|selected|entschied(?:en)?|Entscheidung|ausgewählt')],
  ['alignment', words('aligned|(?:got|brought) .{1,40} to agree|mediated|abgestimmt|geeinigt|vermittelt(?:e)?')],
  ['people', words('hired|interviewed|delegated|eingestellt|delegiert(?:e)?')],
  ['budget', words('budget(?:ed)?')],
  ['plan', words('planned|drew up (?:a|the) plan|(?:wrote|made|set) (?:a|the) (?:plan|roadmap|timeline)|geplant|plante')],
  ['synthesis', words('summari[sz]ed|synthesi[sz]ed|pulled together|consolidated|zusammengefasst|zusammengeführt')],
  ['design', words('designed|drafted|wrote (?:a|the) (?:proposal|concept|design)|entworfen|Konzept')],
  ['initiative', words('volunteered|initiated|proposed and (?:ran|led)|angestoßen|initiiert(?:e)?')],
  ['improvement', words('improved|simplified|automated|sped up|streamlined|verbessert(?:e)?|vereinfacht(?:e)?|automatisiert(?:e)?')],
  [
    'learning',
    words('(?:passed|took|finished|completed) (?:a|an|the|my) (?:\\p{L}+ )?(?:course|exam|licen[cs]e|certificate)|learned|learnt|Fortbildung|Weiterbildung'),
  ],
]

/** An outcome, unless a word says otherwise. */
export function kindOf(note: string): Kind {
  let first = Number.POSITIVE_INFINITY
  let kind: Kind = 'outcome'
  for (const [proposed, pattern] of KIND_WORDS) {
    const index = pattern.exec(note)?.index ?? first
    if (index >= first) continue
    first = index
    kind = proposed
  }
  return kind
}

const SCOPE_WORDS: readonly (readonly [Scope, RegExp])[] = [
  ['industry', words('conference|the (?:profession|industry)|for (?:a|the|our) clients?|Kongress|Fachtagung|für (?:einen|den|unsere) Kunden')],
  [
    'organisation',
    words(
      'company-?wide|hospital-?wide|organi[sz]ation-?wide|the (?:whole|entire) (?:company|hospital|organi[sz]ation)|the board|leadership team|unternehmensweit|Geschäftsführung|Vorstand',
    ),
  ],
  [
    'cross-team',
    words(
      'cross-team|(?:other|two|three|four|five|several|both|across|all) (?:the )?(?:teams|departments|wards)|other department|stakeholders|abteilungsübergreifend|(?:andere|mehrere|beide) (?:Teams|Abteilungen|Stationen)',
    ),
  ],
]

/** The team, unless a word says that it reached further. */
export function scopeOf(note: string): Scope {
  return SCOPE_WORDS.find(([, pattern]) => pattern.test(note))?.[0] ?? 'team'
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
