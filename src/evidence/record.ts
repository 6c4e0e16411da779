// From the text of a `record.yaml` to everything Nextrung knows of a person, or to what is wrong with it, line by line.

import { canonicalJson } from '../algorithms/canonical.ts'
import { present } from '../algorithms/present.ts'
import type { Absence, PersonFacts } from '../people/people.ts'
import { checkFile } from '../platform/check-file.ts'
import type { Finding } from '../platform/problem.ts'
import type { YamlFile } from '../platform/yaml-file.ts'
import { problemOf, readYaml } from '../platform/yaml-file.ts'
import { words } from '../text/text.ts'
import type { Confirmation, Episode, Evidence, ImportedKeys, Mark, PersonRecord } from './evidence.ts'
import { withKeys } from './import/keys.ts'
import type { CheckedAgainst } from './record-check.ts'
import { checkRecord } from './record-check.ts'
import type { RecordFile } from './record-schema.ts'
import { recordFile } from './record-schema.ts'

export interface ReadingOf extends CheckedAgainst {
  /** Named in every place. */
  readonly file?: string
}

/**
 * Reads a record. With a ladder its level, claims and marks are checked too; with `today` nothing may lie after it.
 * @throws Problem `input` with everything that is wrong, each with line and column
 */
export function parseRecord(source: string | Uint8Array, reading: ReadingOf = {}): PersonRecord {
  return parseRecordWithNotes(source, reading).record
}

/** As `parseRecord`, with what isn't wrong but worth knowing. */
export function parseRecordWithNotes(source: string | Uint8Array, reading: ReadingOf = {}): { record: PersonRecord; notes: readonly Finding[] } {
  const yaml = readYaml(source, reading.file)
  refuseLadder(yaml)
  const file = checkFile(recordFile, yaml)
  const remarks = checkRecord(file, reading, (path) => yaml.placeOf(path).line ?? 1)
  const findings = (severity: 'error' | 'note'): readonly Finding[] =>
    remarks.filter((remark) => remark.severity === severity).map(({ path, message }) => ({ message, at: yaml.placeOf(path) }))
  const errors = findings('error')
  if (errors.length > 0) throw problemOf(errors)
  return { record: fromFile(file), notes: findings('note') }
}

function refuseLadder(yaml: YamlFile): void {
  const { data } = yaml
  const kind = typeof data === 'object' && data !== null && 'nextrung' in data ? data.nextrung : undefined
  if (typeof kind === 'string' && kind.startsWith('ladder/')) throw problemOf([{ message: words('en').evidence.isALadder, at: yaml.placeOf(['nextrung']) }])
}

function fromFile(file: RecordFile): PersonRecord {
  return {
    person: present<PersonFacts>(file.person),
    absences: (file.absences ?? []).map((absence) => present<Absence>(absence)),
    episodes: once((file.episodes ?? []).map((episode) => present<Episode>(episode))),
    evidence: once((file.evidence ?? []).map(evidenceFrom)),
    marks: once((file.marks ?? []).map(({ owed_by: owedBy, ...mark }) => present<Mark>({ ...mark, owedBy }))),
    ...(file.withheld?.length ? { withheld: once(file.withheld) } : {}),
    ...importedIn(file),
  }
}

/** However often a source is listed, and in whatever order. */
function importedIn(file: RecordFile): Pick<PersonRecord, 'imported'> {
  const imported = (file.imported ?? []).reduce<readonly ImportedKeys[]>((all, { source, keys }) => withKeys(all, source, keys), [])
  return imported.length === 0 ? {} : { imported }
}

function evidenceFrom({ seen_by: seenBy, ...item }: NonNullable<RecordFile['evidence']>[number]): Evidence {
  return present<Evidence>({
    ...item,
    result: item.result ?? 'achieved',
    for: [...new Set(item.for)],
    links: item.links ?? [],
    source: item.source && present(item.source),
    seenBy: once((seenBy ?? []).map((seen) => present<Confirmation>({ ...seen, showed: [...new Set(seen.showed)] }))),
  })
}

/** Exact copies are one. */
function once<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [canonicalJson(entry), entry])).values()]
}
