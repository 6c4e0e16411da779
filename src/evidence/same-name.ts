// Whether two names are one, however they were typed.

import { cleanName } from './record-schema.ts'

export function sameName(one: string, other: string): boolean {
  return cleanName(one).toLowerCase() === cleanName(other).toLowerCase()
}
