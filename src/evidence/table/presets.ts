// Layouts of tables that many people have: what a row of each is evidence of.

import type { Kind } from '../../ladder/ladder.ts'
import { words } from '../../text/text.ts'
import type { Relation } from '../evidence.ts'
import type { FieldWords } from './columns.ts'
import { plain } from './columns.ts'

export const PRESETS = ['training', 'audit-findings', 'campaigns', 'close-checklist'] as const
export type PresetId = (typeof PRESETS)[number]

export interface Preset {
  readonly id: PresetId
  /** Asked before the usual words. */
  readonly words: FieldWords
  /** Which columns, by their plain names, are the layout's own. */
  readonly tells: RegExp
  /** Further columns that are told in the outcome, as `Header: cell`. */
  readonly more: RegExp
  /** Only those of their cells that hold a figure. */
  readonly figures?: true
  readonly kind: (row: { readonly hasWitness: boolean; readonly all: string }) => Kind
  readonly titled: (title: string, language: string) => string
  readonly witnessAs: Relation
  /** Rows of a quarter are one item. */
  readonly byQuarter?: true
}

const asIs = (title: string): string => title

export const PRESET: Readonly<{ [id in PresetId]: Preset }> = {
  training: {
    id: 'training',
    words: {
      title: [
        'coursetitle',
        'coursename',
        'course',
        'trainingtitle',
        'trainingname',
        'training',
        'certificatename',
        'certificate',
        'certification',
        'kurstitel',
        'kursname',
        'kurs',
        'schulung',
      ],
    },
    tells:
      /^(?:course|coursename|coursetitle|training|trainingtitle|trainingname|learner|learnername|kurs|kursname|kurstitel|schulung|certificatename|certification)$/,
    more: /^(?:expir|validuntil|gultigbis|score|grade|provider|anbieter|ergebnis)/,
    kind: () => 'learning',
    titled: asIs,
    witnessAs: 'other-team',
  },
  'audit-findings': {
    id: 'audit-findings',
    words: {
      person: ['actionowner', 'owner', 'responsible', 'responsibleperson', 'assignedto', 'verantwortlich'],
      title: ['findingtitle', 'finding', 'issue', 'observation', 'description', 'feststellung', 'title'],
      date: ['closuredate', 'closeddate', 'dateclosed', 'closedon', 'closed', 'geschlossenam', 'erledigtam'],
      outcome: ['remediation', 'correctiveaction', 'actiontaken', 'actionplan', 'massnahme'],
      work: ['auditname', 'audit', 'auditref', 'prufung'],
    },
    tells: /^(?:finding|findingid|findingtitle|auditfinding|feststellung|feststellungsnr|observation)$/,
    more: /^(?:severity|risk|rating|schweregrad|risiko)$/,
    kind: ({ hasWitness, all }) =>
      hasWitness || /\b(?:external|regulator|certification|ISO ?\d|SOC ?[12]|statutory|Wirtschaftsprüf|extern)/i.test(all) ? 'assurance' : 'improvement',
    titled: (title, language) => words(language).fromTools.table.closedFinding(title),
    witnessAs: 'stakeholder',
  },
  campaigns: {
    id: 'campaigns',
    words: { title: ['campaignname', 'campaign', 'kampagne', 'kampagnenname'], date: ['enddate', 'end', 'ended', 'enddatum', 'ende'] },
    tells: /^(?:campaign|campaignname|campaignid|kampagne|kampagnenname)$/,
    more: /^(?!.*(?:date|datum)|(?:.*id|start|ende?|from|to|year|jahr)$).+$/,
    figures: true,
    kind: () => 'outcome',
    titled: (title, language) => words(language).fromTools.table.campaign(title),
    witnessAs: 'stakeholder',
  },
  'close-checklist': {
    id: 'close-checklist',
    words: {
      title: ['closetask', 'task', 'taskname', 'activity', 'aufgabe', 'tatigkeit'],
      person: ['preparer', 'preparedby', 'completedby', 'doneby', 'owner', 'erledigtvon', 'bearbeiter'],
    },
    tells: /^(?:closetask|closeperiod|closeday|period|fiscalperiod|accountingperiod|preparer|preparedby|workday|periode)$/,
    more: /^$/,
    kind: () => 'routine',
    titled: asIs,
    witnessAs: 'peer',
    byQuarter: true,
  },
}

/** The layout that a header has a column of its own of; two of them for a checklist, whose words are common. */
export function presetOf(header: readonly string[]): Preset | undefined {
  const names = header.map(plain)
  return PRESETS.map((id) => PRESET[id]).find(({ tells, byQuarter }) => names.filter((name) => tells.test(name)).length >= (byQuarter ? 2 : 1))
}
