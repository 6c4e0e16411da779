// An expected failure: one sentence that says what is wrong, where, and what to do.

export type ProblemKind =
  /** The input can't be read or is wrong: exit code 2, HTTP 422. */
  | 'input'
  /** Not allowed, and the asker may know it exists: HTTP 403. */
  | 'refused'
  /** Missing, or not the asker's to know: HTTP 404. */
  | 'missing'
  /** It changed meanwhile, or the state forbids it: HTTP 409. */
  | 'conflict'
  /** Tried too often in a short time: HTTP 429. */
  | 'too-many'
  /** The machine is in the way (disk full, port taken, directory in use): exit code 2, HTTP 503. */
  | 'environment'

/** Where in a file; line and column count from 1. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** One thing wrong in an input that may have several. */
export interface Finding {
  readonly message: string
  readonly at?: Place
  /** The form field it belongs to. */
  readonly field?: string
}

/** Of one input; more than a person reads at once. */
export const MOST_FINDINGS = 100

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly at: Place | undefined
  readonly findings: readonly Finding[]

  constructor(kind: ProblemKind, message: string, more: { at?: Place; findings?: readonly Finding[]; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'Problem'
    this.kind = kind
    this.at = more.at
    this.findings = more.findings ?? []
  }
}

/** Kind `input`, with its sentence beside the form field that it belongs to. */
export function wrongField(field: string, message: string): Problem {
  return new Problem('input', message, { findings: [{ field, message }] })
}

/** `ladder.yaml:12:3`, as far as it is known; empty when nothing is. */
function placeText(at: Place | undefined): string {
  if (!at) return ''
  return [at.file, at.line, at.column].filter((part) => part !== undefined).join(':')
}

/** The one line that goes to stderr or onto the page. */
export function problemLine(problem: { message: string; at?: Place | undefined }): string {
  const place = placeText(problem.at)
  return place ? `${place}: ${problem.message}` : problem.message
}
