// What can be done with crosswalks: list and read them, have one suggested, decide one.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { faultsOfCrosswalk } from '../crosswalk/check.ts'
import type { Between, Crosswalks, Decision, Mapping } from '../crosswalk/crosswalk.ts'
import type { Suggestions } from '../crosswalk/suggest.ts'
import { suggest } from '../crosswalk/suggest.ts'
import type { Ladder } from '../ladder.ts'
import { allCrosswalks, crosswalkBetween, saveCrosswalk } from '../store/crosswalks.ts'
import { publishedVersions } from '../store/versions.ts'
import { publishedLadder } from './reading.ts'

export const listCrosswalks: Operation<object, Crosswalks> = {
  name: 'list-crosswalks',
  summary: 'All crosswalks between ladder versions, and the versions that there are.',
  http: { method: 'GET', path: '/crosswalks' },
  input: z.object({}),
  output: z.custom<Crosswalks>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: listAll,
}

async function listAll(tx: Tx): Promise<Crosswalks> {
  return { crosswalks: await allCrosswalks(tx), versions: (await publishedVersions(tx)).map(({ id, version, inForce }) => ({ id, version, inForce })) }
}

const between = z.object({ from: z.string(), fromVersion: z.string(), to: z.string(), toVersion: z.string() })

export interface CrosswalkRead {
  readonly from: Ladder
  readonly to: Ladder
  /** Null when nobody decided. */
  readonly decided: (Decision & { readonly pairs: Mapping }) | null
}

export const readCrosswalk: Operation<Between, CrosswalkRead> = {
  name: 'read-crosswalk',
  summary: 'How one ladder version reads on another, as somebody decided, with both ladders.',
  http: { method: 'GET', path: '/crosswalks/:from/:fromVersion/:to/:toVersion' },
  input: between,
  output: z.custom<CrosswalkRead>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: readBetween,
}

async function readBetween(tx: Tx, input: Between, { language }: Context): Promise<CrosswalkRead> {
  const from = await publishedLadder(tx, input.from, language, input.fromVersion)
  const to = await publishedLadder(tx, input.to, language, input.toVersion)
  return { from, to, decided: await crosswalkBetween(tx, input) }
}

export const suggestCrosswalk: Operation<Between, CrosswalkRead & { readonly suggestions: Suggestions }> = {
  name: 'suggest-crosswalk',
  summary: 'What is probably the same on two ladder versions, for a person to decide.',
  http: { method: 'GET', path: '/crosswalks/:from/:fromVersion/:to/:toVersion/suggestions' },
  input: between,
  output: z.custom<CrosswalkRead & { readonly suggestions: Suggestions }>(),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: suggestBetween,
}

async function suggestBetween(tx: Tx, input: Between, context: Context): Promise<CrosswalkRead & { readonly suggestions: Suggestions }> {
  const read = await readBetween(tx, input, context)
  return { ...read, suggestions: suggest(read.from, read.to, read.decided?.pairs) }
}

const pairs = z.record(z.string(), z.string().nullable())
const decideInput = between.extend({ levels: pairs, competencies: pairs, expectations: pairs })
type DecideInput = z.infer<typeof decideInput>

export const decideCrosswalk: Operation<DecideInput, { decided: true }> = {
  name: 'decide-crosswalk',
  summary: 'Decide how one ladder version reads on another; null where nothing is the same, absent where it stays open.',
  http: { method: 'PUT', path: '/crosswalks/:from/:fromVersion/:to/:toVersion' },
  input: decideInput,
  output: z.object({ decided: z.literal(true) }),
  act: 'write a ladder',
  subject: () => null,
  audit: ({ from, fromVersion, to, toVersion }) => `decided how ${from} ${fromVersion} reads on ${to} ${toVersion}`,
  run: decide,
}

async function decide(tx: Tx, { levels, competencies, expectations, ...input }: DecideInput, context: Context): Promise<{ decided: true }> {
  const { from, to } = await readBetween(tx, input, context)
  const mapping = { levels, competencies, expectations }
  const findings = faultsOfCrosswalk(mapping, from, to, context.language).map(({ thing, id, message }) => ({ message, field: `${thing}.${id}` }))
  if (findings[0]) throw new Problem('input', findings[0].message, { findings })
  await saveCrosswalk(tx, input, mapping, actorIn(context), context.now)
  return { decided: true }
}
