// What to write about a thing of each kind: a few words, and the ladder's own example for the person's field of work where it has one.

import type { Expectation, Kind, Ladder } from '../ladder/ladder.ts'
import { KINDS } from '../ladder/ladder.ts'
import type { PersonFacts } from '../people/people.ts'
import { inLanguage, words } from '../text/text.ts'

export interface Template {
  readonly kind: Kind
  readonly text: string
  readonly example: string | null
}

export interface Templates {
  readonly kinds: readonly Template[]
  /** What to keep out of it, in the person's field of work. */
  readonly mind: string
}

export function templatesFor(ladder: Ladder, { family, level, track }: PersonFacts, language = 'en'): Templates {
  const say = words(language).templates
  const own = ladder.levels.findIndex(({ id }) => id === level)
  const near = new Set(ladder.levels.slice(Math.max(own, 0), own + 2).map(({ id }) => id))
  const fitting = ladder.expectations.filter((one) => (own < 0 || near.has(one.level)) && (one.track === undefined || one.track === (track ?? 'ic')))
  const families: Readonly<{ [family: string]: string }> = say.families
  const example = (kind: Kind): string | null => {
    const found = family === undefined ? undefined : mostlyOf(kind, fitting, family)
    return found === undefined ? null : inLanguage(found, language)
  }
  return { kinds: KINDS.map((kind) => ({ kind, text: say.kinds[kind], example: example(kind) })), mind: families[family ?? ''] ?? say.families.other }
}

/** The example of the expectation that names the kind earliest. */
function mostlyOf(kind: Kind, expectations: readonly Expectation[], family: string): Expectation['examples'][string] | undefined {
  const place = ({ rule }: Expectation) => rule.kinds.indexOf(kind)
  const able = expectations.filter((one) => place(one) >= 0 && one.examples[family] !== undefined)
  return able.toSorted((one, other) => place(one) - place(other))[0]?.examples[family]
}
