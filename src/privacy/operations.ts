// What can be done with house rules: read them, announce a change, withdraw it, say that one has read it, and switch features by department.

import { z } from 'zod'
import { FEATURES, ROLES } from '../access/access.ts'
import { dayIn } from '../algorithms/calendar.ts'
import { departments } from '../people/store/organisation.ts'
import { isAlone } from '../people/store/people.ts'
import type { Tx } from '../platform/database.ts'
import type { Context, Operation } from '../platform/operation.ts'
import { actorIn } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import { changesBetween } from './changes.ts'
import { useOf } from './features.ts'
import type { HouseRules } from './privacy.ts'
import { earliestEffect, noticeFor, standingOn } from './privacy.ts'
import {
  announcedRules,
  announceRules,
  chooseFeature,
  countHere,
  featureChoices,
  featuresOff,
  newestSeen,
  noteSeen,
  roleHolders,
  withdrawRules,
} from './store.ts'
import type { HouseLine, HouseRulesRead, PapersRead } from './view.ts'

const nothing = z.object({}) as z.ZodType<Record<string, never>>

export const readHouseRules: Operation<Record<string, never>, HouseRulesRead> = {
  name: 'read-house-rules',
  summary: 'The house rules: in effect now, announced, and earlier; and where each feature is in use.',
  http: { method: 'GET', path: '/house-rules' },
  input: nothing,
  output: z.custom<HouseRulesRead>(),
  act: 'read the house rules',
  subject: () => null,
  audit: null,
  run: readAll,
}

async function readAll(tx: Tx, _input: Record<string, never>, context: Context): Promise<HouseRulesRead> {
  const today = dayIn(context.now)
  const person = actorIn(context)
  const standing = standingOn(await announcedRules(tx), today)
  const [lines, choices] = [await departments(tx), await featureChoices(tx)]
  const keepers = (await roleHolders(tx)).filter(({ role }) => role !== 'representative')
  return {
    ...standing,
    today,
    alone: await isAlone(tx),
    notice: noticeFor(standing, await newestSeen(tx, person)),
    keepers: [...new Set(keepers.map(({ name }) => name))],
    use: FEATURES.map((feature) => ({ feature, lines: useOf(feature, lines, choices) })),
    off: await featuresOff(tx, person),
  }
}

export const readHouseLine: Operation<Record<string, never>, HouseLine> = {
  name: 'read-house-line',
  summary: 'What I have not read yet of the house rules, and what is not in use where I am.',
  http: { method: 'GET', path: '/house-rules/line' },
  input: nothing,
  output: z.custom<HouseLine>(),
  act: 'read the house rules',
  subject: () => null,
  audit: null,
  run: readLine,
}

async function readLine(tx: Tx, _input: Record<string, never>, context: Context): Promise<HouseLine> {
  const person = actorIn(context)
  const standing = standingOn(await announcedRules(tx), dayIn(context.now))
  return { notice: noticeFor(standing, await newestSeen(tx, person)), off: await featuresOff(tx, person) }
}

const wrong = words('en').houseRules.wrong
const lines = z.array(z.string().trim().min(1).max(300, wrong.line)).max(20, wrong.lines)
const announceInput = z.object({
  /** The version that the change was written after, so that nobody overwrites what they haven't seen. */
  after: z.number().int(),
  why: z.string().trim().min(1, wrong.why).max(1000, wrong.why),
  effective: z.iso.date(wrong.effective),
  purposes: lines,
  bans: lines,
  threshold: z.number(wrong.threshold).int(wrong.threshold).min(5, wrong.threshold).max(100, wrong.threshold),
  notice: z.number(wrong.notice).int(wrong.notice).min(7, wrong.notice).max(365, wrong.notice),
  leaverMonths: z.number(wrong.leaverMonths).int(wrong.leaverMonths).min(1, wrong.leaverMonths).max(120, wrong.leaverMonths).optional(),
  agreement: z
    .object({
      with: z.string().trim().min(1, wrong.agreementWith).max(200),
      on: z.iso.date(wrong.agreementOn).optional(),
      link: z.url({ protocol: /^https$/, error: wrong.agreementLink }).optional(),
    })
    .optional(),
  contact: z.string().trim().min(1).max(200, wrong.contact).optional(),
})
type AnnounceInput = z.infer<typeof announceInput>

export const announceHouseRules: Operation<AnnounceInput, { version: number }> = {
  name: 'announce-house-rules',
  summary: 'Announce a change of the house rules; it takes effect after the notice of the rules in effect now.',
  http: { method: 'POST', path: '/house-rules' },
  input: announceInput as z.ZodType<AnnounceInput>,
  output: z.object({ version: z.number() }),
  act: 'keep the house rules',
  subject: () => null,
  audit: (input, { version }) => `announced version ${version} of the house rules, from ${input.effective}`,
  run: announce,
}

async function announce(tx: Tx, input: AnnounceInput, context: Context): Promise<{ version: number }> {
  const say = words(context.language).houseRules.change
  const { after, why, effective, ...given } = input
  const rules = given as HouseRules
  const today = dayIn(context.now)
  const { current, pending } = standingOn(await announcedRules(tx), today)
  if (pending) throw new Problem('conflict', say.onePending)
  if (after !== current.version) throw new Problem('conflict', say.meanwhile)
  const earliest = earliestEffect(current, today, await isAlone(tx))
  if (effective < earliest) throw wrongIn('effective', say.tooEarly(shortDay(earliest, context.language)))
  if (changesBetween(current.rules, rules, context.language).length === 0) throw wrongIn(undefined, say.noChange)
  const version = await announceRules(tx, rules, { why, effective })
  if (version === null) throw new Problem('conflict', say.onePending)
  await noteSeen(tx, actorIn(context), version)
  return { version }
}

function wrongIn(field: string | undefined, message: string): Problem {
  return new Problem('input', message, { findings: [{ message, ...(field === undefined ? {} : { field }) }] })
}

const oneVersion = z.object({ version: z.coerce.number().int() })
type OneVersion = z.infer<typeof oneVersion>

export const withdrawHouseRules: Operation<OneVersion, { withdrawn: true }> = {
  name: 'withdraw-house-rules',
  summary: 'Withdraw an announced change of the house rules before it takes effect.',
  http: { method: 'POST', path: '/house-rules/:version/withdrawal' },
  input: oneVersion as z.ZodType<OneVersion>,
  output: z.object({ withdrawn: z.literal(true) }),
  act: 'keep the house rules',
  subject: () => null,
  audit: ({ version }) => `withdrew version ${version} of the house rules`,
  run: withdraw,
}

async function withdraw(tx: Tx, { version }: OneVersion, context: Context): Promise<{ withdrawn: true }> {
  const say = words(context.language).houseRules.change
  const { current, pending, earlier } = standingOn(await announcedRules(tx), dayIn(context.now))
  if (pending?.version !== version) {
    const known = [current, ...earlier].some((one) => one.version === version)
    throw known ? new Problem('conflict', say.inEffect) : new Problem('missing', say.noSuchVersion)
  }
  await withdrawRules(tx, version)
  return { withdrawn: true }
}

export const noteHouseRules: Operation<OneVersion, { seen: true }> = {
  name: 'note-house-rules',
  summary: 'Say that I have read a version of the house rules; nobody else sees it.',
  http: { method: 'POST', path: '/house-rules/:version/seen' },
  input: oneVersion as z.ZodType<OneVersion>,
  output: z.object({ seen: z.literal(true) }),
  act: 'read the house rules',
  subject: () => null,
  audit: null,
  run: note,
}

async function note(tx: Tx, { version }: OneVersion, context: Context): Promise<{ seen: true }> {
  const announced = await announcedRules(tx)
  if (!announced.some((one) => one.version === version)) throw new Problem('missing', words(context.language).houseRules.change.noSuchVersion)
  await noteSeen(tx, actorIn(context), version)
  return { seen: true }
}

const switchInput = z.object({ feature: z.enum(FEATURES), department: z.string().optional(), on: z.boolean() })
type SwitchInput = z.infer<typeof switchInput>

export const switchFeature: Operation<SwitchInput, { department: string | null }> = {
  name: 'switch-feature',
  summary: 'Switch a feature on or off in a department and those below it, or in all that have no choice of their own. Nothing is removed.',
  http: { method: 'PUT', path: '/features/:feature' },
  input: switchInput as z.ZodType<SwitchInput>,
  output: z.object({ department: z.string().nullable() }),
  act: 'keep the house rules',
  subject: () => null,
  audit: ({ feature, department, on }) => `switched ${feature} ${on ? 'on' : 'off'}: ${department ?? 'all departments'}`,
  run: choose,
}

/** Answers with the department's name; null for all of them. */
async function choose(tx: Tx, { feature, department, on }: SwitchInput, context: Context): Promise<{ department: string | null }> {
  const found = department === undefined ? undefined : (await departments(tx)).find((one) => one.id === department)
  if (department !== undefined && !found) throw new Problem('missing', words(context.language).houseRules.features.noSuchDepartment)
  await chooseFeature(tx, feature, department ?? null, on)
  return { department: found?.name ?? null }
}

export const readAssessment: Operation<Record<string, never>, PapersRead> = {
  name: 'read-impact-assessment',
  summary: 'What the draft of the data-protection impact assessment is filled with.',
  http: { method: 'GET', path: '/house-rules/impact-assessment' },
  input: nothing,
  output: z.custom<PapersRead>(),
  act: 'read the deployer’s papers',
  subject: () => null,
  audit: null,
  run: readPapers,
}

export const readAnnouncement: Operation<Record<string, never>, PapersRead> = {
  ...readAssessment,
  name: 'read-announcement',
  summary: 'What the texts that announce Nextrung are filled with.',
  http: { method: 'GET', path: '/house-rules/announcement' },
  act: 'keep the house rules',
}

async function readPapers(tx: Tx, input: Record<string, never>, context: Context): Promise<PapersRead> {
  const holders = await roleHolders(tx)
  return {
    ...(await readAll(tx, input, context)),
    people: await countHere(tx),
    departments: await departments(tx),
    roles: ROLES.map((role) => ({ role, people: holders.filter((one) => one.role === role).length })),
  }
}
