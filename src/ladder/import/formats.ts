// The formats that an import knows, in the order in which they are tried.

import type { Format } from './imported.ts'

/** The more particular ones first: each is shown what none before it has taken. */
export const FORMATS: readonly Format[] = []
