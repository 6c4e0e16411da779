// One name for each witness: whoever counts by name then counts people.

import type { Confirmation, PersonRecord } from './evidence.ts'

/**
 * The record in which everybody who answered under an account has one name, and nobody else's. Whoever was called otherwise before has the
 * name of their newest word. Of several who share a name, or share it with the person, all but the first bear their id beside it.
 */
export function oneNameEach(record: PersonRecord): PersonRecord {
  const names = namesOf(record.evidence.flatMap((item) => item.seenBy))
  const taken = new Set([record.person.name])
  const changed = new Map<string, string>()
  // A word without an account stays with the first of its name: it could be theirs.
  for (const [by, name] of [...names].sort(([one], [other]) => (one < other ? -1 : 1))) {
    changed.set(by, taken.has(name) ? `${name} (${by})` : name)
    taken.add(name)
  }
  const rename = (said: Confirmation): Confirmation => {
    const witness = said.by === undefined ? said.witness : (changed.get(said.by) ?? said.witness)
    return witness === said.witness ? said : { ...said, witness }
  }
  return { ...record, evidence: record.evidence.map((item) => ({ ...item, seenBy: item.seenBy.map(rename) })) }
}

/** By the id of each witness, the name that their newest word bears. */
function namesOf(confirmations: readonly Confirmation[]): ReadonlyMap<string, string> {
  const newest = new Map<string, Confirmation>()
  for (const said of confirmations) {
    if (said.by === undefined) continue
    const known = newest.get(said.by)
    if (known === undefined || `${said.on} ${said.witness}` > `${known.on} ${known.witness}`) newest.set(said.by, said)
  }
  return new Map([...newest].map(([by, { witness }]) => [by, witness]))
}
