// The list of everything that can be done; the API and the access test read it.

import { exportRecord, importFile, readRecord, removeOne, writeEvidence } from './evidence/operations.ts'
import { keepRung, readLadder, readRung } from './ladder/operations.ts'
import { changeFacts, readFacts, seePeople } from './people/operations/people.ts'
import type { AnyOperation } from './platform/operation.ts'
import { readReadiness, recountExpectation, seeDifferently } from './readiness/operations.ts'

export const operations: readonly AnyOperation[] = [
  readLadder,
  keepRung,
  readRung,
  seePeople,
  readFacts,
  changeFacts,
  readRecord,
  writeEvidence,
  removeOne,
  importFile,
  exportRecord,
  readReadiness,
  recountExpectation,
  seeDifferently,
]
