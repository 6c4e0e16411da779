// One change between two versions of a ladder, by what it means to those on it.

export const CHANGE_KINDS = ['added', 'removed', 'reworded', 'renamed', 'moved', 'split', 'merged', 'stricter', 'looser', 'reordered'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export const CHANGED_THINGS = ['ladder', 'family', 'level', 'competency', 'expectation'] as const
export type ChangedThing = (typeof CHANGED_THINGS)[number]

type Value = string | number | boolean | readonly string[] | null

export interface Change {
  readonly kind: ChangeKind
  readonly what: ChangedThing
  /** In the newer version; of what is removed or split, in the older one. */
  readonly id: string
  /** Keys from the thing to what changed in it, as in the file: `evidence.scope`, `examples.care`, `sentence.de`. Absent: the whole thing. */
  readonly part?: string
  readonly before: Value
  readonly after: Value
  /** Of a split the ids it became, of a merge the ids it came from. */
  readonly ids?: readonly string[]
}

/** The thing that a comparison is about. */
export interface Subject {
  readonly what: ChangedThing
  readonly id: string
}
