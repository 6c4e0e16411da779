// What the headings of logs, brag documents and old reviews stand for: a sort of thing, a piece of work, or what is no accomplishment at all.

import type { Kind } from '../../ladder/ladder.ts'

/** What isn't done yet, isn't the person's, or is about the document. */
const AIMS = new RegExp(
  [
    '^(?:my |our |future |personal |career |development |smart )*(?:goals?|objectives?|okrs?|aims?|aspirations?|ambitions?|ziele?)(?!.*(?:met|reached|achieved|results?|erreicht))',
    'next (?:year|quarter|half|month|week|steps?|period|up)|upcoming|coming up|in the future|looking ahead|ausblick|nächste',
    '^(?:to[ -]?dos?|backlog|ideas?|someday|plans?|planned|planning|open|in progress|ongoing|(?:actively |currently )?working on|wip|blockers?|questions?|wish ?list)(?: .{0,30})?$',
    '(?:company|team|our) (?:mission|vision|values|strategy|purpose)|^(?:mission|vision|values|strategy)$',
    '^(?:how to|about|introduction|intro|instructions?|guid(?:e|ance|elines?)|tips|why|what is|template|usage|motivation|example|resources|references|links|further reading|(?:table of )?contents|toc|legend|prompts)\\b',
    '(?:areas?|room) (?:for|of|to) (?:growth|improve(?:ment)?|development)|improvement areas|weaknesses|to improve|skills to develop|development needs|what could (?:be|have gone) better',
    "(?:role|level|job) (?:expectations|description|profile)|rating scale|^(?:manager|supervisor|employer)[’']?s? (?:comments?|feedback|assessment)",
    '^(?:key |main |core |technical )*(?:responsibilities|competenc(?:y|ies)|skills|career ladder|signatures?|contact|personal details|education|employment history)$',
  ].join('|'),
  'i',
)

/** Sorts of things, by the words of their heading, with the kind that they mostly are. */
const SORTS: readonly (readonly [RegExp, Kind | null])[] = [
  [/mentor|coaching|sponsor/i, 'mentoring'],
  [/teach|workshops?|trainings? (?:given|held)|knowledge[- ]sharing|schulung/i, 'teaching'],
  [/\b(?:talks?|presentations?|speaking|demos?)\b|vorträge/i, 'presentation'],
  [/learn|courses?|certifi|conferences? attended|books|weiterbildung|fortbildung|education/i, 'learning'],
  [/reviews? (?:of|for|given)|code reviews?|peer reviews?/i, 'review'],
  [/\b(?:design|documentation|docs|writing|rfcs?)\b/i, 'design'],
  [/hiring|interview|recruit|onboarding/i, 'people'],
  [/incidents?|on[- ]?call|outages?|firefighting/i, 'incident'],
  [/company building|community|initiatives?|volunteer|culture|outside of (?:work|my team)/i, 'initiative'],
  [/process improvements?|tooling|automation/i, 'improvement'],
  [
    /^(?:(?:my|key|major|main|big|small|other|all|notable|personal|professional|team|technical|business|quantified|top|current|past|completed|finished|work|project|career|\p{P}|\p{S}|\s|and|&|the)*)(?:projects?|work|wins?|highlights?|achievements?|accomplishments?|contributions?|impact|results?|deliver(?:y|ables)|collaboration|leadership|team ?work|communication|growth|recognition|kudos|praise|awards?|feedback(?: received)?|thanks|misc(?:ellaneous)?|other|notes?|log|diary|journal|done|summary|overview|highlights|erfolge|projekte|sonstiges|notizen|ergebnisse)+(?:\s*(?:&|and|und|\/|,)\s*[\p{L} ]+)?$/iu,
    null,
  ],
]

export type Heading =
  | { readonly is: 'aims' }
  /** Null: things of all kinds. */
  | { readonly is: 'sort'; readonly kind: Kind | null }
  | { readonly is: 'work' }

/** In characters; what is longer names one thing. */
const LONGEST_SORT = 50

/** What a heading stands for, apart from the time it may name. */
export function headingOf(text: string): Heading {
  const plain = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}]+$/gu, '')
  if (AIMS.test(plain)) return { is: 'aims' }
  if (plain.length > LONGEST_SORT) return { is: 'work' }
  const sort = SORTS.find(([pattern]) => pattern.test(plain))
  return sort ? { is: 'sort', kind: sort[1] } : { is: 'work' }
}

/** What the document itself is called. */
const TITLE =
  /\b(?:logs?|notes|journal|diary|brag(?:ging)?(?: doc(?:ument)?s?)?|hype doc(?:ument)?|achievements|accomplishments|milestones|(?:self|performance|annual)[- ]?reviews?)(?: \d{4})?$/i

export function isTitle(heading: string): boolean {
  return TITLE.test(heading)
}

/** What a document calls its parts of one thing: "Impact: …". */
const LABEL =
  /^(?:business |my |the |key |expected )?(?:impact|results?|outcomes?|scope|role|context|background|situation|task|actions?|problem|solution|challenge|evidence|metrics?|details?|description|what (?:i|we) (?:did|learned)|contributions?|who|with|date|when|period|status|tags?|topics?|skills?(?: demonstrated)?|tech(?:nolog(?:y|ies)| used| stack)?|tools?|links?|effort|duration|ergebnis|wirkung|rolle)\s*:/i
/** Of those, what is no part of the story. */
const ASIDE = /^(?:status|tags?|topics?|skills?(?: demonstrated)?|tech(?:nolog(?:y|ies)| used| stack)?|tools?|date|when|period|effort|duration)\s*:/i

export function isLabelled(text: string): boolean {
  return LABEL.test(text)
}

export function isAside(text: string): boolean {
  return ASIDE.test(text)
}

/** To be filled in: brackets, dots, or the request to write something. */
const BLANK =
  /^(?:[\s\p{P}\p{S}]*|\W*(?:tbd|tba|todo|n\/?a|none|nothing(?: yet)?|lorem ipsum.*)\W*|\[[^\]]*\]|<[^>]*>|(?:add|write|list|describe|fill in|insert|enter)\b.{0,60}\bhere\b.*)$/iu
const ASKS = /\?$/

export function isBlank(text: string): boolean {
  return BLANK.test(text.trim()) || ASKS.test(text.trim())
}
