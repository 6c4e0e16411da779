// English, gathered from one file per concept.

import { access } from './access.ts'
import { begin } from './begin.ts'
import { commandLine } from './command-line.ts'
import { demo } from './demo.ts'
import { diff } from './diff.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { git } from './git.ts'
import { houseRules } from './house-rules.ts'
import { identity } from './identity.ts'
import { ladder } from './ladder.ts'
import { ladderPages } from './ladder-pages.ts'
import { lint } from './lint.ts'
import { people } from './people.ts'
import { platform } from './platform.ts'
import { readiness } from './readiness.ts'
import { record } from './record.ts'
import { report } from './report.ts'
import { shell } from './shell.ts'
import { vocabulary } from './vocabulary.ts'

export const en = {
  access,
  begin,
  commandLine,
  demo,
  diff,
  evidence,
  files,
  git,
  houseRules,
  identity,
  ladder,
  ladderPages,
  lint,
  people,
  platform,
  readiness,
  record,
  report,
  shell,
  vocabulary,
}
