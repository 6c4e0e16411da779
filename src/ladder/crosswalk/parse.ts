// From the text of a crosswalk file to a crosswalk, or to everything that is wrong with it.

import { checkFile } from '../../platform/check-file.ts'
import { problemOf, readYaml } from '../../platform/yaml-file.ts'
import { faultsAmongPairs } from './check.ts'
import type { Crosswalk } from './crosswalk.ts'
import { crosswalkFile } from './schema.ts'

/**
 * The crosswalk that a file says. `source`: text, or the bytes of the file.
 * @throws Problem `input` whose findings are everything that is wrong, each with line and column
 */
export function parseCrosswalk(source: string | Uint8Array, fileName?: string): Crosswalk {
  const yaml = readYaml(source, fileName)
  const { nextrung: _, ...crosswalk } = checkFile(crosswalkFile, yaml)
  const faults = [...faultsAmongPairs(crosswalk)]
  if (faults.length > 0) throw problemOf(faults.map(({ message, thing, id, part }) => ({ message, at: yaml.placeOf([thing, id], part) })))
  return crosswalk
}
