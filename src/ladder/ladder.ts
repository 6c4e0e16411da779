// A career ladder: levels × competencies → expectations, and how evidence is counted towards them.

/** Any text a person reads: one string, or one per language. */
export type Text = string | Readonly<{ [language: string]: string }>

/** Kinds of evidence, in the order that pages list them. */
export const KINDS = [
  'outcome',
  'plan',
  'decision',
  'risk',
  'trade-off',
  'synthesis',
  'alignment',
  'incident',
  'design',
  'review',
  'mentoring',
  'teaching',
  'presentation',
  'initiative',
  'improvement',
  'routine',
  'assurance',
  'people',
  'budget',
  'learning',
] as const
export type Kind = (typeof KINDS)[number]

/** Where the effect lands, narrow to wide. */
export const SCOPES = ['self', 'team', 'cross-team', 'organisation', 'industry'] as const
export type Scope = (typeof SCOPES)[number]

/** How much direction was needed, much to none. */
export const AUTONOMIES = ['directed', 'guided', 'independent', 'leading'] as const
export type Autonomy = (typeof AUTONOMIES)[number]

export const TRACKS = ['ic', 'management'] as const
export type Track = (typeof TRACKS)[number]

/** Craft is what the field teaches, direction where it goes, people what is done with others; none stands in for another. */
export const SIDES = ['craft', 'direction', 'people'] as const
export type Side = (typeof SIDES)[number]

export interface Family {
  readonly id: string
  readonly name: Text
}

export interface Level {
  readonly id: string
  readonly name: Text
  readonly aliases: readonly string[]
  readonly rank: number
  readonly tracks: readonly Track[]
  readonly autonomy: Autonomy
  readonly scope: Scope
  readonly summary: Text
  /** What the level entitles one to decide alone; owed by the organisation. */
  readonly decides: readonly Text[]
  readonly source: readonly string[]
}

export interface Competency {
  readonly id: string
  readonly name: Text
  readonly side: Side
  readonly summary: Text
  readonly source: readonly string[]
}

/** What makes an item bear on an expectation: its kind is listed, its scope and autonomy are at least these. */
export interface EvidenceRule {
  readonly kinds: readonly Kind[]
  readonly scope: Scope
  readonly autonomy: Autonomy
}

export interface Expectation {
  readonly id: string
  readonly competency: string
  readonly level: string
  /** Absent: asked on both tracks. */
  readonly track?: Track
  readonly required: boolean
  readonly sentence: Text
  readonly rule: EvidenceRule
  /** One worked example per family id. */
  readonly examples: Readonly<{ [family: string]: Text }>
  readonly source: readonly string[]
  /** This expectation's own values; what is absent is the ladder's. */
  readonly readiness?: Partial<ReadinessParameters>
}

/** The integer points and caps of the readiness rules; DEFAULT_READINESS holds the design's values. */
export interface ReadinessParameters {
  readonly met: number
  readonly partial: number
  readonly episode: number
  readonly witness: number
  readonly group: number
  /** One cap for all episodes that nobody else confirmed inside the window. */
  readonly older: number
  /** One cap for the person's own word and records together. */
  readonly own: number
  /** Points of a manager, senior leader, stakeholder or other team, with a sentence; and of their bare yes. */
  readonly outside: number
  readonly outsideBare: number
  /** Points of a peer, junior or mentee, with a sentence; and of their bare yes. */
  readonly inside: number
  readonly insideBare: number
  readonly ownWord: number
  readonly record: number
  /** Months at work in which a confirmation counts in full; as many again at half. */
  readonly windowMonths: number
  readonly concern: number
  readonly concernMonths: number
  readonly concernNoticeWorkingDays: number
  /** How many optional expectations a level asks for; half of them, rounded down, if it has fewer than four. */
  readonly optional: number
}

export const DEFAULT_READINESS: ReadinessParameters = {
  met: 16,
  partial: 8,
  episode: 10,
  witness: 10,
  group: 12,
  older: 8,
  own: 4,
  outside: 6,
  outsideBare: 2,
  inside: 4,
  insideBare: 1,
  ownWord: 2,
  record: 2,
  windowMonths: 18,
  concern: 6,
  concernMonths: 6,
  concernNoticeWorkingDays: 10,
  optional: 2,
}

/** The values of `own` where it has some, else those of `base`. */
export function valuesOver(
  base: ReadinessParameters,
  own: { readonly [key in keyof ReadinessParameters]?: number | undefined } | undefined,
): ReadinessParameters {
  // A key that a file leaves out is absent, not undefined; zod's type can't say so.
  return { ...base, ...own } as ReadinessParameters
}

/** A ladder version. Immutable once published; `digest` is over its canonical content, not its layout or comments. */
export interface Ladder {
  readonly id: string
  readonly version: string
  readonly name: Text
  readonly summary: Text
  readonly source: readonly string[]
  readonly families: readonly Family[]
  readonly tracks: readonly Track[]
  /** By rank, lowest first. */
  readonly levels: readonly Level[]
  readonly competencies: readonly Competency[]
  /** In the order of the competencies, then of the levels, then of the file. */
  readonly expectations: readonly Expectation[]
  readonly readiness: ReadinessParameters
  readonly digest: string
}
