// The texts that announce Nextrung, filled in from how it is set up.

import { shortDay } from '../text/day.ts'
import type { AnnouncingFacts } from '../text/en/announcing.ts'
import { words } from '../text/text.ts'
import type { Deployment } from './deployment.ts'
import type { DepartmentUse } from './features.ts'
import type { PapersRead } from './view.ts'

export const AUDIENCES_TOLD = ['people', 'managers', 'representatives'] as const
export type AudienceTold = (typeof AUDIENCES_TOLD)[number]

export interface Announcement {
  readonly audience: AudienceTold
  readonly title: string
  readonly file: string
  /** Markdown that reads well as it stands in a mail. */
  readonly text: string
}

/** `address` is where browsers find it. */
export function announcements(read: PapersRead, deployment: Deployment, address: string, language: string): readonly Announcement[] {
  const say = words(language).announcing
  const facts = factsOf(read, deployment, address, language)
  return AUDIENCES_TOLD.map((audience) => {
    const { title, file, text } = say.audiences[audience]
    return { audience, title, file, text: `${text(facts)}\n` }
  })
}

function factsOf({ current, use }: PapersRead, deployment: Deployment, address: string, language: string): AnnouncingFacts {
  const say = words(language).announcing
  const { agreement, bans, contact, leaverMonths, notice, threshold } = current.rules
  return {
    address,
    departments: whereOn(
      use.flatMap(({ lines }) => lines),
      language,
    ),
    mail: deployment.mail,
    contact: contact ?? say.you,
    bans,
    notice,
    threshold,
    agreement: agreement ? say.agreement(agreement.with, agreement.on && shortDay(agreement.on, language)) : null,
    leaverMonths: leaverMonths ?? null,
  }
}

/** The departments that have it while what they belong to hasn't; null where it is in use everywhere. */
function whereOn(lines: readonly DepartmentUse[], language: string): string | null {
  if (lines.every((line) => line.on)) return null
  const on = new Map(lines.flatMap((line) => (line.department ? [[line.department.id, line.on] as const] : [])))
  const names = lines.flatMap(({ department, on: here }) => (department && here && on.get(department.parent ?? '') !== true ? [department.name] : []))
  const say = words(language).announcing
  if (names.length === 0) return say.nowhere
  return names.length === 1 ? (names[0] ?? '') : say.and(names.slice(0, -1).join(', '), names.at(-1) ?? '')
}
