import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteOf } from '../../../tests/browser/site.ts'
import { parseLadder } from '../parse.ts'
import type { Picks } from '../rung.ts'
import { builtInLadderPath } from '../sources.ts'
import { ladderRoutes } from './reading.ts'

const ladder = parseLadder(readFileSync(builtInLadderPath('standard')))
const kept: { ladder: string; picks: Picks }[] = []
const routes = ladderRoutes({ ladder: async () => ladder, keptRung: async () => kept.at(-1)?.picks ?? {}, keepRung: async (_, found) => void kept.push(found) })
const site = siteOf(routes)
const read = async (path: string) => (await site.request(path)).text()
const send = (path: string, body: string) => site.request(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })

test('the ladder shows every level and competency, and where the person stands', async () => {
  const markup = await read('/ladder')
  for (const level of ladder.levels) expect(markup).toContain(`/ladder/levels/${level.id}?track=ic`)
  expect(markup).toContain('You are here')
  expect(markup).toContain('Next rung')
})

test('a level says what it entitles one to decide, what it asks and what would count', async () => {
  const markup = await read('/ladder/levels/mid-senior')
  expect(markup).toContain('You decide')
  expect(markup).toContain('The timeline of your project, and the order of its steps')
  expect(markup).toContain('id="communicates-risks"')
  expect(markup).toContain('landing in other teams or wider')
  expect(markup).toContain('For example, in finance')
})

test('two levels stand side by side: by default one’s own and the next, else those that were chosen', async () => {
  expect(await read('/ladder/compare')).toContain('<h1>Mid-senior and Senior</h1>')
  expect(await read('/ladder/compare?a=intern&b=mid')).toContain('<h1>Intern and Mid</h1>')
})

test('a competency shows its growth across all levels, and stays on the track', async () => {
  const markup = await read('/ladder/competencies/foresight?track=management')
  for (const level of ladder.levels) expect(markup).toContain(`/ladder/levels/${level.id}?track=management`)
})

test('a level or competency that is not on the ladder is missing, in one sentence', async () => {
  for (const path of ['/ladder/levels/wizard', '/ladder/competencies/sorcery', '/ladder/compare?a=mid&b=wizard']) {
    const answer = await site.request(path)
    expect(answer.status, path).toBe(404)
    expect(await answer.text()).toMatch(/There is no (level|competency) &quot;/)
  }
})

test('finding my rung stores nothing', async () => {
  const answer = await send('/find-my-rung', 'ownership=mid&planning=mid-senior&foresight=mid-senior')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('<h1>Mostly like mid-senior</h1>')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(kept).toEqual([])
})

test('it is kept when the person says so, and only what was picked', async () => {
  const answer = await send('/find-my-rung/keep', 'ownership=mid&planning=&foresight=wizard')
  expect(answer.status).toBe(303)
  expect(kept).toEqual([{ ladder: 'standard', picks: { ownership: 'mid' } }])
  expect(await read('/find-my-rung')).toMatch(/name="ownership" value="mid" checked=""/)
})

test('who has no record is not asked to keep it', async () => {
  const answer = await siteOf(routes, { person: null }).request('/find-my-rung', {
    method: 'POST',
    body: 'ownership=mid',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(await answer.text()).not.toContain('Keep this')
})

test('answering nothing is said beside the questions, and changing answers keeps the others', async () => {
  const nothing = await send('/find-my-rung', 'track=ic')
  expect(nothing.status).toBe(422)
  expect(await nothing.text()).toContain('Pick a sentence in at least one row')
  expect(await (await send('/find-my-rung/change', 'ownership=mid')).text()).toMatch(/name="ownership" value="mid" checked=""/)
})
