// How much of who-may-see-what is held by tests: the matrix, the policies alone, and the attacks, all run anew.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ASKERS } from '../access/organisation.ts'
import { TABLES } from '../access/tables.ts'
import { OPERATIONS, ROUTES } from '../access/ways-in.ts'
import type { FigureRow } from './row.ts'

const LEAST_ATTACKS = 45
/** These hold what is allowed to what is done; everything else under tests/security is an attack by its own name. */
const NO_ATTACKS = ['matrix.test.ts', 'policies.test.ts']

interface Ran {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[]
}

export async function figure(): Promise<FigureRow[]> {
  const files = run().testResults
  const of = (wanted: (file: string) => boolean) => files.filter(({ name }) => wanted(name)).flatMap(({ assertionResults }) => assertionResults)
  const failing = (tests: readonly { readonly status: string }[]) => tests.filter(({ status }) => status !== 'passed').length
  const matrix = of((file) => file.endsWith('matrix.test.ts'))
  const policies = of((file) => file.endsWith('policies.test.ts'))
  const attacks = of((file) => !NO_ATTACKS.some((one) => file.endsWith(one)))
  const comers = ASKERS.filter(({ seeing, opens, link }) => seeing === undefined && opens === undefined && link === undefined).length
  const ways = Object.keys(OPERATIONS).length + Object.keys(ROUTES).length
  const tables = Object.keys(TABLES).length
  return [
    {
      name: 'access matrix: operations and routes × askers',
      measured: `${ways} × ${comers} (${Object.keys(OPERATIONS).length} operations, ${Object.keys(ROUTES).length} routes); ${failing(matrix)} of ${matrix.length} tests failed`,
      yardstick: '',
      aim: 'every one in it, no leak',
      met: failing(matrix) === 0 && matrix.length > ways,
    },
    {
      name: 'policies alone: tables × askers × select, update and delete without a WHERE',
      measured: `${tables} × ${ASKERS.length} × 3 on both databases; ${failing(policies)} of ${policies.length} tests failed`,
      yardstick: '',
      aim: 'exactly the rows that the matrix allows',
      met: failing(policies) === 0 && policies.length > tables,
    },
    {
      name: 'attack cases',
      measured: `${attacks.length}, of which ${failing(attacks)} got through`,
      yardstick: '',
      aim: `≥ ${LEAST_ATTACKS}, all refused`,
      met: attacks.length >= LEAST_ATTACKS && failing(attacks) === 0,
    },
  ]
}

function run(): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-access-'))
  const report = join(folder, 'report.json')
  try {
    execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/security', '--reporter=json', `--outputFile=${report}`], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: 'ignore',
    })
  } catch {
    // A test that fails ends the run with 1; the report says which.
  }
  const ran: Ran = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  return ran
}
