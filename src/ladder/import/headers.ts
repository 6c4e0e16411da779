// What the head of a column, the label of a row or the key of a value says that it holds.

import { nameKey } from './clean-text.ts'

export type Meaning = 'level' | 'competency' | 'group' | 'text' | 'path' | 'examples' | 'summary' | 'alias' | 'id' | 'nothing'

const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  [
    'level',
    /^(?:(?:career |job |skill |seniority |role )?(?:levels?|grades?|rungs?|seniority|stages?|milestones?|steps?|tiers?)(?: (?:name|title))?|job titles?|titles?|roles?|positions?|stufen?|karrierestufen?|niveau|nivel|rolle)$/,
  ],
  [
    'path',
    /^(?:(?:career )?(?:paths?|tracks?|ladders?)|job famil(?:y|ies)|famil(?:y|ies)|departments?|disciplines?|functions?|karrierepfad|laufbahn|abteilung)$/,
  ],
  [
    'group',
    /^(?:(?:competency |skill )?(?:groups?|categor(?:y|ies)|domains?|pillars?|areas?|themes?|sections?)|competency domains?|bereich|kategorie|gruppe)$/,
  ],
  [
    'competency',
    /^(?:(?:core |key )?(?:competenc(?:y|ies|e|es)|skills?|sub ?skills?|dimensions?|topics?|attributes?|ax(?:is|es)|capabilit(?:y|ies)|traits?|factors?|sub ?competenc(?:y|ies)|subcategor(?:y|ies)|subthemes?|focus areas?|values?|kompetenz(?:en)?|fahigkeit(?:en)?|competences?|competencias?))(?: name)?$/,
  ],
  ['examples', /^(?:examples?|for example|beispiele?|evidence|exemples?)$/],
  [
    'text',
    /^(?:(?:key |expected |observable )?(?:behaviou?rs?|expectations?|criteria|criterion|statements?|indicators?|descriptors?|sentences?|expected|what (?:it|this|good) looks like)|descriptions?|definitions?|text|details?|requirements?|responsibilit(?:y|ies)|signals?|erwartung(?:en)?|beschreibung|verhalten|kriteri(?:um|en)|attentes?|expectativas?)$/,
  ],
  [
    'summary',
    /^(?:summary|overview|tl ?dr|in short|about|purpose|in a nutshell|zusammenfassung|uberblick|general description|short description|role summary|level summary)$/,
  ],
  ['alias', /^(?:also known as|aka|alias(?:es)?|other titles?|example titles?|typical titles?|working titles?)$/],
  ['id', /^(?:ids?|identifiers?|uuid|keys?|slug|code|ref(?:erence)?|no|nr|number)$/],
  [
    'nothing',
    /^(?:(?:years? of )?experience(?: range)?|years?|typical experience|tenure|salary|pay|pay band|compensation|salary range|time in role|rank|order|weight|notes?|comments?|links?|resources?|tags?|owner|status|updated|version)$/,
  ],
]

/** What it means where it is a word of this kind; else undefined. */
export function meaningOf(head: string): Meaning | undefined {
  const key = nameKey(head)
  return MEANINGS.find(([, words]) => words.test(key))?.[0]
}
