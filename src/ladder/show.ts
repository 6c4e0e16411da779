// A ladder, or one level of it, as it is read: in one language, narrowed to a track, every word resolved.

import { nearest } from '../algorithms/nearest.ts'
import { Problem } from '../platform/problem.ts'
import { inLanguage, words } from '../text/text.ts'
import type { Expectation, Family, Ladder, Level, Track } from './ladder.ts'

export interface ShowOptions {
  /** Only this level. */
  readonly level?: string
  /** Only what is asked on this track. */
  readonly track?: Track
  /** Examples of this family; absent: of the whole ladder none, of one level none. */
  readonly family?: string
  readonly language?: string
}

export interface LevelView {
  readonly id: string
  readonly name: string
  /** How much direction it needs, where its effect lands, on which tracks. */
  readonly facts: string
  readonly aliases: string
  readonly summary: string
  readonly decides: readonly string[]
}

export interface ExpectationView {
  readonly id: string
  /** The id of its level. */
  readonly level: string
  readonly levelName: string
  readonly sentence: string
  /** "optional", "management only"; empty for what is required of everybody. */
  readonly notes: readonly string[]
  readonly counts: string
  readonly example?: string
}

export interface CompetencyView {
  readonly id: string
  readonly name: string
  readonly side: string
  readonly summary: string
  readonly expectations: readonly ExpectationView[]
}

export interface LadderView {
  readonly language: string
  readonly title: string
  readonly summary: string
  /** Version, sizes. */
  readonly facts: string
  readonly fingerprint: string
  /** True when one level was asked for. */
  readonly single: boolean
  /** Highest first, as one looks up a ladder. */
  readonly levels: readonly LevelView[]
  readonly competencies: readonly CompetencyView[]
}

/** @throws Problem when the level, its track or the family is not in the ladder */
export function ladderView(ladder: Ladder, options: ShowOptions = {}): LadderView {
  const language = options.language ?? 'en'
  const say = words(language).ladder.show
  const shown = narrowed(ladder, options)
  const family = options.family === undefined ? undefined : familyOf(ladder, options.family)
  // Of one level the reader wants to know what it is one of.
  const sizes = options.level === undefined ? shown : ladder
  const byLevel = new Map(shown.levels.map((level) => [level.id, inLanguage(level.name, language)]))
  return {
    language,
    title: inLanguage(ladder.name, language),
    summary: inLanguage(ladder.summary, language),
    facts: say.facts(ladder.version, sizes.levels.length, sizes.competencies.length, sizes.expectations.length),
    fingerprint: say.fingerprint(ladder.digest),
    single: options.level !== undefined,
    levels: shown.levels.map((level) => levelView(level, language)).reverse(),
    competencies: shown.competencies.map((competency) => ({
      id: competency.id,
      name: inLanguage(competency.name, language),
      side: say.sides[competency.side],
      summary: inLanguage(competency.summary, language),
      expectations: shown.expectations
        .filter((expectation) => expectation.competency === competency.id)
        .map((expectation) => expectationView(expectation, byLevel.get(expectation.level) ?? '', family, language)),
    })),
  }
}

/** The ladder with only the levels, competencies and expectations asked for; its digest stays that of the whole. */
export function narrowed(ladder: Ladder, { level, track, family }: ShowOptions): Ladder {
  if (family !== undefined) familyOf(ladder, family)
  if (level !== undefined) levelOf(ladder, level, track)
  const levels = ladder.levels.filter((each) => (level === undefined || each.id === level) && (track === undefined || each.tracks.includes(track)))
  const ids = new Set(levels.map((each) => each.id))
  const expectations = ladder.expectations.filter((each) => ids.has(each.level) && (track === undefined || (each.track ?? track) === track))
  const used = new Set(expectations.map((each) => each.competency))
  const whole = level === undefined && track === undefined
  return { ...ladder, levels, expectations, competencies: ladder.competencies.filter((each) => whole || used.has(each.id)) }
}

function levelOf(ladder: Ladder, id: string, track: Track | undefined): Level {
  const say = words('en').ladder
  const ids = ladder.levels.map((level) => level.id)
  const found = ladder.levels.find((level) => level.id === id)
  if (!found) throw new Problem('input', say.unknown(say.things.level, id, nearest(id, ids), ids))
  if (track !== undefined && !found.tracks.includes(track)) throw new Problem('input', say.show.noSuchTrack(track, id))
  return found
}

function familyOf(ladder: Ladder, id: string): Family {
  const say = words('en').ladder
  const ids = ladder.families.map((family) => family.id)
  const found = ladder.families.find((family) => family.id === id)
  if (!found) throw new Problem('input', say.unknown(say.things.family, id, nearest(id, ids), ids))
  return found
}

function levelView(level: Level, language: string): LevelView {
  const { vocabulary, ladder } = words(language)
  return {
    id: level.id,
    name: inLanguage(level.name, language),
    facts: ladder.show.levelFacts(
      ladder.show.autonomies[level.autonomy],
      ladder.show.scopes[level.scope],
      level.tracks.map((track) => vocabulary.tracks[track]),
    ),
    aliases: level.aliases.join(', '),
    summary: inLanguage(level.summary, language),
    decides: level.decides.map((decision) => inLanguage(decision, language)),
  }
}

function expectationView(expectation: Expectation, levelName: string, family: Family | undefined, language: string): ExpectationView {
  const { vocabulary, ladder } = words(language)
  const { rule, examples, track } = expectation
  const example = family && Object.hasOwn(examples, family.id) ? examples[family.id] : undefined
  return {
    id: expectation.id,
    level: expectation.level,
    levelName,
    sentence: inLanguage(expectation.sentence, language),
    notes: [...(expectation.required ? [] : [ladder.show.optional]), ...(track === undefined ? [] : [ladder.show.trackOnly(vocabulary.tracks[track])])],
    counts: ladder.show.counts(
      rule.kinds.map((kind) => vocabulary.kinds[kind]),
      ladder.show.scopes[rule.scope],
      ladder.show.autonomies[rule.autonomy],
    ),
    ...(example === undefined || !family ? {} : { example: ladder.show.example(inLanguage(family.name, language), inLanguage(example, language)) }),
  }
}
