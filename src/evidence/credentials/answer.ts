// A question that is carried to a witness as a file, and the answer that they sign with a key of their own: nobody needs an account or mail.

import type { SeenItem, Ticked } from './credential.ts'
import { isDay, isObject, isSeenItem, isText } from './credential.ts'
import type { Fault, PrivateKey, PublicKey } from './jws.ts'
import { checkSigned, signed } from './jws.ts'

/** What a witness is asked; nobody signs it, and the answer repeats what it is about. */
export interface Question {
  readonly nextrung: 'question/1'
  readonly person: string
  readonly asked: string
  readonly items: readonly AskedOf[]
}

export interface AskedOf {
  readonly item: SeenItem
  /** The title of its piece of work. */
  readonly work?: string
  /** What it is claimed to show, in words. */
  readonly claims: readonly Ticked[]
}

export interface Answer {
  readonly nextrung: 'answer/1'
  readonly person: string
  readonly witness: string
  readonly as: string
  readonly team?: string
  readonly on: string
  readonly items: readonly AnsweredItem[]
}

export interface AnsweredItem {
  /** As the witness read it; its digest is compared with the item's. */
  readonly item: SeenItem
  readonly showed: readonly string[]
  readonly says?: string
}

export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer; readonly key: PublicKey; readonly thumbprint: string }
  | { readonly ok: false; readonly fault: Fault | 'not-ours' | 'not-yet' }

const ANSWER_TYPE = 'nextrung-answer+jwt'
export const MOST_ASKED = 20

const RELATIONS = ['manager', 'senior-leader', 'stakeholder', 'other-team', 'peer', 'junior', 'mentee']
/** Clocks may differ by a day. In milliseconds. */
const SKEW = 24 * 60 * 60 * 1000

export function signAnswer(answer: Answer, key: PrivateKey): Promise<string> {
  return signed(answer, key, ANSWER_TYPE)
}

/** Checks the signature and the shape. `now` in milliseconds since 1970. */
export async function readAnswer(text: string, now: number): Promise<ReadAnswer> {
  const checked = await checkSigned(text)
  if (!checked.ok) return checked
  const { payload, key, thumbprint } = checked
  if (checked.typ !== ANSWER_TYPE || key.kty !== 'EC' || !isAnswer(payload)) return { ok: false, fault: 'not-ours' }
  if (Date.parse(payload.on) > now + SKEW) return { ok: false, fault: 'not-yet' }
  return { ok: true, answer: payload, key, thumbprint }
}

function isAnswer(value: unknown): value is Answer {
  if (!isObject(value) || value['nextrung'] !== 'answer/1' || !isDay(value['on'])) return false
  if (!isText(value['person']) || !isText(value['witness']) || value['witness'].length > 120 || !RELATIONS.includes(String(value['as']))) return false
  if (value['team'] !== undefined && !isText(value['team'])) return false
  const { items } = value
  return Array.isArray(items) && items.length > 0 && items.length <= MOST_ASKED && items.every(isAnsweredItem)
}

function isAnsweredItem(value: unknown): value is AnsweredItem {
  if (!isObject(value) || !isSeenItem(value['item']) || !Array.isArray(value['showed'])) return false
  const { for: claims } = value['item']
  return value['showed'].every((one) => claims.includes(one)) && (value['says'] === undefined || (isText(value['says']) && value['says'].length <= 1000))
}

/** Null unless it is a question. */
export function questionIn(value: unknown): Question | null {
  if (!isObject(value) || value['nextrung'] !== 'question/1' || !isText(value['person']) || !isDay(value['asked'])) return null
  const { items } = value
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST_ASKED) return null
  const fine = items.every(
    (one) =>
      isObject(one) &&
      isSeenItem(one['item']) &&
      Array.isArray(one['claims']) &&
      one['claims'].every((claim) => isObject(claim) && isText(claim['id']) && isText(claim['sentence'])),
  )
  return fine ? (value as unknown as Question) : null
}
