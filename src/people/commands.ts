// `nextrung people …`: bringing in and taking along people files, on the data itself, as the owner.

import type { Command } from 'commander'
import { Option } from 'commander'
import type { Actor } from '../access/access.ts'
import { installBuiltInLadders } from '../ladder/jobs.ts'
import { writeAudit } from '../platform/audit.ts'
import { readConfig, thisRelease } from '../platform/config.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import { openDatabase } from '../platform/database.ts'
import { writeWhole } from '../platform/files.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import { Problem, problemLine } from '../platform/problem.ts'
import { fileOnDisk } from '../platform/table/table-file.ts'
import { writeCsv, writeXlsx } from '../platform/table/write-table.ts'
import type { Terminal } from '../platform/terminal.ts'
import { printJson } from '../platform/terminal.ts'
import { words } from '../text/text.ts'
import type { ExportedList } from './operations/export-list.ts'
import { exportList } from './operations/export-list.ts'
import { importPeopleFile, previewPeopleFile } from './operations/people-file.ts'
import type { List, Outcome, Report } from './people-file/people-file.ts'
import { LISTS } from './people-file/people-file.ts'
import { owner, relationTo, rolesOf } from './store/people.ts'

interface ImportOptions {
  readonly list?: string
  readonly sheet?: string
  readonly map?: readonly string[]
  readonly dryRun?: true
  readonly expect?: string
  readonly json?: true
  readonly data?: string
}

interface ExportOptions {
  readonly list?: string
  readonly to?: string
  readonly output: string
  readonly data?: string
}

const say = words('en').peopleFile.command
const SHOWN = 50

/** Adds `people` with its sub-commands; they throw a Problem for what can't be read. */
export function addPeopleCommands(program: Command, terminal: Terminal, environment: NodeJS.ProcessEnv): void {
  const people = program.command('people').description(say.group)
  people
    .command('import')
    .description(say.import)
    .argument('<file>', say.file)
    .option('--list <list>', say.list(LISTS))
    .option('--sheet <name>', say.sheet)
    .addOption(new Option('--map <column=name>', say.map).argParser((text: string, before: readonly string[] = []) => [...before, text]))
    .option('--dry-run', say.dryRun)
    .option('--expect <fingerprint>', say.expect)
    .option('--data <folder>', say.data)
    .option('--json', say.json)
    .addHelpText('after', say.importExample)
    .action(bringIn)
  people
    .command('export')
    .description(say.export)
    .option('--list <list>', say.list(LISTS))
    .option('--to <format>', say.to)
    .requiredOption('-o, --output <file>', say.output)
    .option('--data <folder>', say.data)
    .addHelpText('after', say.exportExample)
    .action(takeAlong)

  async function bringIn(path: string, options: ImportOptions): Promise<void> {
    const list = options.list === undefined ? {} : { list: listCalled(options.list) }
    const sheet = options.sheet === undefined ? {} : { sheet: options.sheet }
    const input = { file: await fileOnDisk(path), ...list, ...sheet, map: mappingFrom(options.map ?? []) }
    const expected = options.expect === undefined ? {} : { expected: options.expect }
    const report = await asOwner(options.data, environment, (world, actor) =>
      options.dryRun ? perform(world, actor, previewPeopleFile, input) : perform(world, actor, importPeopleFile, { ...input, ...expected }),
    )
    const changed = report.ready && !options.dryRun
    if (!report.ready) terminal.exit(1)
    if (options.json) return printJson(terminal, { changed, ...report })
    printReport(terminal, report, path)
    if (report.ready) terminal.out(`${changed ? say.done : say.dryRunDone(report.fingerprint)}\n`)
    else terminal.error(`${words('en').peopleFile.standsInTheWay(report.errors)}\n`)
  }

  async function takeAlong(options: ExportOptions): Promise<void> {
    const to = options.to ?? (options.output.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv')
    if (to !== 'csv' && to !== 'xlsx') throw new Problem('input', say.badFormat(to))
    const wanted = options.list === undefined ? null : listCalled(options.list)
    const tables = await asOwner(options.data, environment, async (world, actor) => {
      const lists = wanted ? [wanted] : to === 'csv' ? (['people'] as const) : listsFor(actor)
      const taken: ExportedList[] = []
      for (const list of lists) taken.push(await perform(world, actor, exportList, { list }))
      return taken
    })
    const [only] = tables
    await writeWhole(options.output, to === 'csv' && only ? writeCsv(only) : await writeXlsx(tables))
    terminal.out(
      `${say.written(
        options.output,
        tables.reduce((sum, { rows }) => sum + rows.length, 0),
      )}\n`,
    )
  }
}

function listsFor(actor: Actor): readonly List[] {
  return actor.kind === 'person' && actor.roles.includes('people-team') ? LISTS : ['departments', 'people']
}

function listCalled(text: string): List {
  const list = LISTS.find((one) => one === text.toLowerCase())
  if (!list) throw new Problem('input', say.badList(text, LISTS))
  return list
}

function mappingFrom(given: readonly string[]): { readonly [column: string]: string } {
  return Object.fromEntries(
    given.map((text) => {
      const [, column, name] = /^([a-z.]+)=(.*)$/s.exec(text) ?? []
      if (column === undefined || name === undefined) throw new Problem('input', say.badMap(text))
      return [column, name]
    }),
  )
}

/** Opens the data itself: nobody is there to sign in, and whoever can open it is taken for its owner. */
async function asOwner<Result>(
  folder: string | undefined,
  environment: NodeJS.ProcessEnv,
  work: (world: World, actor: Actor) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(environment, folder === undefined ? {} : { data: folder })
  // A server is open to several at a time, and its data directory holds nothing that is asked for here.
  const data = config.databaseUrl === null ? await openDataDirectory(config.dataDirectory, config.demo).catch(refusedWithHint) : null
  try {
    const database = await openDatabase(data ? { kind: 'embedded', data } : { kind: 'server', url: config.databaseUrl ?? '' }, await thisRelease())
    try {
      const now = () => new Date()
      await installBuiltInLadders(database, now())
      const actor = await database.transaction('system', async (tx): Promise<Actor> => {
        const person = await owner(tx)
        if (!person) throw new Problem('environment', say.noOwner)
        return { kind: 'person', person: person.id, roles: await rolesOf(tx, person.id) }
      })
      return await work({ database, now, relation: relationTo, writeAudit }, actor)
    } finally {
      await database.close()
    }
  } finally {
    await data?.close()
  }
}

function refusedWithHint(error: unknown): never {
  if (error instanceof Problem && error.kind === 'environment') throw new Problem('environment', `${error.message} ${say.useThePage}`, { cause: error })
  throw error
}

function printReport(terminal: Terminal, report: Report, file: string): void {
  for (const outcome of report.outcomes) terminal.out(`${say.summary(outcome.list, outcome.rows)}: ${say.counts(countsOf(outcome))}.\n`)
  for (const { list, row, column, message } of report.findings.slice(0, SHOWN)) {
    const place = report.lists.length > 1 ? `${file} (${list})` : file
    terminal.error(
      `${problemLine({ message: column === undefined ? message : `${column}: ${message}`, at: { file: place, ...(row === null ? {} : { line: row }) } })}\n`,
    )
  }
  const more = report.errors + report.warnings - Math.min(report.findings.length, SHOWN)
  if (more > 0) terminal.error(`${say.more(more)}\n`)
}

function countsOf(outcome: Outcome): readonly (readonly [string, number])[] {
  const { facts } = words('en').peopleFile.preview
  return (['added', 'changed', 'moved', 'leaving', 'departments', 'same', 'untouched'] as const).flatMap((fact) => {
    const number = outcome[fact]
    return number === undefined ? [] : [[facts[fact], number] as const]
  })
}
