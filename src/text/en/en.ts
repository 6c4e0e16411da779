// English, gathered from one file per concept.

import { access } from './access.ts'
import { announcing } from './announcing.ts'
import { begin } from './begin.ts'
import { between } from './between.ts'
import { calendarImport } from './calendar-import.ts'
import { capture } from './capture.ts'
import { commandLine } from './command-line.ts'
import { confirm } from './confirm.ts'
import { crosswalk } from './crosswalk.ts'
import { dataFields } from './data-fields.ts'
import { demo } from './demo.ts'
import { diff } from './diff.ts'
import { documentImport } from './document-import.ts'
import { everyone } from './everyone.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { fromTools } from './from-tools.ts'
import { git } from './git.ts'
import { halfYear } from './half-year.ts'
import { houseRules } from './house-rules.ts'
import { identity } from './identity.ts'
import { impactAssessment } from './impact-assessment.ts'
import { importing } from './importing.ts'
import { ladder } from './ladder.ts'
import { ladderChanges } from './ladder-changes.ts'
import { ladderDrafts } from './ladder-drafts.ts'
import { ladderEditor } from './ladder-editor.ts'
import { ladderExport } from './ladder-export.ts'
import { ladderImport } from './ladder-import.ts'
import { ladderMove } from './ladder-move.ts'
import { ladderPages } from './ladder-pages.ts'
import { ladderSearch } from './ladder-search.ts'
import { ladderUpload } from './ladder-upload.ts'
import { ladderVersions } from './ladder-versions.ts'
import { lint } from './lint.ts'
import { mailImport } from './mail-import.ts'
import { offers } from './offers.ts'
import { organisation } from './organisation.ts'
import { people } from './people.ts'
import { peopleFile } from './people-file.ts'
import { platform } from './platform.ts'
import { portable } from './portable.ts'
import { quickAdd } from './quick-add.ts'
import { readiness } from './readiness.ts'
import { record } from './record.ts'
import { report } from './report.ts'
import { sharing } from './sharing.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { singleSignOn } from './single-sign-on.ts'
import { tables } from './tables.ts'
import { talkSheet } from './talk-sheet.ts'
import { teamOpportunity } from './team-opportunity.ts'
import { templates } from './templates.ts'
import { vocabulary } from './vocabulary.ts'

export const en = {
  access,
  announcing,
  begin,
  between,
  calendarImport,
  capture,
  commandLine,
  confirm,
  crosswalk,
  dataFields,
  demo,
  diff,
  documentImport,
  everyone,
  evidence,
  files,
  fromTools,
  git,
  halfYear,
  houseRules,
  identity,
  impactAssessment,
  importing,
  ladder,
  ladderChanges,
  ladderDrafts,
  ladderEditor,
  ladderExport,
  ladderImport,
  ladderMove,
  ladderPages,
  ladderSearch,
  ladderUpload,
  ladderVersions,
  lint,
  mailImport,
  offers,
  organisation,
  people,
  peopleFile,
  platform,
  portable,
  quickAdd,
  readiness,
  record,
  report,
  sharing,
  shell,
  tables,
  signIn,
  singleSignOn,
  templates,
  talkSheet,
  teamOpportunity,
  vocabulary,
}
