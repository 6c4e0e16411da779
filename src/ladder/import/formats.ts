// The formats that an import knows, in the order in which they are tried.

import type { Format } from './imported.ts'
import { ownCase } from './own-case.ts'
import { ownCsv } from './own-csv.ts'
import { ownLadder } from './own-ladder.ts'
import { ownMarkdown } from './own-markdown.ts'
import { CASE } from './shapes/case.ts'
import { HTML, MARKDOWN, WORD } from './shapes/documents.ts'
import { SNOWFLAKE } from './shapes/milestones.ts'
import { DATA } from './shapes/outline-data.ts'
import { FINANCIAL_TIMES } from './shapes/references.ts'
import { DIRECT } from './shapes/skills.ts'
import { CSV, FIFTEEN_FIVE, SPREADSHEET } from './shapes/tables.ts'
import { MONZO, MYUNIDAYS } from './shapes/topics.ts'

/** The more particular ones first: each is shown what none before it has taken. */
export const FORMATS: readonly Format[] = [
  ownLadder,
  ownCase,
  ownCsv,
  ownMarkdown,
  CASE,
  MONZO,
  MYUNIDAYS,
  FINANCIAL_TIMES,
  SNOWFLAKE,
  DIRECT,
  FIFTEEN_FIVE,
  CSV,
  SPREADSHEET,
  DATA,
  MARKDOWN,
  HTML,
  WORD,
]
