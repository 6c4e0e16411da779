// A warning beside what was saved, for whoever has no script.

import type { Form } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { privateDetailsIn } from '../private-details.ts'

/** The sentence that is said after saving, and what the saved lines look as if they held. */
export function warned(saved: string, form: Form, language: string): string {
  const say = words(language).capture.details
  const found = privateDetailsIn([form.one('title'), form.one('outcome')].join('\n'))
  return found.length === 0 ? saved : `${saved} ${say.warning(found.map((detail) => say[detail]))}`
}
