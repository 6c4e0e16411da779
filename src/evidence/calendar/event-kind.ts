// Which meetings are evidence: presentations, teaching, mentoring, reviews and interviews, by the words of their titles.

import { CUES, HINT } from '../shorthand/kind-words.ts'

export const EVENT_KINDS = ['presentation', 'mentoring', 'teaching', 'review', 'people'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Calendars name things where notes tell what was done. */
const NOUNS: readonly (readonly [EventKind, RegExp])[] = [
  ['people', words('(?:job |phone |panel |onsite )?interviews?|[\\p{L}-]*(?:Vorstellungs|Bewerbungs)gespräche?')],
  ['mentoring', words('mentor(?:ing|ship)|coaching|[\\p{L}-]*mentoring')],
  ['teaching', words('workshops?|lectures?|tutorials?|courses?|class|seminars?|onboarding|[\\p{L}-]*(?:schulung|unterricht|einarbeitung)')],
  ['review', words('(?:code|design|peer|document|paper|architecture|security|file|chart) reviews?|begutachtung')],
  [
    'presentation',
    words(
      'presentations?|^present (?:the|our|my|q[1-4]|results?)|talks?|keynotes?|demos?|lightning talks?|poster session|[\\p{L}-]*(?:vortrag|präsentation(?:en)?)',
    ),
  ],
]
/** Work towards it, or a talk of another sort: no evidence by itself. */
const NOT_ITSELF = words(
  'prep(?:are|aration)?|rehears\\p{L}*|dry[ -]run|practice|plan(?:ning)?|draft|write|book|slides? for|travel|flight|debrief|deadline|due|reminder|submit|cfp|call for papers|register|registration|canceled|cancelled|abgesagt|vorbereit\\p{L}*',
)
/** In a calendar these are everybody's: a one-to-one with one's manager, or a walk about one's own career. */
const EVERYBODYS = words("1[:-]1s?|one[ -]on[ -]ones?|1on1s?|talk with|let['’]s talk|career|confidence")

/** Null for a meeting that is no evidence by itself. */
export function eventKind(title: string, categories: readonly string[]): EventKind | null {
  const text = [title, ...categories].join('\n').replace(new RegExp(EVERYBODYS, 'giu'), ' ')
  if (NOT_ITSELF.test(title)) return null
  const found = [...NOUNS, ...TOLD].flatMap(([kind, pattern]) => {
    const match = pattern.exec(text)
    return match ? [{ kind, index: match.index }] : []
  })
  return found.toSorted((one, other) => one.index - other.index)[0]?.kind ?? null
}

/** Hiring, delegating and hard conversations are no business of a calendar. */
const TOLD: readonly (readonly [EventKind, RegExp])[] = CUES.flatMap(({ kind, weight, pattern }) =>
  weight > HINT && (kind === 'presentation' || kind === 'mentoring' || kind === 'teaching' || kind === 'review') ? [[kind, pattern] as const] : [],
)
