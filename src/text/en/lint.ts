// What is found in the wording of a ladder, and what to do about it.

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
const quoted = (seen: readonly string[]): string => seen.map((word) => `"${word}"`).join(', ')
/** The verb that goes with one phrase or several. */
const does = (seen: readonly string[], one: string, several: string): string => `${quoted(seen)} ${seen.length > 1 ? several : one}`
const listed = (some: readonly string[]): string => (some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`)

const SCOPES: { readonly [scope: string]: string } = {
  self: 'one’s own work',
  team: 'the team',
  'cross-team': 'several teams',
  organisation: 'the organisation',
  industry: 'beyond the organisation',
}
const AUTONOMIES: { readonly [autonomy: string]: string } = {
  directed: 'under direction',
  guided: 'with guidance',
  independent: 'independently',
  leading: 'leading others',
}

export const lint = {
  parts: { name: 'name', summary: 'summary', decides: 'decision', sentence: 'sentence', example: 'example' },
  scope: (scope: string) => SCOPES[scope] ?? scope,
  autonomy: (autonomy: string) => AUTONOMIES[autonomy] ?? autonomy,

  // The make of the ladder.
  missingCell: (competency: string, level: string, track: string | undefined) =>
    `"${competency}" asks nothing at level "${level}"${track ? ` on the track ${track}` : ''}, though it does lower down; write what is expected there.`,
  emptyLevel: (level: string) => `Nothing is expected at level "${level}"; write its expectations, or leave the level out.`,
  emptyCompetency: (competency: string) => `"${competency}" has no expectations; write them, or leave it out.`,
  emptyText: (part: string) => `The ${part} is empty; write it, or leave it out.`,
  placeholder: (text: string) => `"${text}" holds a place for text that isn't written yet; write it, or leave it out.`,
  changedId: (id: string, old: string) => `"${id}" was "${old}" in the version before, with the same text; keep the old id, because evidence refers to it.`,
  aliasTwice: (alias: string, level: string) => `The title "${alias}" stands for level "${level}" already; keep it at one.`,
  levelInversion: (level: string, own: string, below: string, other: string, competency?: string) =>
    `${competency ? `In "${competency}", level` : 'Level'} "${level}" asks for less (${own}) than "${below}" below it (${other}); raise the one or lower the other.`,
  unbalancedLevel: (level: string, count: number, usual: number, track: string) =>
    `Level "${level}" has ${count} required expectations on the track ${track}, where levels usually have ${usual}; spread them more evenly.`,
  unbalancedSide: (level: string, side: string, count: number, all: number) =>
    `Only ${count} of the ${all} required expectations at level "${level}" are about ${side === 'craft' ? 'craft' : 'people'}; both kinds of skill are needed at each level.`,

  // Two cells that ask for the same.
  atLevel: (level: string) => `at level "${level}"`,
  inSameCell: 'in the same cell',
  inCompetency: (competency: string, level: string) => `in "${competency}" at level "${level}"`,
  repeatedText: (place: string, id: string) => `This is the same text as "${id}" ${place}; say what is different here, or leave one out.`,
  nearRepeat: (place: string, id: string, differing: readonly string[]) =>
    `This is nearly the same text as "${id}" ${place}, but for ${quoted(differing)}; say what is different here, or leave one out.`,
  adverbOnly: (place: string, id: string, differing: readonly string[]) =>
    `Only ${quoted(differing)} tells this from "${id}" ${place}; name something that one does and the other doesn't.`,

  // The wording of a sentence.
  headingOnly: (text: string) => `"${text}" is a heading; write a sentence that says what one does.`,
  notObservable: (seen: string) => `"${seen}" is nothing that others can see; write what one does that shows it.`,
  intentionOnly: (seen: readonly string[]) => `${does(seen, 'is an intention', 'are intentions')}; write what one does.`,
  abilityOnly: (seen: string) => `"${seen}" says what one could do; write what one does.`,
  dutyOnly: (seen: readonly string[]) => `${does(seen, 'says', 'say')} what one was given; write what one does with it.`,
  vagueWord: (seen: readonly string[]) => `Two people will read ${quoted(seen)} differently; write how one would notice.`,
  escapeClause: (seen: readonly string[]) => `${does(seen, 'leaves', 'leave')} open when this is expected; name the case, or leave it out.`,
  openEnded: (seen: readonly string[]) => `${does(seen, 'leaves', 'leave')} open what belongs here; list all of it, or name what it has in common.`,
  absolute: (seen: readonly string[]) => `Nobody can meet ${quoted(seen)}; write what is enough.`,
  twoExpectations: (second: string) => `A second expectation begins at "${second} …"; give it a sentence of its own, so that each can be shown apart.`,
  tenure: (seen: readonly string[]) => `${does(seen, 'counts', 'count')} time and not what was learnt in it; write what one does after that time.`,
  genderedWord: (seen: readonly string[]) => `${does(seen, 'leaves', 'leave')} some readers out; write "you" or "they", or a word for anybody.`,
  genderCoded: (seen: readonly string[]) => `${does(seen, 'is', 'are')} read as meant for one gender; write what one does.`,
  ageistWord: (seen: readonly string[]) => `${does(seen, 'is', 'are')} read as meant for one age; write what one does.`,
  tooLong: (count: number, most: number) => `This sentence has ${count} words; split it, or cut it to ${most} or fewer.`,
  hardToRead: (long: number, all: number) => `This is hard to read: ${long} of its ${all} words are long; use shorter words and shorter sentences.`,
  jargon: (seen: string, plain: string) => `"${seen}" is office jargon; ${plain ? `write "${plain}".` : 'say what is done in plain words.'}`,
  undefinedAbbreviation: (seen: string) => `"${seen}" is not explained anywhere in the ladder; write it out once, with "(${seen})" behind it.`,
  repeatedWord: (word: string) => `"${word}" is here twice in a row; keep one.`,
  hiddenCharacter: (code: string) => `An invisible character (${code}) is in this text; delete it.`,

  // What it takes to show it.
  leadingOneself: 'This rule asks for leading others in work that only touches one’s own; widen the scope, or ask for less autonomy.',
  learningTooWide: (scope: string) => `Learning has no effect as wide as this rule asks for (${scope}); add other kinds of evidence, or narrow the scope.`,
  noKinds: 'No kind of evidence is listed, so nothing can meet this rule; list at least one.',
  closedCap: (key: string) => `With "${key}" at 0 nobody can confirm anything, so nothing can be met; raise it.`,
  ruleAboveLevel: (asked: string, level: string, own: string) =>
    `This asks for evidence two steps or more above level "${level}" (${asked}; the level has ${own}); lower it, or move the expectation up.`,
  noChance: (family: string, kinds: readonly string[]) =>
    `Only ${listed(kinds)} counts here, which not every field offers, and there is no example for "${family}"; add kinds, or make it optional.`,
  noChanceSaid: (family: string) => `It is required, but the example for "${family}" says that it has no place there; make it optional, or find one.`,
  missingExample: (id: string, family: string) => `"${id}" has no example for "${family}", which others have; write one.`,
  familyWithoutExamples: (family: string) => `No expectation has an example for "${family}"; write some, or leave the field of work out.`,

  // Languages.
  missingTranslation: (languages: readonly string[]) => `This text is missing in ${listed(languages)}; translate it.`,
  untranslated: (language: string, other: string) => `The text in ${language} is the one in ${other}; translate it.`,
  staleTranslation: (language: string) => `The English changed since the version before, and the text in ${language} did not; bring it up to date.`,
  otherNumbers: (language: string) => `The numbers in ${language} are not those in English; bring the two together.`,

  // Switches.
  unknownRule: (rule: string, meant: string | undefined) => `There is no rule "${rule}"; ${meant ? `did you mean "${meant}"?` : 'docs/lint.md lists them.'}`,
  uselessSwitch: (rule: string) => `The rule "${rule}" finds nothing here, so this switch does nothing; take it out.`,
  keys: {
    lint: 'What the check of the wording is not to tell, each with the reason.',
    rule: 'The id of the rule, such as "vague-word".',
    at: 'The id of the expectation, competency, level or family it is switched off for. Left out: the whole ladder.',
    family: 'The field of work it is switched off for. Left out: all of them.',
    reason: 'Why, for those who read the ladder later.',
  },

  command: {
    description: 'Check the wording and the make of a ladder: holes, cells that say the same, words that nobody can observe, rules that nobody can meet.',
    since: 'the version before, to see ids and translations that should have followed',
    json: 'one JSON document',
    exits: '\nExit code: 0 when there are no errors and no warnings (notes may remain), 1 when there are some, 2 when the file can’t be read.\n',
    examples: ['nextrung ladder lint our-ladder.yaml', 'nextrung ladder lint our-ladder.yaml --since last-year.yaml --json'],
    severities: { error: 'error', warning: 'warning', note: 'note' },
    fix: (text: string) => `It could read: ${text}`,
    summary: (ladder: string, errors: number, warnings: number, notes: number) =>
      `${ladder}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}. docs/lint.md explains each rule.`,
    clean: (ladder: string, expectations: number) => `${ladder}: nothing found in ${expectations} expectations.`,
  },
}
