// The web routes of house rules: the page, its versions, a change of them, the switches by department, and the papers.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/access.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { Finding } from '../platform/problem.ts'
import { Problem } from '../platform/problem.ts'
import type { Form, WebEnv } from '../platform/web.ts'
import { goOn, readForm, render } from '../platform/web.ts'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import { announcements } from './announcing.ts'
import { impactAssessment } from './assessment.ts'
import type { Deployment } from './deployment.ts'
import { announceHouseRules, noteHouseRules, readAnnouncement, readAssessment, readHouseRules, switchFeature, withdrawHouseRules } from './operations.ts'
import { ChangePage } from './pages/change.tsx'
import { AlonePage, HouseRulesPage, VersionPage } from './pages/house-rules.tsx'
import { AnnouncePage, AssessmentPage } from './pages/papers.tsx'
import { paperAsMarkdown } from './paper.ts'
import type { HouseRules } from './privacy.ts'
import { earliestEffect } from './privacy.ts'

export function privacyRoutes(world: World, deployment: Deployment): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/house-rules', (c) => showRules(world, c))
  routes.get('/house-rules/versions/:version', (c) => showVersion(world, c, Number(c.req.param('version'))))
  routes.get('/house-rules/change', (c) => showChange(world, c))
  routes.post('/house-rules/change', (c) => announceFromForm(world, c))
  routes.post('/house-rules/features', (c) => switchFromForm(world, c))
  routes.post('/house-rules/:version/seen', (c) => noteSeen(world, c, c.req.param('version')))
  routes.post('/house-rules/:version/withdraw', (c) => withdraw(world, c, c.req.param('version')))
  routes.get('/house-rules/impact-assessment', (c) => showAssessment(world, deployment, c))
  routes.get('/house-rules/impact-assessment.md', (c) => sendAssessment(world, deployment, c))
  routes.get('/announce', (c) => showAnnouncements(world, deployment, c))
  routes.get('/announce/:file', (c) => sendAnnouncement(world, deployment, c, c.req.param('file')))
  return routes
}

async function showRules(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, readHouseRules, {}, language)
  const keeps = may(actor, 'keep the house rules', 'none').allowed
  const papers = may(actor, 'read the deployer’s papers', 'none').allowed
  // Who set rules before others come sees them.
  const alone = read.alone && read.current.version === 1 && !read.pending
  const body = alone ? AlonePage({ keeps, language }) : HouseRulesPage({ read, keeps, papers, language })
  return render(c, { title: words(language).houseRules.title, current: '/house-rules' }, body)
}

async function showVersion(world: World, c: Context<WebEnv>, number: number) {
  const { actor, language } = c.get('web')
  const say = words(language).houseRules
  const { current, pending, earlier } = await perform(world, actor, readHouseRules, {}, language)
  if (number === current.version || number === pending?.version) return c.redirect('/house-rules', 303)
  const version = earlier.find((one) => one.version === number)
  if (!version) throw new Problem('missing', say.change.noSuchVersion)
  return render(c, { title: say.versions.earlier(number), current: '/house-rules' }, VersionPage({ version, language }))
}

/** The form with the rules in effect, or with what was typed and what was wrong in it. */
async function showChange(world: World, c: Context<WebEnv>, sent?: { values: Values; findings: readonly Finding[] }) {
  const { actor, language } = c.get('web')
  const say = words(language).houseRules.change
  if (!may(actor, 'keep the house rules', 'none').allowed) throw new Problem('missing', words(language).access.notYours)
  const { current, pending, today, alone } = await perform(world, actor, readHouseRules, {}, language)
  if (pending && !sent) throw new Problem('conflict', say.onePending)
  const earliest = earliestEffect(current, today, alone)
  const view = { after: current.version, notice: alone ? 0 : current.rules.notice, earliest, language }
  const body = ChangePage({ ...view, values: sent?.values ?? valuesOf(current.rules, earliest), findings: sent?.findings ?? [] })
  return render(c, { title: say.make, current: '/house-rules', ...(sent ? { status: 422 as const } : {}) }, body)
}

type Values = Readonly<{ [field: string]: string }>

const FIELDS = [
  ...['purposes', 'bans', 'threshold', 'notice', 'leaverMonths', 'agreement.with', 'agreement.on', 'agreement.link', 'contact', 'why', 'effective'],
  'after',
] as const

function valuesOf(rules: HouseRules, earliest: string): Values {
  const { agreement } = rules
  return {
    purposes: rules.purposes.join('\n'),
    bans: rules.bans.join('\n'),
    threshold: String(rules.threshold),
    notice: String(rules.notice),
    leaverMonths: String(rules.leaverMonths ?? ''),
    'agreement.with': agreement?.with ?? '',
    'agreement.on': agreement?.on ?? '',
    'agreement.link': agreement?.link ?? '',
    contact: rules.contact ?? '',
    effective: earliest,
  }
}

async function announceFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const effective = form.one('effective')
  try {
    await perform(world, actor, announceHouseRules, inputOf(form), language)
    return goOn(c, '/house-rules', { kind: 'done', text: words(language).houseRules.change.done(shortDay(effective, language)) })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    const values = Object.fromEntries(FIELDS.map((field) => [field, form.one(field)]))
    return showChange(world, c, { values, findings: error.findings.map(atItsField) })
  }
}

/** A line of a list that is wrong is told beside the list. */
function atItsField(finding: Finding): Finding {
  return finding.field === undefined ? finding : { ...finding, field: finding.field.replace(/\.\d+$/, '') }
}

function inputOf(form: Form) {
  const lines = (name: string) =>
    form
      .one(name)
      .split('\n')
      .flatMap((line) => line.trim() || [])
  const optional = (name: string) => form.one(name) || undefined
  const number = (name: string) => (form.one(name) === '' ? undefined : Number(form.one(name)))
  const agreement = { with: form.one('agreement.with'), on: optional('agreement.on'), link: optional('agreement.link') }
  return {
    after: number('after'),
    why: form.one('why'),
    effective: form.one('effective'),
    purposes: lines('purposes'),
    bans: lines('bans'),
    threshold: number('threshold'),
    notice: number('notice'),
    leaverMonths: number('leaverMonths'),
    agreement: Object.values(agreement).some(Boolean) ? agreement : undefined,
    contact: optional('contact'),
  }
}

async function switchFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).houseRules.features
  const form = await readForm(c)
  const on = form.one('on') === 'yes'
  const department = form.one('department')
  const input = { feature: form.one('feature'), on, ...(department ? { department } : {}) }
  const chosen = await perform(world, actor, switchFeature, input, language)
  return goOn(c, '/house-rules#in-use', { kind: 'done', text: say.switched(chosen.department ?? say.all, on) })
}

async function noteSeen(world: World, c: Context<WebEnv>, version: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, noteHouseRules, { version }, language)
  return goOn(c, '/house-rules', { kind: 'done', text: words(language).houseRules.notice.thanks })
}

async function withdraw(world: World, c: Context<WebEnv>, version: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, withdrawHouseRules, { version }, language)
  return goOn(c, '/house-rules', { kind: 'done', text: words(language).houseRules.change.withdrawn })
}

async function assessment(world: World, deployment: Deployment, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  return impactAssessment(await perform(world, actor, readAssessment, {}, language), deployment, language)
}

async function showAssessment(world: World, deployment: Deployment, c: Context<WebEnv>) {
  const { language } = c.get('web')
  const body = AssessmentPage({ paper: await assessment(world, deployment, c), language })
  return render(c, { title: words(language).impactAssessment.title, current: '/house-rules' }, body)
}

async function sendAssessment(world: World, deployment: Deployment, c: Context<WebEnv>) {
  const { language } = c.get('web')
  return sendMarkdown(c, words(language).impactAssessment.file, paperAsMarkdown(await assessment(world, deployment, c)))
}

async function textsToSend(world: World, deployment: Deployment, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const address = deployment.address ?? new URL(c.req.url).origin
  return announcements(await perform(world, actor, readAnnouncement, {}, language), deployment, address, language)
}

async function showAnnouncements(world: World, deployment: Deployment, c: Context<WebEnv>) {
  const { language } = c.get('web')
  const body = AnnouncePage({ announcements: await textsToSend(world, deployment, c), language })
  return render(c, { title: words(language).announcing.title, current: '/house-rules' }, body)
}

async function sendAnnouncement(world: World, deployment: Deployment, c: Context<WebEnv>, file: string) {
  const found = (await textsToSend(world, deployment, c)).find((one) => one.file === file)
  if (!found) throw new Problem('missing', words(c.get('web').language).access.notYours)
  return sendMarkdown(c, file, found.text)
}

function sendMarkdown(c: Context<WebEnv>, file: string, content: string) {
  c.header('content-disposition', `attachment; filename="${file}"`)
  return c.body(content, 200, { 'content-type': 'text/markdown; charset=utf-8' })
}
