// What house rules have to say in the shell around every page: a line about a change, and what the menu leaves out.

import type { Feature } from '../access/access.ts'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import type { HouseRulesNotice } from './privacy.ts'

/** Where each feature's pages are. */
const PAGES: { readonly [feature in Feature]: readonly string[] } = { record: ['/record', '/readiness'] }

/** Whether a page belongs to something that is not in use. */
export function isHidden(href: string, off: readonly Feature[]): boolean {
  return off.some((feature) => PAGES[feature].includes(href))
}

export function noticeView({ effective, pending }: HouseRulesNotice, language: string) {
  const say = words(language).houseRules.notice
  const day = shortDay(effective, language)
  return { text: pending ? say.pending(day) : say.changed(day), href: '/house-rules', link: say.read }
}
