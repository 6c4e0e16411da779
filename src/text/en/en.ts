// English, gathered from one file per concept.

import { access } from './access.ts'
import { demo } from './demo.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { identity } from './identity.ts'
import { ladder } from './ladder.ts'
import { people } from './people.ts'
import { platform } from './platform.ts'
import { readiness } from './readiness.ts'
import { report } from './report.ts'
import { shell } from './shell.ts'
import { vocabulary } from './vocabulary.ts'

export const en = { access, demo, evidence, files, identity, ladder, people, platform, readiness, report, shell, vocabulary }
