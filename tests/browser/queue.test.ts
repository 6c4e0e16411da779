// A full queue, cleared by pointer and by keyboard alone: what it takes a hand.

import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { post, signIn, startApp } from './app.ts'
import { closeBrowser, openPage } from './browser.ts'
import { answerByKeyboard, answerByPointer, fillQueue, Hand, MOST_ACTIONS, NAMES, WITNESS, WORKS } from './queue.ts'

const counts: { [how: string]: readonly number[] } = {}

afterAll(async () => {
  await closeBrowser()
  const file = process.env['NEXTRUNG_COUNTS']
  if (file) writeFileSync(file, JSON.stringify(counts))
})

test.each([
  ['by pointer', answerByPointer],
  ['by keyboard alone', answerByKeyboard],
])(
  'eight people’s questions about three pieces of work each are answered in few actions, %s',
  async (how, answer) => {
    const app = await startApp({ demo: true })
    const owner = await signIn(app, 'Olga Owner')
    await fillQueue(app, NAMES.length, WORKS.length)
    await post(app, owner, '/be', { person: WITNESS })
    const page = await openPage(`${app.address}/confirm#answer`, { cookies: [owner.cookie] })
    const hand = new Hand(page)
    const each: number[] = []
    while ((await page.locator('article.work').count()) > 0) {
      const before = hand.actions
      await answer(hand)
      each.push(hand.actions - before)
    }
    counts[how] = each
    expect(each.length).toBe(NAMES.length * WORKS.length)
    expect(Math.max(...each)).toBeLessThanOrEqual(MOST_ACTIONS)
    await app.stop()
  },
  120_000,
)
