// What the page that a company publishes shows of a ladder: everything, in one language, with Find my rung for each track.

import { inLanguage, words } from '../../../text/text.ts'
import type { EvidenceRule, Expectation, Ladder, Track } from '../../ladder.ts'
import { matrixOf } from '../../matrix.ts'
import type { RungRow } from '../../rung.ts'
import { rungRows } from '../../rung.ts'
import type { CompetencyView, ExpectationView, LadderView } from '../../show.ts'
import { ladderView } from '../../show.ts'

export interface SiteExpectation extends ExpectationView {
  /** Absent: asked on every track. */
  readonly track?: Track
  readonly examples: readonly { readonly family: string; readonly name: string; readonly text: string }[]
}

export interface SiteRow {
  readonly level: string
  readonly levelName: string
  readonly expectations: readonly SiteExpectation[]
}

export interface SiteCompetency extends Omit<CompetencyView, 'expectations'> {
  /** Lowest level first; levels that ask nothing are left out. */
  readonly rows: readonly SiteRow[]
}

export interface SiteTrack {
  readonly id: Track
  readonly name: string
  readonly rung: readonly RungRow[]
}

export interface Site {
  readonly view: LadderView
  /** So large that laying all of it out at once would be felt. */
  readonly large: boolean
  readonly families: readonly { readonly id: string; readonly name: string }[]
  readonly tracks: readonly SiteTrack[]
  readonly competencies: readonly SiteCompetency[]
}

/** In expectations. */
const LARGE = 400

export function siteOf(ladder: Ladder, language: string): Site {
  const view = ladderView(ladder, { language })
  const families = ladder.families.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))
  const expectations = new Map(ladder.expectations.map((expectation) => [expectation.id, expectation]))
  function withExamples(shown: ExpectationView): SiteExpectation {
    const { track, rule, examples = {} }: Partial<Expectation> = expectations.get(shown.id) ?? {}
    const counts = rule === undefined ? shown.counts : ruleInWords(rule, language)
    const own = families.flatMap(({ id, name }) => {
      const example = Object.hasOwn(examples, id) ? examples[id] : undefined
      return example === undefined ? [] : [{ family: id, name, text: inLanguage(example, language) }]
    })
    return { ...shown, counts, ...(track === undefined ? {} : { track }), examples: own }
  }
  return {
    view,
    large: ladder.expectations.length > LARGE,
    families,
    tracks: ladder.tracks.map((id) => ({ id, name: words(language).vocabulary.tracks[id], rung: rungRows(matrixOf(ladder, { track: id }, language)) })),
    competencies: view.competencies.map(({ expectations: shown, ...competency }) => {
      const byLevel = Map.groupBy(shown, ({ level }) => level)
      const rows = [...byLevel].map(([level, some]) => ({ level, levelName: some[0]?.levelName ?? level, expectations: some.map(withExamples) }))
      return { ...competency, rows }
    }),
  }
}

function ruleInWords({ kinds, scope, autonomy }: EvidenceRule, language: string): string {
  const { vocabulary, ladder, ladderExport } = words(language)
  const named = kinds.map((kind) => vocabulary.kinds[kind])
  return ladderExport.site.rule(named, ladder.show.scopes[scope], ladder.show.autonomies[autonomy])
}
