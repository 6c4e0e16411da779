// Which passwords are too easy to guess, and why.

import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export type Weakness = 'short' | 'long' | 'own' | 'common' | 'weak'

const SHORTEST = 12
/** In characters; a longer one only makes the server work. */
export const LONGEST = 200
/** Of zxcvbn's five: 3 is out of reach of somebody who guesses over the network, and slow work on a stolen hash. */
const LOWEST_SCORE = 3
/** What has to be left of it without the person's own name and mail. */
const LEFT = 8

let estimator: Promise<ZxcvbnFactory> | null = null

/** The lists of common passwords are large, and most starts of the program never need them. */
async function openEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new Factory({ dictionary, graphs: adjacencyGraphs })
}

/**
 * Why a password won't do; null when it will.
 * @param own what others know of the person: name, mail
 */
export async function weaknessOf(password: string, own: readonly string[]): Promise<Weakness | null> {
  if (password.length < SHORTEST) return 'short'
  if (password.length > LONGEST) return 'long'
  const parts = own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 3)
  const left = parts.reduce((text, part) => text.replaceAll(part, ''), password.toLowerCase())
  if (left !== password.toLowerCase() && left.length < LEFT) return 'own'
  estimator ??= openEstimator()
  const { score, sequence } = (await estimator).check(password, parts)
  if (score >= LOWEST_SCORE) return null
  if (sequence.some((match) => match.dictionaryName === 'userInputs')) return 'own'
  return sequence.some((match) => match.dictionaryName === 'passwords-common') ? 'common' : 'weak'
}
