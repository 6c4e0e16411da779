// What runs by itself: a letter a week to whoever wants to be asked by mail what happened.

import { dayIn } from '../../algorithms/calendar.ts'
import type { Database } from '../../platform/database.ts'
import type { Outside } from '../../platform/operation.ts'
import { words } from '../../text/text.ts'
import { mondayOf } from '../nudge.ts'
import { nextLetter } from '../store/nudge.ts'

const HOUR = 60 * 60 * 1000

export interface Asking {
  readonly outside: Pick<Outside, 'baseUrl' | 'mail'>
  readonly now: () => Date
  readonly log: (line: string) => void
}

/** Asks now and every hour whoever wasn't asked this week; nothing where no mail server is set up. */
export function keepAsking(database: Database, asking: Asking): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const ask = () => {
    running = running.then(() => askByMail(database, asking, () => stopped)).catch((error: Error) => asking.log(error.message))
  }
  ask()
  const timer = setInterval(ask, HOUR)
  timer.unref()
  return { stop: stopAsking }

  async function stopAsking(): Promise<void> {
    stopped = true
    clearInterval(timer)
    await running
  }
}

/** Each is marked as written to before they are: a crash in between costs one letter, and nobody gets two. */
export async function askByMail(database: Database, { outside, now, log }: Asking, isStopped: () => boolean = () => false): Promise<void> {
  const { baseUrl, mail } = outside
  if (mail === null) return
  const at = now()
  while (!isStopped()) {
    const letter = await database.transaction('system', (tx) => nextLetter(tx, mondayOf(dayIn(at))), { now: at })
    if (!letter) return
    if (letter.mail === null) continue
    const text = words('en').capture.nudge.letter(letter.name, baseUrl)
    await mail.send({ to: letter.mail, ...text }).catch((error: Error) => log(error.message))
  }
}
