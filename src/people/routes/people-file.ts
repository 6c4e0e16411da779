// The web routes of people files: choose or paste, preview, confirm, and take along.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import { fileInMemory } from '../../platform/table/table-file.ts'
import { writeCsv, writeXlsx } from '../../platform/table/write-table.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { exportList } from '../operations/export-list.ts'
import { importPeopleFile, keepPeopleFile, previewPeopleFile, seeKeptFile } from '../operations/people-file.ts'
import { PeopleFilePage, PreviewPage } from '../pages/people-file.tsx'
import type { List } from '../people-file/people-file.ts'
import { COLUMNS, LISTS } from '../people-file/people-file.ts'

/** In bytes: the file and what the form adds to it. */
const LARGEST = 20_100_000
const PREVIEW = '/people/file/preview'

export function peopleFileRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showForm(world, c))
  routes.post('/', (c) => keepFile(world, c))
  routes.get('/preview', (c) => showPreview(world, c))
  routes.post('/import', (c) => bringIn(world, c))
  routes.get('/lists.xlsx', (c) => sendSpreadsheet(world, c))
  routes.get('/:list{(?:people|departments|levels|absences)\\.csv}', (c) => sendCsv(world, c))
  return routes
}

type Values = Readonly<{ [field: string]: string | undefined }>

async function showForm(world: World, c: Context<WebEnv>, values: Values = {}, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  const { name } = await perform(world, actor, seeKeptFile, {}, language)
  const body = PeopleFilePage({ waiting: name, lists: listsOf(c), values, findings, language })
  return render(c, { title: words(language).peopleFile.page.title, current: '/people', ...(findings.length ? { status: 422 as const } : {}) }, body)
}

/** The lists that may be taken along: where people stand is for the people team. */
function listsOf(c: Context<WebEnv>): readonly List[] {
  const { actor } = c.get('web')
  return actor.kind === 'person' && actor.roles.includes('people-team') ? LISTS : ['departments', 'people']
}

async function keepFile(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).peopleFile.page
  const form = await readForm(c, LARGEST)
  const [uploaded, text, list] = [form.file('file'), form.one('text'), form.one('list')]
  if (!uploaded && text === '') return showForm(world, c, { list }, [{ field: 'file', message: say.choose }])
  const file = uploaded ? fileInMemory(uploaded.name, new Uint8Array(await uploaded.arrayBuffer())) : fileInMemory(say.pasted, Buffer.from(text))
  await perform(world, actor, keepPeopleFile, { file }, language)
  return goOn(c, list === '' ? PREVIEW : `${PREVIEW}?list=${encodeURIComponent(list)}`)
}

type Said = readonly (readonly [string, string])[]

/** What a form or address says about the waiting file: the list it holds, and each `list.column` as the file calls it. */
const SAYABLE = ['list', ...LISTS.flatMap((list) => COLUMNS[list].map(({ name }) => `${list}.${name}`))]

function saidIn(value: (name: string) => string | undefined): Said {
  return SAYABLE.flatMap((name) => {
    const said = value(name)
    return said === undefined || (name === 'list' && said === '') ? [] : [[name, said] as const]
  })
}

function readingOf(said: Said) {
  const { list, ...map } = Object.fromEntries(said)
  return { ...(list === undefined ? {} : { list }), map }
}

async function showPreview(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const said = saidIn((name) => c.req.query(name))
  const { name } = await perform(world, actor, seeKeptFile, {}, language)
  if (name === null) return goOn(c, '/people/file', { kind: 'problem', text: words(language).peopleFile.noFile })
  try {
    const report = await perform(world, actor, previewPeopleFile, readingOf(said), language)
    const say = words(language).peopleFile.preview
    const title = report.ready ? say.title(name) : say.titleStopped(name)
    return render(c, { title, current: '/people' }, PreviewPage({ name, report, said, language }))
  } catch (error) {
    // A file that can't be read as a table, or isn't theirs to bring in: the form says why.
    if (!(error instanceof Problem) || !['input', 'refused'].includes(error.kind)) throw error
    return showForm(world, c, {}, [{ field: 'file', message: error.message }])
  }
}

async function bringIn(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).peopleFile
  const form = await readForm(c)
  const said = saidIn((name) => form.all(name)[0])
  const again = `${PREVIEW}?${new URLSearchParams(Object.fromEntries(said))}`
  const expected = form.one('expected')
  // Nothing is brought in that nobody has looked at.
  if (expected === '') {
    await perform(world, actor, seeKeptFile, {}, language)
    return goOn(c, again)
  }
  try {
    const report = await perform(world, actor, importPeopleFile, { ...readingOf(said), expected }, language)
    const parts = report.outcomes.filter(({ added, changed }) => added + changed > 0).map(({ list, added, changed }) => say.preview.part(list, added, changed))
    return goOn(c, report.ready ? '/people/file' : again, report.ready ? { kind: 'done', text: say.preview.done(parts) } : undefined)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'conflict') throw error
    return goOn(c, again, { kind: 'problem', text: error.message })
  }
}

async function sendCsv(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const list = c.req.param('list')?.replace('.csv', '') ?? ''
  const table = await perform(world, actor, exportList, { list }, language)
  return c.body(writeCsv(table), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${list}.csv"` })
}

async function sendSpreadsheet(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const tables = []
  for (const list of listsOf(c)) tables.push(await perform(world, actor, exportList, { list }, language))
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  if (rows > MOST_IN_SPREADSHEET) throw new Problem('input', words(language).peopleFile.tooManyForSpreadsheet(MOST_IN_SPREADSHEET))
  const content = new Uint8Array(await writeXlsx(tables))
  return c.body(content, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': 'attachment; filename="people.xlsx"',
  })
}

/** It is put together in memory. */
const MOST_IN_SPREADSHEET = 100_000
