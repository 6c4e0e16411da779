// `nextrung evidence …`: bringing into a record what is written down elsewhere.

import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Day } from '../algorithms/calendar.ts'
import { nearest } from '../algorithms/nearest.ts'
import { readBytes, readText, writeWhole } from '../platform/files.ts'
import { Problem } from '../platform/problem.ts'
import type { Terminal } from '../platform/terminal.ts'
import { printJson } from '../platform/terminal.ts'
import { YAML_BYTES } from '../platform/yaml-file.ts'
import { words } from '../text/text.ts'
import { addSignedCommands } from './commands/signed.ts'
import { isDay } from './dates.ts'
import type { PersonRecord } from './evidence.ts'
import type { Imported } from './imported.ts'
import { mergeImported } from './merge.ts'
import { parseRecord } from './record.ts'
import { cleanName } from './record-schema.ts'
import { isFolderOf, readFolder } from './sources/folder.ts'
import type { Reader } from './sources/reader.ts'
import { READERS, readSource } from './sources/readers.ts'
import { importGit } from './sources.ts'
import { writeRecord } from './write-record.ts'

interface ImportOptions {
  readonly from: string
  readonly output: string
  readonly author?: string
  readonly since?: string
  readonly name?: string
  readonly map?: string
  readonly preset?: string
  readonly zone?: string
  readonly dryRun?: true
  readonly json?: true
}

/** `name`: whose record it is, as far as that is known. */
type Importer = (path: string, options: ImportOptions, today: Day, name: string) => Promise<Imported>

const IMPORTERS: Readonly<{ [from: string]: Importer }> = {
  git: fromGit,
  ...Object.fromEntries(Object.entries(READERS).map(([source, reader]) => [source, fileImporter(reader)])),
}

/** Adds `evidence` with its sub-commands. `today` is the local day; they throw a Problem for what can't be read. */
export function addEvidenceCommands(program: Command, terminal: Terminal, today: Day): void {
  const say = words('en').evidence.command
  const evidence = program.command('evidence').description(say.group)
  addSignedCommands(evidence, terminal, today)
  evidence
    .command('import')
    .description(say.summary)
    .argument('<path>', say.path)
    .addOption(new Option('--from <source>', say.from(Object.keys(IMPORTERS))).makeOptionMandatory())
    .requiredOption('-o, --output <record>', say.output)
    .option('--author <who>', say.author)
    .option('--since <day>', say.since)
    .option('--name <name>', say.name)
    .option('--map <columns>', say.map)
    .option('--preset <name>', say.preset)
    .option('--zone <zone>', say.zone)
    .option('--dry-run', say.dryRun)
    .option('--json', say.json)
    .addHelpText('after', say.examples)
    .action(bringIn)

  async function bringIn(path: string, options: ImportOptions): Promise<void> {
    const importer = Object.hasOwn(IMPORTERS, options.from) ? IMPORTERS[options.from] : undefined
    if (!importer) throw new Problem('input', say.unknownSource(options.from, nearest(options.from, Object.keys(IMPORTERS)), Object.keys(IMPORTERS)))
    if (options.since !== undefined && !isDay(options.since)) throw new Problem('input', say.badSince(options.since))
    const original = await recordText(options.output)
    const before = original === undefined ? undefined : parseRecord(original, { file: options.output })
    const imported = await importer(path, options, today, before?.person.name ?? options.name ?? '')
    const { record, added, updated, skipped } = mergeImported(before ?? emptyRecord(options.name ?? imported.author ?? options.author), imported)
    const text = writeRecord(record, original)
    if (Buffer.byteLength(text) > YAML_BYTES) throw new Problem('input', say.tooLarge(YAML_BYTES))
    if (!options.dryRun && text !== original) await writeWhole(options.output, text)
    if (options.json) return printJson(terminal, { added, updated, skipped })
    if (options.dryRun) terminal.out(text)
    terminal.out(`${options.dryRun ? say.wouldBe(added, updated) : say.done(options.output, added, updated)}\n`)
    if (imported.table) terminal.out(`${say.columns(imported.table.map, imported.table.preset)}\n`)
    if (record.person.name === say.unnamed) terminal.out(`${say.nameIt}\n`)
    for (const { at, reason } of skipped) terminal.out(`  ${at}: ${reason}\n`)
  }
}

/** Undefined when there is no such file yet. */
async function recordText(path: string): Promise<string | undefined> {
  const missing = await stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  )
  return missing ? undefined : readText(path)
}

function emptyRecord(name = ''): PersonRecord {
  return { person: { name: cleanName(name) || words('en').evidence.command.unnamed }, absences: [], episodes: [], evidence: [], marks: [] }
}

function fileImporter(reader: Reader): Importer {
  return async function fromFile(path, { author, since, map, preset, zone }, today, name) {
    const settings = {
      ...{ name, today, language: 'en' },
      ...(author === undefined ? {} : { author }),
      ...(since === undefined ? {} : { since }),
      ...(map === undefined ? {} : { map: mapOf(map) }),
      ...(preset === undefined ? {} : { preset }),
      ...(zone === undefined ? {} : { zone }),
    }
    if (await isFolderOf(reader, path)) return readFolder(reader, path, settings)
    return readSource(reader, await readBytes(path, reader.largest), path, settings)
  }
}

/** `date=When,title=What was done` */
function mapOf(written: string): { readonly [field: string]: string } {
  const pairs = written.split(',').map((pair) => /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair))
  if (pairs.includes(null)) throw new Problem('input', words('en').evidence.command.badMap)
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
}

function fromGit(path: string, { author, since }: ImportOptions): Promise<Imported> {
  if (author === undefined) throw new Problem('input', words('en').evidence.command.noAuthor)
  return importGit(path, { author, ...(since === undefined ? {} : { since }) })
}
