// The web routes of the editor: the ladder, and a form for each of its parts.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { addingCompetency, addingExpectation, addingLevel } from '../edit/additions.ts'
import type { Edit, Value } from '../edit/edit.ts'
import { editorView, isOn } from '../edit/editor-view.ts'
import type { Field } from '../edit/fields.ts'
import { competencyFields, expectationFields, ladderFields, levelFields, nameOf } from '../edit/fields.ts'
import { valueByPlace } from '../edit/places.ts'
import { SIDES, TRACKS } from '../ladder.ts'
import type { DraftFile, DraftFinding } from '../operations/edit.ts'
import { checkDraft, editLadder, readDraftFile, takeBackEdit } from '../operations/edit.ts'
import { CellPage } from '../pages/edit/cell.tsx'
import type { ListedFinding } from '../pages/edit/findings.tsx'
import { FindingsPage } from '../pages/edit/findings.tsx'
import { EditorPage } from '../pages/edit/matrix.tsx'
import { cellPath, editPath } from '../pages/edit/parts.tsx'
import { ThingPage } from '../pages/edit/thing.tsx'
import type { LadderFile } from '../schema.ts'
import type { ThingList, Values } from './edit-forms.ts'
import { actIn, changesIn, jsonIn, seenOf, valuesIn } from './edit-forms.ts'
import { editorModules } from './editor-modules.ts'

type C = Context<WebEnv>

export function editorRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const at = (c: C, name: string): string => c.req.param(name) ?? ''
  routes.get('/ladders/drafts/:draft/edit', (c) => showMatrix(world, c))
  routes.get('/ladders/drafts/:draft/edit/findings', (c) => showFindings(world, c))
  routes.post('/ladders/drafts/:draft/edit/findings', (c) => writeFix(world, c))
  routes.post('/ladders/drafts/:draft/edit/take-back', (c) => takeBack(world, c))
  routes.get('/ladders/drafts/:draft/edit/ladder', (c) => showThing(world, c, 'ladder', ''))
  routes.post('/ladders/drafts/:draft/edit/ladder', (c) => changeThing(world, c, 'ladder', ''))
  routes.post('/ladders/drafts/:draft/edit/levels', (c) => addThing(world, c, 'levels'))
  routes.get('/ladders/drafts/:draft/edit/levels/:level', (c) => showThing(world, c, 'levels', at(c, 'level')))
  routes.post('/ladders/drafts/:draft/edit/levels/:level', (c) => changeThing(world, c, 'levels', at(c, 'level')))
  routes.post('/ladders/drafts/:draft/edit/competencies', (c) => addThing(world, c, 'competencies'))
  routes.get('/ladders/drafts/:draft/edit/competencies/:competency', (c) => showThing(world, c, 'competencies', at(c, 'competency')))
  routes.post('/ladders/drafts/:draft/edit/competencies/:competency', (c) => changeThing(world, c, 'competencies', at(c, 'competency')))
  routes.get('/ladders/drafts/:draft/edit/cells/:competency/:level', (c) => showCell(world, c))
  routes.post('/ladders/drafts/:draft/edit/cells/:competency/:level', (c) => changeCell(world, c))
  return routes
}

type Opened = DraftFile & { readonly file: LadderFile }

async function opened(world: World, c: C): Promise<Opened> {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, readDraftFile, { draft: c.req.param('draft') }, language)
  if (!read.file) throw new Problem('missing', words(language).ladderDrafts.noSuchDraft)
  return { ...read, file: read.file }
}

async function findingsOf(world: World, c: C): Promise<readonly DraftFinding[]> {
  const { actor, language } = c.get('web')
  return (await perform(world, actor, checkDraft, { draft: c.req.param('draft') }, language)).findings
}

async function save(world: World, c: C, settings: Edit): Promise<void> {
  const { actor, language } = c.get('web')
  await perform(world, actor, editLadder, { draft: c.req.param('draft'), settings }, language)
}

async function showMatrix(world: World, c: C): Promise<Response> {
  const { language } = c.get('web')
  const { draft, takeBack: revision, file } = await opened(world, c)
  const matrix = editorView(file, { track: c.req.query('track'), level: c.req.query('level'), from: c.req.query('from') }, language)
  const title = words(language).ladderEditor.page.title(matrix.name)
  const script = editorModules.address('public/editor/editor.js')
  return render(c, { title, current: '/ladder' }, EditorPage({ draft, takeBack: revision, matrix, script, language }))
}

/** What was sent and could not be kept. */
interface Refused {
  readonly of: string
  readonly values: Values
  readonly problem: Problem
}

/** Values, messages beside fields and messages on top, as the pages take them. */
function refusedView({ of, values, problem }: Refused, fields: readonly Field[], language: string) {
  const say = words(language).ladderEditor.cell
  const names = new Set(fields.map(nameOf))
  const errors = new Map(
    problem.findings.flatMap(({ field, message }): [string, string][] =>
      field !== undefined && names.has(field) ? [[field, problem.kind === 'conflict' ? say.standsNow(message) : message]] : [],
    ),
  )
  const beside: Finding[] = [...errors].map(([field, message]) => ({ field, message }))
  return {
    sent: { of, values, errors },
    wrong: beside.length > 0 ? beside : [{ message: problem.message }],
    status: problem.kind === 'conflict' ? 409 : 422,
  } as const
}

/** A form that can't be kept is shown again with what was typed. */
function refusal(error: unknown, of: string, values: Values): Refused {
  if (!(error instanceof Problem) || (error.kind !== 'input' && error.kind !== 'conflict')) throw error
  return { of, values, problem: error }
}

async function showCell(world: World, c: C, refused?: Refused): Promise<Response> {
  const { language } = c.get('web')
  const say = words(language).ladderEditor
  const { draft, takeBack: revision, file } = await opened(world, c)
  const { competency, level, levels, place } = cellIn(file, c)
  const track = TRACKS.find((one) => one === c.req.query('track')) ?? level.tracks[0] ?? 'ic'
  const name = (one: { readonly id: string; readonly name: LadderFile['name'] } | undefined) => one && { id: one.id, name: inLanguage(one.name, language) }
  const own = competency.expectations.filter((one) => one.level === level.id && isOn(one, track))
  const expectations = own.map((one) => ({ id: one.id, seen: seenOf(file, 'expectations', one.id), fields: expectationFields(file, one, language) }))
  const ids = new Set(own.map(({ id }) => id))
  const findings = (await findingsOf(world, c)).filter(({ id }) => ids.has(id))
  const said = refused
    ? refusedView(
        refused,
        expectations.flatMap(({ fields }) => fields),
        language,
      )
    : { wrong: [], status: 200 as const }
  const title = say.cell.title(inLanguage(competency.name, language), inLanguage(level.name, language))
  const body = CellPage({
    draft,
    takeBack: revision,
    competency: { id: competency.id, name: inLanguage(competency.name, language) },
    level: { id: level.id, name: inLanguage(level.name, language) },
    lower: name(levels[place - 1]),
    higher: name(levels[place + 1]),
    track,
    tracks: level.tracks,
    expectations,
    findings,
    ...said,
    language,
  })
  return render(c, { title, current: '/ladder', status: said.status }, body)
}

function cellIn(file: LadderFile, c: C) {
  const say = words(c.get('web').language).ladderEditor
  const competency = file.competencies.find(({ id }) => id === c.req.param('competency'))
  if (!competency) throw new Problem('missing', say.noCompetency(c.req.param('competency') ?? ''))
  const levels = file.levels.toSorted((a, b) => a.rank - b.rank)
  const place = levels.findIndex(({ id }) => id === c.req.param('level'))
  const level = levels[place]
  if (!level) throw new Problem('missing', say.noLevel(c.req.param('level') ?? ''))
  return { competency, level, levels, place }
}

async function changeCell(world: World, c: C): Promise<Response> {
  const { language } = c.get('web')
  const say = words(language).ladderEditor.cell
  const form = await readForm(c, LARGEST)
  const { draft, file } = await opened(world, c)
  const { competency, level } = cellIn(file, c)
  const here = cellPath(draft, competency.id, level.id, c.req.query('track') ?? level.tracks[0] ?? '')
  if (form.one('do') === 'add') {
    const [sentence, track] = [form.one('sentence'), TRACKS.find((one) => one === form.one('track'))]
    const empty = words(language).ladderEditor.empty.sentence
    try {
      if (sentence === '') throw new Problem('input', empty, { findings: [{ field: 'sentence', message: empty }] })
      await save(world, c, [addingExpectation(file, { competency: competency.id, level: level.id, sentence, ...(track ? { track } : {}) })])
    } catch (error) {
      return showCell(world, c, refusal(error, 'new', { sentence }))
    }
    return goOn(c, here, { kind: 'done', text: say.added })
  }
  const id = form.one('of').replace('expectations.', '')
  const expectation = competency.expectations.find((one) => one.id === id)
  // It was removed meanwhile; what stands there now says so.
  if (!expectation) throw new Problem('conflict', words(language).ladderEditor.changedMeanwhile)
  const fields = expectationFields(file, expectation, language)
  return change(world, c, { form, file, list: 'expectations', id, fields, here, again: (refused) => showCell(world, c, refused) })
}

/** In bytes: what a form of fields sends, with what they were. */
const LARGEST = 512 * 1024

interface Change {
  readonly form: Form
  readonly file: LadderFile
  readonly list: ThingList | 'ladder'
  readonly id: string
  readonly fields: readonly Field[]
  /** Where it goes on, and where when what it is about is gone. */
  readonly here: string
  readonly gone?: string
  readonly again: (refused: Refused) => Promise<Response>
}

async function change(world: World, c: C, { form, file, list, id, fields, here, gone, again }: Change): Promise<Response> {
  const { language } = c.get('web')
  const say = words(language).ladderEditor.cell
  const sets = form.one('do') === 'set' || list === 'ladder'
  try {
    const settings = sets ? changesIn(form, fields, language) : actIn(form, file, list, id, language)
    if (settings.length > 0) await save(world, c, settings)
    const removes = form.one('do') === 'remove'
    const text = settings.length === 0 ? say.unchanged : sets ? say.saved : removes ? say.removed : say.moved
    return goOn(c, removes ? (gone ?? here) : here, { kind: 'done', text })
  } catch (error) {
    return again(refusal(error, list === 'ladder' ? list : `${list}.${id}`, sets ? valuesIn(form, fields) : {}))
  }
}

type Thing = Exclude<ThingList, 'expectations'> | 'ladder'

function thingPath(draft: string, list: Thing, id: string): string {
  return editPath(draft, list === 'ladder' ? '/ladder' : `/${list}/${id}`)
}

function fieldsOfThing(file: LadderFile, list: Thing, id: string, language: string): readonly Field[] {
  if (list === 'ladder') return ladderFields(file, language)
  const fields = list === 'levels' ? levelFields(file, id, language) : competencyFields(file, id, language)
  const say = words(language).ladderEditor
  if (fields.length === 0) throw new Problem('missing', list === 'levels' ? say.noLevel(id) : say.noCompetency(id))
  return fields
}

async function showThing(world: World, c: C, list: Thing, id: string, refused?: Refused): Promise<Response> {
  const { language } = c.get('web')
  const say = words(language).ladderEditor
  const { draft, takeBack: revision, file } = await opened(world, c)
  const fields = fieldsOfThing(file, list, id, language)
  const title = list === 'ladder' ? say.page.ladder : String(fields[0]?.value ?? id)
  const about = list === 'ladder' ? file.id : id
  const findings = (await findingsOf(world, c)).filter((finding) => finding.id === about)
  const body = ThingPage({
    draft,
    takeBack: revision,
    title,
    of: list === 'ladder' ? list : `${list}.${id}`,
    here: thingPath(draft, list, id),
    track: c.req.query('track') ?? '',
    fields,
    acts: list === 'ladder' ? [] : actsOn(file, list, id, language),
    seen: list === 'ladder' ? '' : seenOf(file, list, id),
    findings,
    ...(refused ? refusedView(refused, fields, language) : { wrong: [] }),
    language,
  })
  return render(c, { title, current: '/ladder', status: refused ? (refused.problem.kind === 'conflict' ? 409 : 422) : 200 }, body)
}

function actsOn(file: LadderFile, list: Exclude<Thing, 'ladder'>, id: string, language: string) {
  const say = words(language).ladderEditor[list === 'levels' ? 'level' : 'competency']
  const count = file.competencies.flatMap((one) => one.expectations.filter(({ level }) => (list === 'levels' ? level === id : one.id === id))).length
  return [
    { what: 'up' as const, label: say.up },
    { what: 'down' as const, label: say.down },
    ...(file[list].length > 1 ? [{ what: 'remove' as const, label: say.remove(count) }] : []),
  ]
}

async function changeThing(world: World, c: C, list: Thing, id: string): Promise<Response> {
  const form = await readForm(c, LARGEST)
  const { draft, file } = await opened(world, c)
  const fields = fieldsOfThing(file, list, id, c.get('web').language)
  const here = thingPath(draft, list, id)
  return change(world, c, { form, file, list, id, fields, here, gone: editPath(draft), again: (refused) => showThing(world, c, list, id, refused) })
}

async function addThing(world: World, c: C, list: Exclude<Thing, 'ladder'>): Promise<Response> {
  const { language } = c.get('web')
  const say = words(language).ladderEditor
  const form = await readForm(c)
  const { draft, file } = await opened(world, c)
  const name = form.one('name')
  if (name === '') return goOn(c, editPath(draft), { kind: 'problem', text: say.empty.name })
  const side = SIDES.find((one) => one === form.one('side')) ?? SIDES[0]
  const setting = list === 'levels' ? addingLevel(file, name) : addingCompetency(file, name, side)
  await save(world, c, [setting])
  return goOn(c, thingPath(draft, list, setting.path[1] ?? ''), { kind: 'done', text: say.cell.added })
}

async function takeBack(world: World, c: C): Promise<Response> {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const { draft } = await opened(world, c)
  const start = editPath(draft)
  const back = form.one('back').startsWith(start) ? form.one('back') : start
  await perform(world, actor, takeBackEdit, { draft }, language)
  return goOn(c, back, { kind: 'done', text: words(language).ladderEditor.cell.takenBack })
}

/** More than a person goes through at a sitting. */
const MOST_LISTED = 200

async function showFindings(world: World, c: C): Promise<Response> {
  const { language } = c.get('web')
  const { draft, takeBack: revision, file } = await opened(world, c)
  const all = await findingsOf(world, c)
  const listed = all.slice(0, MOST_LISTED).map((finding) => listedFinding(draft, file, finding, language))
  const title = words(language).ladderEditor.findings.title
  return render(c, { title, current: '/ladder' }, FindingsPage({ draft, takeBack: revision, listed, count: all.length, language }))
}

function listedFinding(draft: string, file: LadderFile, finding: DraftFinding, language: string): ListedFinding {
  const { rule, severity, message, place, fix } = finding
  // An id stays as it is here: what refers to it would be lost.
  const standing: Value = fix === undefined || place.at(-1) === 'id' ? null : valueByPlace(file, place)
  return {
    rule,
    severity,
    message,
    ...whereOf(draft, file, place, language),
    ...(fix !== undefined && typeof standing === 'string' ? { fix: { place, was: standing, now: fix } } : {}),
  }
}

/** What a place is called, and the page that it is written on. */
function whereOf(draft: string, file: LadderFile, [list, id = '']: readonly string[], language: string): { readonly about: string; readonly href: string } {
  const name = (text: LadderFile['name'] | undefined): string => inLanguage(text ?? id, language)
  const say = words(language).ladderEditor
  if (list === 'levels') return { about: name(file.levels.find((one) => one.id === id)?.name), href: editPath(draft, `/levels/${id}`) }
  if (list === 'competencies') return { about: name(file.competencies.find((one) => one.id === id)?.name), href: editPath(draft, `/competencies/${id}`) }
  for (const competency of list === 'expectations' ? file.competencies : []) {
    const found = competency.expectations.find((one) => one.id === id)
    const level = file.levels.find((one) => one.id === found?.level)
    if (!found || !level) continue
    const track = found.track ?? level.tracks[0] ?? ''
    return { about: say.cell.title(name(competency.name), name(level.name)), href: `${cellPath(draft, competency.id, level.id, track)}#${id}` }
  }
  return { about: say.findings.about, href: editPath(draft, '/ladder') }
}

async function writeFix(world: World, c: C): Promise<Response> {
  const { language } = c.get('web')
  const say = words(language).ladderEditor
  const form = await readForm(c)
  const { draft } = await opened(world, c)
  const here = editPath(draft, '/findings')
  try {
    await save(world, c, [jsonIn(form, 'setting', language)] as unknown as Edit)
    return goOn(c, here, { kind: 'done', text: say.findings.applied })
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'conflict' && error.kind !== 'input')) throw error
    return goOn(c, here, { kind: 'problem', text: error.kind === 'conflict' ? say.noFixNow : error.message })
  }
}
