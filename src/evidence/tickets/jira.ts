// A person's tickets as items: done, assigned to them, sub-tasks with their parent.

import { createHash } from 'node:crypto'
import type { Day } from '../../algorithms/calendar.ts'
import { words } from '../../text/text.ts'
import { kindOf, titleOfSubject } from '../git-import.ts'
import { subjectOf } from '../git-message.ts'
import type { ImportedItem, NamedWitness, Skipped } from '../imported.ts'
import { cutLine, plainLine } from '../plain-line.ts'
import { nameFrom } from '../shorthand/handles.ts'
import type { Order } from '../table/column-days.ts'
import { dayInCell } from '../table/column-days.ts'
import type { TableRow } from '../table/table.ts'
import { calledBy } from '../tool-kinds.ts'
import { folded } from '../whose.ts'
import type { JiraColumns, JiraField } from './jira-columns.ts'

export interface JiraSettings {
  readonly file: string
  readonly columns: JiraColumns
  readonly order: Order | 'mixed' | undefined
  readonly isoDay: (moment: string) => Day | undefined
  readonly today: Day
  readonly language: string
}

const ALSO = 4
const LONGEST_PART = 80
const SUB_TASK = /^(?:sub-?task|unteraufgabe|teilaufgabe|sous-t[âa]che|subtarea)/i
const DONE =
  /^(?:done|closed|resolved|complete|fixed|finished|released|shipped|erledigt|fertig|geschlossen|abgeschlossen|gelöst|terminé|fermé|résolu|listo|cerrad|finalizad|resuelt|hecho)/i
const DROPPED =
  /won['’]?t (?:do|fix)|\bwontfix\b|duplicate|cannot reproduce|incomplete|declined|rejected|cancel|obsolete|not a bug|invalid|abandoned|wird nicht|duplikat|abgelehnt|verworfen|abgebrochen|nicht reproduzierbar|doublon|annulé|rejeté|no se (?:hará|va)|duplicad|cancelad/i
/** Jira puts it before the summary of a copy: a backport is the same work. */
const COPY = /^(?:(?:CLONE|KLON) - |\[CLONE\]\s*(?:\[[^\]]+\]\s*)?)/i
const MACHINE = /\b(?:bot|automation|robot)\b|bot$|^srv[-_ ]/i
/** What stands for nobody: ids of accounts. */
const OPAQUE = /^(?:[0-9a-f]{24,}|\d+:[0-9a-f-]{20,}|(?:qm|ug):.*|JIRAUSER\d+|unassigned|nicht zugewiesen|non attribué|sin asignar)$/i

const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)

interface Ticket {
  readonly row: TableRow
  readonly day: Day
  readonly summary: string
  readonly cell: (field: JiraField) => string
  readonly labels: readonly string[]
}

/** Items by date, then key, of rows that are all assigned to the person; each row that gives none is named with the reason. */
export function itemsOfTickets(
  rows: readonly TableRow[],
  settings: JiraSettings,
): { readonly items: readonly ImportedItem[]; readonly skipped: readonly Skipped[] } {
  const skipped: Skipped[] = []
  const all = rows.flatMap((row) => {
    const ticket = ticketOf(row, settings)
    if ('reason' in ticket) skipped.push({ at: `${settings.file}:${row.number}`, reason: ticket.reason })
    return 'reason' in ticket ? [] : [ticket]
  })
  const tickets = withoutCopies(all)
  const known = new Set(tickets.filter((ticket) => !isSubTask(ticket)).flatMap(({ cell }) => [cell('id'), cell('key')].filter((id) => id !== '')))
  const parts = Map.groupBy(tickets.filter(isSubTask), parentOf)
  const whole = tickets.filter((ticket) => !isSubTask(ticket)).map((ticket) => itemOf(ticket, partsOf(ticket, parts), settings))
  // Parts of what somebody else did, or of what isn't done yet, are the person's own work.
  const alone = [...parts].flatMap(([parent, some]) =>
    parent !== '' && known.has(parent) ? [] : parent === '' ? some.map((one) => itemOf(one, [], settings)) : [partsItem(parent, some, settings)],
  )
  const items = [...whole, ...alone].toSorted((one, other) => (one.date === other.date ? (one.key < other.key ? -1 : 1) : one.date < other.date ? -1 : 1))
  return { items, skipped }
}

const isSubTask = ({ cell }: Ticket): boolean => SUB_TASK.test(cell('type'))
const parentOf = ({ cell }: Ticket): string => cell('parent') || cell('parentKey')

/** Of several that were done on one day and say the same, the oldest. */
function withoutCopies(tickets: readonly Ticket[]): readonly Ticket[] {
  const byNumber = tickets.toSorted((one, other) => Number(one.cell('id')) - Number(other.cell('id')))
  const first = new Map<string, Ticket>()
  for (const ticket of byNumber) {
    const said = `${ticket.day} ${ticket.summary} ${parentOf(ticket)}`
    if (!first.has(said)) first.set(said, ticket)
  }
  return [...first.values()]
}

function partsOf({ cell }: Ticket, parts: ReadonlyMap<string, readonly Ticket[]>): readonly Ticket[] {
  return [cell('id'), cell('key')].flatMap((id) => (id === '' ? [] : (parts.get(id) ?? [])))
}

function ticketOf(row: TableRow, { columns, order, today, isoDay, language }: JiraSettings): Ticket | { readonly reason: string } {
  const say = words(language).fromTools
  const cell = (field: JiraField): string => plainLine(row.cells[columns.places.get(field) ?? -1] ?? '')
  const summary = cell('summary').replace(COPY, '')
  const [status, resolution, resolved] = [cell('status'), cell('resolution'), cell('resolved')]
  const dropped = [resolution, status].find((how) => DROPPED.test(how))
  if (dropped !== undefined) return { reason: say.tickets.dropped(cutLine(dropped, LONGEST_PART)) }
  if (resolved === '' && !DONE.test(resolution) && !DONE.test(status) && !DONE.test(cell('category'))) return { reason: say.tickets.notDone }
  if (summary === '') return { reason: say.table.noTitle('Summary') }
  const written = [resolved, cell('categoryDay'), cell('updated')].find((text) => text !== '')
  if (written === undefined) return { reason: say.tickets.noDay }
  const day = dayInCell(written, order, today, isoDay)
  if (day === undefined)
    return { reason: order === 'mixed' ? say.table.mixedDay(cutLine(written, LONGEST_PART)) : words(language).evidence.notADay(cutLine(written, LONGEST_PART)) }
  if (day > today) return { reason: words(language).evidence.notes.toCome(day) }
  return { row, day, summary, cell, labels: [...columns.labels.map((at) => plainLine(row.cells[at] ?? '')).filter((label) => label !== ''), cell('type')] }
}

/** The id of a ticket stays when it moves to another project; its key doesn't. */
function itemOf(ticket: Ticket, parts: readonly Ticket[], { language }: JiraSettings): ImportedItem {
  const { day, summary, cell, labels } = ticket
  const [id, issueKey] = [cell('id'), cell('key')]
  const keys = [id && digest('jira', id), issueKey && digest('jira', issueKey)].filter((key) => key !== '')
  const [key = digest('jira', summary), ...formerKeys] = keys
  const subject = subjectOf(summary)
  const title = titleOfSubject(subject)
  const epic = cell('epic') || (isSubTask(ticket) ? '' : parentOf(ticket))
  const about = cell('parentSummary')
  return {
    key,
    ...(formerKeys.length > 0 ? { formerKeys } : {}),
    date: day,
    kind: calledBy({ title: summary, labels }) ?? kindOf(subject),
    title,
    ...(parts.length > 0 ? { outcome: withParts(parts, language) } : {}),
    ...{ scope: 'team', autonomy: 'independent' },
    episode: epic === '' ? { id: `jira-${key}`, title } : { id: `jira-${digest('epic', epic)}`, title: about || epic },
    links: [],
    named: namedBy([ticket, ...parts]),
  }
}

/** Sub-tasks of a ticket that isn't the person's: one piece of work. */
function partsItem(parent: string, parts: readonly Ticket[], settings: JiraSettings): ImportedItem {
  const [first] = parts.toSorted((one, other) => (`${one.day} ${one.cell('id')}` < `${other.day} ${other.cell('id')}` ? -1 : 1))
  const about = first?.cell('parentSummary') ?? ''
  const subject = subjectOf(about || first?.summary || '')
  const title = titleOfSubject(subject)
  const key = digest('jira parts', parent)
  const days = parts.map(({ day }) => day).toSorted()
  return {
    key,
    date: days.at(-1) ?? '',
    kind: kindOf(subject),
    title,
    ...(parts.length > 1 || about !== '' ? { outcome: withParts(parts, settings.language) } : {}),
    ...{ scope: 'team', autonomy: 'independent' },
    episode: { id: `jira-${key}`, title },
    links: [],
    named: namedBy(parts),
  }
}

function withParts(parts: readonly Ticket[], language: string): string {
  const titles = [...new Set(parts.map(({ summary }) => cutLine(titleOfSubject(subjectOf(summary)), LONGEST_PART)))]
  return words(language).git.among(titles.slice(0, ALSO))
}

/** Who asked for it, as people are called; an address gives the name in it, and an account id nobody. */
function namedBy(tickets: readonly Ticket[]): readonly NamedWitness[] {
  const names = tickets.flatMap(({ cell }) => {
    const reporter = cell('reporter')
    if (reporter === '' || OPAQUE.test(reporter) || MACHINE.test(reporter) || folded(reporter) === folded(cell('assignee'))) return []
    return [reporter.includes('@') ? nameFrom(reporter.replace(/@.*$/, '')) : reporter]
  })
  return [...new Set(names)].slice(0, ALSO).map((witness) => ({ witness, as: 'peer' }))
}
