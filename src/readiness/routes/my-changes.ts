// The web routes of what another version changes for oneself, and of going over to it.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Role } from '../../access/access.ts'
import { changesView } from '../../ladder/diff/changes-view.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { readLadder } from '../../ladder/operations/reading.ts'
import { seeNewerVersion } from '../../people/operations/ladder.ts'
import { goOver } from '../../people/operations/ladder-move.ts'
import { seeRoles } from '../../people/operations/looked.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { MyChanges } from '../operations/my-changes.ts'
import { seeMyChanges } from '../operations/my-changes.ts'
import type { GoView } from '../pages/my-changes.tsx'
import { MyChangesPage, NoChangesPage } from '../pages/my-changes.tsx'

const PATH = '/ladder/changes'

export function myChangesRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(PATH, (c) => showChanges(world, c))
  routes.post(PATH, (c) => goThere(world, c))
  return routes
}

/** Said where somebody is on an older version than the one in force or announced; null where nobody has to look. */
export async function newerNotice(world: World, c: Context<WebEnv>): Promise<{ readonly text: string; readonly href: string; readonly link: string } | null> {
  const { actor, language } = c.get('web')
  const newer = await perform(world, actor, seeNewerVersion, { person: signedIn(c).person }, language)
  if (!newer) return null
  const say = words(language).ladderMove.changes
  const { version, announcedFor } = newer
  const text = announcedFor === null ? say.newer(version) : say.newerAnnounced(version, shortDay(announcedFor, language))
  return { text, href: PATH, link: say.see }
}

async function showChanges(world: World, c: Context<WebEnv>) {
  const { actor, language, person } = c.get('web')
  const say = words(language).ladderMove.changes
  const asked = Object.fromEntries((['draft', 'ladder', 'to', 'level'] as const).flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name)]] : [])))
  const found = await perform(world, actor, seeMyChanges, { person: signedIn(c).person, ...asked }, language)
  const shown = { title: say.title, current: '/ladder' }
  if (!found) return render(c, shown, NoChangesPage({ hasLevel: person?.level !== undefined, language }))
  const { before, after, record, effect, announcedFor } = found
  const names = new Map([...before.levels, ...after.levels].map(({ id, name }) => [id, inLanguage(name, language)]))
  const sentences = new Map([...before.expectations, ...after.expectations].map((one) => [one.id, inLanguage(one.sentence, language)]))
  const claims = new Map([...before.competencies.map(({ id, name }) => [id, inLanguage(name, language)] as const), ...sentences])
  const draft = c.req.query('draft')
  const own = record.person.level ?? ''
  const body = MyChangesPage({
    before: called(before, language),
    after: { name: called(after, language), href: draft === undefined ? pathTo(after) : `/ladders/drafts/${encodeURIComponent(draft)}` },
    all:
      before.id === after.id && draft === undefined
        ? `/ladders/${before.id}/changes?${new URLSearchParams({ from: before.version, to: after.version })}`
        : null,
    notice: found.draft ? say.draft : announcedFor === null ? null : say.announced(shortDay(announcedFor, language)),
    asked: changesView(before, after, found.asked, language),
    levels: effect.levels,
    levelName: (id) => names.get(id) ?? id,
    sentenceOf: (id) => sentences.get(id) ?? id,
    lost: effect.lost.map(({ evidence, claim }) => ({
      item: record.evidence.find(({ id }) => id === evidence)?.title ?? evidence,
      href: `/record/evidence/${encodeURIComponent(evidence)}`,
      claim: claims.get(claim) ?? claim,
    })),
    unread: found.unread,
    levelGone: after.levels.some(({ id }) => id === effect.level) && asked['level'] === undefined ? null : (names.get(own) ?? own),
    go: await goView(world, c, found),
    language,
  })
  return render(c, shown, body)
}

async function goView(world: World, c: Context<WebEnv>, { before, after, effect, draft, announcedFor, keepsOneself }: MyChanges): Promise<GoView> {
  const { actor, language } = c.get('web')
  if (draft || announcedFor !== null || before.digest === after.digest) return { by: 'not yet' }
  if (keepsOneself) {
    const isAsked = effect.level === null || before.id !== after.id || c.req.query('level') !== undefined
    const levels = isAsked ? after.levels.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })) : null
    return { by: 'oneself', ladder: after.id, version: after.version, levels, chosen: effect.level }
  }
  const held = (await perform(world, actor, seeRoles, {}, language)).filter(({ endedOn }) => endedOn === undefined)
  const having = (role: Role) => held.flatMap((given) => (given.role === role ? [given.person.name] : []))
  const say = words(language).organisation.me
  const team = having('people-team')
  return { by: 'others', who: team.length > 0 ? say.who(team) : say.administrators(having('administrator')) }
}

async function goThere(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const [ladder, version, level] = [form.one('ladder'), form.one('version'), form.one('level')]
  try {
    await perform(world, actor, goOver, { person: signedIn(c).person, ladder, version, ...(level ? { level } : {}) }, language)
  } catch (error) {
    if (!(error instanceof Problem) || !['input', 'conflict'].includes(error.kind)) throw error
    return goOn(c, `${PATH}?${new URLSearchParams({ ladder, to: version })}`, { kind: 'problem', text: error.message })
  }
  const after = await perform(world, actor, readLadder, { id: ladder, version }, language)
  return goOn(c, '/ladder', { kind: 'done', text: words(language).ladderMove.changes.gone(called(after, language)) })
}

function called({ name, version }: Ladder, language: string): string {
  return words(language).ladderMove.effect.of(inLanguage(name, language), version)
}

function pathTo({ id, version }: Ladder): string {
  return `/ladders/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`
}
