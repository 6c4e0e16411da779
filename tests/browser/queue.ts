// Colleagues who ask one witness what they saw, and that witness answering: for the tests and the count of clicks.

import type { Page } from 'playwright-core'
import type { Actor } from '../../src/access/access.ts'
import { saveAsk } from '../../src/evidence/store/asking.ts'
import { saveEvidence } from '../../src/evidence/store.ts'
import type { Kind } from '../../src/ladder/ladder.ts'
import { saveFacts, welcome } from '../../src/people/store/people.ts'
import { anItem } from '../store/records.ts'
import type { App } from './app.ts'
import { leadOn } from './browser.ts'

export const NAMES = ['Ada', 'Bo', 'Cem', 'Dana', 'Eli', 'Fay', 'Gus', 'Hana']
export const WITNESS = 'mia'

export const MOST_ACTIONS = 12
export const WORKS = ['Move claims to the new core', 'Audit of the reserves', 'Onboarding in the Lisbon office']
const ITEMS: readonly { readonly kind: Kind; readonly title: string; readonly for: readonly string[] }[] = [
  { kind: 'risk', title: 'Warned finance of the cut-over risk six weeks ahead', for: ['communicates-risks', 'aligns-stakeholders'] },
  { kind: 'plan', title: 'Laid out the steps with everybody concerned', for: ['planning'] },
]

export const as = (person: string): Actor => ({ kind: 'person', person, roles: [] })

/** So many people, led by the witness or by nobody by turns, who each ask about so many pieces of work of two items. */
export async function fillQueue(app: App, people: number, works: number): Promise<void> {
  const now = app.world.now()
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id: WITNESS, name: 'Mia Example', team: 'Claims' })
    for (const [index, name] of NAMES.slice(0, people).entries()) {
      await welcome(tx, { id: name.toLowerCase(), name: `${name} Example`, team: index % 2 ? 'Finance' : 'Claims', ...(index % 2 ? {} : { manager: WITNESS }) })
    }
  })
  for (const name of NAMES.slice(0, people)) await askAbout(app, name, works, now)
}

async function askAbout(app: App, name: string, works: number, now: Date): Promise<void> {
  const person = name.toLowerCase()
  await app.database.transaction(
    as(person),
    async (tx) => {
      await saveFacts(tx, person, { name: `${name} Example`, team: 'Claims', level: 'mid', track: 'ic' })
      for (const [number, title] of WORKS.slice(0, works).entries()) {
        for (const item of ITEMS) {
          const id = `${item.kind}-${number}`
          const evidence = anItem({ ...item, id, date: `2026-0${3 + number}-10`, episode: `work-${number}`, seenBy: [] })
          await saveEvidence(tx, person, evidence, { id: `work-${number}`, title })
          await saveAsk(tx, person, id, WITNESS, 0, { ladder: 'standard', version: '1.0' })
        }
      }
    },
    { now },
  )
}

/** Counts what a hand does: a click is one, and so is a key that acts; a typed sentence is one. */
export class Hand {
  readonly page: Page
  actions = 0

  constructor(page: Page) {
    this.page = page
  }

  async click(selector: string, leads = false): Promise<void> {
    this.actions += 1
    await (leads ? leadOn(this.page, () => this.page.click(selector)) : this.page.click(selector))
  }

  async key(key: string, leads = false): Promise<void> {
    this.actions += 1
    await (leads ? leadOn(this.page, () => this.page.keyboard.press(key)) : this.page.keyboard.press(key))
  }

  async say(sentence: string): Promise<void> {
    this.actions += 1
    await this.page.keyboard.type(sentence)
  }
}

const SENTENCE = 'Came with two options before we asked.'

/** Ticks everything that the first piece of work claims, says one sentence, and sends it: by pointer. */
export async function answerByPointer(hand: Hand): Promise<void> {
  const card = hand.page.locator('article.work').first()
  const boxes = await card.locator('input[type=checkbox]').count()
  for (let box = 0; box < boxes; box += 1) await hand.click(`article.work >> nth=0 >> .option >> nth=${box}`)
  await hand.click('article.work >> nth=0 >> input[name=says]')
  await hand.say(SENTENCE)
  await hand.click('article.work >> nth=0 >> button.main', true)
}

/** The same by keyboard alone, from where the page begins to be read. */
export async function answerByKeyboard(hand: Hand): Promise<void> {
  const field = () => hand.page.evaluate<string>(`document.activeElement.name ?? ''`)
  for (;;) {
    await hand.key('Tab')
    const name = await field()
    if (name === 'ticked') await hand.key('Space')
    if (name === 'says') break
  }
  await hand.say(SENTENCE)
  await hand.key('Enter', true)
}
